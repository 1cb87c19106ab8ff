/** A point of a drawing; the drawing field is the unit square, y downwards. */
export interface Point {
  x: number;
  y: number;
}

/** One line drawn without lifting the pen. A single point is a dot. */
export type Stroke = readonly Point[];

/** The square of the drawing that becomes the picture: its upper left corner and its side, in the drawing's units. */
export interface DigitFrame {
  left: number;
  top: number;
  side: number;
}

export interface DigitImageOptions {
  /** Pixels along each side of the picture. Default 28, as in MNIST. */
  size?: number;
  /** Pixels along each side of the box the digit is scaled into. Default 20/28 of `size`, as in MNIST. */
  box?: number;
  /** Width of the pen in pixels of the picture. Default 2.6, about that of MNIST's digits. */
  penWidth?: number;
}

/** Drawings smaller than this share of the field are not blown up further: a dot stays a dot. */
const SMALLEST = 0.15;

/**
 * A drawing as MNIST would show it: [size × size] numbers from 0 (paper) to 1 (ink), row by row.
 *
 * MNIST's makers scaled each digit, keeping its proportions, into a box of 20 × 20 pixels, and placed it in a field of
 * 28 × 28 so that its centre of mass lies at the field's centre (LeCun et al. 1998, section III.A). Here the strokes are
 * scaled and moved, then drawn with a pen of fixed width: the same steps, without resampling pixels.
 * @param options.frame the part of the drawing to show; by default what `digitFrame` finds for these strokes
 */
export function digitImage(
  strokes: readonly Stroke[],
  {frame, ...options}: DigitImageOptions & {frame?: DigitFrame} = {}
): Float32Array {
  const {size = 28, penWidth = 2.6} = options;
  if (!strokes.some(stroke => stroke.length > 0)) return new Float32Array(size * size);
  return rasterize(within(frame ?? digitFrame(strokes, options), strokes, size), size, penWidth);
}

/** Where MNIST's makers would lay the field of 28 × 28 pixels over a drawing; all of the drawing where there is none. */
export function digitFrame(
  strokes: readonly Stroke[],
  {size = 28, box = (20 / 28) * size, penWidth = 2.6}: DigitImageOptions = {}
): DigitFrame {
  const points = strokes.flat();
  if (points.length === 0) return {left: 0, top: 0, side: 1};
  const xs = points.map(p => p.x);
  const ys = points.map(p => p.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const pixel = Math.max(right - left, bottom - top, SMALLEST) / (box - penWidth);
  const side = size * pixel;
  const boxed = {left: (left + right - side) / 2, top: (top + bottom - side) / 2, side};
  const {x, y} = centreOfMass(rasterize(within(boxed, strokes, size), size, penWidth), size);
  return {left: boxed.left + (x - size / 2) * pixel, top: boxed.top + (y - size / 2) * pixel, side};
}

/** The strokes in pixels of the frame. */
const within = ({left, top, side}: DigitFrame, strokes: readonly Stroke[], size: number): Stroke[] =>
  strokes.map(stroke => stroke.map(p => ({x: ((p.x - left) / side) * size, y: ((p.y - top) / side) * size})));

/** Where the ink of a picture would balance, in pixels; the centre of pixel (i, j) is at x = j + ½, y = i + ½. */
export function centreOfMass(ink: ArrayLike<number>, size: number): Point {
  let mass = 0;
  let x = 0;
  let y = 0;
  for (let i = 0; i < size; ++i) {
    for (let j = 0; j < size; ++j) {
      const value = ink[i * size + j];
      mass += value;
      x += value * (j + 0.5);
      y += value * (i + 0.5);
    }
  }
  return mass > 0 ? {x: x / mass, y: y / mass} : {x: size / 2, y: size / 2};
}

/** Draws strokes given in pixels with a round pen; a pixel at the edge of the line is grey by the share it is covered. */
function rasterize(strokes: readonly Stroke[], size: number, penWidth: number): Float32Array {
  const ink = new Float32Array(size * size);
  const reach = penWidth / 2 + 0.5;
  for (const stroke of strokes.filter(({length}) => length > 0)) {
    for (let k = 0; k < Math.max(1, stroke.length - 1); ++k) {
      const a = stroke[k];
      const b = stroke[Math.min(k + 1, stroke.length - 1)];
      const firstRow = Math.max(0, Math.floor(Math.min(a.y, b.y) - reach));
      const lastRow = Math.min(size - 1, Math.ceil(Math.max(a.y, b.y) + reach));
      const firstColumn = Math.max(0, Math.floor(Math.min(a.x, b.x) - reach));
      const lastColumn = Math.min(size - 1, Math.ceil(Math.max(a.x, b.x) + reach));
      for (let i = firstRow; i <= lastRow; ++i) {
        for (let j = firstColumn; j <= lastColumn; ++j) {
          const covered = reach - distanceToSegment({x: j + 0.5, y: i + 0.5}, a, b);
          ink[i * size + j] = Math.max(ink[i * size + j], Math.min(1, covered));
        }
      }
    }
  }
  return ink;
}

function distanceToSegment(p: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length2 = dx * dx + dy * dy;
  const t = length2 > 0 ? Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length2)) : 0;
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}
