// @vitest-environment jsdom
import {beforeAll, expect, test, vi} from "vitest";
import type {Digits} from "../../../src/lib/data/index.js";
import {seededRandom} from "../../../src/lib/nn/random.js";
import {startDevice} from "../../../src/lib/nn/index.js";
import {smallCnnTraining} from "../../../src/lib/training/small-cnn-training.js";

beforeAll(async () => void (await startDevice({backend: "cpu"})));

/** Pictures of noise: what is asked is only that another seed gives another network. */
function noise(count: number): Digits {
  const random = seededRandom(9);
  const pixels = Uint8Array.from({length: 784 * count}, () => Math.floor(256 * random()));
  const labels = Uint8Array.from({length: count}, (_, n) => n % 10);
  return {images: {pixels, shape: [count, 28, 28, 1]}, labels} as unknown as Digits;
}

test("each press trains a network with a seed of its own", async () => {
  const figure = smallCnnTraining({
    ...{train: () => Promise.resolve(noise(64)), epochs: 1, firstSeed: 101},
    invalidation: new Promise(() => {})
  });
  document.body.append(figure);
  const button = figure.querySelector("button")!;
  expect(button.textContent).toBe("Train another one");
  for (const count of [1, 2]) {
    button.click();
    await vi.waitFor(() => expect(figure.value.small).toHaveLength(count), {timeout: 60_000});
    await vi.waitFor(() => expect(button.disabled).toBe(false));
  }
  const [first, second] = figure.value.small!;
  expect([first!.seed, second!.seed]).toEqual([101, 102]);
  expect(first!.values.map(({length}) => length)).toEqual([72, 8, 1352 * 16, 16, 160, 10]);
  expect(first!.values[2]).not.toEqual(second!.values[2]);
});
