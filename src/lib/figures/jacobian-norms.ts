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
export const jacobianNorms = (recurrence: Recurrence): number[] => jacobianChain(recurrence).norms;

/** These norms, and for each the product of the norms of its factors, ‖J_T‖ · … · ‖J_(T−d+1)‖, which it is never above. */
export function jacobianChain({u, drive}: Recurrence): {norms: number[]; factors: number[]} {
  const states = [new Float64Array(u.length)];
  for (const share of drive) {
    const before = states.at(-1)!;
    states.push(Float64Array.from(u, (row, o) => Math.tanh(dot(row, before) + share[o]!)));
  }
  let product = u.map((_, o) => Float64Array.from(u, (_, k) => (o === k ? 1 : 0)));
  const norms = [1];
  const factors = [1];
  for (let t = states.length - 1; t > 1; --t) {
    const h = states[t]!;
    const jacobian = u.map((row, o) => row.map(value => value * (1 - h[o]! ** 2)));
    factors.push(factors.at(-1)! * spectralNorm(jacobian, 60));
    product = product.map(row => {
      const next = new Float64Array(u.length);
      for (const [o, value] of row.entries())
        for (let k = 0; k < next.length; ++k) next[k]! += value * jacobian[o]![k]!;
      return next;
    });
    norms.push(spectralNorm(product));
  }
  return {norms, factors};
}

/** The largest factor by which a matrix stretches a vector, σ_max, by power iteration on AᵀA. */
export function spectralNorm(a: readonly Float64Array[], rounds = 20): number {
  let v = Float64Array.from(a[0]!, (_, k) => 1 + Math.sin(k + 1) / 2);
  let norm = 0;
  for (let round = 0; round < rounds; ++round) {
    const length = Math.sqrt(dot(v, v));
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

/**
 * The spectral radius ρ, the largest |λ|, by Gelfand's formula: ρ = lim ‖Aⁿ‖^(1/n), with n = 2¹⁴ from squaring fourteen times.
 * Each square is scaled down first, so that it neither overflows nor vanishes.
 */
export function spectralRadius(a: readonly Float64Array[]): number {
  let power = a.map(row => row.slice());
  let logarithm = 0;
  let share = 1;
  for (let round = 0; round <= 14; ++round) {
    const size = Math.hypot(...power.map(row => Math.hypot(...row)));
    if (size === 0) return 0;
    logarithm += share * Math.log(size);
    power = power.map(row => row.map(value => value / size));
    share /= 2;
    const [old, columns] = [power, power[0]!.length];
    power = old.map(row => {
      const next = new Float64Array(columns);
      for (const [k, value] of row.entries())
        for (let c = 0; c < columns; ++c) next[c]! += value * old[k]![c]!;
      return next;
    });
  }
  return Math.exp(logarithm);
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

/** What a matrix is stretched to: a norm σ_max, or a spectral radius. */
export type Size = {norm: number} | {radius: number};

/**
 * A random matrix of normal numbers, or one whose rows are orthogonal (Gram–Schmidt), stretched so that σ_max is `norm` or that its
 * spectral radius is `radius`.
 */
export function randomMatrix(
  units: number,
  {orthogonal, ...size}: {orthogonal: boolean} & Size,
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
  const factor = "norm" in size ? size.norm / spectralNorm(rows) : size.radius / spectralRadius(rows);
  return rows.map(row => row.map(value => value * factor));
}

/** Of one distance: median and range of the norms of several networks. */
export interface Reach {
  distance: number;
  low: number;
  middle: number;
  high: number;
  /** σ_max to the distance, of the network where it is largest. */
  bound: number;
  /** The largest ratio of a norm to the product of its factors' norms; never above 1. */
  ratio: number;
}

/** Medians and ranges of the norms of several networks, each drawn with a seed of its own. */
export function reachOf(
  {units = 16, steps = 40, orthogonal, drive, ...size}: ReachOptions,
  seeds: readonly (() => number)[]
): Reach[] {
  const all = seeds.map(random => {
    const u = randomMatrix(units, {orthogonal, ...size}, random);
    const drives = Array.from({length: steps}, () =>
      Float64Array.from({length: units}, () => drive * (2 * random() - 1))
    );
    return {sigma: "norm" in size ? size.norm : spectralNorm(u, 60), ...jacobianChain({u, drive: drives})};
  });
  const largest = Math.max(...all.map(({sigma}) => sigma));
  return Array.from({length: steps}, (_, distance) => {
    const sorted = all.map(({norms}) => norms[distance]!).sort((a, b) => a - b);
    const middle = sorted[Math.floor(sorted.length / 2)]!;
    const ratio = Math.max(
      ...all.map(({norms, factors}) => (factors[distance] ? norms[distance]! / factors[distance] : 1))
    );
    return {distance, low: sorted[0]!, middle, high: sorted.at(-1)!, bound: largest ** distance, ratio};
  });
}

export type ReachOptions = {
  units?: number;
  steps?: number;
  /** Are U's rows orthogonal, or plain random numbers? */
  orthogonal: boolean;
  /** The inputs' share of z lies between −drive and drive. */
  drive: number;
} & Size;
