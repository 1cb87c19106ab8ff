import {refusal} from "../../kernels/refusal.js";
import {collect} from "./bytes.js";
import type {Source} from "./bytes.js";

/** How one weight of a model lies in the file: whole numbers of so many bits, each times `scale`. */
export interface StoredWeight {
  shape: readonly number[];
  bits: 4 | 8 | 16;
  scale: number;
  /** The share of its numbers that was kept, the largest, where the others were set to 0. */
  kept?: number;
}

/** The losses of one epoch of a training: the mean over its examples, and on what was held out. */
export interface EpochLosses {
  loss: number;
  validationLoss?: number;
}

/** What stands beside a file of weights: how they are stored, how they came about, what they were measured to do. */
export interface TrainedFacts {
  /** The page whose model this is. */
  page: string;
  /** In the order of `model.weights`. */
  weights: readonly StoredWeight[];
  parameters: number;
  /** Numbers from which the first weights, and the order of the examples, follow. */
  seed: number;
  /** The examples it was trained on. */
  examples: string;
  exampleCount: number;
  epochs: number;
  batchSize: number;
  /** Of each epoch, where the page shows how the training went. */
  history?: readonly EpochLosses[];
  /** What the weights reach as they are stored: measured after rounding. */
  measured: Readonly<Record<string, number>>;
}

/** Weights trained beforehand, and what is known of them. */
export interface TrainedWeights {
  /** What `model.setWeights` takes. */
  values: Float32Array[];
  facts: TrainedFacts;
}

/** The bytes one weight takes. */
export const bytesOf = ({shape, bits}: StoredWeight) =>
  Math.ceil((shape.reduce((a, n) => a * n, 1) * bits) / 8);

/**
 * Reads weights trained beforehand, which `npm run pretrain` made.
 *
 * @param source the numbers: a Framework `FileAttachment`, a URL, or anything with `stream()` or `arrayBuffer()`
 * @param facts the JSON that stands beside them, or what gives it
 * @throws Error with a sentence when the file cannot be fetched, or is not as long as its facts say
 */
export async function loadWeights(
  source: Source,
  facts: TrainedFacts | {json(): Promise<TrainedFacts>}
): Promise<TrainedWeights> {
  const [bytes, known] = await Promise.all([collect(source), "json" in facts ? facts.json() : facts]);
  return {values: unpackWeights(bytes, known.weights), facts: known};
}

/** The weights of one of several models of the same shapes whose weights stand one after the other in a file. */
export function weightsOfOne(
  {values, facts}: TrainedWeights,
  {which, of}: {which: number; of: number}
): TrainedWeights {
  const part = <T>(all: readonly T[]) => {
    const length = all.length / of;
    return all.slice(which * length, (which + 1) * length);
  };
  const measured = {testLoss: facts.measured[`testLoss${which}`]};
  return {values: part(values), facts: {...facts, measured, weights: part(facts.weights)}};
}

/** The numbers of a file, already unpacked from gzip. */
export function unpackWeights(bytes: Uint8Array, stored: readonly StoredWeight[]): Float32Array[] {
  const expected = stored.reduce((sum, weight) => sum + bytesOf(weight), 0);
  if (bytes.length !== expected) {
    throw refusal`loadWeights: the file holds ${bytes.length} bytes, but the weights it should hold take ${expected}.`;
  }
  let at = 0;
  return stored.map(weight => {
    const {shape, bits, scale} = weight;
    const codes = bytes.subarray(at, (at += bytesOf(weight)));
    const values = new Float32Array(shape.reduce((a, n) => a * n, 1));
    for (let k = 0; k < values.length; ++k) {
      values[k] = codeAt(codes, k, bits) * scale;
    }
    return values;
  });
}

/** The whole number at a place. A shift to the left and back again brings the sign with it. */
function codeAt(codes: Uint8Array, k: number, bits: StoredWeight["bits"]): number {
  if (bits === 16) return ((codes[2 * k] | (codes[2 * k + 1] << 8)) << 16) >> 16;
  if (bits === 8) return (codes[k] << 24) >> 24;
  return (codes[k >> 1] << (k % 2 ? 24 : 28)) >> 28;
}
