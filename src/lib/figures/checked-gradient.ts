import {centralDifferences} from "./central-differences.js";
import {gradientCheck} from "./gradient-check.js";

type Numbers = readonly number[] | readonly (readonly number[])[];

export interface CheckedGradientOptions<P extends Numbers> {
  /** The gradient's name, such as "∂L/∂w". */
  name: string;
  gradient: P;
  /** What it is said to be the gradient of, and where: at a vector, or at a matrix that is a list of rows. */
  loss: (point: P) => number;
  at: P;
  lang?: "en" | "zh";
}

/** A gradient beside the central differences of its function, and whether they agree; `value` is their largest difference. */
export function checkedGradient<P extends Numbers>({
  name,
  gradient,
  loss,
  at,
  lang = "en"
}: CheckedGradientOptions<P>): HTMLElement & {value: number} {
  const [first] = at;
  const isMatrix = typeof first === "object";
  const columns = isMatrix ? first.length : at.length;
  const rows = isMatrix ? at.length : 1;
  const shaped = (flat: Float64Array) => {
    const row = (r: number) => Array.from(flat.subarray(r * columns, (r + 1) * columns));
    return (isMatrix ? at.map((_, r) => row(r)) : row(0)) as unknown as P;
  };
  return gradientCheck({
    ...{name, rows, columns, lang},
    analytic: gradient.flat() as number[],
    numeric: centralDifferences(point => loss(shaped(point)), at.flat() as number[])
  });
}
