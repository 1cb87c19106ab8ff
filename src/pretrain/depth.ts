import {pieceLayers, piecesOfPlane} from "../lib/figures/linear-pieces.js";
import {
  bestRate,
  parametersOf,
  spiralBeginnings,
  spiralRates,
  spiralWidths
} from "../lib/training/spiral-contestants.js";
import type {
  SpiralBeginning,
  SpiralRate,
  SpiralResult,
  SpiralResults
} from "../lib/training/spiral-contestants.js";
import {rightByLoops, trainByLoops} from "../lib/training/spiral-loops.js";
import type {LoopExamples, LoopNetwork} from "../lib/training/spiral-loops.js";
import {LIMIT, spiralExamples, spiralNetwork, spiralPieces} from "../lib/training/spiral-trial.js";
import type {SpiralNetworkOptions} from "../lib/training/spiral-trial.js";
import {twoSpirals} from "../lib/data/twoSpirals.js";
import {seededRandom} from "../lib/nn/random.js";
import type {Training} from "./training.js";

const epochs = 1000;
const seeds = [1, 2, 3, 4, 5];
const [learnedPoints, unseenPoints, choicePoints] = [1, 2, 3].map((seed): LoopExamples =>
  twoSpirals(seededRandom(seed))
) as [LoopExamples, LoopExamples, LoopExamples];

/** The first weights that the library draws, for the plain loops. */
async function begin(units: readonly number[], options: SpiralNetworkOptions): Promise<LoopNetwork> {
  const model = spiralNetwork(units, options);
  const weights = (await model.getWeights()).map(values => Float64Array.from(values));
  model.dispose();
  return {sizes: [2, ...units, 1], weights, activation: options.activation ?? "relu"};
}

/** All seeds with one rate: what they reach, and the trained networks. */
async function atRate(units: readonly number[], options: Omit<SpiralNetworkOptions, "seed">) {
  const {learningRate = 0.01} = options;
  const networks: LoopNetwork[] = [];
  for (const seed of seeds) {
    const network = await begin(units, {...options, seed});
    trainByLoops(network, learnedPoints, {epochs, learningRate});
    networks.push(network);
  }
  const shares = (examples: LoopExamples) => networks.map(network => rightByLoops(network, examples));
  const rate: SpiralRate = {
    ...{learningRate, learned: shares(learnedPoints)},
    ...{checked: shares(choicePoints), accuracy: shares(unseenPoints)}
  };
  return {rate, networks};
}

/** A network at all rates: the best by the points for choosing, and its linear pieces. */
export async function widthResult(units: readonly number[]): Promise<SpiralResult> {
  const tried = [];
  for (const learningRate of spiralRates) tried.push(await atRate(units, {learningRate}));
  const rates = tried.map(({rate}) => rate);
  const best = bestRate(rates);
  const after = tried.find(({rate}) => rate === best)!.networks.map(({weights}) => spiralPieces(weights));
  const piecesBefore = [];
  for (const seed of seeds) piecesBefore.push(spiralPieces((await begin(units, {seed})).weights).inPlane);
  return {
    ...{units, parameters: parametersOf(units), ...best, rates, piecesBefore},
    pieces: after.map(({inPlane}) => inPlane),
    piecesAcross: after.map(({across}) => across)
  };
}

/** Eight hidden layers of ten units that begin in this way. */
export const beginningResult = async (name: SpiralBeginning): Promise<SpiralRate> =>
  (await atRate(new Array<number>(8).fill(10), spiralBeginnings[name])).rate;

/** The network page 2.2 opens with: three hidden layers of sixteen units. */
export const openingNetwork = (seed: number) => spiralNetwork([16, 16, 16], {seed});

/** Page 2.2: the network it opens with, trained as its own button would. */
export const depth: Training = async (_, tell) => {
  const seed = 1;
  const model = openingNetwork(seed);
  const {x, y} = spiralExamples(1);
  const options = {epochs: 1000, batchSize: y.shape[0]!};
  for await (const {epoch, loss} of model.fit(x, y, options)) {
    if (epoch % 200 === 0) tell(`epoch ${epoch}: loss ${loss.toFixed(4)}`);
  }
  const facts = {page: "depth", seed, examples: "two spirals", exampleCount: y.shape[0]!, ...options};
  const measure = async () => ({
    loss: (await model.evaluate(x, y)).loss,
    pieces: piecesOfPlane(pieceLayers(await model.getWeights()), LIMIT).length
  });
  return [{name: "depth", model, bits: 8, facts, measure}];
};

/** Page 2.2: depth against width at equal parameters, each network at the best of several rates, and ways to begin. */
export const depthWidths: Training = async (_, tell) => {
  const say = (name: string, {learningRate, learned, checked, accuracy}: SpiralRate) => {
    const all = [learned, checked, accuracy];
    const text = all.map(shares => shares.map(share => (100 * share).toFixed(0)).join(" ")).join(" | ");
    tell(`${name}, rate ${learningRate}: ${text}`);
  };
  const widths: SpiralResult[] = [];
  for (const units of spiralWidths) {
    const result = await widthResult(units);
    for (const rate of result.rates) say(units.join(" "), rate);
    widths.push(result);
  }
  const beginnings = {} as Record<SpiralBeginning, SpiralRate>;
  for (const name of Object.keys(spiralBeginnings) as SpiralBeginning[])
    say(name, (beginnings[name] = await beginningResult(name)));
  const points = learnedPoints.points.length;
  const results: SpiralResults = {epochs, seeds, points, widths, beginnings};
  return [{name: "depth", results}];
};
