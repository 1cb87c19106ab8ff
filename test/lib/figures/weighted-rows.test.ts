import {expect, test} from "vitest";
import {weightedRows} from "../../../src/lib/figures/weighted-rows.js";
import {tiedAutoencoderLoops} from "../../../src/kernels/tiedAutoencoder.js";

test("the weighted sum of rows is the autoencoder's way back", () => {
  const [x, w, b] = [
    [0.5, -1, 2],
    [1, -1, 1, 0, 2, 1],
    [-2, -1]
  ];
  const {h, xHat} = tiedAutoencoderLoops(x, w, b, {batch: 1, inputs: 3, units: 2});
  expect([...weightedRows(w, h)]).toEqual([...xHat]);
});
