// @vitest-environment jsdom
import {setBackend} from "@tensorflow/tfjs-core";
import {afterEach, beforeAll, expect, test, vi} from "vitest";
import {adam, dense, sequential} from "../../../src/lib/nn/index.js";
import type {Sequential} from "../../../src/lib/nn/index.js";
import {Trainer} from "../../../src/lib/training/trainer.js";
import type {RunOptions} from "../../../src/lib/training/trainer.js";
import type {TrainingStep} from "../../../src/lib/training/control.js";

beforeAll(() => setBackend("cpu"));

const models: Sequential[] = [];
afterEach(() => models.splice(0).forEach(model => model.dispose()));

const x = {values: [0, 1, 2, 3], shape: [4, 1]};
const y = {values: [1, 3, 5, 7], shape: [4, 1]};

function line(learningRate = 0.1): Sequential {
  const model = sequential([dense({units: 1, inputShape: [1]})]);
  model.compile({optimizer: adam({learningRate}), loss: "meanSquaredError"});
  models.push(model);
  return model;
}

function open() {
  return new Trainer({
    settings: {
      epochs: {name: "epochs", values: [1, 2], value: 2},
      rate: {name: "learning rate", values: [0.1, 0.2], value: 0.1}
    }
  });
}

/** A cell of a page that holds a training; `end` is what happens before it runs anew. */
function cell(
  trainer: Trainer<"epochs" | "rate">,
  model: Sequential,
  options: Omit<RunOptions, "invalidation"> = {}
) {
  let invalidate = () => {};
  const invalidation = new Promise<void>(resolve => (invalidate = resolve));
  const fit = (epochsDone: number) =>
    model.fit(x, y, {epochs: trainer.form.value.epochs, initialEpoch: epochsDone, batchSize: 2});
  const training = trainer.run(model, fit, {invalidation, ...options});
  const held: {steps: readonly TrainingStep[]} = {steps: []};
  void (async () => {
    for await (const steps of training) held.steps = steps;
  })();
  return {
    held,
    async end() {
      invalidate();
      await training.return();
    }
  };
}

const state = (trainer: Trainer<"epochs" | "rate">, wanted: string) =>
  vi.waitFor(() => {
    expect(trainer.control.begun).toBe(true);
    expect(trainer.control.state).toBe(wanted);
  });

async function train(trainer: Trainer<"epochs" | "rate">): Promise<void> {
  await state(trainer, "ready");
  trainer.control.start();
  await state(trainer, "done");
}

const weights = async (model: Sequential) => (await model.getWeights()).map(values => [...values]);

test("other data after a training: the weights begin anew, the panel says why and not that nothing was trained", async () => {
  const [trainer, model] = [open(), line()];
  const first = await weights(model);
  const before = cell(trainer, model, {data: "All 6,000 digits are trained on now."});
  await train(trainer);
  const learned = await weights(model);
  expect(learned).not.toEqual(first);
  await before.end();

  const after = cell(trainer, model, {
    data: "1,000 digits are held back now, and the network has seen some of them."
  });
  await state(trainer, "ready");
  const panel = trainer.panel();
  expect(await weights(model)).toEqual(first);
  expect(trainer.trained).toBe(false);
  expect(panel.textContent).toContain(
    "1,000 digits are held back now, and the network has seen some of them. The weights begin anew."
  );
  // Only the reader brings back what was learned; then the panel no longer says that nothing was.
  const keep = [...panel.querySelectorAll("button")].find(button =>
    button.textContent!.startsWith("Go on with")
  )!;
  expect(keep.hidden).toBe(false);
  keep.click();
  await vi.waitFor(() => expect(panel.textContent).toContain("goes on with what it has learned before"));
  expect(panel.textContent).not.toContain("Not trained yet");
  expect(await weights(model)).toEqual(learned);
  expect(trainer.trained).toBe(true);
  await after.end();
});

