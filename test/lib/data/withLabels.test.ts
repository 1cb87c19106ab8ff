import {expect, test} from "vitest";
import {withLabels} from "../../../src/lib/data/index.js";

test("only the pictures whose label is wanted are kept, in their order", () => {
  const rows = {pixels: Uint8Array.of(1, 1, 2, 2, 3, 3), shape: [3, 2]};
  const kept = withLabels({rows, labels: Uint8Array.of(4, 7, 4)}, label => label === 4);
  expect(Array.from(kept.rows.pixels)).toEqual([1, 1, 3, 3]);
  expect(kept.rows.shape).toEqual([2, 2]);
  expect(Array.from(kept.labels)).toEqual([4, 4]);
});
