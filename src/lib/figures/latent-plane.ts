import {linearAxis, roundTicks} from "./axis.js";
import {breather} from "./breather.js";
import {colourOf} from "./colour-scale.js";
import {addStyle, changed, html, svg} from "./element.js";
import {meanSquaredError} from "./mean-squared-error.js";
import {formatNumber} from "./number-format.js";
import {picture} from "./picture.js";

const words = {
  en: {
    plane:
      "The plane of codes. Point at a place to decode it. By keyboard: arrow keys move (Shift: farther), a digit key goes to the middle of that digit.",
    across: "h₁",
    up: "h₂",
    code: "code h",
    decoded: "decoded x̂",
    nearest: (label: number) => `the nearest test digit, ${label === 8 ? "an" : "a"} ${label}`,
    back: "what comes back of it",
    error: (error: string) => `mean squared error ${error}`,
    digits: "show",
    all: "all",
    near: "enlarge around the circle",
    far: "whole plane",
    middle: (digit: number) => `the digit ${digit}, and go to its middle`
  },
  zh: {
    plane:
      "编码平面。指向哪里，就解码哪里。用键盘：方向键移动（按住 Shift 走得更远），数字键跳到那个数字的中间。",
    across: "h₁",
    up: "h₂",
    code: "编码 h",
    decoded: "解码 x̂",
    nearest: (label: number) => `最近的测试数字：${label}`,
    back: "它的重构",
    error: (error: string) => `均方误差 ${error}`,
    digits: "显示",
    all: "全部",
    near: "放大圆圈附近",
    far: "整个平面",
    middle: (digit: number) => `数字 ${digit}，并跳到它的中间`
  }
};

/**
 * Of each digit its colour on light and on dark paper. Those that lie among each other in the plane are far apart: 4, 7 and
 * 9, or 3, 5 and 8.
 */
export const digitColours: readonly (readonly [light: string, dark: string])[] = [
  ["#1d1d1b", "#f2efe8"],
  ["#007a85", "#3fd0dd"],
  ["#6b3410", "#cc8850"],
  ["#2f7d00", "#8fd94a"],
  ["#c8171e", "#ff7468"],
  ["#6a35c9", "#a68cff"],
  ["#75726b", "#98989c"],
  ["#0059b8", "#5aaeff"],
  ["#d0168a", "#ff7ac8"],
  ["#946300", "#f5bd3d"]
];
const coloursOf = (theme: 0 | 1) =>
  digitColours
    .map(
      (colours, digit) =>
        `.latent-plane :is(.c${digit}, .b${digit}) { fill: ${colours[theme]}; color: ${colours[theme]}; }`
    )
    .join(" ");

