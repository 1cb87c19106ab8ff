// @vitest-environment jsdom
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {angleChart} from "../../../src/lib/figures/angle-chart.js";

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
    }
  );
});
afterEach(() => vi.unstubAllGlobals());

const runs = [1, 2].map(k => ({
  angles: [
    [0, 90 - k],
    [100, k]
  ] as [number, number][]
}));

test("a dashed line for each seed, and one's own once there is one, which falls on the page as the angle does", () => {
  const chart = angleChart("en");
  chart.show(runs, []);
  expect(chart.querySelectorAll(".before path")).toHaveLength(2);
  expect(chart.querySelector(".own")).toBeNull();
  const height = (angle: number) => {
    chart.show(runs, [
      [0, 88],
      [50, angle]
    ]);
    return Number(chart.querySelector(".own circle")!.getAttribute("cy"));
  };
  expect(height(10)).toBeGreaterThan(height(60));
});

test("it names what it shows, and says how the angle stands", () => {
  const chart = angleChart("en");
  expect(chart.querySelector("svg")!.getAttribute("aria-label")).toContain("largest angle");
  chart.show([], []);
  expect(chart.textContent).toContain("Train, and the angle is measured");
  chart.show([], [[120, 41.26]]);
  expect(chart.textContent).toContain("After 120 steps the largest angle is 41.3°.");
  const chinese = angleChart("zh");
  chinese.show([], [[120, 41.26]]);
  expect(chinese.textContent).toContain("120 步之后，最大的夹角是 41.3°。");
});
