import type {TrainedWeights} from "../data/index.js";
import type {LiveNetwork} from "../figures/live-network.js";
import {onDeviceRestored} from "../nn/device.js";
import type {Sequential} from "../nn/index.js";
import type {TrainingControl} from "./control.js";
import {isLoss} from "./device-loss.js";
import type {LearningBar} from "./learning-bar.js";
import {networkLook, networkSizes} from "./network-look.js";
import {oneAtATime} from "../figures/one-at-a-time.js";

const words = {
  en: {
    trained: (parameters: string, digits: string, seed: number, right: string) =>
      `${parameters} numbers, trained beforehand on ${digits} digits (seed ${seed}): the network reads ${right} of 1,000 digits it has never seen.`,
    other: (parameters: string) =>
      `${parameters} random numbers: a network of your own begins untrained. What was trained beforehand has other shapes.`
  },
  zh: {
    trained: (parameters: string, digits: string, seed: number, right: string) =>
      `${parameters} 个数，事先用 ${digits} 个数字训练好（种子 ${seed}）：1,000 个从未见过的数字，它认对 ${right} 个。`,
    other: (parameters: string) =>
      `${parameters} 个随机数：你自己的网络要从头训练，因为它与事先训练好的网络形状不同。`
  }
};

/** Milliseconds for which the change of one step stands in the filters' places. */
const SHOW_CHANGE = 1800;

export interface LiveModelOptions {
  network: LiveNetwork;
  bar: LearningBar;
  control: TrainingControl;
  /** What the model opens with, if it has these shapes. */
  trained: TrainedWeights;
  lang?: string;
  invalidation: Promise<unknown>;
}

/** Weights that a training begins with. */
export interface LiveModel {
  /** Puts the random weights back, if the training that begins is one from scratch. */
  prepare(): void;
}

/**
 * Lets the picture of a network follow a model: while it is written on, while the model learns, and, after one step by
 * itself, with what the step changed in the filters. The model opens with the weights trained beforehand.
 */
export function liveModel(
  model: Sequential,
  {network, bar, control, trained, lang = "en", invalidation}: LiveModelOptions
): LiveModel {
  const say = lang === "zh" ? words.zh : words.en;
  const {values, facts} = trained;
  const fits =
    values.length === model.weights.length &&
    model.weights.every(({initial}, w) => initial.length === values[w].length);
  const random = model.weights.map(({initial}) => initial);
  const count = (n: number) => n.toLocaleString("en");
  const tell = () => {
    const right = count(Math.round(1000 * facts.measured.accuracy));
    const parameters = count(model.summary().parameters);
    bar.tell(
      fits ? say.trained(parameters, count(facts.exampleCount), facts.seed, right) : say.other(parameters),
      true
    );
  };
  const open = () => {
    if (fits) model.setWeights(values);
    tell();
    void network.refresh();
  };

  // The pen goes on while a cell is about to run anew and its model is no longer there.
  let wanted = true;
  void invalidation.then(() => (wanted = false));
  const look = networkLook(model);
  network.follow(networkSizes(model), async ink => {
    try {
      return wanted ? await look(ink) : undefined;
    } catch (error) {
      if (wanted && !isLoss(error)) throw error;
      return undefined;
    }
  });
  open();

  const follow = oneAtATime(
    async () => {
      const before = network.look?.filters;
      await network.refresh();
      const now = network.look?.filters;
      if (!bar.oneStep || !before || !now) return;
      network.showChange(Float32Array.from(now, (w, k) => w - before[k]));
      await new Promise(resolve => setTimeout(resolve, SHOW_CHANGE));
      network.showChange();
    },
    {rest: 60, invalidation}
  );
  const back = () => {
    bar.oneStep = false;
    open();
  };
  const digit = () => network.next();
  const listeners = [
    [control, "step", follow],
    [bar, "back", back],
    [bar, "digit", digit]
  ] as const;
  for (const [target, event, listener] of listeners) target.addEventListener(event, listener);
  const leave = onDeviceRestored(() => void network.refresh());
  void invalidation.then(() => {
    leave();
    for (const [target, event, listener] of listeners) target.removeEventListener(event, listener);
  });
  return {
    prepare: () => {
      if (!bar.anew) return;
      model.setWeights(random);
      void network.refresh();
    }
  };
}
