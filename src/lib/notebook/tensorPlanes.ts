/** A tensor as a stack of planes that can be drawn or written down. */
export interface Planes {
  count: number;
  rows: number;
  columns: number;
  /** Place of a value in the flat array. */
  at(plane: number, row: number, column: number): number;
  /** Which plane it is, as an index expression: `[0, :, :, 5]`. */
  label(plane: number): string;
  /** Colours of a pixel, side by side in the flat array, if the tensor can be a picture: 1, 3 or 4. */
  colours?: number;
}

const isColours = (n: number) => n === 1 || n === 3 || n === 4;

/**
 * How a tensor is laid out: [batch, height, width, channels] and [height, width, colours] as pictures, one plane for each
 * channel; everything else by its last two axes.
 */
export function planesOf(shape: readonly number[]): Planes {
  const last = shape.at(-1) ?? 1;
  if (shape.length === 4 || (shape.length === 3 && isColours(last))) {
    const [batch, rows, columns, channels] = shape.length === 4 ? shape : [1, ...shape];
    const first = (plane: number) => (shape.length === 4 ? `${Math.floor(plane / channels!)}, ` : "");
    return {
      count: batch! * channels!,
      rows: rows!,
      columns: columns!,
      at: (plane, row, column) =>
        ((Math.floor(plane / channels!) * rows! + row) * columns! + column) * channels! + (plane % channels!),
      label: plane => `[${first(plane)}:, :, ${plane % channels!}]`,
      ...(isColours(channels!) && {colours: channels})
    };
  }
  const [rows, columns] = shape.length < 2 ? [1, last] : [shape.at(-2)!, last];
  const before = shape.slice(0, -2);
  return {
    count: before.reduce((product, n) => product * n, 1),
    rows,
    columns,
    at: (plane, row, column) => (plane * rows + row) * columns + column,
    label: plane => `[${[...indices(plane, before), ":", ":"].join(", ")}]`,
    ...(shape.length === 2 && {colours: 1})
  };
}

/** The indices of the plane-th place in row-major order. */
function indices(plane: number, shape: readonly number[]): number[] {
  const found: number[] = [];
  for (const n of [...shape].reverse()) {
    found.unshift(plane % n);
    plane = Math.floor(plane / n);
  }
  return found;
}

/** What a tensor's values are like at a glance; NaN is counted and left out of the rest. */
export interface Statistics {
  min: number;
  mean: number;
  max: number;
  zeros: number;
  nans: number;
}

export function statistics(values: ArrayLike<number>): Statistics {
  let [min, max, sum, zeros, nans] = [Infinity, -Infinity, 0, 0, 0];
  for (let k = 0; k < values.length; ++k) {
    const value = Number(values[k]);
    if (Number.isNaN(value)) {
      ++nans;
      continue;
    }
    if (value === 0) ++zeros;
    sum += value;
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return {min, mean: sum / (values.length - nans), max, zeros, nans};
}
