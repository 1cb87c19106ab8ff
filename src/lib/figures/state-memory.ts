import {seededRandom} from "../nn/random.js";
import {breather} from "./breather.js";
import {bitsOf, CODE_BITS} from "./letter-codes.js";
import {randomMatrix} from "./jacobian-norms.js";
import {statesOf, type ReadingNetwork} from "./reading-network.js";

type Recurrence = Pick<ReadingNetwork, "w" | "u" | "b">;

export interface MemoryOptions {
  /** Distances 0, 1, …, to this one are asked for. Default 12. */
  farthest?: number;
  /** Letters to which the read-out is fitted, and others on which it is judged. */
  fitted?: number;
  judged?: number;
}

/**
 * How well the letter read d steps ago can be recovered from a state by a linear read-out, for d = 0, 1, …: the share of letters
 * of which all five bits come out right. The read-out is the least-squares one, fitted to a stream of random letters and judged on
 * the letters that follow it.
 */
export function memoryOf(
  network: Recurrence,
  random: () => number,
  {farthest = 12, fitted = 800, judged = 600}: MemoryOptions = {}
): number[] {
  const codes = Array.from({length: farthest + fitted + judged}, () => bitsOf(Math.floor(32 * random())));
  const rows = statesOf(network, codes).map(h => Float64Array.of(...h, 1));
  const outputs = CODE_BITS * (farthest + 1);
  const targets = (t: number) =>
    Array.from({length: outputs}, (_, m) => codes[t - Math.floor(m / CODE_BITS)]![m % CODE_BITS]!);
  const from = farthest;
  const times = (first: number, count: number) => Array.from({length: count}, (_, n) => first + n);
  const weights = readOutOf(
    times(from, fitted).map(t => rows[t]!),
    times(from, fitted).map(targets)
  );
  const right = new Array<number>(farthest + 1).fill(0);
  for (const t of times(from + fitted, judged)) {
    const wanted = targets(t);
    for (let d = 0; d <= farthest; ++d) {
      let all = true;
      for (let k = 0; k < CODE_BITS && all; ++k) {
        const m = CODE_BITS * d + k;
        all = dot(weights[m]!, rows[t]!) * wanted[m]! > 0;
      }
      if (all) ++right[d]!;
    }
  }
  return right.map(count => count / judged);
}

/** The same of several networks, each with random letters of its own; the page has turns in between. */
export async function memoriesOf(
  networks: readonly Recurrence[],
  seeds: readonly number[]
): Promise<number[][]> {
  const breathe = breather(10);
  const memories: number[][] = [];
  for (const [n, network] of networks.entries()) {
    memories.push(memoryOf(network, seededRandom(seeds[n]!)));
    await breathe();
  }
  return memories;
}

/**
 * The weights a_m for which Σ_n (y_nm − a_m · x_n)² is least, for each column m of the targets: XᵀX a = Xᵀy, solved for all of
 * them at once. A thousandth of an example is added to the diagonal, since units that are always equal would divide by 0.
 */
export function readOutOf(
  x: readonly ArrayLike<number>[],
  y: readonly (readonly number[])[]
): Float64Array[] {
  const [size, outputs] = [x[0]!.length, y[0]!.length];
  const rows = Array.from({length: size}, () => new Float64Array(size + outputs));
  const example = new Float64Array(size + outputs);
  for (let n = 0; n < x.length; ++n) {
    example.set(x[n]!);
    example.set(y[n]!, size);
    for (let i = 0; i < size; ++i) {
      const [row, value] = [rows[i]!, example[i]!];
      for (let j = i; j < example.length; ++j) row[j]! += value * example[j]!;
    }
  }
  // XᵀX is symmetric: half of it is enough.
  for (let i = 0; i < size; ++i) for (let j = 0; j < i; ++j) rows[i]![j] = rows[j]![i]!;
  for (let k = 0; k < size; ++k) rows[k]![k]! += 1e-3;
  for (let k = 0; k < size; ++k) {
    for (let i = 0; i < size; ++i) {
      const factor = i === k ? 0 : rows[i]![k]! / rows[k]![k]!;
      if (factor) for (let j = k; j < size + outputs; ++j) rows[i]![j]! -= factor * rows[k]![j]!;
    }
  }
  return Array.from({length: outputs}, (_, m) =>
    Float64Array.from(rows, (row, k) => row[size + m]! / row[k]!)
  );
}

/** A recurrence that nobody has trained: an orthogonal U times a factor, random W, no bias. */
export function untrainedRecurrence(
  {units, stretch}: {units: number; stretch: number},
  random: () => number
): Recurrence {
  const u = randomMatrix(units, {orthogonal: true, norm: stretch}, random);
  return {
    w: Float64Array.from({length: CODE_BITS * units}, () => 0.4 * (2 * random() - 1)),
    u: Float64Array.from({length: units * units}, (_, i) => u[Math.floor(i / units)]![i % units]!),
    b: new Float64Array(units)
  };
}

/**
 * A recurrence built by hand: five units take the bits of the letter just read, tanh 3x; five more take over what these held,
 * tanh 3h; and so on, five units for each letter.
 */
export function shiftRegister(letters: number): Recurrence {
  const units = CODE_BITS * letters;
  return {
    w: Float64Array.from({length: CODE_BITS * units}, (_, i) =>
      i % units === Math.floor(i / units) ? 3 : 0
    ),
    u: Float64Array.from({length: units * units}, (_, i) =>
      (i % units) - Math.floor(i / units) === CODE_BITS ? 3 : 0
    ),
    b: new Float64Array(units)
  };
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < a.length; ++k) sum += a[k]! * b[k]!;
  return sum;
}
