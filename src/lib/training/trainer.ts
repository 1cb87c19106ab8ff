import type {Sequential} from "../nn/index.js";
import {beforehandInWords, fits} from "./beforehand.js";
import type {Beforehand} from "./beforehand.js";
import {changesInWords, sameModels} from "./changes.js";
import type {Circumstances} from "./changes.js";
import {TrainingControl} from "./control.js";
import type {TrainingStep} from "./control.js";
import {isLoss, recovery, watchDevice} from "./device-loss.js";
import {oneAtATime} from "../figures/one-at-a-time.js";
import {trainingPanel} from "./panel.js";
import {settings} from "./settings.js";
import type {Setting, Settings} from "./settings.js";

export interface RunOptions {
  /** Settles when the cell that holds the training is about to run anew. */
  invalidation: Promise<unknown>;
  /** A sentence about the data, told to the reader when it changes after the weights have learned from other data. */
  data?: string;
  /** Weights to open with, for each of the models: everything works at once, and the reader may train anew. */
  beforehand?: Beforehand | readonly Beforehand[];
}

export interface FollowOptions {
  invalidation: Promise<unknown>;
  /** Least milliseconds between two runs. Default 250. */
  rest?: number;
  /** After each `step` (the default), after each `epoch`, or only when the training is at `rest`; always when it begins. */
  when?: "step" | "epoch" | "rest";
}

/**
 * Wires a chapter's training: the settings' form, the panel, the recovery of a lost GPU, and what follows the training.
 *
 *     const trainer = new Trainer({lang, settings: {epochs: {name: "epochs", values: [1, 2, 5], value: 1}}});
 *     const chosen = Generators.input(trainer.form);
 *     display(trainer.panel()); display(trainer.form);
 *     const training = trainer.run(model, epochsDone => model.fit(x, y, {epochs, initialEpoch: epochsDone}), {invalidation});
 *     trainer.follow(async () => bars.update(await model.predict(x)), {invalidation});
 *     const answers = trainer.values(() => model.predict(x), {invalidation, first: []});
 *
 * Every training begins with the weights the model was made with. What has been learned is never carried over to other data
 * or settings in silence: the panel says what has changed, and the reader may go on with what was learned.
 */
export class Trainer<K extends string> {
  readonly control = new TrainingControl();
  /** The menus of the settings; `form.value` is what is chosen. */
  readonly form: Settings<K>;
  private readonly lang: string;
  private readonly names: Record<K, string>;
  /** What each model began with. */
  private readonly firstWeights = new WeakMap<Sequential, readonly Float32Array[]>();
  /** Models that have other weights now than those they began with, and have not learned them here. */
  private readonly replaced = new WeakSet<Sequential>();
  /** What the training under way goes by, and what the last one went by that has learned something. */
  private now: Circumstances = {models: [], settings: {}, data: ""};
  private learned?: Circumstances;
  /** What is known of the weights the training was opened with. */
  private opened?: Beforehand["facts"]["measured"];
  /** What the same models had learned before their data changed. */
  private kept?: readonly Float32Array[][];

  constructor({settings: table, lang = "en"}: {settings: Record<K, Setting>; lang?: string}) {
    const keys = Object.keys(table) as K[];
    this.lang = lang;
    this.form = settings(table);
    this.names = Object.fromEntries(keys.map(key => [key, table[key].name])) as Record<K, string>;
    const {control, form} = this;
    control.addEventListener("again", () => form.dispatchEvent(new Event("input", {bubbles: true})));
    control.addEventListener("step", () => this.hasLearned());
    watchDevice(control, lang);
  }

  /** A panel that shows and steers the training; a page may have several. */
  panel(): HTMLElement {
    return trainingPanel(this.control, {lang: this.lang});
  }

  /** Whether the weights have learned anything, here or beforehand. */
  get trained(): boolean {
    return this.control.trained;
  }

  /** What weights that were trained beforehand reach, as long as they are in place: `accuracy`, `testLoss` … */
  get measuredBeforehand(): Beforehand["facts"]["measured"] {
    return (this.control.origin === "beforehand" && this.opened) || {};
  }

  /**
   * A training of one or more models under the reader's hand. Yields the list of its steps so far; a training that begins
   * again has a list of its own.
   * @param fit begins it after so many complete epochs
   */
  async *run<S extends TrainingStep>(
    model: Sequential | readonly Sequential[],
    fit: (epochsDone: number) => AsyncIterable<S>,
    {invalidation, data = "", beforehand}: RunOptions
  ): AsyncGenerator<readonly S[], void, undefined> {
    const {control, lang} = this;
    const models = "layers" in model ? [model] : model;
    let wanted = true;
    void invalidation.then(() => (wanted = false));
    for (const one of models) {
      if (!this.firstWeights.has(one)) this.firstWeights.set(one, one.firstWeights);
    }
    this.now = {models, settings: {...this.form.value}, data};
    await this.keepLearned(models);
    if (!wanted) return;
    this.enter(models, beforehand && [beforehand].flat());
    const prepare = () => this.prepare(models);
    yield* control.steer(fit, {invalidation, prepare, ...recovery(models, lang)});
  }

