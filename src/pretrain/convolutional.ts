import {inkLost, movedDigits, someDigits} from "../lib/training/moved-digits.js";
import {loadMnist} from "../lib/data/index.js";
import type {Digits} from "../lib/data/index.js";
import {seededRandom} from "../lib/nn/random.js";
import {contestants} from "../lib/training/shift-contestants.js";
import type {
  Contestant,
  ContestantName,
  ShiftResult,
  ShiftResults,
  TriedRate
} from "../lib/training/shift-contestants.js";
import {ShiftLoops} from "../lib/training/shift-loops.js";
import {countsOf} from "../lib/training/shift-networks.js";
import {anyShift} from "../lib/training/shift-trial.js";
import type {Training} from "./training.js";

const settings = {epochs: 6, batchSize: 32, furthest: 6};
export const seeds = [1, 2, 3] as const;
/** Each network is given these, and keeps the one that does best on the held-out digits with the first seed. */
export const rates = [0.001, 0.003, 0.01];
const rounded = (share: number) => Number(share.toFixed(4));

/** Digits to learn, to choose the learning rate by, and to test. */
export interface ShiftDigits {
  train: Digits;
  heldOut: Digits;
  test: Digits;
}

/** The first 2,000 of the shipped 6,000 are learned, the next 1,000 held out; all 1,000 test digits are tested. */
export const digitsOf = (train: Digits, test: Digits): ShiftDigits => ({
  train: someDigits(train, 0, 2000),
  heldOut: someDigits(train, 2000, 3000),
  test
});

type Trial = Contestant & {only?: "answer"};

/** A network trained from its seed, with digits as they are or moved anew in each epoch. */
export async function trained(
  {network, moved, longer = 1, only}: Trial,
  train: Digits,
  seed: number,
  learningRate: number
) {
  const loops = await ShiftLoops.begin(network, seed);
  const {epochs, batchSize} = settings;
  const random = seededRandom(seed, 23);
  const digits = () => (moved ? anyMoved(train, random) : train);
  loops.train(digits, {epochs: epochs * longer, batchSize, learningRate, only});
  return loops;
}

export const anyMoved = (digits: Digits, random: () => number) =>
  movedDigits(digits, () => [anyShift(settings.furthest, random), anyShift(settings.furthest, random)]);

/** The rates with what they reach on held-out digits, shown as those that were learned, and the network of the best. */
async function chosen(trial: Trial, {train, heldOut}: ShiftDigits) {
  const shown = trial.moved ? anyMoved(heldOut, seededRandom(0, 23)) : heldOut;
  const tried: TriedRate[] = [];
  let best: {loops: ShiftLoops; rate: TriedRate} | undefined;
  for (const learningRate of rates) {
    const loops = await trained(trial, train, seeds[0], learningRate);
    const rate = {learningRate, heldOut: rounded(loops.accuracy(shown))};
    tried.push(rate);
    if (!best || rate.heldOut > best.rate.heldOut) best = {loops, rate};
  }
  return {...best!, tried};
}

/** The share of right answers at each shift. */
export const testedOf = (network: ShiftLoops, test: Digits): number[] =>
  Array.from({length: settings.furthest + 1}, (_, by) => rounded(network.accuracyAt(test, by)));

/** One contestant: its learning rate, and the right answers against shift for each seed. */
export async function resultOf(
  name: ContestantName,
  digits: ShiftDigits,
  tell: (line: string) => void
): Promise<ShiftResult> {
  const trial: Trial = contestants[name];
  const {loops, rate, tried} = await chosen(trial, digits);
  tell(`${name}: ${tried.map(({learningRate, heldOut}) => `${learningRate} ${heldOut}`).join(", ")}`);
  const accuracy: number[][] = [];
  for (const seed of seeds) {
    const network = seed === seeds[0] ? loops : await trained(trial, digits.train, seed, rate.learningRate);
    const shares = testedOf(network, digits.test);
    tell(`${name}, seed ${seed}: ${shares.join(" ")}`);
    accuracy.push(shares);
  }
  return {...countsOf(trial.network), learningRate: rate.learningRate, tried, accuracy};
}

/** The network with pooling whose filters stay as they were drawn, and only the last layer learns: on unmoved digits. */
export async function fixedFiltersOf(
  digits: ShiftDigits,
  tell: (line: string) => void
): Promise<ShiftResults["fixedFilters"]> {
  const trial: Trial = {network: "pooling", only: "answer"};
  const {loops, rate, tried} = await chosen(trial, digits);
  const accuracy: number[] = [];
  for (const seed of seeds) {
    const network = seed === seeds[0] ? loops : await trained(trial, digits.train, seed, rate.learningRate);
    accuracy.push(rounded(network.accuracy(digits.test)));
  }
  tell(`fixed filters: ${JSON.stringify(tried)}, ${accuracy.join(" ")}`);
  return {learningRate: rate.learningRate, tried, accuracy};
}

/** Page 2.3: accuracy against shift, of networks of nearly equal numbers of parameters, each at the best of three rates. */
export const convolutional: Training = async (files, tell) => {
  const load = async (name: string) => loadMnist(new Blob([await files.read(name)]));
  const digits = digitsOf(await load("mnist-train-6000.bin"), await load("mnist-test-1000.bin"));
  const results = {} as ShiftResults["results"];
  for (const name of Object.keys(contestants) as ContestantName[])
    results[name] = await resultOf(name, digits, tell);
  const fixedFilters = await fixedFiltersOf(digits, tell);
  return [{name: "convolutional", results: together(digits, results, fixedFilters)}];
};

/** All results as the page reads them. */
export function together(
  {train, heldOut, test}: ShiftDigits,
  results: ShiftResults["results"],
  fixedFilters: ShiftResults["fixedFilters"]
): ShiftResults {
  return {
    ...{...settings, rates, seeds},
    ...{examples: train.labels.length, heldOut: heldOut.labels.length, tested: test.labels.length},
    inkLost: Array.from({length: settings.furthest + 1}, (_, by) => rounded(inkLost(test, by))),
    results,
    fixedFilters
  };
}
