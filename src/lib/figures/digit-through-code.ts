import {codeBars} from "./code-bars.js";
import {addStyle, changed, html} from "./element.js";
import {meanSquaredError} from "./mean-squared-error.js";
import {formatNumber} from "./number-format.js";
import {picture} from "./picture.js";

const words = {
  en: {
    code: (units: number) => `code h, ${units} numbers`,
    out: "reconstruction x̂",
    error: (error: string) => `mean squared error ${error}`
  },
  zh: {
    code: (units: number) => `编码 h，${units} 个数`,
    out: "重构 x̂",
    error: (error: string) => `均方误差 ${error}`
  }
};

const rules = `
.digit-through-code { display: grid; grid-template-columns: minmax(0, 28rem) minmax(12rem, 1fr) minmax(9rem, 15rem); gap: 1rem 2rem; align-items: start; margin-block: 1rem; font: var(--small, 15px)/1.4 var(--sans, sans-serif); }
.digit-through-code .name { color: var(--ink-soft, #555); margin-bottom: 0.35rem; }
.digit-through-code .out .name { color: var(--cy); }
.digit-through-code .out .picture { border: 1px solid var(--rule, #ddd); box-sizing: border-box; aspect-ratio: 1; }
.digit-through-code .out small { font-variant-numeric: tabular-nums; }
@media (max-width: 62rem) { .digit-through-code { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } .digit-through-code > :first-child { grid-column: 1 / -1; } }
`;

/** What a digit becomes on its way: pixels, code, reconstruction, and how far apart the two pictures are. */
export interface ThroughCode {
  x: ArrayLike<number>;
  h: ArrayLike<number>;
  xHat: ArrayLike<number>;
  error: number;
}

export interface Coder {
  encode(x: ArrayLike<number>): ArrayLike<number>;
  decode(h: ArrayLike<number>): ArrayLike<number>;
}

export type DigitThroughCode = HTMLElement & {
  /** Nothing until there is a coder. */
  value: ThroughCode | undefined;
  /** Takes another encoder and decoder, such as those of the next training step. */
  use(coder: Coder): void;
};

/**
 * A digit on its way through an autoencoder: the pad it is drawn on, its code as bars, and what is drawn again from these.
 * The drawing follows the pen, and the reconstruction follows a bar that is pulled.
 */
export function digitThroughCode(
  pad: HTMLElement & {value: ArrayLike<number>},
  {units, lang = "en"}: {units: number; lang?: "en" | "zh"}
): DigitThroughCode {
  addStyle("digit-through-code", rules);
  const say = words[lang];
  const bars = codeBars(units, {lang});
  const out = picture(28, 28, "ink");
  const error = html("small");
  const element = html(
    "div",
    {class: "digit-through-code"},
    pad,
    html("div", {}, html("div", {class: "name"}, say.code(units)), bars),
    html("div", {class: "out", "data-letter": "xhat"}, html("div", {class: "name"}, say.out), out, error)
  ) as unknown as DigitThroughCode;
  let coder: Coder | undefined;

  const draw = () => {
    if (!coder) return;
    const [x, h] = [pad.value, bars.value];
    const xHat = coder.decode(h);
    element.value = {x, h, xHat, error: meanSquaredError(xHat, x)};
    out.paint(xHat, 1);
    error.textContent = say.error(formatNumber(element.value.error, 2));
    changed(element);
  };
  const encode = () => {
    if (!coder) return;
    bars.set(coder.encode(pad.value));
    draw();
  };
  element.use = next => {
    coder = next;
    encode();
  };
  element.addEventListener("input", event => {
    if (event.target === element) return;
    event.stopPropagation();
    if (event.target === pad) encode();
    else draw();
  });
  return element;
}
