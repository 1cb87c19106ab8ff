import {maxIndex} from "d3-array";
import type {MapName, Maps} from "../explain/maps.js";
import {askedDigit} from "./asked-digit.js";
import {addStyle, changed, html} from "./element.js";
import {mapScales, mapWords} from "./map-names.js";
import {moveOnKeys} from "./move-on-keys.js";
import {formatNumber, formatPercent} from "./number-format.js";
import {oneAtATime} from "./one-at-a-time.js";
import {outlinedMap} from "./outlined-map.js";

type Lang = "en" | "zh";

const rules = `
.explained-digit .maps { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 0.75rem 1.25rem; max-width: 64rem; margin: 0.75rem 0; }
.explained-digit .hand { touch-action: none; cursor: crosshair; outline-offset: 3px; }
.explained-digit .hand:focus-visible { outline: 3px solid var(--accent); }
.explained-digit .told { margin: 0.25rem 0 0; min-height: 3em; max-width: 46rem; }
.explained-digit .told strong { font-variant-numeric: tabular-nums; }
.explained-digit .asking { display: flex; flex-wrap: wrap; gap: 0.4rem 2rem; }
.explained-digit .pad { margin-top: 0.75rem; }
@media (max-width: 48rem) {
  .explained-digit .maps { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .explained-digit .told { min-height: 6em; }
}
`;

const words = {
  en: {
    figure:
      "A digit that the network reads, with a patch that covers a part of it, and three explanations of the answer",
    x: "the digit, a patch on it",
    hand: "The digit: move the patch with the pointer or the arrow keys",
    map: (name: string, c: string) => `${name} for class ${c}`,
    reads: (c: string, p: string) => [`The network reads a ${c}: `, p, "."],
    asks: (c: string, p: string) => [`For a ${c} the network sees `, p, "."],
    covered: (p: string) => [" With the patch: ", p, "."],
    instead: (c: string) => ` It now reads a ${c}.`,
    empty: "Draw a digit below.",
    here: {
      saliency: (v: string) => `largest here: ${v}`,
      occlusion: (v: string) => `falls by: ${v}`,
      gradCam: (v: string) => `largest here: ${v}`
    }
  },
  zh: {
    figure: "网络正在识别的数字，一个遮住它一部分的方块，以及对答案的三种解释",
    x: "数字，可移动的遮挡块",
    hand: "数字：用指针或方向键移动遮挡块",
    map: (name: string, c: string) => `类别 ${c} 的${name}`,
    reads: (c: string, p: string) => [`网络认作 ${c}：`, p, "。"],
    asks: (c: string, p: string) => [`网络认为是 ${c} 的概率：`, p, "。"],
    covered: (p: string) => ["遮住这一块后：", p, "。"],
    instead: (c: string) => `这时它认作 ${c}。`,
    empty: "请在下面写一个数字。",
    here: {
      saliency: (v: string) => `此处最大：${v}`,
      occlusion: (v: string) => `下降：${v}`,
      gradCam: (v: string) => `此处最大：${v}`
    }
  }
};

/** What the reader asks about. */
export interface Asked {
  /** The picture, 0 paper to 1 ink. */
  x: Float32Array;
  /** The class whose score is explained. */
  c: number;
}

/** What a figure asks a network for. */
export interface Explainer {
  /** The probabilities of each picture. */
  read(pictures: readonly Float32Array[]): Promise<readonly ArrayLike<number>[]>;
  explain(x: Float32Array, c: number): Promise<Maps>;
}

export type ExplainedDigit = HTMLElement & {
  value: Asked | undefined;
  /** Asks another network. */
  use(explainer: Explainer): void;
};

export interface ExplainedDigitOptions {
  /** One picture of each digit, 0 … 9. */
  pictures: readonly Float32Array[];
  columns?: number;
  /** The digit it opens with. */
  digit?: number;
  /** Height and width of the patch. */
  size?: number;
  /** Where it lies at first: its upper row and left column. */
  at?: readonly [row: number, column: number];
  lang?: Lang;
}

const names: readonly MapName[] = ["saliency", "occlusion", "gradCam"];

/**
 * A digit with a patch that the reader moves over it, what the network then answers, and three maps that explain the answer.
 * `value` is what is asked about; "input" is dispatched when it has changed and its answer is known.
 */
