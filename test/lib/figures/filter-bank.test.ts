// @vitest-environment jsdom
import {beforeAll, expect, test, vi} from "vitest";
import {filterBank} from "../../../src/lib/figures/filter-bank.js";

const painted: Uint8ClampedArray[] = [];
beforeAll(() => {
  const context = {
    createImageData: (width: number, height: number) => ({data: new Uint8ClampedArray(4 * width * height)}),
    putImageData: ({data}: ImageData) => painted.push(data)
  };
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as never);
});

const sets = [
  // Two filters of 1×1: one keeps the picture, one turns its sign.
  {name: "first", values: [1, -1], biases: [0, 0]},
  {name: "second", values: [-1, 1], biases: [0, 0]}
];

test("each filter, its map after ReLU and its pooled map are painted; sets are exchanged", () => {
  const bank = filterBank(sets, {size: 1, count: 2, columns: 2});
  document.body.append(bank);
  bank.show(Float32Array.of(0, 1, 0, 0));
  const opaque = (data: Uint8ClampedArray) => [...data].filter((_, k) => k % 4 === 3);
  // The order of painting: filter, map, pooled map, each for the first filter and then for the second.
  const alpha = painted.slice(-6).map(opaque);
  expect(alpha).toEqual([[255], [255], [0, 255, 0, 0], [0, 0, 0, 0], [255], [0]]);
  painted.length = 0;
  bank.querySelector<HTMLInputElement>('input[value="1"]')!.click();
  expect(painted.map(opaque)[2]).toEqual([0, 0, 0, 0]);
  expect(painted.map(opaque)[3]).toEqual([0, 255, 0, 0]);
});
