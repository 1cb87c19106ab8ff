// @vitest-environment jsdom
import {beforeAll, expect, test, vi} from "vitest";
import {reconstructions} from "../../../src/lib/training/reconstructions.js";

beforeAll(() => {
  const context = {
    createImageData: (width: number, height: number) => ({data: new Uint8ClampedArray(4 * width * height)}),
    putImageData() {}
  };
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as never);
});

const images = {pixels: Uint8Array.of(0, 255, 255, 0, 255, 255, 0, 0, 9, 9, 9, 9), shape: [3, 2, 2, 1]};
const model = {predict: () => Promise.resolve([new Float32Array(4), Float32Array.of(1, 0.5, 0, 0)])};
const captions = (element: HTMLElement) =>
  [...element.querySelectorAll("figcaption")].map(({textContent}) => textContent);

test("below each of the first pictures stands the error of what the model gives for it", async () => {
  const figure = reconstructions({images}, {count: 2});
  expect(figure.clean).toEqual({pixels: images.pixels.slice(0, 8), shape: [2, 4]});
  await figure.read(model);
  expect(captions(figure)).toEqual(["", "", "0.5", "0.063"]);
});

test("with noise both rows are measured against the clean pictures", async () => {
  const figure = reconstructions({images}, {count: 2, noise: true});
  const pixels = Uint8ClampedArray.of(0, 255, 255, 255, 255, 255, 0, 0);
  await figure.read(model, {pixels, shape: [2, 4]});
  expect(captions(figure)).toEqual(["0.25", "0", "0.5", "0.063"]);
});
