import type {AscentState} from "../explain/activationMaximization.js";
import {choice} from "./choice.js";
import {digitChoice} from "./digit-choice.js";
import {addStyle, html} from "./element.js";
import {lineChart} from "./line-chart.js";
import {formatNumber, formatPercent} from "./number-format.js";
import {outlinedMap} from "./outlined-map.js";

type Lang = "en" | "zh";

const style = `
.ascent-picture .both { display: grid; grid-template-columns: minmax(0, 14rem) minmax(0, 1fr); gap: 1rem 1.5rem; align-items: start; margin: 0.75rem 0; }
.ascent-picture .settings { display: grid; gap: 0.4rem; }
.ascent-picture .told { margin: 0.5rem 0 0; min-height: 3em; font-variant-numeric: tabular-nums; }
@media (max-width: 48rem) { .ascent-picture .both { grid-template-columns: 1fr; } .ascent-picture .told { min-height: 4.5em; } .ascent-picture .outlined-map { max-width: 14rem; } }
`;

const words = {
  en: {
    label: "A picture that is changed until the network is sure of a class, step by step",
    class: "class c",
    lambda: "price λ",
    range: "a pixel may be",
    free: "any number",
    ink: "0 to 1",
    from: "begins with",
    noise: "noise",
    digit: "the digit above",
    play: "Play",
    pause: "Pause",
    step: "Step",
    again: "Begin again",
    picture: "x, the picture",
    x: "step",
    y: "z_{c}, the score, and J",
    score: "z_{c}",
    objective: "J",
    aria: "The score of the class and the objective against the steps",
    told: (n: number, c: number, p: string, low: string, high: string) =>
      `Step ${n}: for class ${c} the network sees ${p}. Pixels lie between ${low} and ${high}.`
  },
  zh: {
    label: "一步一步改动一幅图，直到网络对某一类确信无疑",
    class: "类别 c",
    lambda: "代价 λ",
    range: "像素可取",
    free: "任意数",
    ink: "0 到 1",
    from: "起点",
    noise: "噪声",
    digit: "上面的数字",
    play: "播放",
    pause: "暂停",
    step: "下一步",
    again: "重新开始",
    picture: "x，图像",
    x: "步数",
    y: "得分 z_{c} 与目标 J",
    score: "z_{c}",
    objective: "J",
    aria: "类别的得分与目标随步数的变化",
    told: (n: number, c: number, p: string, low: string, high: string) =>
      `第 ${n} 步：网络认为是 ${c} 的概率为 ${p}。像素值在 ${low} 到 ${high} 之间。`
  }
};

/** What an ascent begins with. */
export interface AscentSetting {
  c: number;
  lambda: number;
  range?: readonly [number, number];
  /** Whether it begins with the reader's digit, not with noise. */
  fromDigit: boolean;
}

export type AscentPicture = HTMLElement & {
  /** Begins with what `start` gives, and again whenever a setting changes. */
  use(start: (setting: AscentSetting) => AsyncGenerator<AscentState, void, undefined>): void;
};

const softmaxOf = (z: ArrayLike<number>, c: number) => {
  const values = Array.from(z);
  const highest = Math.max(...values);
  const sum = values.reduce((all, value) => all + Math.exp(value - highest), 0);
  return Math.exp(values[c] - highest) / sum;
};

/** A picture that learns: the reader sets the class and the price, plays or takes one step, and sees score and picture. */
export function ascentPicture({
  columns = 28,
  digit = 3,
  lang = "en"
}: {
  columns?: number;
  digit?: number;
  lang?: Lang;
} = {}): AscentPicture {
  addStyle("ascent-picture", style);
  const say = words[lang];
  const which = digitChoice(say.class, digit);
  const lambda = choice(
    say.lambda,
    [0, 0.02, 0.1, 0.5].map(value => ({value, text: String(value)})),
    0.1
  );
  const range = choice(
    say.range,
    [
      {value: "free", text: say.free},
      {value: "ink", text: say.ink}
    ],
    "ink"
  );
  const from = choice(
    say.from,
    [
      {value: "noise", text: say.noise},
      {value: "digit", text: say.digit}
    ],
    "noise"
  );
  const play = html("button", {type: "button", class: "play"}, say.play);
  const step = html("button", {type: "button"}, say.step);
  const again = html("button", {type: "button"}, say.again);
  const picture = outlinedMap({
    ...{rows: columns, columns, scale: "signed", limit: 1, title: say.picture, ariaLabel: say.picture}
  });
  const chart = lineChart([], {xLabel: say.x, yLabel: say.y, ariaLabel: say.aria});
  const told = html("p", {class: "told", role: "status"});
  const element = html(
    "div",
    {class: "figure ascent-picture", role: "group", "aria-label": say.label},
    html("div", {class: "settings"}, which, lambda, range, from),
    html("div", {class: "both"}, picture, chart),
    html("div", {class: "controls"}, play, step, again),
    told
  ) as unknown as AscentPicture;

  let start: ((setting: AscentSetting) => AsyncGenerator<AscentState, void, undefined>) | undefined;
  let ascent: AsyncGenerator<AscentState, void, undefined> | undefined;
  let scores: [number, number][] = [];
  let objectives: [number, number][] = [];
  let playing = false;
  let busy = false;

  const show = ({step: n, x, z, objective}: AscentState, c: number) => {
    const values = Array.from(x);
    const size = Math.max(1, ...values.map(Math.abs));
    picture.update(values.map(value => value / size));
    scores.push([n, z[c]]);
    objectives.push([n, objective]);
    chart.update([
      {name: say.score, meaning: "y", points: [...scores]},
      {name: say.objective, meaning: "t", points: [...objectives], dashed: true}
    ]);
    const [low, high] = [Math.min(...values), Math.max(...values)].map(value => formatNumber(value, 2));
    told.textContent = say.told(n, c, formatPercent(softmaxOf(z, c), lang, 1), low, high);
  };
  const stop = () => {
    playing = false;
    play.textContent = say.play;
  };
  const setting = (): AscentSetting => ({
    c: which.value,
    lambda: lambda.value,
    range: range.value === "ink" ? [0, 1] : undefined,
    fromDigit: from.value === "digit"
  });
  /** One step; false where the ascent has ended or another one has begun. */
  const advance = async (): Promise<boolean> => {
    const own = ascent;
    if (!own || busy) return false;
    busy = true;
    try {
      const {value, done} = await own.next();
      if (own !== ascent) return false;
      if (done || !value) return false;
      show(value, which.value);
      return true;
    } finally {
      busy = false;
      // What was begun meanwhile shows its first picture.
      if (own !== ascent && scores.length === 0) void advance();
    }
  };
  const begin = () => {
    stop();
    void ascent?.return();
    ascent = start?.(setting());
    scores = [];
    objectives = [];
    void advance();
  };
  const run = async () => {
    playing = true;
    play.textContent = say.pause;
    while (playing && element.isConnected && (await advance())) {
      await new Promise(resolve => setTimeout(resolve, 60));
    }
    stop();
  };
  play.addEventListener("click", () => (playing ? stop() : void run()));
  step.addEventListener("click", () => {
    stop();
    void advance();
  });
  again.addEventListener("click", begin);
  for (const control of [which, lambda, range, from]) {
    control.addEventListener("input", event => {
      event.stopPropagation();
      begin();
    });
  }
  element.use = next => {
    start = next;
    begin();
  };
  return element;
}
