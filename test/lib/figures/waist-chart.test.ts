// @vitest-environment jsdom
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {waistChart} from "../../../src/lib/figures/waist-chart.js";

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
    }
  );
});
afterEach(() => vi.unstubAllGlobals());

const widths = [1, 2, 4].map(units => ({
  units,
  principal: 0.05 / units,
  principalScrambled: 0.1,
  runs: [0.9, 1, 1.1].map(factor => ({testLoss: (0.04 * factor) / units, scrambled: 0.1 * factor}))
}));

test("four lines with a point for each width, and a bar from the best seed to the worst", () => {
  const chart = waistChart(widths, "en");
  expect(chart.querySelectorAll("path")).toHaveLength(4);
  expect(chart.querySelectorAll(".dot")).toHaveLength(12);
  const bars = [...chart.querySelectorAll(".cy .whisker")];
  for (const bar of bars)
    expect(Number(bar.getAttribute("y1"))).toBeGreaterThan(Number(bar.getAttribute("y2")));
});

test("a reader's own result is marked, and taken away", () => {
  const chart = waistChart(widths, "zh");
  chart.mark({units: 2, testLoss: 0.03});
  expect(chart.textContent).toContain("你的: 0.03");
  chart.mark(undefined);
  expect(chart.querySelector(".own")).toBeNull();
});
