// @vitest-environment jsdom
import {expect, it} from "vitest";
import {conv2dVersions} from "../../../src/kernels/index.js";
import {versionsTable} from "../../../src/lib/figures/versions-table.js";

const row = {largestError: 2e-7, bound: 1e-6, ok: true, milliseconds: 3.21};

it.each(["en", "zh"])(
  "versionsTable(rows) in %s says of every version of the convolution what sets it apart",
  lang => {
    const rows = Object.keys(conv2dVersions).map(version => ({version, ...row}));
    for (const head of versionsTable(rows, {lang}).querySelectorAll("tbody th")) {
      expect(head.textContent).toMatch(/^\w+[:：].{8}/);
    }
  }
);

it("versionsTable marks what is off", () => {
  const table = versionsTable([{version: "direct", ...row, largestError: 0.5, ok: false}]);
  expect([...table.querySelectorAll("td")].map(cell => cell.textContent)).toEqual([
    "✕\u00a00.5",
    "1·10⁻⁶",
    "3.2 ms"
  ]);
});
