import {lstmLoops} from "../lstm.js";
import {simpleRnnLoops} from "../simpleRnn.js";
import {examplesOf, type ExampleOptions, type Examples, type Source, type Tensor} from "./example.js";

type Letter = "x" | "w" | "u" | "b";

const noun = {en: "random sequences", zh: "个随机序列"};
const takes = ["x", "w", "u", "b"] as const;

/** The inputs of a recurrent layer: short sequences, as many values in a step as in a state only by chance. */
function sequence({whole, size, numbers, takes}: Source, gates: number) {
  const g = {
    batch: size("batch", 1, 3),
    steps: whole(2, 5),
    inputs: size("inputs", 1, 3),
    units: size("units", 1, 3),
    gates
  };
  const columns = gates * g.units;
  const arrays = {
    x: numbers(g.batch * g.steps * g.inputs, 1, 0.1),
    w: numbers(g.inputs * columns, 1, 0.1),
    u: numbers(g.units * columns, 1, 0.1),
    b: takes("b") ? numbers(columns, 1, 0.1) : new Array<number>(columns).fill(0)
  };
  const gate = gates > 1 ? [["gates", gates] as const] : [];
  const units = ["units", g.units] as const;
  const inputs: Record<Letter, Tensor> = {
    x: {
      ...{values: arrays.x, meaning: "x"},
      axes: [
        ["batch", g.batch],
        ["steps", g.steps],
        ["inputs", g.inputs]
      ]
    },
    w: {values: arrays.w, meaning: "w", axes: [["inputs", g.inputs], ...gate, units]},
    u: {values: arrays.u, meaning: "w", axes: [units, ...gate, units]},
    b: {values: arrays.b, meaning: "w", axes: [...gate, units]}
  };
  const state = (values: ArrayLike<number>): Tensor => ({
    ...{values, meaning: "y"},
    axes: [["batch", g.batch], ["steps", g.steps], units]
  });
  return {g, arrays, inputs, state};
}

/**
 * Examples of the plain recurrence: x [batch, steps, inputs], w [inputs, units], u [units, units], b [units] give
 * h [batch, steps, units].
 */
export const simpleRnnExamples = (options: ExampleOptions<Letter, "h"> = {}): Examples =>
  examplesOf(noun, {takes, gives: ["h"]}, options, source => {
    const {g, arrays, inputs, state} = sequence(source, 1);
    const {x, w, u, b} = arrays;
    return {...inputs, h: state(simpleRnnLoops(x, w, u, b, g))};
  });

/**
 * Examples of the LSTM: x [batch, steps, inputs], w [inputs, gates, units], u [units, gates, units], b [gates, units], the
 * gates in the order i, f, g, o; they give h, and c if it is asked for, [batch, steps, units].
 */
export const lstmExamples = (options: ExampleOptions<Letter, "h" | "c"> = {}): Examples =>
  examplesOf(noun, {takes, gives: ["h"]}, options, source => {
    const {g, arrays, inputs, state} = sequence(source, 4);
    const {x, w, u, b} = arrays;
    const {h, c} = lstmLoops(x, w, u, b, g);
    return {...inputs, h: state(h), c: state(c)};
  });
