// @vitest-environment jsdom
import {beforeAll, expect, test, vi} from "vitest";
import {nudgedChart, nudgedSays} from "../../../src/lib/figures/nudged-chart.js";

beforeAll(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
    }
  );
});

const epsilons = [0, 0.1];
const found = {
  gradient: [0.97, 0.31],
  chance: [
    [0.97, 0.95],
    [0.97, 0.97]
  ]
};
const plain = (text: string) => text.replace(/\u00a0/g, " ").replace(/\u2060/g, "");

test("what the chart says at one ε", () => {
  expect(plain(nudgedSays(epsilons, found, 0.1, "en"))).toBe(
    "Unchanged it reads 97 %. At ε = 0.1 it still reads 31 % along the sign of the gradient, and 96 % along coin tosses, which change each pixel by as much."
  );
  expect(plain(nudgedSays(epsilons, found, 0.1, "zh"))).toContain(
    "还认对 31%；抛硬币，每个像素改动同样多，仍认对 96%"
  );
});

test("a line for each way, and a band over the tosses' seeds", () => {
  const chart = nudgedChart(epsilons, found);
  expect(chart.querySelector("svg")!.getAttribute("aria-label")).toContain("coin tosses");
});
