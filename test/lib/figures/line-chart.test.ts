// @vitest-environment jsdom
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {lineChart} from "../../../src/lib/figures/line-chart.js";
import type {ChartLine} from "../../../src/lib/figures/line-chart.js";

let width: number;
beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
    }
  );
  vi.spyOn(Element.prototype, "clientWidth", "get").mockImplementation(() => width);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const line = (name: string, last: number, letter?: string): ChartLine => ({
  ...{name, meaning: "y", letter},
  points: [
    [0, 0],
    [10, last]
  ]
});
const drawn = (lines: ChartLine[], at: number) => {
  width = at;
  const chart = lineChart([], {xLabel: "day", yLabel: "°C", ariaLabel: "a chart", xLetter: "t"});
  chart.update(lines);
  return chart;
};
const letterOf = (element: Element | null) => element?.closest("[data-letter]")?.getAttribute("data-letter");

test("a line, its name and what is counted across carry the letters of the page", () => {
  const chart = drawn([line("what came", 5, "y"), line("LSTM", 8, "y-hat"), line("other", 2)], 800);
  const [came, lstm, other] = chart.querySelectorAll("text.direct");
  expect([came, lstm, other].map(letterOf)).toEqual(["y", "y-hat", undefined]);
  // Each with a wide way beside it that can be pointed at.
  expect([...chart.querySelectorAll("path.near")].map(letterOf)).toEqual(["y", "y-hat"]);
  expect(letterOf([...chart.querySelectorAll("text")].find(text => text.textContent === "day")!)).toBe("t");
});

test("a line that leaves the given range is cut at the frame, not drawn along it", () => {
  width = 800;
  const chart = lineChart(
    [
      {
        ...line("steep", 100),
        points: [
          [0, 0],
          [1, 2],
          [2, 100]
        ]
      }
    ],
    {
      ...{xLabel: "day", yLabel: "°C", ariaLabel: "a chart", range: [0, 4]}
    }
  );
  chart.update([
    {
      ...line("steep", 100),
      points: [
        [0, 0],
        [1, 2],
        [2, 100]
      ]
    }
  ]);
  const path = chart.querySelector("g path")!;
  const frame = chart.querySelector("[id^=line-chart-]")!;
  expect(path.getAttribute("clip-path")).toBe(`url(#${frame.id})`);
  const heights = [...path.getAttribute("d")!.matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y));
  // It rises as steeply outside: to the 100, of a range of 4.
  expect((heights[0] - heights[2]) / (heights[0] - heights[1])).toBeCloseTo(50, 3);
  expect(heights[2]).toBeLessThan(Number(frame.firstElementChild!.getAttribute("y")));
});

test("the marks of an axis are written in one way, with a true minus sign", () => {
  width = 800;
  const marks = (range: [number, number], log: boolean) => {
    const chart = lineChart([], {xLabel: "z", yLabel: "y", ariaLabel: "a chart", range, log});
    chart.update([
      {
        ...line("f", 1),
        points: [
          [-4, 1],
          [4, 2]
        ]
      }
    ]);
    return [...chart.querySelectorAll("svg > text")].map(text => text.textContent);
  };
  expect(marks([0, 2], false)).toContain("−4");
  expect(marks([1e-6, 1e3], true)).toEqual(expect.arrayContaining(["10⁻⁶", "10⁻²", "1", "10²"]));
  expect(marks([0.001, 100], true)).toEqual(expect.arrayContaining(["0.001", "0.01", "1", "100"]));
});

test("on a phone the names above the chart carry them", () => {
  const chart = drawn([line("what came", 5, "y"), line("LSTM", 8, "y-hat")], 350);
  expect(chart.querySelectorAll("text.direct")).toHaveLength(0);
  expect([...chart.querySelectorAll(".line-chart-names span")].map(letterOf)).toEqual(["y", "y-hat"]);
});

test("names of lines that end at one place stand below each other, inside the chart", () => {
  const names = ["实际发生的", "持续性预测", "同日均值", "线性，AR(24)", "LSTM"];
  const chart = drawn(
    names.map(name => line(name, 9)),
    900
  );
  const heights = [...chart.querySelectorAll("text.direct")].map(text => Number(text.getAttribute("y")));
  expect(heights).toHaveLength(5);
  const sorted = [...heights].sort((a, b) => a - b);
  for (let k = 1; k < sorted.length; ++k) expect(sorted[k] - sorted[k - 1]).toBeGreaterThanOrEqual(18);
  expect(sorted[0]).toBeGreaterThan(14);
  expect(sorted.at(-1)).toBeLessThan(272 - 30);
});
