import * as tf from "@tensorflow/tfjs";
import type {Images} from "../../src/lib/nn/index.js";
import type {Program, Sizes} from "./programs.js";

/** A model in training. */
export interface Trainer {
  /** Runs `count` steps and waits for the last one's loss. */
  steps(count: number): Promise<void>;
  dispose(): void;
}

const made = new Map<string, ReturnType<Program["data"]>>();

/** A program's examples, the same for both contestants and made once: making them is no part of a training step. */
export function examplesOf(program: Program, count: number, sizes: Sizes): ReturnType<Program["data"]> {
  const key = JSON.stringify([program.name, count, sizes]);
  const examples = made.get(key) ?? program.data(count, sizes);
  made.set(key, examples);
  return examples;
}

export type Contestant = "ours" | "tfLayers";

function ours(program: Program, sizes: Sizes): Trainer {
  const model = program.ours(sizes);
  return {
    async steps(count) {
      const {x, y} = examplesOf(program, count * sizes.batch, sizes);
      // Two epochs, of which the second is never begun: the copy of the weights at the end of all is not a step's work.
      for await (const step of model.fit(x, y, {batchSize: sizes.batch, epochs: 2})) if (step.history) return;
    },
    dispose: () => model.dispose()
  };
}

/** The examples from `from` on as a tensor, as `trainOnBatch` wants them. */
const batchOf = ({pixels, shape: [, ...shape]}: Images, from: number, count: number) => {
  const size = shape.reduce((product, n) => product * n, 1);
  return tf.tensor(Float32Array.from(pixels.subarray(from * size, (from + count) * size)), [count, ...shape]);
};

const oneHot = (labels: Uint8Array, from: number, count: number) => {
  const rows = new Float32Array(count * 10);
  for (let n = 0; n < count; ++n) rows[n * 10 + labels[from + n]] = 1;
  return tf.tensor2d(rows, [count, 10]);
};

function tfLayers(program: Program, sizes: Sizes): Trainer {
  const model = program.tfLayers(sizes);
  const {batch} = sizes;
  return {
    async steps(count) {
      const {x, y} = examplesOf(program, count * batch, sizes);
      for (let b = 0; b < count; ++b) {
        const input = batchOf(x, b * batch, batch);
        const target =
          y === x
            ? input
            : y instanceof Uint8Array
              ? oneHot(y, b * batch, batch)
              : batchOf(y as Images, b * batch, batch);
        await model.trainOnBatch(input, target);
        tf.dispose([input, target]);
      }
    },
    dispose: () => void model.dispose()
  };
}

export const trainers: Record<Contestant, (program: Program, sizes: Sizes) => Trainer> = {ours, tfLayers};
