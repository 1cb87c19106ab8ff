import {choice} from "./choice.js";
import type {Choice} from "./choice.js";
import {digitChoice, digitNames} from "./digit-choice.js";
import {changed, html} from "./element.js";

type Lang = "en" | "zh";

const words = {
  en: {digit: "digit", own: "yours", asked: "why", answer: "its answer"},
  zh: {digit: "数字", own: "你写的", asked: "为什么是", answer: "它的答案"}
};

/** Which digit a reader asks about, and which class. Both controls dispatch "input". */
export interface AskedDigit {
  which: Choice<number | "own">;
  /** The class that is asked about; below 0 the one that is answered. */
  why: Choice<number>;
  /** Where the reader draws; empty until a digit of the reader's own is chosen. */
  pad: HTMLElement;
  /** The picture now: the chosen digit, or what has been drawn. */
  picture(): Float32Array;
}

/**
 * The choice of a digit, or of one that the reader draws, and of the class that is asked about.
 * @param pictures one picture of each digit, 0 … 9
 */
export function askedDigit(
  pictures: readonly Float32Array[],
  {columns, digit, lang}: {columns: number; digit: number; lang: Lang}
): AskedDigit {
  const say = words[lang];
  const which = digitChoice(say.digit, digit, {own: say.own});
  const why = choice<number>(
    say.asked,
    [{value: -1, text: say.answer}, ...digitNames.map((text, value) => ({value, text}))],
    -1
  );
  const pad = html("div", {class: "pad"});
  let drawn: (HTMLElement & {value: Float32Array}) | undefined;
  which.addEventListener("input", async () => {
    if (which.value === "own" && !drawn) {
      // Loaded for those who want to draw.
      const {drawingPad} = await import("./drawing-pad.js");
      drawn = drawingPad({size: columns, lang});
      drawn.addEventListener("input", event => {
        event.stopPropagation();
        if (which.value === "own") changed(which);
      });
      pad.append(drawn);
    }
    pad.hidden = which.value !== "own";
  });
  return {
    which,
    why,
    pad,
    picture: () =>
      which.value === "own" ? (drawn?.value ?? new Float32Array(pictures[0].length)) : pictures[which.value]
  };
}
