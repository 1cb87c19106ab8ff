import {meanSquaredErrorLoops} from "../meanSquaredError.js";
import {examplesOf, type ExampleOptions, type Examples} from "./example.js";

/** Examples of the mean squared error: predictions y and targets t, [batch, values], give the loss [batch]. */
export const meanSquaredErrorExamples = (options: ExampleOptions<"y" | "t", "loss"> = {}): Examples =>
  examplesOf(
    {en: "random predictions", zh: "组随机的预测值"},
    {takes: ["y", "t"], gives: ["loss"]},
    options,
    ({size, numbers}) => {
      const [count, values] = [size("batch", 1, 3), size("values", 1, 5)];
      const [y, t] = [numbers(count * values, 2, 0.1), numbers(count * values, 2, 0.1)];
      const axes = [
        ["batch", count],
        ["values", values]
      ] as const;
      return {
        y: {values: y, meaning: "y", axes},
        t: {values: t, meaning: "t", axes},
        loss: {values: meanSquaredErrorLoops(y, t, count), meaning: "plain", axes: [["batch", count]]}
      };
    }
  );
