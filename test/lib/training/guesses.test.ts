// @vitest-environment jsdom
import {beforeAll, expect, test, vi} from "vitest";
import {guesses} from "../../../src/lib/training/guesses.js";

beforeAll(() => {
  const context = {
    createImageData: (width: number, height: number) => ({data: new Uint8ClampedArray(4 * width * height)}),
    putImageData() {}
  };
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as never);
});

test("the first pictures go to the model, and each guess is told right or wrong", async () => {
  const images = {pixels: new Uint8Array(5 * 4).map((_, at) => at), shape: [5, 2, 2, 1]};
  const strip = guesses({images, labels: Uint8Array.of(1, 0, 1, 0, 1)}, {count: 3});
  const given: unknown[] = [];
  const predict = (x: unknown) => {
    given.push(x);
    return Promise.resolve(
      [
        [0.2, 0.8],
        [0.9, 0.1],
        [0.7, 0.3]
      ].map(row => Float32Array.from(row))
    );
  };
  await strip.read({predict});
  expect(given).toEqual([{pixels: images.pixels.subarray(0, 12), shape: [3, 2, 2, 1]}]);
  expect([...strip.children].map(item => item.getAttribute("aria-label"))).toEqual([
    "1, right",
    "0, right",
    "0, wrong"
  ]);
  expect(strip.lastElementChild!.className).toBe("wrong");
});