const rules = `
.latent-plane { display: grid; grid-template-columns: minmax(0, 1fr) 13rem; gap: 0.75rem 2rem; margin: 1.25rem 0 0.5rem; }
.latent-field { position: relative; aspect-ratio: 2; min-height: 19rem; border: 1px solid var(--rule, #ddd); overflow: hidden; cursor: crosshair; touch-action: none; user-select: none; background: var(--paper, #fff); }
.latent-field:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.latent-field canvas { position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0.2; }
@media (prefers-color-scheme: dark) { .latent-field canvas { filter: invert(1); opacity: 0.24; } }
.latent-field svg { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; font: 600 14px var(--sans, sans-serif); text-anchor: middle; }
.latent-field .digit { dominant-baseline: central; paint-order: stroke; stroke: var(--paper, #fff); stroke-width: 2.5px; }
${coloursOf(0)}
@media (prefers-color-scheme: dark) { ${coloursOf(1)} }
.latent-field .digit.faint { opacity: 0.12; }
.latent-field .axis-name { fill: var(--ink-soft); font: italic 16px var(--serif, serif); }
.latent-field .tick { fill: var(--ink-soft); font: 12px var(--sans, sans-serif); font-variant-numeric: tabular-nums; paint-order: stroke; stroke: var(--paper, #fff); stroke-width: 3px; }
.latent-field .tick.up { text-anchor: start; dominant-baseline: central; }
.latent-field .here { fill: none; stroke: var(--ink); stroke-width: 2; }
.latent-field .near { stroke: var(--ink); stroke-width: 1; stroke-dasharray: 3 3; }
.latent-side { display: grid; grid-template-columns: 1fr 1fr; gap: 0.35rem 0.75rem; align-content: start; font: var(--small, 15px)/1.35 var(--sans, sans-serif); font-variant-numeric: tabular-nums; }
.latent-side .picture { image-rendering: auto; aspect-ratio: 1; border: 1px solid var(--rule, #ddd); box-sizing: border-box; }
.latent-side .wide { grid-column: 1 / -1; }
.latent-side p { margin: 0; } .latent-side small { color: var(--ink-soft); line-height: 1.3; }
.latent-digits { grid-column: 1 / -1; display: flex; flex-wrap: wrap; align-items: center; gap: 0.35rem; font: var(--small, 15px)/1.4 var(--sans, sans-serif); }
.latent-digits button { min-width: 2.1rem; font-weight: 600; } .latent-digits .zoom { margin-left: auto; }
.latent-digits button[aria-pressed="true"] { outline: 2px solid currentColor; outline-offset: -2px; }
@media (max-width: 48rem) { .latent-plane { grid-template-columns: minmax(0, 1fr); } .latent-field { aspect-ratio: 1; min-height: 0; } .latent-field svg { font-size: 12px; } .latent-side { grid-template-columns: repeat(4, 1fr); align-items: start; } .latent-side .wide { grid-column: auto; } .latent-side .told { grid-column: 1 / -1; } }
`;

/** The two halves of an autoencoder with two numbers between them. */
export interface PlaneCoder {
  encode(x: ArrayLike<number>): ArrayLike<number>;
  decode(h: ArrayLike<number>): ArrayLike<number>;
}

/** A place of the plane, what the decoder draws there, and which digit lies nearest. */
export interface PlanePlace {
  h: [number, number];
  xHat: ArrayLike<number>;
  nearest: number;
}

export type LatentPlane = HTMLElement & {
  /** Nothing until there is a coder. */
  value: PlanePlace | undefined;
  /**
   * Takes another encoder and decoder, such as those of the next training steps: the digits move to their new codes. Fails
   * as these do. It works in short pieces, since loops that a reader has edited take their time.
   */
  use(coder: PlaneCoder): Promise<void>;
};

export interface LatentPlaneOptions {
  /** Square pictures, values 0 paper … 1 ink. */
  pictures: readonly ArrayLike<number>[];
  /** What each shows, 0 … 9. */
  labels: ArrayLike<number>;
  lang?: "en" | "zh";
}

/** Milliseconds of work between two pauses. */
const PIECE = 30;

/** The value below which this share of the values lies. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (at - Math.floor(at)) * (above - below);
}

/** Decoded pictures behind the plane, so many across and up. */
const [COLUMNS, ROWS] = [24, 12];

/**
 * Digits at the places of their two-number codes, each written as what it is, before a faint map of what the decoder draws
 * where. The place under pointer, finger or keys is decoded as it moves.
 */
