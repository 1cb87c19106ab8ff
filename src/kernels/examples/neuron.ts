import type {Activation} from "../activation.js";
import {denseLoops, denseLoopsDw} from "../dense.js";
import {meanSquaredErrorLoopsDy} from "../meanSquaredError.js";
import {examplesOf, type ExampleOptions, type Examples} from "./example.js";

/**
 * Examples of one neuron under the mean squared error: inputs x and targets y, [batch], the weight w and the bias b give the
 * derivatives of the loss in both, dw and db.
 */
export const neuronExamples = (options: ExampleOptions<"x" | "y" | "w" | "b", "dw" | "db"> = {}): Examples =>
  examplesOf(
    {en: "random neurons", zh: "个随机神经元"},
    {takes: ["x", "y", "w", "b"], gives: ["dw", "db"]},
    options,
    ({size, numbers}) => {
      const batch = size("batch", 1, 5);
      const [x, y] = [numbers(batch, 2, 0.1), numbers(batch, 2, 0.1)];
      const [[w], [b]] = [numbers(1, 2, 0.1), numbers(1, 2, 0.1)];
      const g = {batch, inputs: 1, units: 1};
      const dz = meanSquaredErrorLoopsDy(denseLoops(x, [w], [b], g), y);
      const axes = [["batch", batch]] as const;
      return {
        x: {values: x, meaning: "x", axes},
        y: {values: y, meaning: "t", axes},
        ...{w, b},
        dw: denseLoopsDw(x, dz, g)[0],
        db: dz.reduce((sum, each) => sum + each, 0)
      };
    }
  );

/** Examples of a neuron with sigmoid and the squared error of one example: x, w, b and y give dw, db and dx. */
export const sigmoidNeuronExamples = (
  options: ExampleOptions<"x" | "w" | "b" | "y", "dw" | "db" | "dx"> = {}
): Examples =>
  examplesOf(
    {en: "random neurons", zh: "个随机神经元"},
    {takes: ["x", "w", "b", "y"], gives: ["dw", "db", "dx"]},
    options,
    ({numbers}) => {
      const [x, w, b, y] = numbers(4, 2, 0.1);
      const [yHat] = denseLoops(
        [x],
        [w],
        [b],
        {batch: 1, inputs: 1, units: 1},
        "sigmoid" satisfies Activation
      );
      const dz = meanSquaredErrorLoopsDy([yHat], [y])[0] * yHat * (1 - yHat);
      return {x, w, b, y, dw: dz * x, db: dz, dx: dz * w};
    }
  );
