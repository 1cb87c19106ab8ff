import {setBackend} from "@tensorflow/tfjs-core";
import {bestScale, packWeights} from "../lib/data/packWeights.js";
import {unpackWeights} from "../lib/data/weights.js";
import type {TrainedFacts} from "../lib/data/index.js";
import {startDevice} from "../lib/nn/index.js";
import {autoencoder} from "./autoencoder.js";
import {autoencoderDigits} from "./autoencoderDigits.js";
import {cnnDigits} from "./cnnDigits.js";
import {compute} from "./compute.js";
import {convolutional} from "./convolutional.js";
import {cover} from "./cover.js";
import {depth, depthWidths} from "./depth.js";
import {inside} from "./inside.js";
import {latent} from "./latent.js";
import {latentAngles} from "./latentAngles.js";
import {latentGradients} from "./latentGradients.js";
import {latentUnseen, latentWatcher} from "./latentUnseen.js";
import {latentWaist} from "./latentWaist.js";
import {limeShap} from "./limeShap.js";
import {learningCurves} from "./learningCurves.js";
import {lstmSeries} from "./lstmSeries.js";
import {networks} from "./networks.js";
import {recallByLag} from "./recallByLag.js";
import {recurrent} from "./recurrent.js";
import type {Results, Trained, Training} from "./training.js";

const trainings: Readonly<Record<string, Training>> = {
  cover,
  networks,
  depth,
  "depth-widths": depthWidths,
  convolutional,
  latent,
  "latent-angles": latentAngles,
  "latent-waist": latentWaist,
  "latent-unseen": latentUnseen,
  "latent-watcher": latentWatcher,
  "latent-gradients": latentGradients,
  autoencoder,
  "cnn-digits": cnnDigits,
  "lstm-series": lstmSeries,
  "autoencoder-digits": autoencoderDigits,
  inside,
  "lime-shap": limeShap,
  recurrent,
  "recall-by-lag": recallByLag,
  "learning-curves": learningCurves,
  compute
};

/** Networks so small, over so many steps, that draw calls would take most of their time: the processor's loops are quicker. */
const small = new Set(["depth", "depth-widths", "recurrent", "recall-by-lag"]);

/** The files of one model: the numbers as text in base64, since a page hands over nothing else, and what is known. */
export interface WeightFiles {
  name: string;
  numbers: string;
  facts: TrainedFacts;
  /** What the model reached with the weights as they were, before rounding. */
  unrounded: Record<string, number>;
}

const round = (value: number) => Number(value.toPrecision(6));

/** Rounds the weights of a model to what its files hold, and measures it with them. */
async function store({name, model, bits, keep, facts, measure}: Trained): Promise<WeightFiles> {
  const unrounded = await measure();
  const models = "layers" in model ? [model] : model;
  const values = (await Promise.all(models.map(one => one.getWeights())))
    .flat()
    .map((numbers, w) => largestOf(numbers, keep?.[w] ?? 1));
  const all = models.flatMap(one => one.weights);
  const weights = all.map(({shape}, w) => {
    const width = typeof bits === "number" ? bits : bits[w];
    const scale = Math.fround(bestScale(values[w], width));
    return {shape: [...shape], bits: width, scale, ...(keep && keep[w] < 1 ? {kept: keep[w]} : {})};
  });
  const packed = packWeights(values, weights);
  const rounded = unpackWeights(packed, weights);
  for (const one of models) one.setWeights(rounded.splice(0, one.weights.length));
  const measured = Object.entries(await measure()).map(([what, value]) => [what, round(value)]);
  const parameters = models.reduce((sum, one) => sum + one.summary().parameters, 0);
  for (const one of models) one.dispose();
  return {
    name,
    numbers: btoa(Array.from(packed, byte => String.fromCharCode(byte)).join("")),
    facts: {
      ...facts,
      parameters,
      measured: Object.fromEntries(measured) as Record<string, number>,
      weights
    },
    unrounded
  };
}

/** The share of the numbers that lies farthest from 0; the others become 0. */
function largestOf(numbers: Float32Array, share: number): Float32Array {
  if (share === 1) return numbers;
  const least = numbers.map(Math.abs).sort()[Math.round(numbers.length * (1 - share))];
  return numbers.map(number => (Math.abs(number) < least ? 0 : number));
}

async function pretrain(page: string): Promise<(WeightFiles | Results)[]> {
  const {backend} = await startDevice();
  await setBackend(small.has(page) ? "cpu" : backend);
  const read = async (name: string) => (await fetch(`/${name}`)).arrayBuffer();
  const trained = await trainings[page]({read}, line => console.log(`${page}: ${line}`));
  const files: (WeightFiles | Results)[] = [];
  for (const one of trained) files.push("results" in one ? one : await store(one));
  return files;
}

export interface PretrainPage {
  pages: readonly string[];
  pretrain: typeof pretrain;
}

declare global {
  interface Window {
    pretraining: PretrainPage;
  }
}

window.pretraining = {pages: Object.keys(trainings), pretrain};
