import {addStyle, html} from "./element.js";
import {
  compareNested,
  copyOf,
  isSame,
  planesOf,
  type Comparison,
  type Difference,
  type Nested
} from "./nested-numbers.js";
import {formatError, formatNumber} from "./number-format.js";
import {numberGrid, type Meaning} from "./number-grid.js";
import {verdict} from "./verdict.js";

type Lang = "en" | "zh";

/** A letter of the formula with numbers in its place. */
export interface LetterValue {
  name: string;
  meaning: Meaning;
  value: Nested | string;
  /** The axes that run down and across when it is drawn; the last two if left out. */
  along?: readonly [down: number, across: number];
}

/** What goes into a function, in the order of its parameters, and what the book's own loops make of it. */
export interface AgreementCase {
  inputs: readonly LetterValue[];
  /** One letter: the function gives its value. Several: it gives an object with a field for each. */
  outputs: readonly LetterValue[];
}

/** Sets of random numbers for one operation. */
export interface AgreementCases {
  /** What they are, after their number: "random sequences", "个随机序列". */
  noun: Record<Lang, string>;
  cases: Iterable<AgreementCase>;
}

export interface AgreementOptions {
  lang?: Lang;
  /** What the function is called in sentences; its own name if left out. */
  name?: string;
  /** Says in the reader's language what an error means that the function threw. */
  explain?: (error: unknown) => string;
}

/** A function as a reader writes it. */
export type ReadersFunction = (...inputs: never[]) => unknown;

/** The first case on which a function is not what the book's loops are. */
export interface Failure {
  /** Which case, counted from 0. */
  at: number;
  example: AgreementCase;
  /** Which output, and how it differs. */
  output: LetterValue;
  got: unknown;
  difference: Difference | {kind: "thrown"; error: unknown} | {kind: "no field"};
}

/** What came of running a function on every case, or on all up to the first on which it fails. */
export interface AgreementResult {
  cases: number;
  largest: number;
  failure?: Failure;
}

/** Runs a reader's function on every case and compares with what the book's loops gave. */
export function agree(own: ReadersFunction, {cases}: AgreementCases): AgreementResult {
  const all = [...cases];
  let largest = 0;
  for (const [at, example] of all.entries()) {
    const {inputs, outputs} = example;
    let result: unknown;
    try {
      const copies = inputs.map(({value}) => (typeof value === "string" ? value : copyOf(value)));
      result = own(...(copies as never[]));
    } catch (error) {
      const failure = {at, example, output: outputs[0], got: undefined, difference: {kind: "thrown", error}};
      return {cases: all.length, largest, failure: failure as Failure};
    }
    for (const output of outputs) {
      const isField = outputs.length > 1;
      const hasField = typeof result === "object" && result !== null && output.name in result;
      const got = isField && hasField ? (result as Record<string, unknown>)[output.name] : result;
      const compared: Comparison | {difference: {kind: "no field"}; largest: number} =
        isField && !hasField
          ? {difference: {kind: "no field"}, largest: 0}
          : compareNested(got, output.value as Nested);
      if (compared.difference) {
        const failure = {at, example, output, got, difference: compared.difference};
        return {cases: all.length, largest, failure};
      }
      largest = Math.max(largest, compared.largest);
    }
  }
  return {cases: all.length, largest};
}

type Sentences = {
  [Kind in Failure["difference"]["kind"]]: (
    difference: Extract<Failure["difference"], {kind: Kind}>,
    /** The reader's function, the place in its result (such as "h[2]"), and the other outputs it has. */
    names: {name: string; place: string; fields: string},
    explain?: (error: unknown) => string
  ) => string;
};

const isText = (value: unknown) => typeof value === "string";

const words: Record<
  Lang,
  {
    right: (n: number, noun: string, largest: string) => string;
    where: (at: number, n: number) => string;
    own: string;
    expected: string;
    noFunction: (name: string) => string;
    noName: string;
    more: (n: number) => string;
    sentences: Sentences;
  }
> = {
  en: {
    right: (n, noun, largest) => `as the book’s own loops on ${n} ${noun}; largest difference ${largest}`,
    where: (at, n) => ` These are the numbers, set ${at + 1} of ${n}:`,
    own: "yours",
    expected: "the book’s",
    noFunction: name => `${name} is not a function.`,
    noName: "your function",
    more: n => `and ${n} more`,
    sentences: {
      nothing: ({place}, {name, place: at}) =>
        place.length
          ? `${at} is missing in what ${name} gives: nothing was put there.`
          : `${name} gives nothing back: does it end with return?`,
      "no list": ({expected}, {place}) => `${place} has to be a list of ${expected}, but is none.`,
      "no number": ({got}, {place}) =>
        `${place} has to be a number, but is ${isText(got) ? "a text" : "something else, such as a list"}.`,
      length: ({got, expected}, {place}) =>
        `${place} has ${got} ${got === 1 ? "entry" : "entries"}, but ${expected} ${expected === 1 ? "is" : "are"} expected.`,
      "not a number": (_, {place}) =>
        `${place} comes out as no number at all. Something is read that is not there (before the first or after the last ` +
        `of a list), or 0 is divided by 0, or ∞ by ∞ (an exponential of more than 709 is ∞ here).`,
      value: ({got, expected}, {place}) =>
        `${place} is ${formatNumber(got, 4)}, but the book’s loops give ${formatNumber(expected, 4)}.`,
      thrown: ({error}, {name}, explain) =>
        explain
          ? `${name} stopped: ${explain(error)}`
          : `${name} stopped with an error before it gave a result.`,
      "no field": (_, {name, fields}) => `${name} has to give several results: return {${fields}}.`
    }
  },
  zh: {
    right: (n, noun, largest) => `在 ${n} ${noun}上与书中的代码一致，最大相差 ${largest}`,
    where: (at, n) => `用的是下面这些数（共 ${n} 组，第 ${at + 1} 组）：`,
    own: "你的",
    expected: "书中的",
    noFunction: name => `${name} 不是函数。`,
    noName: "你的函数",
    more: n => `另有 ${n} 个`,
    sentences: {
      nothing: ({place}, {name, place: at}) =>
        place.length
          ? `${name} 的结果中缺少 ${at}：那里没有放入值。`
          : `${name} 没有返回值：末尾写 return 了吗？`,
      "no list": ({expected}, {place}) => `${place} 应该是有 ${expected} 项的列表，现在却不是列表。`,
      "no number": ({got}, {place}) =>
        `${place} 应该是一个数，现在却是${isText(got) ? "一段文字" : "别的东西，例如列表"}。`,
      length: ({got, expected}, {place}) => `${place} 有 ${got} 项，应该有 ${expected} 项。`,
      "not a number": (_, {place}) =>
        `${place} 算出来不是数。也许读取了不存在的项（列表的第一项之前或最后一项之后），也许用 0 除了 0，或用 ∞ 除了 ∞（这里 709 以上的指数函数值就是 ∞）。`,
      value: ({got, expected}, {place}) =>
        `${place} 是 ${formatNumber(got, 4)}，而书中的代码得到 ${formatNumber(expected, 4)}。`,
      thrown: ({error}, {name}, explain) =>
        explain ? `${name} 中途停止：${explain(error)}` : `${name} 出错停止了，没有给出结果。`,
      "no field": (_, {name, fields}) => `${name} 应该返回几个结果：return {${fields}}。`
    }
  }
};

