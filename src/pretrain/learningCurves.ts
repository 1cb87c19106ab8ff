import {loadMnist} from "../lib/data/index.js";
import type {Digits} from "../lib/data/index.js";
import {componentCodes, encoderCodes} from "../lib/training/codes.js";
import {batchSize, furthest, learners} from "../lib/training/learners.js";
import type {Codes} from "../lib/training/learners.js";
import {learnerNames} from "../lib/training/learner-names.js";
import type {LearnerName, LearningCurves, LearningPoint} from "../lib/training/learner-names.js";
import {learningPoint} from "../lib/training/learning-point.js";
import {orderOf} from "../lib/training/order-of.js";
import {digitsAt} from "../lib/training/some-of.js";
import {stepsFor} from "../lib/training/steps-for.js";
import type {Training} from "./training.js";

const sizes = [50, 200, 500, 2000, 6000];
const seeds = [1, 2, 3];
const codeLength = 32;
const encoderEpochs = 10;
/** The learning rate is chosen at this size, on digits that neither learn nor are tested. */
const chosenAt = 500;
const heldOut = 1000;
const seedOfChoice = 0;

const round = (value: number) => Number(value.toPrecision(4));
const seconds = () => performance.now() / 1000;

const eachLearner = <V>(value: (name: LearnerName) => V) =>
  Object.fromEntries(learnerNames.map(name => [name, value(name)])) as Record<LearnerName, V>;

type Each = Partial<Record<LearnerName, Codes>>;

/** Runs one training to its end. */
async function pointOf(name: LearnerName, task: Parameters<typeof learningPoint>[1]): Promise<LearningPoint> {
  let point: LearningPoint | undefined;
  for await (const {found} of learningPoint(name, task)) point = found;
  const {seconds: taken, readingSeconds, accuracy, ...rest} = point!;
  return {
    ...rest,
    ...{accuracy: round(accuracy), seconds: round(taken), readingSeconds: round(readingSeconds)}
  };
}

/** What each learning rate reaches on digits held out, and the one that reaches most. */
async function chosenRate(name: LearnerName, all: Digits, codes?: Codes) {
  const order = orderOf(seedOfChoice, all.labels.length);
  const test = digitsAt(all, order.subarray(order.length - heldOut));
  const tried: {rate: number; accuracy: number}[] = [];
  for (const rate of learners[name].rates) {
    const task = {all, test, size: chosenAt, seed: seedOfChoice, steps: stepsFor(chosenAt), codes};
    tried.push({rate, accuracy: (await pointOf(name, {...task, rate})).accuracy});
  }
  const best = tried.reduce<(typeof tried)[number] | undefined>(
    (most, one) => (most && most.accuracy >= one.accuracy ? most : one),
    undefined
  );
  return {...(best ? {rate: best.rate} : {}), tried};
}

/**
 * Pages 5.1 and 6: accuracy against the number of training digits, for seven learners and three seeds. Each point is told in
 * a line as it is measured; whole seeds come one after the other, so that what is there can be used when it is broken off.
 */
export const learningCurves: Training = async (files, tell) => {
  const load = async (name: string) => loadMnist(new Blob([await files.read(name)]));
  const all = await load("mnist-train-6000.bin");
  const test = await load("mnist-test-1000.bin");
  const begunComponents = seconds();
  const components = await componentCodes(all.images, codeLength);
  const componentsSeconds = round(seconds() - begunComponents);
  tell(`components: ${componentsSeconds} s`);
  const chosen = {} as Record<LearnerName, Awaited<ReturnType<typeof chosenRate>>>;
  const points = eachLearner((): LearningPoint[] => []);
  const encoderSeconds: number[] = [];
  for (const seed of seeds) {
    const begun = seconds();
    const {codes: probe, loss} = await encoderCodes(all.images, codeLength, seed, {
      epochs: encoderEpochs,
      learningRate: 0.002
    });
    encoderSeconds.push(round(seconds() - begun));
    tell(`encoder, seed ${seed}: loss ${loss.toFixed(5)}, ${encoderSeconds.at(-1)} s`);
    const codes: Each = {components, probe};
    for (const name of learnerNames) {
      if (!(name in chosen)) {
        // The network is the same, and so is its rate.
        chosen[name] = name === "cnnMoved" ? chosen.cnn : await chosenRate(name, all, codes[name]);
        tell(`${name}: ${JSON.stringify(chosen[name])}`);
      }
      for (const size of sizes) {
        const task = {all, test, size, seed, steps: stepsFor(size), rate: chosen[name].rate};
        const point = await pointOf(name, {...task, codes: codes[name]});
        points[name].push(point);
        tell(`${name} ${JSON.stringify(point)}`);
      }
    }
  }
  const results: LearningCurves = {
    ...{sizes, seeds, tested: test.labels.length, steps: sizes.map(stepsFor), batchSize, furthest},
    ...{chosenAt, heldOut, codeLength, unlabelled: all.labels.length, encoderSeconds, componentsSeconds},
    learners: eachLearner(name => ({...chosen[name], points: points[name]}))
  };
  return [{name: "learning-curves", results}];
};
