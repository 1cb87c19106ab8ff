import {crc32, deflateSync} from "node:zlib";

/** The red, green, blue and alpha of each pixel, row by row. */
export interface Pixels {
  width: number;
  height: number;
  data: ArrayLike<number>;
}

const most = 255;

/** A colour's three bytes with their last bits rounded away, as one number. */
const coarse = (data: ArrayLike<number>, at: number) =>
  [0, 1, 2].reduce((colour, k) => colour * 256 + Math.min(255, Math.round(data[at + k]! / 8) * 8), 0);

const bytesOf = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255];

const distance = (a: number, b: number) => {
  const [x, y] = [bytesOf(a), bytesOf(b)];
  return x.reduce((sum, value, k) => sum + (value - y[k]!) ** 2, 0);
};

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A PNG of the picture's 255 most frequent colours: every other one becomes the nearest of them. */
export function palettePng({width, height, data}: Pixels): Buffer {
  const counts = new Map<number, number>();
  const pixels = Array.from({length: width * height}, (_, i) => coarse(data, 4 * i));
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([colour]) => colour)
    .slice(0, most);
  const nearest = (colour: number) =>
    palette.reduce(
      (best, each, k) => (distance(each, colour) < distance(palette[best]!, colour) ? k : best),
      0
    );
  const places = new Map([...counts.keys()].map(colour => [colour, nearest(colour)]));
  const rows = Buffer.alloc(height * (width + 1));
  pixels.forEach((colour, i) => {
    rows[i + Math.floor(i / width) + 1] = places.get(colour)!;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // a byte for each pixel, which is a place in the palette
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap(bytesOf))),
    chunk("IDAT", deflateSync(rows, {level: 9})),
    chunk("IEND", Buffer.alloc(0))
  ]);
}
