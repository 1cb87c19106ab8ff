// @vitest-environment jsdom
import {beforeAll, expect, test, vi} from "vitest";
import {
  meanShare,
  shareInWords,
  shiftAccuracyChart,
  shiftAccuracyPanels,
  shiftAccuracyTable,
  shiftNetworksTable
} from "../../../src/lib/figures/shift-accuracy.js";

beforeAll(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(private readonly call: () => void) {}
      observe() {
        this.call();
      }
    }
  );
});

const runs = [
  [0.9, 0.8, 0.5, 0.3, 0.2, 0.1, 0.1],
  [0.96, 0.8, 0.6, 0.3, 0.2, 0.1, 0.1]
];

/** Without what keeps a line from ending there. */
const plain = (text: string) => text.replace(/\u00a0/g, " ").replace(/\u2060/g, "");

test("mean and range over the seeds; one number where they agree", () => {
  expect(plain(shareInWords(runs, 0, "en"))).toBe("93 % (90–96)");
  expect(plain(shareInWords(runs, 0, "zh"))).toBe("93%（90%～96%）");
  expect(shareInWords(runs, 1, "en")).toBe("80\u00a0%");
  expect(plain(meanShare(runs, 0, "en"))).toBe("93 %");
});

test("a row for each network that has run, with the rate that was chosen", () => {
  const table = shiftAccuracyTable({
    pooling: {learningRate: 0.003, accuracy: runs},
    dense: {learningRate: 0.01, accuracy: [runs[0]]}
  });
  const rows = [...table.querySelectorAll("tbody tr")].map(row =>
    [...row.children].map(cell => plain(cell.textContent ?? ""))
  );
  expect(rows).toEqual([
    ["dense", "0.01", "90 %", "50 %", "20 %", "10 %"],
    ["conv. + pooling", "0.003", "93 % (90–96)", "55 % (50–60)", "20 %", "10 %"]
  ]);
});

test("a row for each structure, with its layers in words", () => {
  const networks = {
    wide: [{kind: "dense", units: 64}],
    global: [
      {kind: "convolution", filters: 4, stride: 1},
      {kind: "pooling", m: 2},
      {kind: "convolution", filters: 73, stride: 2},
      {kind: "pooling", m: 5}
    ]
  } as const;
  const counts = {
    wide: {parameters: 50890, multiplyAdds: 50816},
    global: {parameters: 11957, multiplyAdds: 357562}
  };
  const rows = [...shiftNetworksTable(networks, counts).querySelectorAll("tbody tr")];
  expect(rows.map(row => [...row.children].map(cell => cell.textContent))).toEqual([
    ["wide dense", "64 units", "50,890", "50,816"],
    [
      "conv. + global max",
      "4 filters 3×3, pooling 2×2, 73 of stride 2, largest of each map",
      "11,957",
      "357,562"
    ]
  ]);
});

test("three panels, each with the lines of its own networks", () => {
  const figure = shiftAccuracyPanels({dense: runs, poolingLonger: runs, wideMoved: runs}, {lang: "zh"});
  const charts = [...figure.querySelectorAll(".line-chart")];
  expect(charts.map(chart => chart.querySelectorAll("path.band").length)).toEqual([1, 1, 1]);
  expect(charts.map(chart => chart.querySelector("p")!.textContent)).toEqual(["全连接", "池化", "加宽"]);
});

test("a line through the means and a band from the lowest to the highest seed", () => {
  const chart = shiftAccuracyChart({});
  chart.show({pooling: runs});
  expect(chart.querySelectorAll("path.band")).toHaveLength(1);
  expect(chart.textContent).toContain("conv. + pooling");
  expect(chart.style.visibility).toBe("");
  chart.show({});
  expect(chart.querySelectorAll("path")).toHaveLength(0);
  expect(chart.style.visibility).toBe("hidden");
  expect(chart.textContent).toContain("pixels by which the digits are moved");
});
