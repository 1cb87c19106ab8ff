import {meansOf, type Brightness, type Part} from "./brightness.js";

/** MNIST's digits fill 20 of 28 pixels, with a pen about 2.6 pixels wide. */
const [box, pen] = [20 / 28, 2.6 / 20];

/** Ink is what differs from the paper by more than this share of what differs most. */
const share = 0.45;

/** Smaller specks, in shares of the largest piece of ink, are left out. */
const speck = 0.05;

export interface FoundDigit {
  ink: Float32Array;
  part: Part;
  reversed: boolean;
  thickened: boolean;
}

/**
 * Finds writing on paper, however bright the paper is from place to place, and makes it a picture as MNIST's makers did: scaled
 * into a box of 20 × 20 pixels, with its centre of mass at the middle of 28 × 28.
 * @returns undefined if there is none
 */
export function digitIn(picture: Brightness, size: number): FoundDigit | undefined {
  const {width, height} = picture;
  const {marked, reversed} = markedOn(picture);
  const written = withoutSpecks(marked, width, height);
  const found = written && boundsOf(written, width);
  if (!found) return undefined;
  const longest = Math.max(found.width, found.height);
  const thin = pen * longest - penWidth(written, width);
  const radius = Math.max(0, thin / 2);
  const ink = radius > 0.5 ? grown(written, width, height, radius) : written;
  const side = (longest + 2 * radius) / box;
  const {x, y} = balance(ink, width);
  const part = {left: x - side / 2, top: y - side / 2, width: side, height: side};
  return {
    ink: meansOf({values: ink, width, height}, part, size, 0),
    ...{part, reversed, thickened: radius > 0.5}
  };
}

/** 1 where a pixel differs from its surroundings as ink does from paper. Of bright and dark, ink is what there is less of. */
function markedOn({values, width, height}: Brightness): {marked: Float32Array; reversed: boolean} {
  const paper = localMeans(values, width, height, Math.ceil(Math.max(width, height) / 4));
  const differs = values.map((value, p) => paper[p] - value);
  const reversed = differs.reduce((sum, value) => sum + value ** 3, 0) < 0;
  if (reversed) for (let p = 0; p < differs.length; ++p) differs[p] *= -1;
  // The darkest half percent, but not of a single pixel.
  const sorted = differs.slice().sort();
  const count = Math.max(4, Math.round(0.005 * sorted.length));
  const darkest = sorted.slice(-count).reduce((sum, value) => sum + value, 0) / count;
  return {marked: differs.map(value => (value > share * darkest ? 1 : 0)), reversed};
}

/** The mean of each pixel's surroundings, by sums over all rectangles that begin at the corner. */
function localMeans(values: Float32Array, width: number, height: number, radius: number): Float32Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; ++y) {
    for (let x = 0, row = 0; x < width; ++x) {
      row += values[y * width + x];
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
    }
  }
  return values.map((_, p) => {
    const [x, y] = [p % width, Math.floor(p / width)];
    const [left, right] = [Math.max(0, x - radius), Math.min(width, x + radius + 1)];
    const [top, bottom] = [Math.max(0, y - radius), Math.min(height, y + radius + 1)];
    const at = (row: number, column: number) => sums[row * (width + 1) + column];
    const sum = at(bottom, right) - at(top, right) - at(bottom, left) + at(top, left);
    return sum / ((right - left) * (bottom - top));
  });
}

/** The pieces of ink that hang together, without specks, and without what comes in from the edge if there is something else. */
function withoutSpecks(marked: Float32Array, width: number, height: number): Float32Array | undefined {
  const piece = new Int32Array(marked.length);
  const pieces: {area: number; atEdge: boolean}[] = [];
  const stack: number[] = [];
  for (let start = 0; start < marked.length; ++start) {
    if (!marked[start] || piece[start]) continue;
    const found = {area: 0, atEdge: false};
    pieces.push(found);
    piece[start] = pieces.length;
    stack.push(start);
    for (let p = stack.pop(); p !== undefined; p = stack.pop()) {
      const [x, y] = [p % width, Math.floor(p / width)];
      found.area += 1;
      if (x === 0 || y === 0 || x === width - 1 || y === height - 1) found.atEdge = true;
      for (let k = 0; k < 9; ++k) {
        const [nx, ny] = [x + (k % 3) - 1, y + Math.floor(k / 3) - 1];
        const next = ny * width + nx;
        if (nx < 0 || ny < 0 || nx >= width || ny >= height || !marked[next] || piece[next]) continue;
        piece[next] = pieces.length;
        stack.push(next);
      }
    }
  }
  const largest = (list: typeof pieces) => list.reduce((most, {area}) => Math.max(most, area), 0);
  const inside = pieces.filter(({atEdge}) => !atEdge);
  const chosen = largest(inside) > 0.1 * largest(pieces) ? inside : pieces;
  const least = speck * largest(chosen);
  if (least === 0) return undefined;
  const kept = new Set(chosen.filter(({area}) => area >= least).map(each => pieces.indexOf(each) + 1));
  return marked.map((_, p) => (kept.has(piece[p]) ? 1 : 0));
}

function boundsOf(ink: Float32Array, width: number): Part {
  let [left, right, top, bottom] = [Infinity, -1, Infinity, -1];
  ink.forEach((value, p) => {
    if (!value) return;
    const [x, y] = [p % width, Math.floor(p / width)];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  });
  return {left, top, width: right - left + 1, height: bottom - top + 1};
}

/** How thick a line is: its area, by half the length of its edge. */
function penWidth(ink: Float32Array, width: number): number {
  let [area, edge] = [0, 0];
  ink.forEach((value, p) => {
    if (!value) return;
    area += 1;
    if (isEdge(ink, p, width)) edge += 1;
  });
  return (2 * area) / Math.max(1, edge);
}

const isEdge = (ink: Float32Array, p: number, width: number) =>
  !(ink[p - 1] && ink[p + 1] && ink[p - width] && ink[p + width]);

/** Each point of a line becomes a disc. */
function grown(ink: Float32Array, width: number, height: number, radius: number): Float32Array {
  const thick = ink.slice();
  const reach = Math.floor(radius);
  ink.forEach((value, p) => {
    if (!value || !isEdge(ink, p, width)) return;
    const [x, y] = [p % width, Math.floor(p / width)];
    for (let dy = -reach; dy <= reach; ++dy) {
      for (let dx = -reach; dx <= reach; ++dx) {
        const [nx, ny] = [x + dx, y + dy];
        if (dx * dx + dy * dy > radius * radius || nx < 0 || ny < 0 || nx >= width || ny >= height) continue;
        thick[ny * width + nx] = 1;
      }
    }
  });
  return thick;
}

function balance(ink: Float32Array, width: number): {x: number; y: number} {
  let [mass, x, y] = [0, 0, 0];
  ink.forEach((value, p) => {
    mass += value;
    x += value * ((p % width) + 0.5);
    y += value * (Math.floor(p / width) + 0.5);
  });
  return {x: x / mass, y: y / mass};
}
