import {expect, test} from "vitest";
import {recallLosses} from "../../../src/lib/training/recall-losses.js";

test("both layers' losses stand beside that of guessing", () => {
  const lines = recallLosses([{each: [{loss: 0.7}, {loss: 0.6}]}], "en");
  expect(lines).toEqual([
    {name: "tanh RNN", meaning: "w", values: [0.7]},
    {name: "LSTM", meaning: "y", values: [0.6]},
    {name: "guessing", meaning: "t", values: Math.log(2)}
  ]);
});
