import {html} from "./element.js";
import {waysTo} from "./field-of-view.js";
import type {Window} from "./field-of-view.js";
import {verdict} from "./verdict.js";

const words = {
  en: {
    right: (stacks: number) =>
      `On ${stacks} random stacks of layers it is the number of pixels that lead to a unit, counted one by one.`,
    wrong: (layers: string, got: string, counted: number) =>
      `For the layers ${layers} it gives ${got}; ${counted} pixels lead to a unit, counted one by one.`
  },
  zh: {
    right: (stacks: number) => `在 ${stacks} 组随机的层上，它都等于逐个数出来的、通到一个单元的像素数。`,
    wrong: (layers: string, got: string, counted: number) =>
      `对 ${layers} 这几层它给出 ${got}；逐个数出来，通到一个单元的像素有 ${counted} 个。`
  }
};

/** A reader's formula for the receptive field against a count of the pixels that a unit depends on. */
export function fieldCheck(
  fieldOf: (layers: Window[]) => number,
  random: () => number,
  {lang = "en", stacks = 100}: {lang?: "en" | "zh"; stacks?: number} = {}
): HTMLElement {
  const say = words[lang];
  for (let n = 0; n < stacks; ++n) {
    const layers = Array.from({length: 1 + Math.floor(4 * random())}, () => {
      // A unit that skips pixels would see fewer than lie between its ends.
      const k = 1 + Math.floor(4 * random());
      return {k, s: 1 + Math.floor(Math.min(k, 3) * random())};
    });
    const input = 400;
    const counted = waysTo(input, layers, layers.length, 0)[0].filter(ways => ways > 0).length;
    const got: unknown = fieldOf(layers.map(layer => ({...layer})));
    if (got === counted) continue;
    const told = layers.map(({k, s}) => `{k: ${k}, s: ${s}}`).join(", ");
    return html("div", {}, verdict("wrong", say.wrong(told, String(got), counted)));
  }
  return html("div", {}, verdict("right", say.right(stacks)));
}
