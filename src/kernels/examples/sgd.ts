import {sgdLoops} from "../sgd.js";
import {examplesOf, type ExampleOptions, type Examples} from "./example.js";

/** Examples of gradient descent with momentum: the gradients g of one weight, one for each step, and the learning rate give the weight w after each step, from 0. */
export const momentumExamples = (
  momentum: number,
  options: ExampleOptions<"g" | "eta", "w"> = {}
): Examples =>
  examplesOf(
    {en: "rows of gradients", zh: "组梯度"},
    {takes: ["g", "eta"], gives: ["w"]},
    options,
    ({size, numbers}, n) => {
      const g = numbers(size("steps", 1, 5), 1, 0.1);
      const eta = (1 + (n % 9)) / 10;
      let state = {w: Float64Array.of(0), m: Float64Array.of(0)};
      const w = g.map(each => {
        state = sgdLoops(state, [each], {learningRate: eta, momentum}) as typeof state;
        return state.w[0];
      });
      const axes = [["steps", g.length]] as const;
      return {g: {values: g, meaning: "plain", axes}, eta, w: {values: w, meaning: "w", axes}};
    }
  );
