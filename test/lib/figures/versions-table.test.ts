// @vitest-environment jsdom
import {expect, it} from "vitest";
import {conv2dVersions} from "../../../src/kernels/index.js";
import {versionsTable} from "../../../src/lib/figures/versions-table.js";

const row = {largestError: 2e-7, bound: 1e-6, ok: true, milliseconds: 3.21};

it.each(["en", "zh"])(
  "versionsTable(rows) in %s says of every version of the convolution what sets it apart",
  async lang => {
    const rows = Object.keys(conv2dVersions).map(version => ({version, ...row}));
    const table = await versionsTable(rows, {lang});
    expect(table.value).toEqual(rows);
    for (const head of table.querySelectorAll("tbody th")) {
      expect(head.textContent).toMatch(/^\w+[:：].{8}/);
    }
  }
);

it("versionsTable marks what is off", async () => {
  const table = await versionsTable([{version: "direct", ...row, largestError: 0.5, ok: false}]);
  expect([...table.querySelectorAll("td")].map(cell => cell.textContent)).toEqual([
    "✕\u00a00.5",
    "1·10⁻⁶",
    "3.2 ms"
  ]);
});
