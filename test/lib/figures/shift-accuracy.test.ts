// @vitest-environment jsdom
import {beforeAll, expect, test, vi} from "vitest";
import {
  meanShare,
  shareInWords,
  shiftAccuracyChart,
  shiftAccuracyTable
} from "../../../src/lib/figures/shift-accuracy.js";

beforeAll(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
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

test("a row for each network that has run, with what it takes", () => {
  const table = shiftAccuracyTable({
    pooling: {parameters: 12041, multiplyAdds: 380266, accuracy: runs},
    dense: {parameters: 11935, multiplyAdds: 11910, accuracy: [runs[0]]}
  });
  const rows = [...table.querySelectorAll("tbody tr")].map(row =>
    [...row.children].map(cell => plain(cell.textContent ?? ""))
  );
  expect(rows).toEqual([
    ["dense", "11,935", "11,910", "90 %", "50 %", "20 %", "10 %"],
    ["conv. + pooling", "12,041", "380,266", "93 % (90–96)", "55 % (50–60)", "20 %", "10 %"]
  ]);
});

test("a line through the means and a band from the lowest to the highest seed", () => {
  const chart = shiftAccuracyChart({});
  chart.show({pooling: runs});
  expect(chart.querySelectorAll("path.band")).toHaveLength(1);
  expect(chart.textContent).toContain("conv. + pooling");
  chart.show({});
  expect(chart.querySelectorAll("path")).toHaveLength(0);
  expect(chart.textContent).toContain("pixels by which the digits are moved");
});
