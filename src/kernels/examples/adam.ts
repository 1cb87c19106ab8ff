import {adamLoops} from "../adam.js";
import {examplesOf, type ExampleOptions, type Examples} from "./example.js";

/** Examples of Adam: the gradients g of one weight, one for each step, give the weight w after each, from 0. */
export const adamExamples = (options: ExampleOptions<"g" | "eta", "w"> = {}): Examples =>
  examplesOf(
    {en: "random rows of gradients", zh: "组随机的梯度"},
    {takes: ["g", "eta"], gives: ["w"]},
    options,
    ({size, numbers, whole}) => {
      const steps = size("steps", 1, 5);
      const g = numbers(steps, 1, 0.1);
      const eta = whole(1, 9) / 10;
      let state = {w: Float64Array.of(0), m: Float64Array.of(0), v: Float64Array.of(0)};
      const w = g.map((each, n) => {
        state = adamLoops(state, [each], {learningRate: eta, step: n + 1}) as typeof state;
        return state.w[0];
      });
      const axes = [["steps", steps]] as const;
      return {g: {values: g, meaning: "plain", axes}, eta, w: {values: w, meaning: "w", axes}};
    }
  );