export function latentPlane({pictures, labels, lang = "en"}: LatentPlaneOptions): LatentPlane {
  addStyle("latent-plane", rules);
  const say = words[lang];
  const side = Math.sqrt(pictures[0].length);
  const map = html("canvas", {width: COLUMNS * side, height: ROWS * side, "aria-hidden": "true"});
  const digits = pictures.map((_, n) =>
    svg("text", {class: `digit c${labels[n]}`, "data-label": labels[n]}, String(labels[n]))
  );
  const ticks = svg("g");
  const near = svg("line", {class: "near"});
  const here = svg("circle", {class: "here", r: 9});
  const field = html(
    "div",
    {class: "latent-field", tabindex: 0, role: "application", "aria-label": say.plane, "data-letter": "h"},
    map,
    svg(
      "svg",
      {"aria-hidden": "true"},
      ...digits,
      ticks,
      svg("text", {class: "axis-name", x: "98%", y: "97%"}, say.across),
      svg("text", {class: "axis-name", x: "1.5%", y: "5%"}, say.up),
      near,
      here
    )
  );
  const [decoded, original, back] = [1, 2, 3].map(() => picture(side, side, "ink"));
  const [code, name, error] = [
    html("p", {class: "wide told cy", "aria-live": "polite"}),
    html("small"),
    html("p", {class: "wide told ct"})
  ];
  const aside = html(
    "div",
    {class: "latent-side"},
    code,
    html("div", {class: "wide", "data-letter": "xHat"}, html("small", {}, say.decoded), decoded),
    html("div", {"data-letter": "x"}, original, name),
    html("div", {}, back, html("small", {}, say.back)),
    error
  );
  const buttons = Array.from({length: 10}, (_, digit) =>
    html(
      "button",
      {type: "button", class: `b${digit}`, "aria-pressed": "false", "aria-label": say.middle(digit)},
      String(digit)
    )
  );
  const zoom = html("button", {type: "button", class: "zoom", "aria-pressed": "false"}, say.near);
  const everything = html("button", {type: "button", "aria-pressed": "true"}, say.all);
  const element = html(
    "div",
    {class: "figure latent-plane"},
    field,
    aside,
    html("div", {class: "latent-digits"}, html("span", {}, say.digits), everything, ...buttons, zoom)
  ) as unknown as LatentPlane;

  let coder: PlaneCoder | undefined;
  let codes: [number, number][] = [];
  let [x, y] = [linearAxis([0, 1], [0, 1]), linearAxis([0, 1], [1, 0])];
  let turn = 0;
  /** The middle of what is enlarged. */
  let enlarged: [number, number] | undefined;
  // Shares of the width and height.
  let place: [number, number] = [0.5, 0.5];

  const percent = (share: number) => `${(100 * share).toFixed(2)}%`;
  const show = () => {
    if (!coder) return;
    const h: [number, number] = [x.invert(place[0]), y.invert(place[1])];
    const xHat = coder.decode(h);
    const far = codes.map(([a, b]) => (x(a) - place[0]) ** 2 + ((y(b) - place[1]) / 2) ** 2);
    const nearest = far.indexOf(Math.min(...far));
    element.value = {h, xHat, nearest};
    here.setAttribute("cx", percent(place[0]));
    here.setAttribute("cy", percent(place[1]));
    for (const [end, cx, cy] of [
      [1, ...place],
      [2, x(codes[nearest][0]), y(codes[nearest][1])]
    ]) {
      near.setAttribute(`x${end}`, percent(cx));
      near.setAttribute(`y${end}`, percent(cy));
    }
    decoded.paint(xHat, 1);
    original.paint(pictures[nearest], 1);
    const made = coder.decode(codes[nearest]);
    back.paint(made, 1);
    code.textContent = `${say.code} = (${formatNumber(h[0])}, ${formatNumber(h[1])})`;
    name.textContent = say.nearest(labels[nearest]);
    error.textContent = say.error(formatNumber(meanSquaredError(made, pictures[nearest]), 2));
  };
  const go = (to: [number, number]) => {
    const within = (share: number) => Math.max(0, Math.min(1, share));
    place = [within(to[0]), within(to[1])];
    show();
    changed(element);
  };
  /** Goes through some numbers, with a pause now and then; gives whether it is still wanted at the end. */
  const inPieces = async (count: number, each: (k: number) => void) => {
    const own = turn;
    const breathe = breather(PIECE);
    for (let k = 0; k < count; ++k) {
      each(k);
      await breathe();
      if (own !== turn) return false;
    }
    return true;
  };
  /** Where the codes of a digit have their middle. */
  const middleOf = (digit: number): [number, number] | undefined => {
    const own = codes.filter((_, n) => labels[n] === digit);
    if (own.length === 0) return undefined;
    const median = (which: number) =>
      quantile(
        own.map(code => code[which]),
        0.5
      );
    return [x(median(0)), y(median(1))];
  };
  element.use = async next => {
    const isFirst = turn === 0;
    ++turn;
    const found: [number, number][] = [];
    const encoded = await inPieces(pictures.length, n => {
      found[n] = Array.from(next.encode(pictures[n])) as [number, number];
    });
    if (!encoded) return;
    [coder, codes] = [next, found];
    frame();
    // It opens on a digit that it draws well.
    if (isFirst) place = middleOf(0) ?? place;
    show();
    changed(element);
    await paint();
  };
  const paint = async () => {
    if (!coder) return;
    const context = map.getContext("2d")!;
    const pixels = context.createImageData(side, side);
    const {decode} = coder;
    await inPieces(COLUMNS * ROWS, k => {
      const [row, column] = [Math.floor(k / COLUMNS), k % COLUMNS];
      const xHat = decode([x.invert((column + 0.5) / COLUMNS), y.invert((row + 0.5) / ROWS)]);
      for (let p = 0; p < side * side; ++p) pixels.data.set(colourOf(xHat[p], 1, "ink"), 4 * p);
      context.putImageData(pixels, column * side, row * side);
    });
  };
  /** Lays the axes: over nearly all codes, or a quarter as far around the place that was chosen; puts digits and ticks there. */
  const frame = () => {
    // A few digits far out would press all others together.
    const ends = [0, 1].map((which): [number, number] => {
      const own = codes.map(code => code[which]);
      const [low, high] = [quantile(own, 0.01), quantile(own, 0.99)];
      const rim = 0.06 * (high - low) || 1;
      if (!enlarged) return [low - rim, high + rim];
      const reach = (high - low + 2 * rim) / 8;
      return [enlarged[which] - reach, enlarged[which] + reach];
    });
    x = linearAxis(ends[0], [0, 1]);
    y = linearAxis(ends[1], [1, 0]);
    digits.forEach((digit, n) => {
      digit.setAttribute("x", percent(x(codes[n][0])));
      digit.setAttribute("y", percent(y(codes[n][1])));
    });
    const inside = (share: number) => share > 0.05 && share < 0.9;
    ticks.replaceChildren(
      ...roundTicks(...ends[0], 6)
        .filter(tick => inside(x(tick)))
        .map(tick => svg("text", {class: "tick", x: percent(x(tick)), y: "98.5%"}, formatNumber(tick))),
      ...roundTicks(...ends[1], 4)
        .filter(tick => inside(1 - y(tick)))
        .map(tick => svg("text", {class: "tick up", x: "0.6%", y: percent(y(tick))}, formatNumber(tick)))
    );
  };

  /** Shows one digit alone, or all again. */
  const choose = (chosen?: number) => {
    digits.forEach((digit, n) =>
      digit.classList.toggle("faint", chosen !== undefined && labels[n] !== chosen)
    );
    buttons.forEach((button, digit) => button.setAttribute("aria-pressed", String(digit === chosen)));
    everything.setAttribute("aria-pressed", String(chosen === undefined));
  };
  const middle = (digit: number) => {
    const at = middleOf(digit);
    if (at) go(at);
  };
  buttons.forEach((button, digit) =>
    button.addEventListener("click", () => {
      choose(digit);
      middle(digit);
    })
  );
  everything.addEventListener("click", () => choose());
  zoom.addEventListener("click", () => {
    const h = element.value?.h;
    if (!h) return;
    enlarged = enlarged ? undefined : h;
    zoom.setAttribute("aria-pressed", String(enlarged !== undefined));
    zoom.textContent = enlarged ? say.far : say.near;
    ++turn;
    frame();
    go([x(h[0]), y(h[1])]);
    void paint();
  });
  const point = ({clientX, clientY}: PointerEvent) => {
    const {left, top, width, height} = field.getBoundingClientRect();
    go([(clientX - left) / width, (clientY - top) / height]);
  };
  field.addEventListener("pointerdown", point);
  field.addEventListener("pointermove", point);
  field.addEventListener("keydown", event => {
    const step = event.shiftKey ? 0.1 : 0.02;
    const by = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, -2 * step],
      ArrowDown: [0, 2 * step]
    }[event.key];
    if (by) go([place[0] + by[0], place[1] + by[1]]);
    else if (/^\d$/.test(event.key)) middle(Number(event.key));
    else return;
    event.preventDefault();
  });
  return element;
}
