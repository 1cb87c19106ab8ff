import type {Letter} from "./letter.js";

/** A letter that counts, written as it is called: a row, a step, how many there are. */
export const index = (key: string, en: string, zh: string, rest: Partial<Letter> = {}): Letter => ({
  ...{key, latex: key, role: "index" as const, name: {en, zh}},
  ...rest
});

/** A letter without a colour of its own: neither input nor weight, output, gradient or target. */
export const plain = (
  key: string,
  latex: string,
  en: string,
  zh: string,
  rest: Partial<Letter> = {}
): Letter => ({
  ...{key, latex, role: "plain" as const, name: {en, zh}},
  ...rest
});
