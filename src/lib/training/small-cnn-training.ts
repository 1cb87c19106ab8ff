import type {Digits} from "../data/index.js";
import type {Found} from "./contest.js";
import {contest} from "./contest.js";

type Lang = "en" | "zh";

const words = {
  en: {
    name: "the small network",
    start: "Train another one",
    ready: (epochs: number) =>
      `Train one with another seed: 6,000 digits, ${epochs} epochs. The two figures above then take its weights.`
  },
  zh: {
    name: "小网络",
    start: "再训练一个",
    ready: (epochs: number) => `换个种子训练一个：6,000 个数字，${epochs} 轮。上面两幅图随后改用它的权重。`
  }
};

/** The weights of a network that was trained here, and the seed it began with. */
export interface OwnNetwork {
  seed: number;
  values: Float32Array[];
}

/** Trains the small network anew on the reader's device, each time with a seed that was not used before. */
export function smallCnnTraining({
  train,
  epochs,
  firstSeed,
  lang = "en",
  invalidation
}: {
  train: () => Promise<Digits>;
  epochs: number;
  /** The first seed that is taken: none of those measured beforehand. */
  firstSeed: number;
  lang?: Lang;
  invalidation: Promise<unknown>;
}): HTMLElement & {value: Found<"small", OwnNetwork>} {
  const say = words[lang];
  const trial = async () => {
    const [{startDevice}, {smallCnn}, digits] = await Promise.all([
      import("../nn/device.js"),
      import("./small-cnn.js"),
      train()
    ]);
    await startDevice();
    return async function* (n: number) {
      const seed = firstSeed + n - 1;
      const model = smallCnn(seed);
      try {
        model.compile({optimizer: "adam", loss: "categoricalCrossentropy"});
        for await (const {epoch, batch, batches} of model.fit(digits.images, digits.labels, {
          epochs,
          batchSize: 32
        })) {
          yield {done: (epoch - 1 + batch / batches) / epochs};
        }
        yield {done: 1, found: {seed, values: await model.getWeights()}};
      } finally {
        model.dispose();
      }
    };
  };
  return contest<"small", OwnNetwork>([{key: "small", name: say.name, trial}], {
    ...{ready: say.ready(epochs), start: say.start, lang, invalidation}
  });
}
