import {addStyle, html} from "./element.js";
import {meanSquaredError} from "./mean-squared-error.js";
import {formatNumber, formatPercent} from "./number-format.js";
import {picture} from "./picture.js";

const words = {
  en: {
    back: "what comes back of it",
    says: (error: string, share: string) =>
      `Error ${error}: larger than that of ${share} of the test digits it knows.`,
    empty: "Draw a digit, a letter, a star."
  },
  zh: {
    back: "它的重构",
    says: (error: string, share: string) => `误差 ${error}，大于 ${share} 的见过的测试数字。`,
    empty: "写一个数字、一个字母，或画一颗星。"
  }
};

const rules = `
.strangeness { display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: flex-end; }
.strangeness .back { width: 10rem; } .strangeness .picture { image-rendering: auto; border: 1px solid var(--rule, #ddd); box-sizing: border-box; }
.strangeness p { flex: 1 1 12rem; margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; }
`;

export type Strangeness = HTMLElement & {
  /** Judges by another network, and by the errors that it leaves on what it knows. */
  use(reconstruct: (x: Float32Array) => Promise<ArrayLike<number>>, known: readonly number[]): void;
};

/** A reader's drawing before a detector: what comes back of it, its error, and how many known pictures have a smaller one. */
export function strangeness(
  pad: HTMLElement & {value: Float32Array},
  {lang = "en"}: {lang?: "en" | "zh"} = {}
): Strangeness {
  addStyle("strangeness", rules);
  const say = words[lang];
  const side = Math.sqrt(pad.value.length);
  const back = picture(side, side, "ink");
  const told = html("p", {"aria-live": "polite"}, say.empty);
  const element = html(
    "div",
    {class: "figure strangeness"},
    pad,
    html("div", {class: "back"}, html("small", {}, say.back), back),
    told
  ) as unknown as Strangeness;
  let judge: (() => Promise<void>) | undefined;
  element.use = (reconstruct, known) => {
    let asked = 0;
    judge = async () => {
      const x = pad.value.slice();
      if (!x.some(ink => ink > 0)) {
        told.textContent = say.empty;
        return;
      }
      const turn = ++asked;
      const xHat = await reconstruct(x);
      if (turn !== asked) return;
      back.paint(xHat, 1);
      const error = meanSquaredError(xHat, x);
      const share = known.filter(other => other < error).length / Math.max(1, known.length);
      told.textContent = say.says(formatNumber(error, 2), formatPercent(share, lang, 0));
    };
    void judge();
  };
  pad.addEventListener("input", () => void judge?.());
  return element;
}
