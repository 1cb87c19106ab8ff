import {randomFrom} from "../checks/case.js";

/*
 * Random examples of an operation for a function that a reader wrote in plain loops: small numbers that can be checked by hand,
 * as nested lists, and what the operation's reference loops make of them. They differ in every size, so that no two axes can
 * be confused.
 */

/** A number, a list of numbers, a list of such lists, … */
export type Nested = number | readonly Nested[];

/** A letter of the formula with numbers in its place. */
export interface ExampleLetter {
  name: string;
  meaning: "x" | "w" | "y" | "t" | "plain";
  value: Nested | string;
  /** The axes that run down and across when it is drawn; the last two if left out. */
  along?: readonly [down: number, across: number];
}

export interface Example {
  inputs: readonly ExampleLetter[];
  outputs: readonly ExampleLetter[];
}

/** Examples of one operation, and what they are called after their number: "20 random sequences", "20 个随机序列". */
export interface Examples {
  noun: Record<"en" | "zh", string>;
  cases: Iterable<Example>;
}

export interface ExampleOptions<Takes extends string, Gives extends string = string> {
  /** The letters that the function takes, in its order. What it does not take has no effect: no bias, stride 1, no padding. */
  takes?: readonly Takes[];
  /** The letters that it gives: one, or several as the fields of an object. */
  gives?: readonly Gives[];
  /** Axes that its lists do not have, such as "batch"; their size is 1. Without any axis a letter is a number. */
  without?: readonly string[];
  /** Letters whose last two axes change places: the formula's W is K×F where the book's code has w as F×K. */
  transposed?: readonly string[];
  /** How many examples. Default 20. */
  count?: number;
  /** Another seed, other examples. Default 1. */
  seed?: number;
}

/** Values in the order of memory, and their axes by name, the slowest first. */
export interface Tensor {
  values: ArrayLike<number>;
  axes: readonly (readonly [name: string, size: number])[];
  meaning: ExampleLetter["meaning"];
  /** The names of the axes that run down and across when it is drawn. */
  along?: readonly [down: string, across: string];
}

/** What an example is made with: whole numbers, and lists of numbers with one decimal or none, from a seed. */
export interface Source {
  /** A whole number from low to high, both included. */
  whole(low: number, high: number): number;
  /** The size of an axis: 1 if the function's lists do not have it. */
  size(axis: string, low: number, high: number): number;
  /** Numbers from −limit to limit in steps of `step`. */
  numbers(count: number, limit: number, step: number): number[];
  /** Whether the function takes this letter. */
  takes(letter: string): boolean;
}

/** A letter as the reader's function has it: the axes it does without left out, the last two turned where it asks for it. */
function letterOf(
  name: string,
  tensor: Tensor | number | string,
  {without = [], transposed = []}: ExampleOptions<string>
): ExampleLetter {
  if (typeof tensor === "number" || typeof tensor === "string") {
    return {name, meaning: "plain", value: tensor};
  }
  const kept = tensor.axes.filter(([axis]) => !without.includes(axis));
  const nested = nest(
    Array.from(tensor.values),
    kept.map(([, size]) => size)
  );
  const turned = transposed.includes(name);
  const place = (axis: string) => kept.findIndex(([name]) => name === axis);
  const [down, across] = (tensor.along ?? []).map(place);
  return {
    name,
    meaning: tensor.meaning,
    value: turned ? transpose(nested) : nested,
    ...(down >= 0 && across >= 0 && {along: [down, across] as const})
  };
}

/** The values as lists of lists of these sizes. */
function nest(values: readonly number[], [size, ...rest]: readonly number[]): Nested {
  if (size === undefined) return values[0];
  const length = values.length / size;
  return Array.from({length: size}, (_, k) => nest(values.slice(k * length, (k + 1) * length), rest));
}

/** A list of two or more axes with the last two turned. */
function transpose(nested: Nested): Nested {
  const rows = nested as readonly (readonly Nested[])[];
  if (typeof rows === "number" || typeof rows[0] === "number") return nested;
  if (typeof rows[0][0] !== "number") return rows.map(transpose);
  return rows[0].map((_, k) => rows.map(row => row[k]));
}

/**
 * Examples made one after the other.
 * @param defaults the letters in the order of their function, and what it gives
 * @param make one example: every letter, inputs and outputs, by name
 */
export function examplesOf<Takes extends string, Gives extends string>(
  noun: Examples["noun"],
  defaults: {takes: readonly Takes[]; gives: readonly Gives[]},
  options: ExampleOptions<Takes, Gives>,
  make: (source: Source, n: number) => Record<Takes | Gives, Tensor | number | string>
): Examples {
  const {takes = defaults.takes, gives = defaults.gives, without = [], count = 20, seed = 1} = options;
  const {whole} = randomFrom(seed);
  const source: Source = {
    whole,
    size: (axis, low, high) => (without.includes(axis) ? 1 : whole(low, high)),
    numbers: (length, limit, step) =>
      Array.from({length}, () => whole(-Math.round(limit / step), Math.round(limit / step)) / (1 / step)),
    takes: letter => takes.includes(letter as Takes)
  };
  const cases = Array.from({length: count}, (_, n): Example => {
    const letters = make(source, n);
    return {
      inputs: takes.map(name => letterOf(name, letters[name], options)),
      outputs: gives.map(name => letterOf(name, letters[name], options))
    };
  });
  return {noun, cases};
}
