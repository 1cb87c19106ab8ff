import {addStyle, changed, html} from "../figures/element.js";
import {errorInWords} from "../refusals/inWords.js";
import {tellDevice} from "./tell-device.js";

type Lang = "en" | "zh";

const words = {
  en: {
    start: "Train them here",
    again: "Once more, with another seed",
    stop: "Stop",
    progress: "Progress of the trainings",
    at: (name: string, k: number, of: number, seed: number) => `${name}: ${k} of ${of}, seed ${seed}`,
    done: (seeds: number) => (seeds === 1 ? "One seed is done." : `${seeds} seeds are done.`),
    stopped: "Stopped.",
    failed: "It broke off:"
  },
  zh: {
    start: "在这里训练",
    again: "换个种子再来一次",
    stop: "停止",
    progress: "训练的进度",
    at: (name: string, k: number, of: number, seed: number) =>
      `${name}：第 ${k} 个，共 ${of} 个，种子 ${seed}`,
    done: (seeds: number) => `已完成 ${seeds} 个种子。`,
    stopped: "已停止。",
    failed: "中断了："
  }
};

const rules = `
.contest { display: grid; grid-template-columns: auto auto minmax(6rem, 1fr); gap: 0.4rem 0.75rem; align-items: center; max-width: 48rem; font: var(--small)/1.4 var(--sans); }
.contest progress { width: 100%; height: 0.6rem; accent-color: var(--accent); }
.contest .device-notice { grid-column: 1 / -1; }
.contest p[role="status"] { grid-column: 1 / -1; margin: 0; min-height: 2.8em; color: var(--ink-soft); font-variant-numeric: tabular-nums; }
`;

/** One training of a network from a seed: how far it is, 0 … 1, and at its end what was measured. */
type Trial<M> = (seed: number) => AsyncIterable<{done: number; found?: M}>;

/** What has been measured, by the keys of the networks: one value for each seed. */
export type Found<K extends string, M> = Partial<Record<K, readonly M[]>>;

export interface Contestant<K extends string, M> {
  key: K;
  name: string;
  /** Begins a training; awaited anew for each, so that what trains may be loaded when it is wanted. */
  trial: () => Promise<Trial<M>>;
}

export interface ContestOptions {
  /** Said before anything is trained. */
  ready: string;
  /** What the first press is called. Default: that they are trained here. */
  start?: string;
  lang?: Lang;
  /** Settles when the cell that holds it runs anew. */
  invalidation: Promise<unknown>;
}

/**
 * Trains networks one after the other, at the reader's wish; each press adds a seed. `value` holds what has been measured here;
 * "input" is dispatched when there is more of it.
 */
export function contest<K extends string, M>(
  contestants: readonly Contestant<K, M>[],
  {ready, start: begin, lang = "en", invalidation}: ContestOptions
): HTMLElement & {value: Found<K, M>} {
  addStyle("contest", rules);
  const say = words[lang];
  const start = html("button", {type: "button", class: "primary"}, begin ?? say.start);
  const stop = html("button", {type: "button", disabled: true}, say.stop);
  const bar = html("progress", {max: 1, value: 0, "aria-label": say.progress});
  const told = html("p", {role: "status"}, ready);
  const element = Object.assign(html("div", {class: "contest"}, start, stop, bar, told), {
    value: {} as Found<K, M>
  });
  let seeds = 0;
  let wanted = true;
  let running = false;
  const end = () => (running = false);
  void invalidation.then(() => (wanted = running = false));

  const round = async () => {
    const seed = seeds + 1;
    for (const [k, {key, name, trial}] of contestants.entries()) {
      const train = await trial();
      await tellDevice(element, lang);
      told.textContent = say.at(name, k + 1, contestants.length, seed);
      for await (const {done, found} of train(seed)) {
        if (!running) return;
        bar.value = (k + done) / contestants.length;
        if (found === undefined) continue;
        element.value = {...element.value, [key]: [...(element.value[key] ?? []), found]};
        changed(element);
      }
    }
    ++seeds;
  };
  start.addEventListener("click", async () => {
    running = start.disabled = true;
    stop.disabled = false;
    bar.value = 0;
    // What a stopped contest has left of its seed is done anew.
    const kept = Object.entries<readonly M[] | undefined>(element.value);
    element.value = Object.fromEntries(kept.map(([key, all]) => [key, all?.slice(0, seeds)])) as Found<K, M>;
    const before = seeds;
    try {
      await round();
      told.textContent = seeds > before ? say.done(seeds) : say.stopped;
    } catch (error) {
      if (wanted) told.textContent = `${say.failed} ${await errorInWords(error, lang)}`;
    }
    end();
    start.disabled = false;
    start.textContent = seeds > 0 ? say.again : (begin ?? say.start);
    stop.disabled = true;
  });
  stop.addEventListener("click", end);
  return element;
}
