import type {Activation} from "../activation.js";
import {denseLoops} from "../dense.js";
import {examplesOf, type ExampleOptions, type Examples} from "./example.js";

type Letter = "x" | "w" | "b";

/** Examples of the dense layer: x [batch, inputs], w [inputs, units], b [units] give y [batch, units]. */
export const denseExamples = ({
  activation = "linear",
  ...options
}: ExampleOptions<Letter, "y"> & {activation?: Activation} = {}): Examples =>
  examplesOf(
    {en: "random layers", zh: "个随机层"},
    {takes: ["x", "w", "b"], gives: ["y"]},
    options,
    ({size, numbers, takes}) => {
      const g = {batch: size("batch", 1, 3), inputs: size("inputs", 1, 5), units: size("units", 1, 4)};
      const [batch, inputs, units] = [
        ["batch", g.batch],
        ["inputs", g.inputs],
        ["units", g.units]
      ] as const;
      const x = numbers(g.batch * g.inputs, 2, 0.1);
      const w = numbers(g.inputs * g.units, 2, 0.1);
      const b = takes("b") ? numbers(g.units, 2, 0.1) : new Array<number>(g.units).fill(0);
      return {
        x: {values: x, meaning: "x", axes: [batch, inputs]},
        w: {values: w, meaning: "w", axes: [inputs, units]},
        b: {values: b, meaning: "w", axes: [units]},
        y: {values: denseLoops(x, w, b, g, activation), meaning: "y", axes: [batch, units]}
      };
    }
  );
