// @vitest-environment jsdom
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {lossMap} from "../../../src/lib/figures/loss-map.js";

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
    }
  );
});
afterEach(() => vi.unstubAllGlobals());

const bowl = (w: number, b: number) => w ** 2 + b ** 2;
const start = () => lossMap({across: [-2, 2], up: [-2, 2], start: [1, 1]});

test("the ways are drawn with a dot for each step, and the ball where it is", () => {
  const map = start();
  map.update({
    loss: bowl,
    paths: [
      {
        meaning: "w",
        points: [
          [1, 1],
          [0.5, 0.5],
          [0.25, 0.25]
        ]
      }
    ],
    least: [0, 0],
    ball: [0.25, 0.25]
  });
  expect(map.querySelectorAll(".cw circle.step")).toHaveLength(3);
  expect(map.querySelectorAll(".least, .now")).toHaveLength(2);
  expect(map.querySelectorAll(".contour").length).toBeGreaterThan(5);
});

test("the start is moved by keys, and by a click on the map", () => {
  const map = start();
  const heard = vi.fn();
  map.addEventListener("input", heard);
  map.querySelector(".movable-point")!.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowLeft"}));
  expect(map.value).toEqual([0.9, 1]);
  // The left lower corner of the map, as it is drawn before it has a size.
  map
    .querySelector("svg")!
    .dispatchEvent(new MouseEvent("click", {clientX: 44, clientY: 280, bubbles: true}));
  expect(map.value).toEqual([-2, -2]);
  expect(heard).toHaveBeenCalledTimes(2);
});

test("a way that has left the map by far is drawn with numbers a browser takes, without what is no number", () => {
  const map = start();
  map.update({
    loss: bowl,
    paths: [
      {
        meaning: "w",
        points: [
          [1, 1],
          [-1e30, 1e30],
          [NaN, NaN]
        ]
      }
    ],
    ball: [NaN, NaN]
  });
  const d = map.querySelector("path.way")!.getAttribute("d")!;
  expect(d).not.toMatch(/NaN|e\+|Infinity/);
  for (const [number] of d.matchAll(/-?[\d.]+/g)) expect(Math.abs(Number(number))).toBeLessThan(2000);
  expect(map.querySelectorAll("circle.step")).toHaveLength(2);
  expect(map.querySelector(".now")).toBeNull();
});

test("contours are made anew only for another loss", () => {
  const map = start();
  const loss = vi.fn(bowl);
  map.update({loss, paths: []});
  const calls = loss.mock.calls.length;
  map.update({loss, paths: [], ball: [0, 0]});
  expect(loss.mock.calls.length).toBe(calls);
  map.update({loss: (w, b) => loss(w, b), paths: []});
  expect(loss.mock.calls.length).toBe(2 * calls);
});