export function explainedDigit({
  pictures,
  columns = 28,
  digit = 4,
  size = 5,
  at: first = [10, 8],
  lang = "en"
}: ExplainedDigitOptions): ExplainedDigit {
  addStyle("explained-digit", rules);
  const say = words[lang];
  const rows = pictures[0].length / columns;
  const {which, why, pad, picture} = askedDigit(pictures, {columns, digit, lang});
  const shown = outlinedMap({
    rows,
    columns,
    scale: "ink",
    limit: 1,
    title: say.x,
    ariaLabel: say.hand,
    told: true
  });
  const hand = shown.querySelector<HTMLElement>(".stack")!;
  hand.classList.add("hand");
  hand.setAttribute("role", "application");
  const maps = names.map(name =>
    outlinedMap({
      ...{rows, columns, scale: mapScales[name], title: mapWords[lang][name], told: true},
      ariaLabel: mapWords[lang][name]
    })
  );
  const told = html("p", {class: "told", role: "status"});
  const element = html(
    "div",
    {class: "figure explained-digit", role: "group", "aria-label": say.figure},
    html("div", {class: "asking"}, which, why),
    html("div", {class: "maps"}, shown, ...maps),
    told,
    pad
  ) as unknown as ExplainedDigit;

  let at = first;
  let explainer: Explainer | undefined;
  let explained: Maps | undefined;
  let asked = "";
  const covered = (x: Float32Array) => {
    const y = x.slice();
    for (let i = at[0]; i < Math.min(rows, at[0] + size); ++i)
      for (let j = at[1]; j < Math.min(columns, at[1] + size); ++j) y[i * columns + j] = 0;
    return y;
  };
  /** The largest value of a map in the patch. */
  const here = (name: MapName) => {
    const values = [];
    for (let i = at[0]; i < Math.min(rows, at[0] + size); ++i)
      for (let j = at[1]; j < Math.min(columns, at[1] + size); ++j)
        values.push(explained![name][i * columns + j]);
    return Math.max(...values);
  };
  const tellHere = () => {
    const square = {row: at[0], column: at[1], size};
    shown.update(covered(picture()));
    shown.mark(square);
    maps.forEach((map, k) => {
      map.mark(square);
      // What the patch does to the answer is told when the network has been asked.
      if (names[k] !== "occlusion")
        map.tell(explained ? say.here[names[k]](formatNumber(here(names[k]), 2)) : "");
    });
  };
  const strong = (text: string) => html("strong", {}, text);
  const percent = (p: number) => formatPercent(p, lang, p > 0.995 && p < 1 ? 2 : 1);

  const explain = oneAtATime(async (x: Float32Array, c: number) => {
    explained = await explainer!.explain(x, c);
    maps.forEach((map, k) => {
      map.update(explained![names[k]], x);
      map.querySelector(".stack")!.setAttribute("aria-label", say.map(mapWords[lang][names[k]], `${c}`));
    });
    tellHere();
    element.value = {x, c};
    changed(element);
  });
  const refresh = oneAtATime(async () => {
    if (!explainer) return;
    const x = picture();
    if (!x.some(value => value > 0)) return void told.replaceChildren(say.empty);
    const [whole, part] = await explainer.read([x, covered(x)]);
    const read = maxIndex(Array.from(whole));
    const c = why.value < 0 ? read : why.value;
    const [before, p, after] =
      why.value < 0 ? say.reads(`${read}`, percent(whole[c])) : say.asks(`${c}`, percent(whole[c]));
    const [with_, q, end] = say.covered(percent(part[c]));
    told.replaceChildren(before, strong(p), after, with_, strong(q), end);
    if (maxIndex(Array.from(part)) !== read) told.append(say.instead(`${maxIndex(Array.from(part))}`));
    maps[1].tell(say.here.occlusion(formatPercent(whole[c] - part[c], lang, 1)));
    const question = `${c}:${x.join()}`;
    if (question === asked) return;
    asked = question;
    // The hand need not wait for the maps.
    explain(x, c);
  });

  const draw = () => {
    tellHere();
    refresh();
  };
  moveOnKeys(
    hand,
    {
      rows,
      columns,
      get: () => [at[0] + 2, at[1] + 2],
      set: ([row, column]) => {
        const within = (value: number, count: number) => Math.max(0, Math.min(count - size, value - 2));
        at = [within(row, rows), within(column, columns)];
        tellHere();
        refresh();
      }
    },
    hand
  );
  for (const control of [which, why]) {
    control.addEventListener("input", event => {
      event.stopPropagation();
      draw();
    });
  }
  element.use = next => {
    explainer = next;
    asked = "";
    refresh();
  };
  tellHere();
  return element;
}
