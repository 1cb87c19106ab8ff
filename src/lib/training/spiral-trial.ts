import {twoSpirals} from "../data/twoSpirals.js";
import {pieceLayers, piecesOfLine, piecesOfPlane} from "../figures/linear-pieces.js";
import {adam} from "../nn/adam.js";
import {dense} from "../nn/dense.js";
import {sequential} from "../nn/model.js";
import {seededRandom} from "../nn/random.js";
import type {InitializerName, Sequential, Values} from "../nn/index.js";

/** The page's plane goes from −LIMIT to LIMIT along both axes. */
export const LIMIT = 2.2;

export interface SpiralNetworkOptions {
  activation?: "relu" | "sigmoid" | "tanh";
  initializer?: InitializerName;
  learningRate?: number;
  seed: number;
}

/** A network that tells two spirals apart: hidden layers of so many units, and one output. */
export function spiralNetwork(
  units: readonly number[],
  {activation = "relu", initializer = "heUniform", learningRate = 0.01, seed}: SpiralNetworkOptions
): Sequential {
  const hidden = units.map((count, l) =>
    dense({
      ...{units: count, activation, kernelInitializer: initializer},
      ...(l === 0 ? {inputShape: [2]} : {})
    })
  );
  const model = sequential([...hidden, dense({units: 1, activation: "sigmoid"})], {seed});
  model.compile({optimizer: adam({learningRate}), loss: "meanSquaredError"});
  return model;
}

/** Points of the spirals: 1 is the seed of those that are learned, 2 of those that are not, 3 of those for choosing a rate. */
export function spiralExamples(seed: number): {x: Values; y: Values} {
  const {points, labels} = twoSpirals(seededRandom(seed));
  return {
    x: {values: points.flat(), shape: [points.length, 2]},
    y: {values: labels, shape: [labels.length, 1]}
  };
}

/** How far a trial is, 0 … 1; at its end the share of unseen points that are answered rightly, and the pieces of the plane. */
export interface SpiralStep {
  done: number;
  found?: {accuracy: number; piecesBefore: number; pieces: number; piecesAcross: number};
}

/** Pieces of a network of ReLU units, by its weights: in the plane, and on the level line through its middle. */
export const spiralPieces = (weights: readonly ArrayLike<number>[]) => {
  const layers = pieceLayers(weights);
  return {
    inPlane: piecesOfPlane(layers, LIMIT).length,
    across: piecesOfLine(layers, [-LIMIT, 0], [LIMIT, 0]).ends.length
  };
};

/** Trains a network on the spirals from its seed, and tests it on points it has not seen. */
export async function* spiralTrial(
  units: readonly number[],
  {epochs, ...options}: SpiralNetworkOptions & {epochs: number}
): AsyncGenerator<SpiralStep, void, undefined> {
  const model = spiralNetwork(units, options);
  const [{x, y}, unseen] = [spiralExamples(1), spiralExamples(2)];
  try {
    const before = spiralPieces(await model.getWeights());
    for await (const {epoch} of model.fit(x, y, {epochs, batchSize: y.shape[0]!})) {
      yield {done: (0.99 * epoch) / epochs};
    }
    const answers = await model.predict(unseen.x, {batchSize: y.shape[0]!});
    const right = answers.filter(([answer], n) => Number(answer! > 0.5) === unseen.y.values[n]);
    const accuracy = right.length / answers.length;
    const {inPlane, across} = spiralPieces(await model.getWeights());
    const found = {accuracy, piecesBefore: before.inPlane, pieces: inPlane, piecesAcross: across};
    yield {done: 1, found};
  } finally {
    model.dispose();
  }
}
