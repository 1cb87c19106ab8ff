import type {Tensor, Tensor1D, Tensor2D, Tensor3D} from "@tensorflow/tfjs-core";
import {sequenceLoopsGradients} from "../gates.js";
import type {SequenceGeometry} from "../sequence.js";
import {lstm, lstmCost, lstmGradients, lstmLoops, lstmLoopsDz} from "../lstm.js";
import {
  simpleRnn,
  simpleRnnCost,
  simpleRnnGradients,
  simpleRnnLoops,
  simpleRnnLoopsDz
} from "../simpleRnn.js";
import {randomFrom, type Case, type Random} from "./case.js";

/**
 * The weights of h are so small that the sizes in a column add up to less than 1: an error then does not grow from step to
 * step, and in T steps it can at most add up (T times as much in an LSTM, whose memory may reach T).
 */
export function* recurrentCases(random: Random): Generator<Case> {
  const {whole} = random;
  for (const gates of [1, 4]) {
    const g = {batch: whole(1, 5), steps: whole(2, 9), inputs: whole(1, 5), units: whole(1, 9), gates};
    yield* layers(random, g);
    // So short that the bounds are far below the numbers.
    for (const steps of [2, 3])
      yield* layers(randomFrom(steps), {batch: 3, steps, inputs: 3, units: 3, gates});
  }
}

function* layers({numbers}: Random, g: SequenceGeometry): Generator<Case> {
  const {gates} = g;
  const columns = gates * g.units;
  const shapes = {
    x: [g.batch, g.steps, g.inputs],
    w: [g.inputs, columns],
    u: [g.units, columns],
    b: [columns],
    dy: [g.batch, g.steps, g.units]
  };
  const [x, w, b, dy] = [shapes.x, shapes.w, shapes.b, shapes.dy].map(numbers);
  const u = numbers(shapes.u).map(value => value / columns);
  const inputs = {x: [x, shapes.x], w: [w, shapes.w], u: [u, shapes.u], b: [b, shapes.b]} as const;

  const values = gates === 1 ? undefined : lstmLoops(x, w, u, b, g);
  const h = values?.h ?? simpleRnnLoops(x, w, u, b, g);
  const dz = values ? lstmLoopsDz(dy, values, u, g) : simpleRnnLoopsDz(dy, h, u, g);
  const expected = sequenceLoopsGradients(dz, h, {x, w}, g);

  const [op, gradients, name] =
    gates === 1 ? [simpleRnn, simpleRnnGradients, "simpleRnn"] : [lstm, lstmGradients, "lstm"];
  const run = (t: Record<string, Tensor>) => {
    const tensors = {
      x: t.x as Tensor3D,
      w: t.w as Tensor2D,
      u: t.u as Tensor2D
    };
    return {
      tensors,
      ...op(tensors.x, tensors.w, tensors.u, t.b as Tensor1D, {returnSequences: true})
    };
  };
  const step = 8 * Math.sqrt(g.inputs + columns + 1) * 2 ** -24 * (g.inputs + 2);
  const limit = step * g.steps ** 2 * (gates === 1 ? 1 : g.steps);
  yield {
    ...{kernel: name, version: "", inputs, cost: gates === 1 ? simpleRnnCost(g) : lstmCost(g)},
    run: t => run(t).y,
    expected: h,
    bound: new Float64Array(h.length).fill(limit)
  };
  const slack = {dx: columns, dw: 2 * g.batch, du: 2 * g.batch, db: 2 * g.batch};
  for (const part of ["dx", "dw", "du", "db"] as const) {
    yield {
      ...{kernel: `${name}Gradients (${part})`, version: ""},
      inputs: {...inputs, dy: [dy, shapes.dy]},
      run(t) {
        const {tensors, saved} = run(t);
        return gradients(t.dy, {...tensors, saved}, {returnSequences: true})[part]!;
      },
      expected: expected[part],
      bound: new Float64Array(expected[part].length).fill(limit * g.steps * slack[part])
    };
  }
}
