import {expect, test} from "vitest";
import {dense, sequential, startDevice} from "../../../src/lib/nn/index.js";
import {eachUnitsLine} from "../../../src/lib/training/each-units-line.js";

test("each unit of the first layer has its own two weights and its bias", async () => {
  await startDevice({backend: "cpu"});
  const model = sequential([dense({units: 3, inputShape: [2]}), dense({units: 1})]);
  model.setWeights([[1, 2, 3, 4, 5, 6], [7, 8, 9], [1, 1, 1], [0]]);
  expect(await eachUnitsLine(model)).toEqual([
    {w: [1, 4], b: 7},
    {w: [2, 5], b: 8},
    {w: [3, 6], b: 9}
  ]);
  model.dispose();
});
