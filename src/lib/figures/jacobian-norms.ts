export interface Recurrence {
  /** Rows of U, whose size is the number of units. */
  u: readonly Float64Array[];
  /** The inputs' share of z at each step, W·x_t + b: one row of numbers for each. */
  drive: readonly Float64Array[];
}

/**
 * How much the last state of h_t = tanh(U·h_(t−1) + drive_t) hears of earlier ones: the spectral norm of
 * ∂h_T/∂h_(T−d) = J_T · … · J_(T−d+1), with J_t = diag(1 − h_t²)·U, for d = 0, …, T − 1.
 */
export function jacobianNorms({u, drive}: Recurrence): number[] {
  const states = [new Float64Array(u.length)];
  for (const share of drive) {
    const before = states.at(-1)!;
    states.push(Float64Array.from(u, (row, o) => Math.tanh(dot(row, before) + share[o]!)));
  }
  let product = u.map((_, o) => Float64Array.from(u, (_, k) => (o === k ? 1 : 0)));
  const norms = [1];
  for (let t = states.length - 1; t > 1; --t) {
    const h = states[t]!;
    product = product.map(row => {
      const next = new Float64Array(u.length);
      for (const [o, value] of row.entries()) {
        const factor = value * (1 - h[o]! ** 2);
        for (let k = 0; k < next.length; ++k) next[k]! += factor * u[o]![k]!;
      }
      return next;
    });
    norms.push(spectralNorm(product));
  }
  return norms;
}

/** The largest factor by which a matrix stretches a vector, σ_max, by power iteration on AᵀA. */
export function spectralNorm(a: readonly Float64Array[], rounds = 20): number {
  let v = Float64Array.from(a[0]!, (_, k) => 1 + Math.sin(k + 1) / 2);
  let norm = 0;
  for (let round = 0; round < rounds; ++round) {
    const length = Math.hypot(...v);
    if (length === 0) return 0;
    v = v.map(value => value / length);
    const back = new Float64Array(v.length);
    norm = 0;
    for (const row of a) {
      const image = dot(row, v);
      norm += image * image;
      for (let k = 0; k < back.length; ++k) back[k]! += row[k]! * image;
    }
    norm = Math.sqrt(norm);
    v = back;
  }
  return norm;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; ++k) sum += a[k]! * b[k]!;
  return sum;
}

/** Two independent numbers of the normal distribution (Box, Muller 1958). */
function* normal(random: () => number): Generator<number, never> {
  while (true) {
    const [length, angle] = [Math.sqrt(-2 * Math.log(1 - random())), 2 * Math.PI * random()];
    yield length * Math.cos(angle);
    yield length * Math.sin(angle);
  }
}

/** A random matrix of normal numbers, or one whose rows are orthogonal (Gram–Schmidt), stretched so that σ_max is `norm`. */
export function randomMatrix(
  units: number,
  {orthogonal, norm}: {orthogonal: boolean; norm: number},
  random: () => number
): Float64Array[] {
  const numbers = normal(random);
  const rows = Array.from({length: units}, () =>
    Float64Array.from({length: units}, () => numbers.next().value)
  );
  if (orthogonal) {
    for (const [o, row] of rows.entries()) {
      for (const before of rows.slice(0, o)) {
        const share = dot(row, before);
        for (let k = 0; k < units; ++k) row[k]! -= share * before[k]!;
      }
      const length = Math.hypot(...row);
      for (let k = 0; k < units; ++k) row[k]! /= length;
    }
  }
  const now = spectralNorm(rows);
  return rows.map(row => row.map(value => (value * norm) / now));
}

/** Medians and ranges of the norms of several networks, each drawn with a seed of its own. */
export function reachOf(
  {units = 16, steps = 40, orthogonal, norm, drive}: ReachOptions,
  seeds: readonly (() => number)[]
): {distance: number; low: number; middle: number; high: number}[] {
  const all = seeds.map(random =>
    jacobianNorms({
      u: randomMatrix(units, {orthogonal, norm}, random),
      drive: Array.from({length: steps}, () =>
        Float64Array.from({length: units}, () => drive * (2 * random() - 1))
      )
    })
  );
  return Array.from({length: steps}, (_, distance) => {
    const sorted = all.map(norms => norms[distance]!).sort((a, b) => a - b);
    const middle = sorted[Math.floor(sorted.length / 2)]!;
    return {distance, low: sorted[0]!, middle, high: sorted.at(-1)!};
  });
}

export interface ReachOptions {
  units?: number;
  steps?: number;
  /** Are U's rows orthogonal, or plain random numbers? */
  orthogonal: boolean;
  /** σ_max(U). */
  norm: number;
  /** The inputs' share of z lies between −drive and drive. */
  drive: number;
}
