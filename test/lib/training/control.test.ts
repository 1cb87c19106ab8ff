import {describe, expect, it} from "vitest";
import {TrainingControl} from "../../../src/lib/training/control.js";
import type {TrainingStep} from "../../../src/lib/training/control.js";

const never = new Promise<never>(() => {});
const turn = () => new Promise(resolve => setTimeout(resolve, 5));

/** A training of `epochs` epochs of 3 steps which tells whether it was left. */
function training(epochs = 2, failAt?: number) {
  const seen = {left: false, begun: 0, steps: 0};
  const fit = async function* (epochsDone: number): AsyncGenerator<TrainingStep, void, undefined> {
    ++seen.begun;
    try {
      for (let epoch = epochsDone + 1; epoch <= epochs; ++epoch) {
        for (let batch = 1; batch <= 3; ++batch) {
          await turn();
          if (++seen.steps === failAt) throw new Error("the GPU is gone");
          yield {epoch, epochs, batch, batches: 3, loss: 1, accuracy: 0};
        }
      }
    } finally {
      seen.left = true;
    }
  };
  return {fit, seen};
}

/** Takes what the generator yields, as a cell of a page does. */
function follow<T>(generator: AsyncGenerator<T>) {
  const followed: {last?: T; ended: boolean; error?: unknown} = {ended: false};
  (async () => {
    try {
      for await (const value of generator) followed.last = value;
    } catch (error) {
      followed.error = error;
    }
    followed.ended = true;
  })();
  return followed;
}

const until = async (condition: () => boolean) => {
  for (let k = 0; k < 200 && !condition(); ++k) await turn();
  expect(condition()).toBe(true);
};

