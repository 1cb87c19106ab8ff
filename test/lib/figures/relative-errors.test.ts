import {expect, test} from "vitest";
import {relativeErrors} from "../../../src/lib/figures/relative-errors.js";

test("a mean squared error over the pixels becomes ‖x̂ − x‖² / ‖x‖²", () => {
  // x̂ = (1, 0) for x = (1, 2): 4 / 5; x̂ = (0, 0): all of it.
  const pictures = [
    [1, 2],
    [3, 4]
  ];
  expect([...relativeErrors([4 / 2, 25 / 2], pictures)]).toEqual([0.8, 1]);
});
