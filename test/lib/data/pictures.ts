import {deflateSync, crc32} from "node:zlib";
import type {Pixels} from "../../../src/lib/data/pictureFile.js";
import {digitImage} from "../../../src/lib/figures/digit-image.js";
import {digitStrokes} from "../../../src/lib/figures/digit-strokes.js";
import {seededRandom} from "../../../src/lib/nn/random.js";

type Colour = readonly [red: number, green: number, blue: number, opacity?: number];

/** A picture by what stands at each of its pixels. */
export function pixels(width: number, height: number, at: (x: number, y: number) => Colour): Pixels {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let p = 0; p < width * height; ++p) {
    const [red, green, blue, opacity = 255] = at(p % width, Math.floor(p / width));
    data.set([red, green, blue, opacity], 4 * p);
  }
  return {data, width, height};
}

/** A file in PNG. `claimed` is the size that its beginning tells, if that is not the picture's. */
export function png(
  {data, width, height}: Pixels,
  claimed: [number, number] = [width, height]
): Buffer<ArrayBuffer> {
  const rows = Buffer.alloc(height * (4 * width + 1));
  for (let y = 0; y < height; ++y)
    rows.set(data.subarray(4 * width * y, 4 * width * (y + 1)), y * (4 * width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(claimed[0], 0);
  header.writeUInt32BE(claimed[1], 4);
  header.set([8, 6], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0))
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, sum]);
}

export interface Photo {
  width?: number;
  height?: number;
  /** Where the digit lies, and how large. */
  left?: number;
  top?: number;
  size?: number;
  /** In pixels of the photograph. */
  pen?: number;
  /** Brightness of paper and ink. */
  paper?: (x: number, y: number) => number;
  ink?: number;
}

/** A digit on paper, as a camera sees it. */
export function photo(digit: number, options: Photo = {}): Pixels {
  const {width = 320, height = 240, left = 100, top = 40, size = 140, pen = 14} = options;
  const {paper = () => 0.9, ink = 0.1} = options;
  const random = seededRandom(digit + 1);
  const drawn = digitImage(digitStrokes(digit), {
    ...{size, box: size - 2, penWidth: pen, frame: {left: 0, top: 0, side: 1}}
  });
  return pixels(width, height, (x, y) => {
    const [i, j] = [y - top, x - left];
    const share = i >= 0 && j >= 0 && i < size && j < size ? drawn[i * size + j] : 0;
    const value = 255 * ((1 - share) * paper(x, y) + share * ink + 0.02 * (random() - 0.5));
    return [value, value, value];
  });
}
