// @vitest-environment jsdom
import {scaleLinear} from "d3-scale";
import {expect, test, vi} from "vitest";
import {movablePoints} from "../../../src/lib/figures/movable-points.js";

const made = () => {
  const [x, y] = [scaleLinear([-3, 3], [0, 300]), scaleLinear([-2, 2], [200, 0])];
  const points = movablePoints(
    [
      [0, 1],
      [2.9, -2]
    ],
    {x, y, step: 0.1, label: (n, [px, py]) => `point ${n}: ${px}, ${py}`}
  );
  const heard = vi.fn();
  points.addEventListener("input", heard);
  const press = (n: number, key: string) =>
    points.children[n].dispatchEvent(new KeyboardEvent("keydown", {key, cancelable: true}));
  return {x, points, heard, press};
};

test("arrow keys move a point by a step, and tell it", () => {
  const {points, heard, press} = made();
  press(0, "ArrowUp");
  press(0, "ArrowLeft");
  expect(points.value).toEqual([
    [-0.1, 1.1],
    [2.9, -2]
  ]);
  expect(heard).toHaveBeenCalledTimes(2);
  expect(points.children[0].getAttribute("aria-valuetext")).toBe("point 0: -0.1, 1.1");
});

test("no point leaves the chart, and a key that moves nothing tells nothing", () => {
  const {points, heard, press} = made();
  press(1, "ArrowRight");
  press(1, "ArrowRight");
  press(1, "ArrowDown");
  press(1, "Enter");
  expect(points.value[1]).toEqual([3, -2]);
  expect(heard).toHaveBeenCalledTimes(1);
});

test("after the scales have changed, `place` draws the points where they are now", () => {
  const {x, points} = made();
  x.range([0, 600]);
  points.place();
  expect(points.children[0].getAttribute("transform")).toBe("translate(300.0,50.0)");
});

test("`set` shows other points without an event", () => {
  const {points, heard} = made();
  points.set([[1, 1]]);
  expect(points.children).toHaveLength(1);
  expect(points.value).toEqual([[1, 1]]);
  expect(heard).not.toHaveBeenCalled();
});
