import type {Digits} from "../data/index.js";
import {breather} from "../figures/breather.js";
import {adam} from "../nn/adam.js";
import {argMax} from "../nn/confusion.js";
import {conv2d} from "../nn/conv2d.js";
import {dense} from "../nn/dense.js";
import {flatten} from "../nn/flatten.js";
import {maxPooling2d} from "../nn/maxPooling2d.js";
import {sequential} from "../nn/model.js";
import {seededRandom} from "../nn/random.js";
import type {Examples, Layer} from "../nn/index.js";
import type {LearnerName} from "./learner-names.js";
import {chooseNeighbours, nearestLabels, vote} from "./nearest-neighbours.js";
import {digitsAt, overAndOver} from "./some-of.js";

type Images = Digits["images"];

/** What has learned: it reads pictures. */
export interface Reader {
  /** Numbers that were learned, or are kept. */
  parameters: number;
  /** Multiplications with additions for one picture. */
  multiplyAdds: number;
  /** The digit it sees in each picture. */
  read(images: Images): Promise<number[]>;
  dispose(): void;
}

export interface LearningTask {
  train: Digits;
  /** Draws the first weights and the order of the digits. */
  seed: number;
  /** Steps of 32 digits each. */
  steps: number;
  /** Default: the learner's first. */
  rate?: number;
  /** Of the learners that see codes instead of pictures: what gives them. */
  codes?: Codes;
}

/** Numbers that stand for a picture: [N, length]. */
export interface Codes {
  length: number;
  /** Numbers that are needed to compute them, and multiplications with additions for one picture. */
  parameters: number;
  multiplyAdds: number;
  of(images: Images): Promise<Float32Array>;
}

/** How far it is, 0 … 1; at the end what has learned. */
export interface LearningStep {
  done: number;
  reader?: Reader;
}

export interface Learner {
  /** Learning rates of which one is chosen; none where nothing is trained by steps. */
  rates: readonly number[];
  learn(task: LearningTask): AsyncGenerator<LearningStep, void, undefined>;
}

/** Pictures in a step. */
export const batchSize = 32;

/** Digits that are moved in training move by so many pixels at most, along rows and columns. */
export const furthest = 2;

/** Numbers of neighbours among which k-nearest neighbours chooses. */
export const neighbours = [1, 3, 5];

const answer = () => dense({units: 10, activation: "softmax"});
const layersOf = {
  logistic: () => [flatten({inputShape: [28, 28, 1]}), answer()],
  mlp: () => [flatten({inputShape: [28, 28, 1]}), dense({units: 128, activation: "relu"}), answer()],
  cnn: () => [
    conv2d({filters: 32, kernelSize: 3, activation: "relu", inputShape: [28, 28, 1]}),
    ...[maxPooling2d(2), flatten(), dense({units: 128, activation: "relu"}), answer()]
  ]
} satisfies Record<string, () => Layer[]>;

interface NetworkTask extends LearningTask {
  /** What the network sees of pictures. Default: the pictures. */
  seen?: (images: Images) => Promise<Examples>;
  moved?: boolean;
  /** What it needs outside the network. */
  outside?: Pick<Reader, "parameters" | "multiplyAdds">;
}

/** The network of page 4.1, with other weights for each seed. */
export const cnnOf41 = (seed?: number) => sequential(layersOf.cnn(), {seed});

/** The network with one hidden layer, with other weights for each seed. */
export const oneHiddenLayer = (seed?: number) => sequential(layersOf.mlp(), {seed});

/** One epoch over as many digits as the steps take: each of those there are, over and over. */
async function* network(
  layers: readonly Layer[],
  {train, seed, steps, rate, moved, outside, seen = async images => images}: NetworkTask
): AsyncGenerator<LearningStep, void, undefined> {
  const model = sequential(layers, {seed});
  model.compile({
    optimizer: adam({learningRate: rate}),
    loss: "categoricalCrossentropy",
    metrics: ["accuracy"]
  });
  let learned = false;
  try {
    const random = seededRandom(seed, 41);
    const pixel = () => Math.floor(random() * (2 * furthest + 1)) - furthest;
    const numbers = overAndOver(train.labels.length, steps * batchSize, random);
    const shown = digitsAt(train, numbers, moved ? () => [pixel(), pixel()] : undefined);
    const options = {batchSize, shuffle: false, snapshotEvery: steps + 1};
    for await (const {batch} of model.fit(await seen(shown.images), shown.labels, options)) {
      if (batch < steps) yield {done: batch / steps};
    }
    learned = true;
    yield {
      done: 1,
      reader: {
        parameters: (outside?.parameters ?? 0) + model.summary().parameters,
        multiplyAdds: layers.reduce((sum, layer) => sum + layer.multiplyAdds, outside?.multiplyAdds ?? 0),
        read: async images => (await model.predict(await seen(images), {batchSize: 100})).map(argMax),
        dispose: () => model.dispose()
      }
    };
  } finally {
    if (!learned) model.dispose();
  }
}

/** Learns nothing and keeps everything. */
async function* nearest({train}: LearningTask): AsyncGenerator<LearningStep, void, undefined> {
  const {pixels} = train.images;
  const k = chooseNeighbours(pixels, train.labels, neighbours);
  const size = pixels.length / train.labels.length;
  const read = async (images: Images) => {
    const rest = breather();
    const answers: number[] = [];
    for (let at = 0; at < images.pixels.length; at += size) {
      const x = images.pixels.subarray(at, at + size);
      answers.push(vote(nearestLabels(pixels, train.labels, x, k)));
      await rest();
    }
    return answers;
  };
  const {length} = pixels;
  yield {done: 1, reader: {parameters: length, multiplyAdds: length, read, dispose: () => undefined}};
}

/** Logistic regression that sees codes in place of pixels. */
async function* onCodes(task: LearningTask): AsyncGenerator<LearningStep, void, undefined> {
  const {length, of, ...outside} = task.codes!;
  const seen = async (images: Images) => ({values: await of(images), shape: [images.shape[0], length]});
  const layers = [dense({units: 10, activation: "softmax", inputShape: [length]})];
  yield* network(layers, {...task, seen, outside});
}

/** Seven ways to learn to read digits, from the simplest on. */
export const learners: Readonly<Record<LearnerName, Learner>> = {
  nearest: {rates: [], learn: nearest},
  logistic: {rates: [0.003, 0.01], learn: task => network(layersOf.logistic(), task)},
  components: {rates: [0.01, 0.03], learn: onCodes},
  probe: {rates: [0.01, 0.03], learn: onCodes},
  mlp: {rates: [0.001, 0.003], learn: task => network(layersOf.mlp(), task)},
  cnn: {rates: [0.001, 0.002], learn: task => network(layersOf.cnn(), task)},
  cnnMoved: {rates: [0.001, 0.002], learn: task => network(layersOf.cnn(), {...task, moved: true})}
};
