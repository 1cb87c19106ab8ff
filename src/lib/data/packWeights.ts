import {bytesOf} from "./weights.js";
import type {StoredWeight} from "./weights.js";

/** The largest whole number of so many bits that has a negative of its own. */
const largest = (bits: StoredWeight["bits"]) => 2 ** (bits - 1) - 1;

/** Writes weights as whole numbers of so many bits, the first of two 4-bit ones in the lower half of its byte, the lower byte of 16 bits first. */
export function packWeights(
  values: readonly ArrayLike<number>[],
  stored: readonly StoredWeight[]
): Uint8Array {
  const parts = stored.map((weight, w) => {
    const {bits, scale} = weight;
    const most = largest(bits);
    const codes = new Uint8Array(bytesOf(weight));
    for (let k = 0; k < values[w].length; ++k) {
      const code = Math.max(-most, Math.min(most, Math.round(values[w][k] / scale)));
      if (bits === 16) [codes[2 * k], codes[2 * k + 1]] = [code & 255, code >> 8];
      else if (bits === 8) codes[k] = code;
      else codes[k >> 1] |= (code & 15) << (k % 2 ? 4 : 0);
    }
    return codes;
  });
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * The scale at which numbers of so many bits come closest to the values, by the sum of squares. With few bits it is worth
 * cutting off the few largest values so that the many small ones are told apart.
 */
export function bestScale(values: ArrayLike<number>, bits: StoredWeight["bits"]): number {
  let limit = 0;
  for (let k = 0; k < values.length; ++k) limit = Math.max(limit, Math.abs(values[k]));
  if (limit === 0) return 1;
  const most = largest(bits);
  const error = (scale: number) => {
    let sum = 0;
    for (let k = 0; k < values.length; ++k) {
      const code = Math.max(-most, Math.min(most, Math.round(values[k] / scale)));
      sum += (values[k] - code * scale) ** 2;
    }
    return sum;
  };
  const scales = Array.from({length: 40}, (_, n) => ((limit / most) * (40 - n)) / 40);
  return scales.reduce((best, scale) => (error(scale) < error(best) ? scale : best));
}
