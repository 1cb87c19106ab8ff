import {dispose, keep, tensor, tidy, type Tensor, type Tensor1D, type Tensor2D} from "@tensorflow/tfjs-core";
import {add} from "../../kernels/add.js";
import {dense} from "../../kernels/dense.js";
import {timeWork} from "../../kernels/timing.js";
import {isView} from "./layer-work.js";
import type {Network} from "../nn/network.js";

/** What a device does at best, measured by the book's own operations. */
export interface Roof {
  /** π: multiply-adds in a second, of the fastest matrix product. */
  peak: number;
  /** β: bytes in a second, of the fastest sum of two long tensors: two are read, one is written. */
  bandwidth: number;
}

/** The time of one layer for a batch. */
export interface LayerTime {
  name: string;
  milliseconds: number;
}

/** Milliseconds after which no larger size is tried, and no further round begins. */
const patience = 60;
const rounds = {rounds: 5, patience};

const period = 4099;

/** Numbers of both signs, none alike its neighbour; a few thousand of them over and over, for there may be millions. */
function waves(length: number): Float32Array {
  const values = new Float32Array(length);
  for (let k = 0; k < Math.min(period, length); ++k) values[k] = Math.sin(k * k + 1);
  for (let known = period; known < length; known *= 2)
    values.copyWithin(known, 0, Math.min(known, length - known));
  return values;
}

/** The best rate of work of growing size: the larger the work, the less its start counts. */
async function best(
  going: () => boolean,
  sizes: readonly number[],
  prepare: (size: number) => {inputs: Tensor[]; work: () => Tensor; amount: number}
): Promise<number> {
  let most = 0;
  for (const size of sizes) {
    if (!going()) return 0;
    const {inputs, work, amount} = prepare(size);
    try {
      const {shortest} = await timeWork(work, rounds);
      // A clock may be too coarse for the smallest.
      if (shortest > 0) most = Math.max(most, amount / (shortest / 1000));
      if (shortest > patience) break;
    } finally {
      dispose(inputs);
    }
  }
  return most;
}

/**
 * Measures the roof of the device that is in use: π by products of n × n matrices, β by sums of two tensors, each over growing
 * sizes until one takes long enough, the shortest of several times. What is read back after each measurement makes sure that the
 * work is done.
 * @param going whether it is still wanted: asked before each size
 * @returns undefined where it was not
 */
export async function measureRoof(going: () => boolean = () => true): Promise<Roof | undefined> {
  const peak = await best(going, [128, 256, 512, 1024], n => {
    const [a, b] = [waves(n * n), waves(n * n)].map(values => tensor(values, [n, n]) as Tensor2D);
    const zero = tensor(new Float32Array(n), [n]) as Tensor1D;
    return {inputs: [a!, b!, zero], work: () => dense(a!, b!, zero), amount: n ** 3};
  });
  const bandwidth = await best(going, [256, 512, 1024, 2048], n => {
    const [a, b] = [waves(n * n), waves(n * n)].map(values => tensor(values, [n, n]) as Tensor2D);
    return {inputs: [a!, b!], work: () => add(a!, b!), amount: 3 * 4 * n * n};
  });
  return peak > 0 && bandwidth > 0 ? {peak, bandwidth} : undefined;
}

/**
 * Times each layer of a model on a batch of N examples, one after the other; each gets what the one before it gave. Leaving the
 * loop ends it and frees what is kept.
 */
export async function* layerTimes(model: Network, N: number): AsyncGenerator<LayerTime, void, undefined> {
  const shape = model.layers[0]!.inputShape!;
  const one = shape.reduce((product, n) => product * n, 1);
  let x = tensor(waves(N * one), [N, ...shape]);
  try {
    for (const layer of model.layers) {
      const y = tidy(() => keep(layer.forward(x)));
      let milliseconds: number | undefined;
      try {
        if (!isView(layer)) milliseconds = (await timeWork(() => layer.forward(x), rounds)).median;
      } finally {
        layer.forget();
        x.dispose();
        x = y;
      }
      if (milliseconds !== undefined) yield {name: layer.name, milliseconds};
    }
  } finally {
    x.dispose();
  }
}
