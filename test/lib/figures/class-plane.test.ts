// @vitest-environment jsdom
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {classPlane} from "../../../src/lib/figures/class-plane.js";

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
    }
  );
});
afterEach(() => vi.unstubAllGlobals());

const plane = () =>
  classPlane(
    [
      [0, 0],
      [1, 1]
    ],
    [1, 0]
  );

test("the places cover the plane row by row from above", () => {
  const {values, shape} = plane().places;
  expect(shape).toEqual([values.length / 2, 2]);
  const side = Math.sqrt(shape[0]);
  expect(values[0]).toBeCloseTo(-values[2 * side - 2]);
  expect(values[1]).toBeCloseTo(values[2 * side - 1]);
  expect(values[1]).toBeGreaterThan(2);
  expect(values.at(-1)).toBeCloseTo(-values[1]);
});

test("a boundary stands where the answer is ½, not along the edge of the plane", () => {
  const figure = plane();
  const {values, shape} = figure.places;
  // Right of x₁ = 0 the answer is 1.
  figure.update(Array.from({length: shape[0]}, (_, k) => 1 / (1 + Math.exp(-20 * values[2 * k]))));
  const d = figure.querySelector(".boundary")!.getAttribute("d")!;
  const across = [...d.matchAll(/[ML]([\d.]+),/g)].map(([, x]) => Number(x));
  expect(across.length).toBeGreaterThan(20);
  for (const x of across) expect(x).toBeCloseTo(Math.sqrt(shape[0]) / 2, 0);
  expect(figure.querySelectorAll(".answer")).toHaveLength(9);
});

test("answers that are no numbers draw no ground; lines through the plane are drawn, those far away or without a direction not", () => {
  const figure = plane();
  figure.update(new Array<number>(figure.places.shape[0]).fill(NaN), [
    {w: [1, 1], b: 0},
    {w: [1, 0], b: 100},
    {w: [0, 0], b: 1}
  ]);
  expect(figure.querySelectorAll(".answer, .boundary")).toHaveLength(0);
  expect(figure.querySelectorAll(".fold")).toHaveLength(1);
});

test("the classes look different, and a point moved by keys is told", () => {
  const figure = plane();
  expect(figure.querySelectorAll(".dot.one")).toHaveLength(1);
  expect(figure.querySelectorAll(".dot.zero")).toHaveLength(1);
  const heard = vi.fn();
  figure.addEventListener("input", heard);
  const [first] = figure.querySelectorAll(".movable-point");
  first.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowRight"}));
  expect(figure.value).toEqual([
    [0.1, 0],
    [1, 1]
  ]);
  expect(first.getAttribute("aria-label")).toBe("point 1, class 1: 0.1, 0");
  expect(heard).toHaveBeenCalledTimes(1);
});
