import type {Digits} from "../data/index.js";
import {choice} from "../figures/choice.js";
import {addStyle, changed, html} from "../figures/element.js";
import {learnerName} from "../figures/learner-words.js";
import {formatCount, formatPercent} from "../figures/number-format.js";
import {errorInWords} from "../refusals/inWords.js";
import type {LearnerName, LearningPoint} from "./learner-names.js";
import type {learningPoint} from "./learning-point.js";
import {loadLearningPoint} from "./load-learning-point.js";
import {stepsFor} from "./steps-for.js";
import {tellDevice} from "./tell-device.js";
import {wilsonInterval} from "./wilson-interval.js";

type Lang = "en" | "zh";

const rules = `
.curve-point { display: grid; gap: 0.5rem; font: var(--small, 15px)/1.4 var(--sans, sans-serif); }
.curve-point .row { display: grid; grid-template-columns: auto auto minmax(5rem, 1fr); gap: 0.75rem; align-items: center; }
.curve-point progress { width: 100%; height: 0.6rem; accent-color: var(--accent, #00578f); }
.curve-point p[role="status"] { margin: 0; min-height: 4.2em; font-variant-numeric: tabular-nums; }
`;

const words = {
  en: {
    learner: "Learner",
    size: "Digits",
    start: "Train it here",
    stop: "Stop",
    progress: "Progress of the training",
    ready: "Training and test are those of the curves; only the seed is your own, a new one each time.",
    loading: "Fetching digits and code …",
    training: (name: string, n: string, seed: number) => `${name}, ${n} digits, seed ${seed} …`,
    stopped: "Stopped.",
    failed: "It broke off:",
    found: (wrong: string, low: string, high: string, seconds: string, seed: number) =>
      `Seed ${seed}: error ${wrong} (95 % interval of the test ${low} to ${high}), trained in ${seconds} s. It is the ring in the chart.`
  },
  zh: {
    learner: "方法",
    size: "数字个数",
    start: "在这里训练",
    stop: "停止",
    progress: "训练的进度",
    ready: "训练和测试与曲线相同，只有种子是你自己的，每次换一个。",
    loading: "正在取数字和代码……",
    training: (name: string, n: string, seed: number) => `${name}，${n} 个数字，种子 ${seed}……`,
    stopped: "已停止。",
    failed: "中断了：",
    found: (wrong: string, low: string, high: string, seconds: string, seed: number) =>
      `种子 ${seed}：错误率 ${wrong}（测试的 95% 区间为 ${low} 到 ${high}），训练用了 ${seconds} 秒。图中的圆环就是它。`
  }
};

/** Those that a device trains without codes found beforehand. */
const offered: readonly LearnerName[] = ["nearest", "logistic", "mlp", "cnn", "cnnMoved"];

export interface CurvePointOptions {
  sizes: readonly number[];
  /** The learning rates that were chosen for the curves. */
  rates: Partial<Record<LearnerName, number>>;
  /** The first seed that is taken: none of those of the curves. */
  firstSeed: number;
  digits: () => Promise<{all: Digits; test: Digits}>;
  lang?: Lang;
  /** Settles when the cell that holds it runs anew. */
  invalidation: Promise<unknown>;
  /** One training; only tests give another. */
  trial?: typeof learningPoint;
}

/** Trains one point of a learning curve on the reader's device. `value` holds all that were measured; dispatches "input". */
export function curvePoint({
  sizes,
  rates,
  firstSeed,
  digits,
  lang = "en",
  invalidation,
  trial
}: CurvePointOptions): HTMLElement & {value: (LearningPoint & {key: LearnerName})[]} {
  addStyle("curve-point", rules);
  const say = words[lang];
  const who = choice(
    say.learner,
    offered.map(key => ({value: key, text: learnerName(key, lang)})),
    "mlp"
  );
  const size = choice(
    say.size,
    sizes.map(n => ({value: n, text: formatCount(n)})),
    sizes[Math.min(3, sizes.length - 1)]
  );
  const start = html("button", {type: "button", class: "primary"}, say.start);
  const stop = html("button", {type: "button", disabled: true}, say.stop);
  const bar = html("progress", {max: 1, value: 0, "aria-label": say.progress});
  const told = html("p", {role: "status"}, say.ready);
  const element = Object.assign(
    html("div", {class: "curve-point"}, who, size, html("div", {class: "row"}, start, stop, bar), told),
    {value: [] as (LearningPoint & {key: LearnerName})[]}
  );
  let seed = firstSeed;
  let running = false;
  let wanted = true;
  void invalidation.then(() => (wanted = running = false));
  for (const control of [who, size]) control.addEventListener("input", event => event.stopPropagation());

  const train = async (key: LearnerName, n: number) => {
    told.textContent = say.loading;
    const [point, given] = await Promise.all([trial ?? loadLearningPoint(), digits()]);
    await tellDevice(element, lang);
    if (!running) return;
    told.textContent = say.training(learnerName(key, lang), formatCount(n), seed);
    const task = {...given, size: n, seed, steps: stepsFor(n), rate: rates[key]};
    for await (const {done, found} of point(key, task)) {
      if (!running) break;
      bar.value = done;
      if (!found) continue;
      const {length} = given.test.labels;
      const ends = wilsonInterval(Math.round(found.accuracy * length), length);
      const [low, high] = ends.map(share => formatPercent(1 - share, lang)).reverse();
      const wrong = formatPercent(1 - found.accuracy, lang);
      told.textContent = say.found(wrong, low, high, found.seconds.toFixed(1), seed);
      element.value = [...element.value, {...found, key}];
      changed(element);
      ++seed;
      return;
    }
  };
  start.addEventListener("click", async () => {
    running = start.disabled = true;
    stop.disabled = false;
    bar.value = 0;
    const before = element.value.length;
    try {
      await train(who.value, size.value);
      if (wanted && element.value.length === before) told.textContent = say.stopped;
    } catch (error) {
      if (wanted) told.textContent = `${say.failed} ${await errorInWords(error, lang)}`;
    }
    running = start.disabled = false;
    stop.disabled = true;
  });
  stop.addEventListener("click", () => (running = false));
  return element;
}
