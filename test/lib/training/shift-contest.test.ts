// @vitest-environment jsdom
import {expect, test, vi} from "vitest";
import type {Digits} from "../../../src/lib/data/index.js";
import {shiftContest} from "../../../src/lib/training/shift-contest.js";
import type {ContestOptions} from "../../../src/lib/training/shift-contest.js";

// The first training loads the device's code.
const patience = 20_000;

const digits: Digits = {
  images: {pixels: new Uint8Array(784), shape: [1, 28, 28, 1]},
  labels: Uint8Array.of(0)
};

/** A contest whose trainings take three steps each; `hold` is awaited at each of them. */
function contest(hold: () => Promise<void> = async () => {}, rest: Partial<ContestOptions> = {}) {
  const element = shiftContest({
    ...{train: digits, test: digits, epochs: 1, batchSize: 1, furthest: 1},
    invalidation: new Promise(() => {}),
    async *trial(_, seed) {
      for (const done of [0.3, 0.6]) {
        await hold();
        yield {done};
      }
      yield {done: 1, accuracy: [0.9, seed / 10]};
    },
    ...rest
  });
  const [start, stop] = element.querySelectorAll("button");
  const told = () => element.querySelector("p")!.textContent;
  return {element, start, stop, told};
}

test("each press adds a seed of all five networks", async () => {
  const {element, start, stop, told} = contest();
  start.click();
  // What tells of slow devices is loaded first.
  await vi.waitFor(() => expect(told()).toBe("One seed is done."), patience);
  expect(Object.keys(element.value)).toEqual(["dense", "convolution", "pooling", "global", "denseMoved"]);
  expect(element.value.pooling).toEqual([[0.9, 0.1]]);
  expect(start.textContent).toBe("Once more, with another seed");
  expect(stop.disabled).toBe(true);
  start.click();
  await vi.waitFor(() => expect(told()).toBe("2 seeds are done."), patience);
  expect(element.value.global).toEqual([
    [0.9, 0.1],
    [0.9, 0.2]
  ]);
});

test("Stop ends it; what is left of a stopped seed is done anew", async () => {
  let steps = 0;
  const {element, start, stop, told} = contest(async () => {
    if (++steps === 4) stop.click();
  });
  start.click();
  await vi.waitFor(() => expect(told()).toBe("Stopped."), patience);
  expect(Object.keys(element.value)).toEqual(["dense"]);
  start.click();
  await vi.waitFor(() => expect(told()).toBe("One seed is done."), patience);
  expect(element.value.dense).toEqual([[0.9, 0.1]]);
});

test("what breaks is told, and it can be begun again", async () => {
  let broken = true;
  const {start, told} = contest(
    async () => {
      if (broken) throw new Error("no GPU");
    },
    {lang: "zh"}
  );
  start.click();
  await vi.waitFor(() => expect(told()).toBe("中断了： no GPU"), patience);
  broken = false;
  start.click();
  await vi.waitFor(() => expect(told()).toBe("已完成 1 个种子。"), patience);
});
