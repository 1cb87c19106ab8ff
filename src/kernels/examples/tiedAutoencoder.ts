import {tiedAutoencoderLoops} from "../tiedAutoencoder.js";
import {examplesOf, type ExampleOptions, type Examples} from "./example.js";

/**
 * Examples of the autoencoder with tied weights: x [batch, inputs], w [units, inputs], b [units] give the reconstruction
 * xHat [batch, inputs], and the code h [batch, units] if it is asked for.
 */
export const tiedAutoencoderExamples = (
  options: ExampleOptions<"x" | "w" | "b", "h" | "xHat"> = {}
): Examples =>
  examplesOf(
    {en: "random autoencoders", zh: "个随机自编码器"},
    {takes: ["x", "w", "b"], gives: ["xHat"]},
    options,
    ({size, numbers, takes}) => {
      const g = {batch: size("batch", 1, 3), inputs: size("inputs", 3, 5), units: size("units", 1, 2)};
      const [batch, inputs, units] = [
        ["batch", g.batch],
        ["inputs", g.inputs],
        ["units", g.units]
      ] as const;
      const x = numbers(g.batch * g.inputs, 1, 0.1);
      const w = numbers(g.units * g.inputs, 2, 0.1);
      const b = takes("b") ? numbers(g.units, 1, 0.1) : new Array<number>(g.units).fill(0);
      const {h, xHat} = tiedAutoencoderLoops(x, w, b, g);
      return {
        x: {values: x, meaning: "x", axes: [batch, inputs]},
        w: {values: w, meaning: "w", axes: [units, inputs]},
        b: {values: b, meaning: "w", axes: [units]},
        h: {values: h, meaning: "y", axes: [batch, units]},
        xHat: {values: xHat, meaning: "y", axes: [batch, inputs]}
      };
    }
  );