  /** Copies what the models have learned from other data. What other models had learned is gone with them. */
  private async keepLearned(models: readonly Sequential[]): Promise<void> {
    const {learned, now} = this;
    if (!learned || !sameModels(learned, now)) this.kept = undefined;
    else if (models.some(({steps}) => steps > 0)) this.kept = await copied(models);
  }

  /** Puts the weights in place that the training is shown with before it begins, and says what has changed. */
  private enter(models: readonly Sequential[], beforehand?: readonly Beforehand[]): void {
    const {control, learned, now, kept, lang} = this;
    control.notice = learned ? changesInWords(learned, now, this.names, lang) : "";
    control.offer = kept && control.state !== "running" ? () => this.takeKept(models, kept) : undefined;
    this.reset(models);
    const fitting =
      !learned && beforehand?.length === models.length && models.every((one, m) => fits(one, beforehand[m]));
    if (!fitting) return;
    this.replace(
      models,
      beforehand.map(({values}) => values)
    );
    control.origin = "beforehand";
    this.opened = beforehand[0].facts.measured;
    control.facts = beforehandInWords(beforehand[0], lang);
  }

  /** A training begins: with the first weights, unless the reader has chosen to go on with others. */
  private prepare(models: readonly Sequential[]): void {
    const {control} = this;
    control.offer = undefined;
    if (this.learned === this.now) control.notice = "";
    if (control.origin === "kept") control.origin = "first";
    else this.reset(models);
  }

  private reset(models: readonly Sequential[]): void {
    for (const model of models) {
      if (model.steps > 0 || this.replaced.has(model)) model.setWeights(this.firstWeights.get(model)!);
      this.replaced.delete(model);
    }
    this.control.origin = "first";
  }

  private replace(models: readonly Sequential[], values: readonly (readonly Float32Array[])[]): void {
    models.forEach((model, m) => {
      model.setWeights(values[m]);
      this.replaced.add(model);
    });
  }

  private takeKept(models: readonly Sequential[], kept: readonly Float32Array[][]): void {
    const {control} = this;
    this.replace(models, kept);
    control.origin = "kept";
    control.notice = this.now.data;
    control.offer = undefined;
    control.changed();
  }

  /** The first step of a training is done: from now on a change is one of what has been learned. */
  private hasLearned(): void {
    if (this.learned === this.now) return;
    this.learned = this.now;
    this.kept = undefined;
  }

  /**
   * Work that follows the training without holding it up, ends with the cell it belongs to, and bears a lost GPU. It is done
   * when a training is there, and again whenever the weights have changed; work with arguments is done when it is called, and
   * then again with its last arguments.
   */
  follow<A extends readonly unknown[]>(
    work: (...args: A) => Promise<void>,
    {invalidation, rest = 250, when = "step"}: FollowOptions
  ): (...args: A) => void {
    const {control} = this;
    const once = oneAtATime(work, {
      rest,
      invalidation,
      onError: error => isLoss(error) || reportError(error)
    });
    let last = work.length === 0 ? ([] as unknown as A) : undefined;
    const again = () => {
      if (last && control.begun) once(...last);
    };
    const resting = () => control.state !== "running" || control.latest === undefined;
    const step = () => {
      const {latest} = control;
      const ended = when === "epoch" && latest !== undefined && latest.batch === latest.batches;
      if (when === "step" || ended || resting()) again();
    };
    const change = () => {
      if (resting()) again();
    };
    control.addEventListener("step", step);
    control.addEventListener("change", change);
    void invalidation.then(() => {
      control.removeEventListener("step", step);
      control.removeEventListener("change", change);
    });
    if (resting() || when !== "rest") again();
    return (...args) => {
      last = args;
      again();
    };
  }

  /**
   * What `work` finds, each time it is done as in `follow`; `first` until then.
   * @param near weights trained beforehand are left alone until this settles: what is known of them needs no work before
   *   somebody looks
   */
  async *values<T>(
    work: () => Promise<T>,
    {first, near, ...options}: FollowOptions & {first: T; near?: Promise<void>}
  ): AsyncGenerator<T, void, undefined> {
    let looked = near === undefined;
    let [found, isNew, wanted] = [first, true, true];
    let wake = () => {};
    const ended = options.invalidation.then(() => void (wanted = false));
    const follow = async () => {
      found = looked || this.control.origin !== "beforehand" ? await work() : first;
      isNew = true;
      wake();
    };
    const again = this.follow(follow, options);
    void near?.then(() => {
      looked = true;
      if (wanted) again();
    });
    while (wanted) {
      if (isNew) {
        isNew = false;
        yield found;
      } else await Promise.race([new Promise<void>(resolve => (wake = resolve)), ended]);
    }
  }
}

/** What the models have learned; nothing if the GPU is lost. */
async function copied(models: readonly Sequential[]): Promise<Float32Array[][] | undefined> {
  try {
    return await Promise.all(models.map(model => model.getWeights()));
  } catch {
    return undefined;
  }
}
