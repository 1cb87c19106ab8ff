import {adamLoops} from "../adam.js";
import type {Example, Examples} from "./example.js";

/** Numbers of both signs with one decimal, none like its neighbour. */
const waves = (length: number, from: number) =>
  Array.from({length}, (_, k) => Math.round(10 * Math.sin((from + k) ** 2 + 1)) / 10);

/**
 * Examples of Adam: the gradients g of one weight, one for each step, and the learning rate give the weight w after each
 * step, from 0. They are made without the machinery of the other examples: the page that has them opens at its limit.
 */
export function adamExamples({count = 20}: {count?: number} = {}): Examples {
  const cases = Array.from({length: count}, (_, n): Example => {
    const g = waves(1 + (n % 5), 5 * n);
    const eta = (1 + (n % 9)) / 10;
    let state = {w: Float64Array.of(0), m: Float64Array.of(0), v: Float64Array.of(0)};
    const w = g.map((each, k) => {
      state = adamLoops(state, [each], {learningRate: eta, step: k + 1}) as typeof state;
      return state.w[0];
    });
    return {
      inputs: [
        {name: "g", meaning: "plain", value: g},
        {name: "eta", meaning: "plain", value: eta}
      ],
      outputs: [{name: "w", meaning: "w", value: w}]
    };
  });
  return {noun: {en: "rows of gradients", zh: "组梯度"}, cases};
}
