import {expect, test} from "vitest";
import type {RateResult} from "../../../src/lib/figures/rate-search.js";
import {
  linesOf,
  type RuleSweep,
  sweepOf,
  sweepSentence,
  widthSentence
} from "../../../src/lib/figures/rule-sweep.js";

const worth = {descent: 0.4, momentum: 0.001, rmsprop: 0.03, adam: 0.02};

test("of the last steps the largest counts, and of all starts the median", async () => {
  const sweep = await sweepOf((rule, _, start: number) => [worth[rule] * start, 0], {
    ...{etas: [0.1], starts: [1, 2, 9]}
  });
  expect(sweep.adam).toEqual([{eta: 0.1, each: [0.02, 0.04, 0.18], middle: 0.04}]);
});

test("the sentence names the best rule first, each with its rate and range, and counts who comes first", async () => {
  const sweep = await sweepOf(
    // From the second start RMSProp is the best.
    (rule, eta, start: number) => [
      (rule === "rmsprop" && start === 2 ? 0 : worth[rule] * start) + (eta === 0.1 ? 0 : 1)
    ],
    {etas: [0.01, 0.1], starts: [1, 2, 3]}
  );
  expect(sweepSentence(sweep, {steps: 100, mu: 0.9}, "en")).toBe(
    "With μ = 0.9, from 3 starts, each rule at the best of 2 rates, 100 steps; the most by which the loss of the last ten steps lies above the lowest, median (smallest to largest): " +
      "momentum 0.002 (0.001 to 0.003; η = 0.1), RMSProp 0.03 (0 to 0.09; η = 0.1), " +
      "Adam 0.04 (0.02 to 0.06; η = 0.1), plain descent 0.8 (0.4 to 1.2; η = 0.1). " +
      "The smallest of the four is momentum’s from 2 starts, RMSProp’s from 1 start."
  );
  expect(sweepSentence(sweep, {steps: 100, mu: 0.9}, "zh")).toMatch(
    /中位数（括号里是最小～最大）：动量 0\.002.*高出最少的规则：2 个起点是动量，1 个起点是 RMSProp。$/
  );
});

test("the widths are told, the widest first", () => {
  const results = (...middles: number[]): RateResult[] =>
    middles.map((middle, k) => ({eta: 0.01 * 10 ** k, middle, each: [middle]}));
  const sweep: RuleSweep = {
    descent: results(1, 0.001, 0.002, 1),
    momentum: results(0.001, 0.001, 0.001, 1),
    rmsprop: results(1, 1, 1, 1),
    adam: results(0.001, 0.001, 0.001, 0.001)
  };
  expect(widthSentence(sweep, 0.01, "en")).toBe(
    "The median stays below 0.01 for Adam over 3 powers of ten, momentum over 2 powers of ten, plain descent over 1 powers of ten, RMSProp at no rate."
  );
  expect(widthSentence(sweep, 0.01, "zh")).toBe(
    "中位数低于 0.01 的学习率范围：Adam 跨 3 个数量级，动量跨 2 个数量级，普通梯度下降跨 1 个数量级，RMSProp 没有一个学习率做得到。"
  );
  expect(widthSentence({...sweep, rmsprop: results(1, 0.001, 1, 1)}, 0.01, "en")).toMatch(
    /RMSProp at one rate only\.$/
  );
});

test("the chart has a line for each rule, and a band for the chosen one alone", () => {
  const result: RateResult[] = [{eta: 0.1, middle: 0.2, each: [0, 0.2, Infinity]}];
  const lines = linesOf({descent: result, momentum: result, rmsprop: result, adam: result}, "adam", "en");
  expect(lines.map(({name}) => name)).toEqual(["plain descent", "momentum", "RMSProp", "Adam"]);
  expect(lines.map(({points}) => points)).toEqual(lines.map(() => [[-1, 0.2]]));
  // From 0 to what ran away: both beyond the frame.
  expect(lines.map(({band}) => band)).toEqual([undefined, undefined, undefined, [[-1, 1e-30, 1e30]]]);
});
