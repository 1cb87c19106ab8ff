import {principalAngles} from "../lib/figures/principal-angles.js";
import {meanExample} from "../lib/figures/mean-example.js";
import {principalErrors} from "../lib/figures/principal-errors.js";
import {principalSubspace} from "../lib/figures/principal-subspace.js";
import {adam, dense, sequential} from "../lib/nn/index.js";
import type {Sequential} from "../lib/nn/index.js";
import {smallFiles} from "./smallDigits.js";
import type {Training} from "./training.js";

/** Page 2.5's autoencoder without a bend: 196 numbers, K, 196, and no activation anywhere. */
export function linearNetwork(units: number, seed: number): Sequential {
  const model = sequential([dense({units, inputShape: [196]}), dense({units: 196})], {seed});
  model.compile({optimizer: adam({learningRate: 0.01}), loss: "meanSquaredError"});
  return model;
}

export const linearOptions = {epochs: 20, batchSize: 64};

/** The learning rate of each epoch is that of the one before times this: the last small angles need small steps. */
export const rateFalls = 0.85;

/** At which steps the angle is kept: densely at first. */
export const isKept = (step: number) => step <= 10 || (step <= 100 ? step % 10 === 0 : step % 50 === 0);

/** What each principal component adds to what is captured: the eigenvalues of the covariance. */
export function firstEigenvalues(pixels: ArrayLike<number>, count: number): number[] {
  const [size, scale] = [196, 1 / 255];
  const centre = meanExample(pixels, size, scale);
  const captured = Array.from({length: count}, (_, k) => {
    const subspace = principalSubspace(pixels, {size, scale, centre, components: k + 1, rounds: 400});
    return subspace.captured;
  });
  return captured.map((all, k) => Number((all - (captured[k - 1] ?? 0)).toPrecision(4)));
}

/** Page 2.5: the largest principal angle between the decoder's subspace and the principal one, step by step, five seeds. */
export const latentAngles: Training = async (files, tell) => {
  const {train, test} = await smallFiles(files);
  const [size, scale, components] = [196, 1 / 255, 4];
  const centre = meanExample(train.rows.pixels, size, scale);
  const {basis} = principalSubspace(train.rows.pixels, {size, scale, centre, components, rounds: 400});
  const eigenvalues = firstEigenvalues(train.rows.pixels, components + 1);
  const options = {...linearOptions, learningRateSchedule: (_: number, rate: number) => rateFalls * rate};
  const runs: {seed: number; angles: [step: number, angle: number][]; all: number[]; testLoss: number}[] = [];
  for (const seed of [1, 2, 3, 4, 5]) {
    const model = linearNetwork(components, seed);
    const anglesNow = async () => principalAngles((await model.getWeights())[2], basis, size);
    const largest = async () => Number((await anglesNow()).at(-1)!.toPrecision(4));
    const angles: [number, number][] = [[0, await largest()]];
    for await (const {epoch, batch, batches} of model.fit(train.rows, train.rows, options)) {
      const step = (epoch - 1) * batches + batch;
      if (isKept(step)) angles.push([step, await largest()]);
    }
    tell(`seed ${seed}: ${angles.at(-1)!.join(" steps, ")}°`);
    const all = (await anglesNow()).map(angle => Number(angle.toPrecision(3)));
    const {loss} = await model.evaluate(test.rows, test.rows, {batchSize: 100});
    runs.push({seed, angles, all, testLoss: Number(loss.toPrecision(4))});
    model.dispose();
  }
  const errors = principalErrors({basis}, centre, test.rows.pixels, scale);
  const principal = Number((errors.reduce((a, b) => a + b) / errors.length).toPrecision(4));
  const settings = {...linearOptions, learningRate: 0.01, rateFalls, components, eigenvalues};
  return [{name: "latent-angles", results: {...settings, principal, runs}}];
};
