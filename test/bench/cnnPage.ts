import * as tf from "@tensorflow/tfjs";
import {
  conv2d,
  dense,
  flatten,
  maxPooling2d,
  seededRandom,
  sequential,
  startDevice
} from "../../src/lib/nn/index.js";
import type {Device, Images, Sequential} from "../../src/lib/nn/index.js";
import {countDraws} from "./counts.js";

/** The source's network on batches of 32 digits, once with this book's kernels and once with tf.layers. */
const BATCH = 32;
const PIXELS = 28 * 28;

export interface Figures {
  /** Median time of a training step. */
  ms: number;
  /** Draw calls of a training step. */
  draws: number;
  /** WebGL programs compiled for training. */
  programs: number;
  /** Bytes of GPU memory taken by textures. */
  bytes: number;
  /** Time of the first step, compiling included. */
  firstStepMs: number;
}

type Contestant = "ours" | "tfLayers";

interface Trainer {
  /** Runs `count` steps and waits for the last one's loss. */
  steps(count: number): Promise<void>;
}

function pictures(count: number): {images: Images; labels: Uint8Array} {
  const random = seededRandom(3);
  const pixels = Uint8Array.from({length: count * PIXELS}, () =>
    random() < 0.2 ? Math.floor(random() * 256) : 0
  );
  return {
    images: {pixels, shape: [count, 28, 28, 1]},
    labels: Uint8Array.from({length: count}, () => Math.floor(random() * 10))
  };
}

function ourTrainer(): Trainer {
  const model: Sequential = sequential(
    [
      conv2d({filters: 32, kernelSize: 3, activation: "relu"}),
      maxPooling2d(2),
      flatten(),
      dense({units: 128, activation: "relu"}),
      dense({units: 10, activation: "softmax"})
    ],
    {inputShape: [28, 28, 1]}
  );
  model.compile({loss: "categoricalCrossentropy", metrics: ["accuracy"]});
  return {
    async steps(count) {
      const {images, labels} = pictures(count * BATCH);
      // Two epochs, of which the second is never begun: the copy of the weights at the end of all is not a step's work.
      for await (const step of model.fit(images, labels, {batchSize: BATCH, epochs: 2}))
        if (step.history) return;
    }
  };
}

function tfLayersTrainer(): Trainer {
  const model = tf.sequential({
    layers: [
      tf.layers.conv2d({filters: 32, kernelSize: 3, activation: "relu", inputShape: [28, 28, 1]}),
      tf.layers.maxPooling2d({poolSize: 2}),
      tf.layers.flatten(),
      tf.layers.dense({units: 128, activation: "relu"}),
      tf.layers.dense({units: 10, activation: "softmax"})
    ]
  });
  model.compile({optimizer: "adam", loss: "categoricalCrossentropy", metrics: ["accuracy"]});
  return {
    async steps(count) {
      const {images, labels} = pictures(count * BATCH);
      for (let b = 0; b < count; ++b) {
        const pixels = Float32Array.from(
          images.pixels.subarray(b * BATCH * PIXELS, (b + 1) * BATCH * PIXELS)
        );
        const targets = new Float32Array(BATCH * 10);
        for (let n = 0; n < BATCH; ++n) targets[n * 10 + labels[b * BATCH + n]] = 1;
        const x = tf.tensor4d(
          pixels.map(pixel => pixel / 255),
          [BATCH, 28, 28, 1]
        );
        const y = tf.tensor2d(targets, [BATCH, 10]);
        await model.trainOnBatch(x, y);
        tf.dispose([x, y]);
      }
    }
  };
}

const trainers: Record<Contestant, () => Trainer> = {ours: ourTrainer, tfLayers: tfLayersTrainer};

async function timed(work: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle - 0.5)] + sorted[Math.floor(middle)]) / 2;
}

/** What one contestant takes in a page of its own. */
async function alone(name: Contestant): Promise<Omit<Figures, "ms">> {
  await startDevice();
  const counts = countDraws();
  const trainer = trainers[name]();
  const firstStepMs = await timed(() => trainer.steps(1));
  const {programs} = counts;
  const before = counts.draws;
  await trainer.steps(1);
  const draws = counts.draws - before;
  await trainer.steps(3);
  const {numBytesInGPUAllocated: bytes} = tf.memory() as tf.MemoryInfo & {numBytesInGPUAllocated: number};
  return {draws, programs, bytes, firstStepMs};
}

/** Median time of a step of each, in blocks of `stepsPerBlock` by turns, so that what slows one slows the other. */
async function byTurns(blocks: number, stepsPerBlock: number): Promise<Record<Contestant, number>> {
  await startDevice();
  const both = {ours: ourTrainer(), tfLayers: tfLayersTrainer()};
  const times: Record<Contestant, number[]> = {ours: [], tfLayers: []};
  for (let block = -1; block < blocks; ++block) {
    for (const name of ["ours", "tfLayers"] as const) {
      const ms = await timed(() => both[name].steps(stepsPerBlock));
      // The first block of each compiles.
      if (block >= 0) times[name].push(ms / stepsPerBlock);
    }
  }
  return {ours: median(times.ours), tfLayers: median(times.tfLayers)};
}

export interface CnnPage {
  startDevice: () => Promise<Device>;
  alone: typeof alone;
  byTurns: typeof byTurns;
}

declare global {
  interface Window {
    cnn: CnnPage;
  }
}

window.cnn = {startDevice, alone, byTurns};