describe("new TrainingControl()", () => {
  it("waits for the start, then takes every step", async () => {
    const control = new TrainingControl();
    const {fit, seen} = training();
    const followed = follow(control.steer(fit, {invalidation: never}));
    await turn();
    await turn();
    expect(seen.begun).toBe(0);
    expect(followed.last).toEqual([]);
    control.start();
    await until(() => control.state === "done");
    await turn();
    expect(followed.last).toHaveLength(6);
    expect(control.progress).toBe(1);
    expect(seen.left).toBe(true);
  });

  it("pauses: no step is taken, and goes on where it was", async () => {
    const control = new TrainingControl();
    const {fit, seen} = training();
    const followed = follow(control.steer(fit, {invalidation: never}));
    control.start();
    await until(() => seen.steps === 2);
    control.pause();
    await turn();
    await turn();
    const steps = seen.steps;
    for (let k = 0; k < 5; ++k) await turn();
    expect(seen.steps).toBe(steps);
    expect(seen.left).toBe(false);
    control.start();
    await until(() => control.state === "done");
    await turn();
    expect(followed.last).toHaveLength(6);
    expect(seen.begun).toBe(1);
  });

  it("stops: the training is left; the next start begins it again, with a list of its own", async () => {
    const control = new TrainingControl();
    const {fit, seen} = training();
    const prepared: number[] = [];
    const followed = follow(
      control.steer(fit, {invalidation: never, prepare: () => prepared.push(seen.steps)})
    );
    control.start();
    await until(() => seen.steps === 2);
    const first = followed.last;
    control.stop();
    await until(() => seen.left);
    expect(control.state).toBe("stopped");
    control.start();
    await until(() => control.state === "done");
    await turn();
    expect(followed.last).not.toBe(first);
    expect(followed.last).toHaveLength(6);
    expect(seen.begun).toBe(2);
    // Each training is prepared before its first step.
    expect(prepared).toHaveLength(2);
    expect(prepared[0]).toBe(0);
  });

  it("stopped and begun again within one step, it begins anew after that step", async () => {
    const control = new TrainingControl();
    const {fit, seen} = training();
    const followed = follow(control.steer(fit, {invalidation: never}));
    control.start();
    await until(() => seen.steps === 2);
    control.stop();
    control.start();
    await until(() => control.state === "done");
    await turn();
    expect(seen.begun).toBe(2);
    expect(followed.last).toHaveLength(6);
  });

  it("after the end it begins again at once", async () => {
    const control = new TrainingControl();
    const {fit, seen} = training(1);
    const followed = follow(control.steer(fit, {invalidation: never}));
    control.start();
    await until(() => control.state === "done");
    control.start();
    expect(control.state).toBe("running");
    await until(() => control.state === "done");
    await turn();
    expect(seen.steps).toBe(6);
    expect(followed.last).toHaveLength(3);
  });

  it("leaves a training that is no longer wanted; the one in its place runs on", async () => {
    const control = new TrainingControl();
    const first = training();
    const second = training(1);
    let invalidate = () => {};
    const invalidation = new Promise<void>(resolve => (invalidate = resolve));
    const followed = follow(control.steer(first.fit, {invalidation}));
    control.start();
    await until(() => first.seen.steps === 2);
    invalidate();
    follow(control.steer(second.fit, {invalidation: never}));
    await until(() => control.state === "done");
    expect(first.seen.left).toBe(true);
    expect(followed.ended).toBe(true);
    expect(second.seen.steps).toBe(3);
  });

  it("recovers: the reader goes on from the last complete epoch, and the steps after it are forgotten", async () => {
    const control = new TrainingControl();
    const {fit, seen} = training(3, 5);
    const followed = follow(
      control.steer(fit, {invalidation: never, canRecover: () => true, recover: async () => 1})
    );
    control.start();
    await until(() => control.state === "lost");
    expect(control.message).toBe("the GPU is gone");
    control.start();
    await until(() => control.state === "done");
    await turn();
    const steps = followed.last as TrainingStep[];
    expect(steps.map(({epoch, batch}) => `${epoch}.${batch}`)).toEqual(
      "1.1 1.2 1.3 2.1 2.2 2.3 3.1 3.2 3.3".split(" ")
    );
    expect(seen.begun).toBe(2);
  });

  it("fails with the error's sentence when it cannot recover", async () => {
    const control = new TrainingControl();
    const followed = follow(control.steer(training(1, 2).fit, {invalidation: never}));
    control.start();
    await until(() => followed.ended);
    expect(control.state).toBe("failed");
    expect(control.message).toBe("the GPU is gone");
    expect(followed.error).toBeInstanceOf(Error);
    let asked = 0;
    control.addEventListener("again", () => ++asked);
    control.start();
    expect(asked).toBe(1);
    const second = training(1);
    follow(control.steer(second.fit, {invalidation: never}));
    await until(() => control.state === "done");
    expect(second.seen.steps).toBe(3);
  });

  it("lost while nothing was trained: going on brings back the state, without training", async () => {
    const control = new TrainingControl();
    const {fit, seen} = training();
    let recovered = 0;
    follow(control.steer(fit, {invalidation: never, recover: async () => recovered++}));
    await turn();
    control.lose("the GPU is gone");
    control.start();
    await until(() => control.state === "ready");
    expect(recovered).toBe(1);
    expect(seen.begun).toBe(0);
    expect(control.message).toBe("");
  });

  it("lost while nothing was trained, and mended: all is as before, and the reader is told", async () => {
    const control = new TrainingControl();
    const {fit, seen} = training(1);
    follow(control.steer(fit, {invalidation: never}));
    control.start();
    await until(() => control.state === "done");
    control.lose("the GPU is gone");
    expect([control.state, control.underWay]).toEqual(["lost", false]);
    control.regain("it is back");
    expect([control.state, control.message, control.notice]).toEqual(["done", "", "it is back"]);
    await turn();
    expect(seen.begun).toBe(1);
  });

  it("lost in the middle, and mended: it waits for the reader all the same", async () => {
    const control = new TrainingControl();
    const {fit} = training(3, 5);
    follow(control.steer(fit, {invalidation: never, canRecover: () => true, recover: async () => 1}));
    control.start();
    await until(() => control.state === "lost");
    control.regain("it is back");
    expect([control.state, control.underWay, control.message]).toEqual(["lost", true, "the GPU is gone"]);
    control.start();
    await until(() => control.state === "done");
  });

  it("what failed cannot be lost, and what the reader has stopped does not ask to go on", async () => {
    const control = new TrainingControl();
    const {fit} = training(3, 5);
    follow(control.steer(fit, {invalidation: never, canRecover: () => true, recover: async () => 1}));
    control.start();
    await until(() => control.latest?.batch === 1);
    control.stop();
    await turn();
    expect(control.state).toBe("stopped");
    control.fail("the loss is no number");
    control.lose("the GPU is gone");
    expect(control.state).toBe("failed");
  });
});
