import {html} from "./element.js";
import type {Strangeness} from "./strangeness.js";

const words = {
  en: "Draw something of your own",
  zh: "自己画点什么"
};

/**
 * A button in whose place comes a pad, with the digit on it that a detector has never seen, and what the detector makes of
 * it. Both are loaded for those who press it.
 */
export function ownStrangeness({
  size,
  digit,
  lang = "en"
}: {
  size: number;
  digit: number;
  lang?: "en" | "zh";
}): HTMLElement & Pick<Strangeness, "use"> {
  const button = html("button", {type: "button"}, words[lang]);
  const element = html("div", {class: "own-strangeness"}, button);
  let judged: Strangeness | undefined;
  let last: Parameters<Strangeness["use"]> | undefined;
  button.addEventListener("click", async () => {
    button.disabled = true;
    const [{strangeness}, {drawingPad}, {digitStrokes}] = await Promise.all([
      import("./strangeness.js"),
      import("./drawing-pad.js"),
      import("./digit-strokes.js")
    ]);
    judged = strangeness(drawingPad({size, lang, strokes: digitStrokes(digit)}), {lang});
    if (last) judged.use(...last);
    button.replaceWith(judged);
  });
  const use: Strangeness["use"] = (...given) => {
    last = given;
    judged?.use(...given);
  };
  return Object.assign(element, {use});
}
