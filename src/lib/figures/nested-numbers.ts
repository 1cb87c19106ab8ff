/** A number, a list of numbers, a list of such lists, …: what a reader's function takes and gives. */
export type Nested = number | readonly Nested[];

/** Where and how what a function gave is not what it should have given. `place`: the indices that lead there. */
export type Difference =
  | {kind: "nothing"; place: number[]}
  | {kind: "no list"; place: number[]; expected: number}
  | {kind: "no number"; place: number[]; got: unknown}
  | {kind: "length"; place: number[]; got: number; expected: number}
  | {kind: "not a number"; place: number[]; expected: number}
  | {kind: "value"; place: number[]; got: number; expected: number};

export interface Comparison {
  /** The first place where they differ by more than rounding, if there is one. */
  difference?: Difference;
  /** The largest difference of all numbers that were compared. */
  largest: number;
}

/**
 * The sums of a reader may be taken in another order or be kept in 32 bits: that moves a result by less than a millionth of
 * its size. A wrong formula moves it by more.
 */
const rounding = 1e-6;

/** Whether two numbers are the same but for rounding. NaN is the same as nothing. */
export const isSame = (got: number, expected: number): boolean =>
  got === expected || Math.abs(got - expected) <= rounding * Math.max(1, Math.abs(expected));

const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value);

/** Compares what was given with nested numbers, in their order, up to the first difference. Typed arrays are lists too. */
export function compareNested(got: unknown, expected: Nested, place: number[] = []): Comparison {
  if (got === undefined || got === null) return {difference: {kind: "nothing", place}, largest: 0};
  if (typeof expected === "number") {
    if (typeof got !== "number") return {difference: {kind: "no number", place, got}, largest: 0};
    if (Number.isNaN(got)) return {difference: {kind: "not a number", place, expected}, largest: NaN};
    const largest = got === expected ? 0 : Math.abs(got - expected);
    return isSame(got, expected) ? {largest} : {difference: {kind: "value", place, got, expected}, largest};
  }
  if (!isList(got)) return {difference: {kind: "no list", place, expected: expected.length}, largest: 0};
  let largest = 0;
  for (let k = 0; k < Math.min(got.length, expected.length); ++k) {
    const part = compareNested(got[k], expected[k], [...place, k]);
    largest = Math.max(largest, part.largest);
    if (part.difference) return {difference: part.difference, largest};
  }
  if (got.length === expected.length) return {largest};
  return {difference: {kind: "length", place, got: got.length, expected: expected.length}, largest};
}

/** A copy, which whoever is given it may change. */
export const copyOf = (value: Nested): Nested => (typeof value === "number" ? value : value.map(copyOf));

/** A grid of numbers out of nested ones. */
export interface Plane {
  rows: number;
  columns: number;
  values: number[];
  /** The indices that lead to it, with ":" for those that run along its sides; "" if it is all there is. */
  place: string;
}

/** How long each list is; undefined if what is there is no number, or lists beside each other are of unequal length. */
export function sizesOf(value: unknown): number[] | undefined {
  if (typeof value === "number") return [];
  if (!isList(value) || value.length === 0) return undefined;
  const parts = Array.from(value, sizesOf);
  const [first] = parts;
  if (!first || parts.some(sizes => String(sizes) !== String(first))) return undefined;
  return [value.length, ...first];
}

/**
 * Nested numbers as grids: a number as 1×1, a list as a row, and of more axes than two one grid for each choice of the others.
 * @param along which axes run down and across a grid; the last two if left out
 */
export function planesOf(value: unknown, along?: readonly [down: number, across: number]): Plane[] {
  const sizes = sizesOf(value);
  if (!sizes) return [];
  const axes = sizes.map((_, axis) => axis);
  const [down, across] = sizes.length < 2 ? [-1, 0] : (along ?? [sizes.length - 2, sizes.length - 1]);
  const rows = sizes[down] ?? 1;
  const columns = sizes[across] ?? 1;
  const others = axes.filter(axis => axis !== down && axis !== across);
  const count = others.reduce((product, axis) => product * sizes[axis], 1);
  return Array.from({length: count}, (_, n) => {
    const index = axes.map(() => 0);
    let rest = n;
    for (const axis of [...others].reverse()) {
      index[axis] = rest % sizes[axis];
      rest = Math.floor(rest / sizes[axis]);
    }
    const at = (i: number, j: number) =>
      axes.reduce<unknown>(
        (list, axis) => (list as ArrayLike<unknown>)[axis === down ? i : axis === across ? j : index[axis]],
        value
      ) as number;
    const values = Array.from({length: rows * columns}, (_, k) => at(Math.floor(k / columns), k % columns));
    const place = others.length
      ? `[${axes.map(axis => (others.includes(axis) ? index[axis] : ":")).join(", ")}]`
      : "";
    return {rows, columns, values, place};
  });
}