test("what was kept is trained further; Train again begins with the first weights", async () => {
  const [trainer, model] = [open(), line()];
  const first = await weights(model);
  await train2(trainer, model);
  const learned = await weights(model);
  const after = cell(trainer, model, {data: "other data"});
  await state(trainer, "ready");
  trainer.control.offer!();
  trainer.control.start();
  await state(trainer, "done");
  const further = await weights(model);
  expect(further).not.toEqual(learned);
  expect(further).not.toEqual(first);
  trainer.control.start();
  await state(trainer, "done");
  expect(await weights(model)).toEqual(learned);
  await after.end();
});

async function train2(trainer: Trainer<"epochs" | "rate">, model: Sequential) {
  const before = cell(trainer, model);
  await train(trainer);
  await before.end();
}

test("Train again takes the same way: the same first weights, the same losses", async () => {
  const [trainer, model] = [open(), line()];
  const {held, end} = cell(trainer, model);
  await train(trainer);
  await vi.waitFor(() => expect(held.steps).toHaveLength(4));
  const [before, losses] = [held.steps, held.steps.map(({loss}) => loss)];
  trainer.control.start();
  await vi.waitFor(() => expect(held.steps).not.toBe(before));
  await state(trainer, "done");
  await vi.waitFor(() => expect(held.steps.map(({loss}) => loss)).toEqual(losses));
  await end();
});

test("another setting: the panel names it, with the value before", async () => {
  const trainer = open();
  await train2(trainer, line());
  trainer.form.value = {epochs: 2, rate: 0.2};
  const after = cell(trainer, line(0.2));
  await state(trainer, "ready");
  expect(trainer.control.notice).toBe("Learning rate 0.2 instead of 0.1. The weights begin anew.");
  expect(trainer.control.offer).toBeUndefined();
  await after.end();
});

test("a setting changed before anything was learned is no news", async () => {
  const trainer = open();
  const before = cell(trainer, line());
  await state(trainer, "ready");
  await before.end();
  trainer.form.value = {epochs: 1, rate: 0.1};
  const after = cell(trainer, line());
  await state(trainer, "ready");
  expect(trainer.control.notice).toBe("");
  expect(trainer.panel().textContent).toContain("Not trained yet.");
  await after.end();
});

test("opens with weights trained beforehand, marked as such; the reader's own training replaces them, from the first ones", async () => {
  const [trainer, model] = [open(), line()];
  const first = await weights(model);
  const beforehand = {
    values: [Float32Array.of(2), Float32Array.of(1)],
    facts: {epochs: 3, seed: 7, measured: {accuracy: 0.9634}}
  };
  const {end} = cell(trainer, model, {beforehand});
  await state(trainer, "ready");
  const panel = trainer.panel();
  expect(panel.textContent).toContain("Trained beforehand: 3 epochs, seed 7, 96.3 % of the test digits.");
  expect(panel.textContent).not.toContain("Not trained yet");
  expect(panel.querySelector("button")!.textContent).toBe("Train it yourself");
  expect(await weights(model)).toEqual([[2], [1]]);
  expect(trainer.trained).toBe(true);
  expect(trainer.measuredBeforehand).toEqual({accuracy: 0.9634});
  panel.querySelector("button")!.click();
  await state(trainer, "done");
  expect(trainer.measuredBeforehand).toEqual({});
  const alone = line();
  expect(await weights(alone)).toEqual(first);
  for await (const step of alone.fit(x, y, {epochs: 2, batchSize: 2})) expect(step.loss).toBeGreaterThan(0);
  expect(await weights(model)).toEqual(await weights(alone));
  await end();
});

test("weights trained beforehand stay away from a model of another size, and after the reader's own training", async () => {
  const beforehand = {
    values: [Float32Array.of(2, 3), Float32Array.of(1, 1)],
    facts: {epochs: 3, seed: 7, measured: {}}
  };
  const [trainer, model] = [open(), line()];
  const first = await weights(model);
  const before = cell(trainer, model, {beforehand});
  await state(trainer, "ready");
  expect(await weights(model)).toEqual(first);
  expect(trainer.trained).toBe(false);
  await train(trainer);
  await before.end();
  const fitting = {...beforehand, values: [Float32Array.of(2), Float32Array.of(1)]};
  const after = cell(trainer, line(), {beforehand: fitting});
  await state(trainer, "ready");
  expect(trainer.trained).toBe(false);
  await after.end();
});

