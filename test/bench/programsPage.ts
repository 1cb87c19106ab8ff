import * as tf from "@tensorflow/tfjs";
import {startDevice} from "../../src/lib/nn/index.js";
import type {Device} from "../../src/lib/nn/index.js";
import {countDraws} from "./counts.js";
import {median} from "./median.js";
import {programs, type ProgramName, type Sizes} from "./programs.js";
import {examplesOf, trainers, type Contestant, type Trainer} from "./trainers.js";

export interface Figures {
  /** Median time of a training step. */
  ms: number;
  /** Draw calls of a training step. */
  draws: number;
  /** WebGL programs compiled for training. */
  programs: number;
  /** Largest amount of GPU memory taken by textures, in bytes. */
  bytes: number;
  /** From building the model to its first loss, shader compilation included. */
  firstStepMs: number;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** What one contestant takes in a page of its own. */
async function alone(name: ProgramName, contestant: Contestant): Promise<Omit<Figures, "ms">> {
  await startDevice();
  const counts = countDraws();
  const {sizes} = programs[name];
  examplesOf(programs[name], sizes.batch, sizes);
  let trainer!: Trainer;
  const firstStepMs = await timed(() => {
    trainer = trainers[contestant](programs[name], sizes);
    return trainer.steps(1);
  });
  const {programs: compiled} = counts;
  const before = counts.draws;
  await trainer.steps(1);
  const draws = counts.draws - before;
  await trainer.steps(3);
  // Textures are kept for reuse, so what is allocated in the end is the most there ever was.
  const {numBytesInGPUAllocated: bytes} = tf.memory() as tf.MemoryInfo & {numBytesInGPUAllocated: number};
  return {draws, programs: compiled, bytes, firstStepMs};
}

/** Median time of a step of each, in blocks of `stepsPerBlock` by turns, so that what slows one slows the other. */
async function byTurns(
  name: ProgramName,
  blocks: number,
  stepsPerBlock: number
): Promise<Record<Contestant, number>> {
  await startDevice();
  const program = programs[name];
  const both = {
    ours: trainers.ours(program, program.sizes),
    tfLayers: trainers.tfLayers(program, program.sizes)
  };
  const times: Record<Contestant, number[]> = {ours: [], tfLayers: []};
  for (let block = -1; block < blocks; ++block) {
    for (const contestant of ["ours", "tfLayers"] as const) {
      const ms = await timed(() => both[contestant].steps(stepsPerBlock));
      // The first block of each compiles.
      if (block >= 0) times[contestant].push(ms / stepsPerBlock);
    }
  }
  return {ours: median(times.ours), tfLayers: median(times.tfLayers)};
}

/** Median time of our step for each of the sizes, taken by turns. */
async function growth(name: ProgramName, sizes: readonly Sizes[], rounds: number): Promise<number[]> {
  await startDevice();
  const models = sizes.map(size => trainers.ours(programs[name], size));
  const times: number[][] = sizes.map(() => []);
  for (let round = -1; round < rounds; ++round) {
    for (const [i, model] of models.entries()) {
      const ms = await timed(() => model.steps(2));
      if (round >= 0) times[i].push(ms / 2);
    }
  }
  for (const model of models) model.dispose();
  return times.map(median);
}

const bench = {
  startDevice: (): Promise<Device> => startDevice(),
  alone,
  byTurns,
  growth,
  programs
};

declare global {
  interface Window {
    bench: typeof bench;
  }
}

window.bench = bench;
