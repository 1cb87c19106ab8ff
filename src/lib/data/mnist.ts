import {collect} from "./bytes.js";
import type {LoadProgress, Source} from "./bytes.js";
import {refusal} from "../../kernels/refusal.js";

export type {LoadProgress} from "./bytes.js";
export type MnistSource = Source;

/** Handwritten digits: one byte a pixel (0 paper … 255 ink), row by row, and the digit each picture shows. */
export interface Digits {
  images: {pixels: Uint8Array; shape: [count: number, height: number, width: number, channels: 1]};
  labels: Uint8Array;
}

const IMAGES_MAGIC = 0x803;
const LABELS_MAGIC = 0x801;
const IMAGES_HEADER = 16;
const LABELS_HEADER = 8;
const CLASSES = 10;

/**
 * Reads one of the book's MNIST files (two IDX files one after the other, gzipped; see docs/data/mnistFile.ts).
 *
 * @param source a Framework `FileAttachment`, a URL, or anything with `stream()` or `arrayBuffer()`
 * @param onProgress called with the bytes received so far and the file's size, where the size is known
 * @throws Error with a sentence when the file cannot be fetched, is cut short, or is no MNIST file
 */
export async function loadMnist(
  source: MnistSource,
  {onProgress}: {onProgress?: (progress: LoadProgress) => void} = {}
): Promise<Digits> {
  return parseDigits(await collect(source, onProgress));
}

/** Takes the bytes of a book file, already unpacked, apart. The arrays returned are views, not copies. */
export function parseDigits(bytes: Uint8Array): Digits {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < IMAGES_HEADER || view.getUint32(0) !== IMAGES_MAGIC) {
    throw refusal`loadMnist: this is not an MNIST file: it does not begin with the header of an IDX image file.`;
  }
  const [count, height, width] = [4, 8, 12].map(offset => view.getUint32(offset));
  const labelsAt = IMAGES_HEADER + count * height * width;
  const expected = labelsAt + LABELS_HEADER + count;
  if (bytes.length !== expected) {
    throw refusal`loadMnist: the file holds ${bytes.length} bytes, but ${count} images of ${height}×${width} pixels with their labels take ${expected}; was the download cut short?`;
  }
  if (view.getUint32(labelsAt) !== LABELS_MAGIC || view.getUint32(labelsAt + 4) !== count) {
    throw refusal`loadMnist: the ${count} images are not followed by the header of ${count} IDX labels.`;
  }
  const labels = bytes.subarray(labelsAt + LABELS_HEADER);
  const wrong = labels.findIndex(label => label >= CLASSES);
  if (wrong >= 0) throw refusal`loadMnist: label ${wrong} is ${labels[wrong]}, but digits are 0 to 9.`;
  return {
    images: {pixels: bytes.subarray(IMAGES_HEADER, labelsAt), shape: [count, height, width, 1]},
    labels
  };
}

/** The picture of digit n, 0 paper to 1 ink, row by row. */
export function pictureOf({images: {pixels, shape}}: Pick<Digits, "images">, n: number): Float32Array {
  const size = shape[1] * shape[2];
  return Float32Array.from(pixels.subarray(size * n, size * (n + 1)), byte => byte / 255);
}

/** The first picture of each of some labels, in their order. */
export const firstOfEach = (digits: Digits, labels: readonly number[]): Float32Array[] =>
  labels.map(label => pictureOf(digits, digits.labels.indexOf(label)));
