// @vitest-environment jsdom
import {beforeAll, expect, test, vi} from "vitest";
import {mixture, placesOf} from "../../../src/lib/figures/mixture.js";

beforeAll(() => {
  const context = {createImageData: () => ({data: new Uint8ClampedArray(4 * 784)}), putImageData() {}};
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as never);
});

test("the slider's picture stands in the middle, halfway to either end beside it", () => {
  expect(placesOf(0.4)).toEqual([0, 0.2, 0.4, 0.7, 1]);
});

test("codes are mixed and decoded, pixels are mixed as they are", () => {
  const decoded: number[] = [];
  const figure = mixture();
  figure.show({
    ...{a: [0], b: [10], t: 0.5},
    mix: (a, b, t) => [(1 - t) * a[0] + t * b[0]],
    encode: x => [2 * x[0]],
    decode: h => {
      decoded.push(h[0]);
      return h;
    }
  });
  expect(decoded).toEqual([0, 5, 10, 15, 20]);
  const captions = [...figure.querySelectorAll("figcaption")].map(({textContent}) => textContent);
  expect(captions.slice(0, 5)).toEqual(["t = 0", "t = 0.25", "t = 0.5", "t = 0.75", "t = 1"]);
});
