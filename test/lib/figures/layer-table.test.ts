// @vitest-environment jsdom
import {expect, it} from "vitest";
import {layerTable} from "../../../src/lib/figures/layer-table.js";

const rows = [
  {type: "Conv2D", outputShape: [26, 26, 32], weights: [], parameters: 320, multiplyAdds: 194_688},
  {type: "Flatten", outputShape: [21_632], weights: [], parameters: 0, multiplyAdds: 0},
  {type: "Dense", outputShape: [10], weights: [], parameters: 216_330, multiplyAdds: 1300}
];

it("layerTable(layers) shows each layer's work and share, and their sum", () => {
  const table = layerTable(rows);
  const last = [...table.querySelectorAll("tr")].map(row =>
    [...row.children].slice(-2).map(cell => cell.textContent)
  );
  expect(last).toEqual([
    ["multiply-adds", "share"],
    ["194,688", "99 %"],
    ["0", ""],
    ["1,300", "0.7 %"],
    ["195,988", "100 %"]
  ]);
});
