import {expect, test} from "vitest";
import {trainedNorms} from "../../../src/lib/figures/trained-norms.js";

test("norm and spectral radius of both networks are told", () => {
  const last = {u: [0.8, 1, 0, 0.8], b: [0, 0]};
  const first = {u: [0, -2, 2, 0], b: [0, 0]};
  expect(trainedNorms({last, first}, "en")).toContain(
    "for the last letters has the norm 1.44 and the spectral radius 0.8, the one for the first 2 and 2."
  );
});
