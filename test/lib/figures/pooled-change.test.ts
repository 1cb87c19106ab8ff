// @vitest-environment jsdom
import {beforeAll, expect, test, vi} from "vitest";
import {
  changeByWindow,
  changeMovedBack,
  pooledPair,
  pooledShift,
  windowSizes
} from "../../../src/lib/figures/pooled-change.js";

beforeAll(() => {
  const context = {
    createImageData: (width: number, height: number) => ({data: new Uint8ClampedArray(4 * width * height)}),
    putImageData() {}
  };
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as never);
});

const identity = [0, 0, 0, 0, 1, 0, 0, 0, 0];
/** One pixel of ink at row 8, column 8: the first of a window of 2, of 4 and not of 7. */
const dot = Float32Array.from({length: 784}, (_, k) => Number(k === 8 * 28 + 8));
const change = (right: number, m: number) =>
  pooledPair({picture: dot, kernel: identity, shift: [0, right]}, 28, m).change;

test("a shift inside a window leaves the pooled map, one out of it moves its number", () => {
  expect(change(1, 1)).toBeCloseTo(Math.SQRT2, 6);
  expect(change(1, 2)).toBe(0);
  expect(change(2, 2)).toBeCloseTo(Math.SQRT2, 6);
  expect(change(3, 4)).toBe(0);
  expect(change(15, 28)).toBe(0);
});

test("ink that leaves takes its number with it; an empty map does not change", () => {
  expect(change(20, 28)).toBe(1);
  const blank = {picture: new Float32Array(784), kernel: identity, shift: [0, 1] as const};
  expect(pooledPair(blank, 28, 2).change).toBe(0);
});

test("a shift by whole windows leaves nothing once the map is moved back; another leaves something", () => {
  const left = (right: number, m: number, places: number) => {
    const {before, after} = pooledPair({picture: dot, kernel: identity, shift: [0, right]}, 28, m);
    return changeMovedBack(before, after, {columns: 28 / m, places});
  };
  expect(left(2, 2, 1)).toBe(0);
  expect(left(4, 4, 1)).toBe(0);
  expect(left(6, 2, 3)).toBe(0);
  expect(left(3, 2, 2)).toBeCloseTo(Math.SQRT2, 6);
  expect(changeMovedBack(new Float32Array(4), new Float32Array(4), {columns: 2, places: 1})).toBe(0);
});

test("a mean for each window and each shift", async () => {
  const changes = await changeByWindow([dot, dot], {columns: 28, kernel: identity, furthest: 2});
  expect(changes).toHaveLength(windowSizes.length);
  expect(changes[1]).toEqual([0, 0, expect.closeTo(Math.SQRT2, 6)]);
});

test("the reader's window is the value, and the sentence says how much has changed", () => {
  const figure = pooledShift();
  document.body.append(figure);
  figure.show({picture: dot, kernel: identity});
  expect(figure.textContent).toContain(
    "changed by 141 % of its size. Moved back by 1 place, it differs by 0 %."
  );
  const [, by] = figure.querySelectorAll("fieldset");
  by.querySelector<HTMLInputElement>('input[value="1"]')!.click();
  expect(figure.textContent).toContain("changed by 0 % of its size");
  by.querySelector<HTMLInputElement>('input[value="2"]')!.click();
  figure.querySelector<HTMLInputElement>('input[value="28"]')!.click();
  expect(figure.value).toBe(28);
  expect(figure.textContent).toContain("changed by 0 % of its size");
  expect(figure.textContent).not.toContain("Moved back");
});