/** The sentence that says on what, and how, a function fails. */
function sentenceOf(
  {difference, output, example}: Failure,
  name: string,
  lang: Lang,
  explain?: (error: unknown) => string
): string {
  const indices = "place" in difference ? difference.place.map(k => `[${k}]`).join("") : "";
  const names = {
    ...{name, place: output.name + indices},
    fields: example.outputs.map(({name}) => name).join(", ")
  };
  const say = words[lang].sentences[difference.kind] as (
    difference: Failure["difference"],
    of: typeof names,
    explain?: (error: unknown) => string
  ) => string;
  return say(difference, names, explain);
}

const mostPlanes = 6;

const rules = `
.agreement .verdict { margin: 0.5rem 0; }
.agreement .numbers { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 0.75rem 1.25rem; margin: 0.5rem 0; overflow-x: auto; }
.agreement .number-grid { --cell: 2.4rem; font: var(--small, 15px)/1.4 var(--sans, sans-serif); }
.agreement .number-grid .cells > .wrong { outline: 2px solid var(--ct, #b03c00); outline-offset: -2px; }
`;

/**
 * Whether a reader's function computes what the book's own loops compute, on random numbers: a sentence, and where it does
 * not, the first numbers on which they part, with what each makes of them. `value` is what came out.
 */
export function agreement(
  own: ReadersFunction,
  examples: AgreementCases,
  {lang = "en", name = own.name, explain}: AgreementOptions = {}
): HTMLElement & {value: AgreementResult} {
  addStyle("agreement", rules);
  const say = words[lang];
  const called = name || say.noName;
  if (typeof own !== "function") {
    const empty: AgreementResult = {cases: 0, largest: 0};
    const told = html("div", {class: "agreement"}, verdict("wrong", say.noFunction(called)));
    return Object.assign(told, {value: empty});
  }
  const result = agree(own, examples);
  const {cases, largest, failure} = result;
  const element = html("div", {class: "agreement"});
  if (!failure) {
    element.append(verdict("right", say.right(cases, examples.noun[lang], formatError(largest))));
    return Object.assign(element, {value: result});
  }
  const {at, example, output, got} = failure;
  const book = captioned(output, say.expected);
  const inputs = example.inputs.flatMap(letter => grids(letter, say.more));
  const parts = planesOf(got, output.along);
  const expected = planesOf(output.value, output.along);
  const compared = parts.map(({rows, columns, values}, n) => {
    const of = expected[n];
    return of && of.rows === rows && of.columns === columns
      ? (k: number) => !isSame(values[k], of.values[k])
      : () => false;
  });
  element.append(
    verdict("wrong", sentenceOf(failure, called, lang, explain) + say.where(at, cases)),
    html("div", {class: "numbers"}, ...inputs),
    html(
      "div",
      {class: "numbers"},
      ...grids(book, say.more),
      ...grids({...captioned(output, say.own), value: got as Nested, meaning: "t"}, say.more, compared)
    )
  );
  return Object.assign(element, {value: result});
}

const captioned = (letter: LetterValue, whose: string): LetterValue => ({
  ...letter,
  name: `${letter.name}, ${whose}`
});

/** The grids of a letter, and how many are left out. */
function grids(
  {name, meaning, value, along}: LetterValue,
  more: (n: number) => string,
  wrong: ((k: number) => boolean)[] = []
): HTMLElement[] {
  if (typeof value === "string") return [html("span", {class: "name"}, `${name} = "${value}"`)];
  const planes = planesOf(value, along);
  const shown = planes.slice(0, mostPlanes).map(({rows, columns, values, place}, n) => {
    const label = `${name} ${place}`.trim();
    const grid = numberGrid(values, {rows, columns, meaning, label, caption: label});
    grid.cells.forEach((cell, k) => {
      if (Number.isNaN(values[k])) cell.textContent = "—";
    });
    if (wrong[n]) grid.mark("wrong", wrong[n]);
    return grid;
  });
  const rest = planes.length - shown.length;
  return rest > 0 ? [...shown, html("span", {class: "name"}, more(rest))] : shown;
}
