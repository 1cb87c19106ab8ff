import {bestScale, packWeights} from "../lib/data/packWeights.js";
import {unpackWeights} from "../lib/data/weights.js";
import type {TrainedFacts} from "../lib/data/index.js";
import {startDevice} from "../lib/nn/index.js";
import {autoencoder} from "./autoencoder.js";
import {autoencoderDigits} from "./autoencoderDigits.js";
import {cnnDigits} from "./cnnDigits.js";
import {cover} from "./cover.js";
import {lstmSeries} from "./lstmSeries.js";
import type {Trained, Training} from "./training.js";

const trainings: Readonly<Record<string, Training>> = {
  cover,
  autoencoder,
  "cnn-digits": cnnDigits,
  "lstm-series": lstmSeries,
  "autoencoder-digits": autoencoderDigits
};

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
async function store({name, model, bits, facts, measure}: Trained): Promise<WeightFiles> {
  const unrounded = await measure();
  const values = await model.getWeights();
  const weights = model.weights.map(({shape}, w) => {
    const width = bits === 8 ? 8 : bits[w];
    return {shape: [...shape], bits: width, scale: Math.fround(bestScale(values[w], width))};
  });
  const packed = packWeights(values, weights);
  model.setWeights(unpackWeights(packed, weights));
  const measured = Object.entries(await measure()).map(([what, value]) => [what, round(value)]);
  const {parameters} = model.summary();
  model.dispose();
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

async function pretrain(page: string): Promise<WeightFiles[]> {
  await startDevice();
  const read = async (name: string) => (await fetch(`/${name}`)).arrayBuffer();
  const trained = await trainings[page]({read}, line => console.log(`${page}: ${line}`));
  const files: WeightFiles[] = [];
  for (const one of trained) files.push(await store(one));
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
