import type {PictureBytes} from "./rows.js";

/** Pictures in rows, and what each shows. */
export interface LabelledRows {
  rows: PictureBytes;
  labels: Uint8Array;
}

/** The pictures whose label is wanted, in their order. */
export function withLabels({rows, labels}: LabelledRows, wanted: (label: number) => boolean): LabelledRows {
  const [, size] = rows.shape;
  const kept = [...labels.keys()].filter(n => wanted(labels[n]));
  const pixels = new Uint8Array(kept.length * size);
  kept.forEach((n, k) => pixels.set(rows.pixels.subarray(n * size, (n + 1) * size), k * size));
  return {rows: {pixels, shape: [kept.length, size]}, labels: Uint8Array.from(kept, n => labels[n])};
}