test("what follows a training is done when it is there, after its steps, and when it begins anew", async () => {
  const [trainer, model] = [open(), line()];
  const seen: boolean[] = [];
  const ends: number[] = [];
  const never = new Promise<never>(() => {});
  trainer.follow(async () => void seen.push(trainer.trained), {invalidation: never, rest: 0});
  trainer.follow(async () => void ends.push(trainer.control.latest?.batch ?? 0), {
    invalidation: never,
    rest: 0,
    when: "epoch"
  });
  expect(seen).toEqual([]);
  const {end} = cell(trainer, model);
  await state(trainer, "ready");
  await vi.waitFor(() => expect(seen).toEqual([false]));
  trainer.control.start();
  await state(trainer, "done");
  await vi.waitFor(() => expect(seen.at(-1)).toBe(true));
  expect(new Set(ends)).toEqual(new Set([0, 2]));
  await end();
});

test("work with arguments waits for its first call, and is done again with the last ones", async () => {
  const [trainer, model] = [open(), line()];
  const seen: number[] = [];
  const {end} = cell(trainer, model);
  await state(trainer, "ready");
  const look = trainer.follow(async (n: number) => void seen.push(n), {
    invalidation: new Promise(() => {}),
    rest: 0
  });
  expect(seen).toEqual([]);
  look(5);
  trainer.control.changed();
  await vi.waitFor(() => expect(seen).toEqual([5, 5]));
  await end();
});

test("the values of what follows a training: the first one at once, a new one each time, none when it is no longer wanted", async () => {
  const [trainer, model] = [open(), line()];
  let invalidate = () => {};
  const invalidation = new Promise<void>(resolve => (invalidate = resolve));
  const epochsSeen = async () => trainer.control.latest?.epoch ?? 0;
  const values = trainer.values<number | undefined>(epochsSeen, {
    invalidation,
    rest: 0,
    when: "epoch",
    first: undefined
  });
  const seen: (number | undefined)[] = [];
  const over = (async () => {
    for await (const value of values) seen.push(value);
  })();
  await vi.waitFor(() => expect(seen).toEqual([undefined]));
  const {end} = cell(trainer, model);
  await state(trainer, "ready");
  await vi.waitFor(() => expect(seen).toEqual([undefined, 0]));
  trainer.control.start();
  await state(trainer, "done");
  await vi.waitFor(() => expect(seen.at(-1)).toBe(2));
  invalidate();
  await over;
  await end();
});

test("what is found of weights trained beforehand waits until somebody is near; a training of the reader's does not", async () => {
  const beforehand = {
    values: [Float32Array.of(2), Float32Array.of(1)],
    facts: {epochs: 3, seed: 7, measured: {}}
  };
  const never = new Promise<never>(() => {});
  let come = () => {};
  const near = new Promise<void>(resolve => (come = resolve));
  const [trainer, model] = [open(), line()];
  const [early, late]: number[][] = [[], []];
  const follow = async (found: number[], near?: Promise<void>) => {
    const options = {invalidation: never, rest: 0, when: "epoch" as const, first: 0, near};
    for await (const n of trainer.values(async () => model.steps + 1, options)) found.push(n);
  };
  void follow(early);
  void follow(late, near);
  const {end} = cell(trainer, model, {beforehand});
  await state(trainer, "ready");
  await vi.waitFor(() => expect(early.at(-1)).toBe(1));
  expect(new Set(late)).toEqual(new Set([0]));
  come();
  await vi.waitFor(() => expect(late.at(-1)).toBe(1));
  await end();

  const [untouched, other] = [open(), line()];
  const found: number[] = [];
  void (async () => {
    const options = {invalidation: never, rest: 0, when: "epoch" as const, first: 0, near: never};
    for await (const n of untouched.values(async () => other.steps + 1, options)) found.push(n);
  })();
  const second = cell(untouched, other, {beforehand});
  await state(untouched, "ready");
  await train(untouched);
  await vi.waitFor(() => expect(found.at(-1)).toBe(5));
  await second.end();
});
