import {standardNormal} from "../nn/initializers.js";
import type {Random} from "../nn/random.js";
import {breather} from "./breather.js";

type Row = readonly number[];
type Matrix = readonly Row[];
type Slope = (z: number) => number;

/** The page's loops, as a reader may have changed them. */
export interface LayerLoops {
  forward: (x: Row, W: readonly Matrix[], f: Slope, skip: boolean) => {h: Matrix; z: Matrix};
  backward: (
    pass: {h: Matrix; z: Matrix},
    W: readonly Matrix[],
    df: Slope,
    dhL: Row,
    skip: boolean
  ) => Matrix;
}

export interface SignalOptions {
  layers: number;
  /** Units of every layer. */
  units: number;
  /** Variance of each weight. */
  variance: number;
  f: Slope;
  df: Slope;
  skip?: boolean;
  /** How many networks are drawn. Default 10. */
  networks?: number;
  random: Random;
}

/** Of each network: the mean square of what each layer passes on, forwards and backwards. */
export interface Signals {
  /** Of the sums z of layers 1 … L. */
  forwards: number[][];
  /** Of ∂L/∂h of layers 0 … L, where that of layer L has a mean square of 1. */
  backwards: number[][];
}

const meanSquare = (row: Row) => row.reduce((sum, value) => sum + value * value, 0) / row.length;
const normals = (count: number, random: Random, deviation = 1) =>
  Array.from({length: count}, () => deviation * standardNormal(random));

/** Square matrices of normal random numbers of a given variance, one for each layer. */
export const randomLayers = (layers: number, units: number, variance: number, random: Random): number[][][] =>
  Array.from({length: layers}, () =>
    Array.from({length: units}, () => normals(units, random, Math.sqrt(variance)))
  );

/** How large signals and gradients are in each layer of networks with random weights; the page has turns between them. */
export async function layerSignals(
  {forward, backward}: LayerLoops,
  {layers, units, variance, f, df, skip = false, networks = 10, random}: SignalOptions
): Promise<Signals> {
  const all: Signals = {forwards: [], backwards: []};
  const breathe = breather();
  for (let n = 0; n < networks; ++n) {
    await breathe();
    const W = randomLayers(layers, units, variance, random);
    const pass = forward(normals(units, random), W, f, skip);
    const dh = backward(pass, W, df, normals(units, random), skip);
    const last = meanSquare(dh[layers]!);
    all.forwards.push(pass.z.map(meanSquare));
    all.backwards.push(dh.map(row => meanSquare(row) / last));
  }
  return all;
}

/** Sums of a batch, each unit's made to have mean 0 and variance 1 over the batch. */
function normalised(z: Matrix): {zHat: number[][]; deviation: number[]} {
  const [B, units] = [z.length, z[0]!.length];
  const zHat = z.map(() => new Array<number>(units).fill(0));
  const deviation = Array.from({length: units}, (_, k) => {
    const mean = z.reduce((sum, row) => sum + row[k]!, 0) / B;
    const s = Math.sqrt(z.reduce((sum, row) => sum + (row[k]! - mean) ** 2, 0) / B);
    z.forEach((row, n) => (zHat[n]![k] = s > 0 ? (row[k]! - mean) / s : 0));
    return s;
  });
  return {zHat, deviation};
}

/** ∂L/∂z from ∂L/∂ẑ: what is normalised does not change with the mean or the size of z, and neither does L. */
export function throughNormalisation(dzHat: Matrix, zHat: Matrix, deviation: Row): number[][] {
  const B = zHat.length;
  const means = deviation.map((_, k) => ({
    plain: dzHat.reduce((sum, row) => sum + row[k]!, 0) / B,
    along: dzHat.reduce((sum, row, n) => sum + row[k]! * zHat[n]![k]!, 0) / B
  }));
  return dzHat.map((row, n) =>
    row.map((value, k) => (value - means[k]!.plain - zHat[n]![k]! * means[k]!.along) / deviation[k]!)
  );
}

/** The same as `layerSignals`, but every sum is normalised over a batch before its activation. */
export function normalisedSignals({
  layers,
  units,
  variance,
  f,
  df,
  networks = 10,
  random,
  batch = 32
}: Omit<SignalOptions, "skip"> & {batch?: number}): Signals {
  const all: Signals = {forwards: [], backwards: []};
  for (let n = 0; n < networks; ++n) {
    const W = randomLayers(layers, units, variance, random);
    const {steps, dh} = normalisedPass(
      Array.from({length: batch}, () => normals(units, random)),
      ...([W, f, df, Array.from({length: batch}, () => normals(units, random))] as const)
    );
    const sizes = dh.map(rows => meanSquare(rows.flat()));
    all.forwards.push(steps.map(({zHat}) => meanSquare(zHat.flat())));
    all.backwards.push(sizes.map(size => size / sizes[layers]!));
  }
  return all;
}

/**
 * By what a normalised layer of ReLU units multiplies the variance of the gradient on its way back, in wide layers and batches
 * of B: π/(π − 1) · (B − 2)/(B − 3), and ½ · (B − 2)/(B − 3) at the first layer, whose input has variance 1. Of the B
 * directions two are taken out, 1 − 2/B; and the inverse of the variance of B normal numbers is on average B/(B − 3) times
 * that of the true one.
 */
export const normalisedFactors = (batch: number): {layer: number; first: number} => ({
  layer: ((Math.PI / (Math.PI - 1)) * (batch - 2)) / (batch - 3),
  first: (0.5 * (batch - 2)) / (batch - 3)
});

/** By what the mean square of the gradient was multiplied a layer, from one layer back to another: the geometric mean over the networks. */
export function factorBack({backwards}: Signals, from: number, to: number): number {
  const logs = backwards.map(run => Math.log(run[to]! / run[from]!) / (from - to));
  return Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length);
}

/** Forwards and backwards through layers that normalise their sums over the batch. */
export function normalisedPass(
  x: Matrix,
  W: readonly Matrix[],
  f: Slope,
  df: Slope,
  dhL: Matrix
): {h: Matrix; steps: {zHat: number[][]; deviation: number[]}[]; dh: Matrix[]} {
  let h = x;
  const steps = W.map(matrix => {
    const z = h.map(row => matrix.map(weights => weights.reduce((sum, w, d) => sum + w * row[d]!, 0)));
    const step = normalised(z);
    h = step.zHat.map(row => row.map(f));
    return step;
  });
  const dh: Matrix[] = [];
  dh[W.length] = dhL;
  for (let l = W.length - 1; l >= 0; --l) {
    const {zHat, deviation} = steps[l]!;
    const dzHat = dh[l + 1]!.map((row, n) => row.map((value, k) => value * df(zHat[n]![k]!)));
    const dz = throughNormalisation(dzHat, zHat, deviation);
    dh[l] = dz.map(row =>
      W[l]![0]!.map((_, d) => row.reduce((sum, value, k) => sum + value * W[l]![k]![d]!, 0))
    );
  }
  return {h, steps, dh};
}
