/** Whole pixels by which a picture moves: down and to the right; negative is up and to the left. */
export type Shift = readonly [down: number, right: number];

/** The remainder that is never negative. */
const modulo = (k: number, n: number) => ((k % n) + n) % n;

/**
 * Moves a picture by whole pixels. What leaves the frame is lost and what comes in is paper (0); on a `ring` what leaves
 * comes in at the other side.
 */
export function movedPicture<P extends Float32Array | Uint8Array>(
  picture: P,
  columns: number,
  [down, right]: Shift,
  {ring = false}: {ring?: boolean} = {}
): P {
  const rows = picture.length / columns;
  const moved = picture.slice() as P;
  for (let i = 0; i < rows; ++i) {
    for (let j = 0; j < columns; ++j) {
      let [r, q] = [i - down, j - right];
      if (ring) [r, q] = [modulo(r, rows), modulo(q, columns)];
      const inside = r >= 0 && r < rows && q >= 0 && q < columns;
      moved[i * columns + j] = inside ? picture[r * columns + q] : 0;
    }
  }
  return moved;
}

/**
 * The map of a square kernel of odd size, as large as the picture. A window that hangs over the border reads zeros there; on a
 * `ring` it reads the other side.
 */
export function mapOf(
  picture: Float32Array,
  columns: number,
  kernel: readonly number[],
  {ring = false}: {ring?: boolean} = {}
): Float32Array {
  const rows = picture.length / columns;
  const size = Math.sqrt(kernel.length);
  const p = (size - 1) / 2;
  const map = new Float32Array(picture.length);
  for (let i = 0; i < rows; ++i) {
    for (let j = 0; j < columns; ++j) {
      let sum = 0;
      for (let u = 0; u < size; ++u) {
        for (let v = 0; v < size; ++v) {
          let [r, q] = [i + u - p, j + v - p];
          if (ring) [r, q] = [modulo(r, rows), modulo(q, columns)];
          if (r >= 0 && r < rows && q >= 0 && q < columns) {
            sum += kernel[size * u + v] * picture[r * columns + q];
          }
        }
      }
      map[i * columns + j] = sum;
    }
  }
  return map;
}

/** The largest of each window of m × m numbers, side by side; m divides the size of the map. */
export function largestOfWindows(map: Float32Array, columns: number, m: number): Float32Array {
  const [rows, across] = [map.length / columns / m, columns / m];
  const pooled = new Float32Array(rows * across).fill(-Infinity);
  for (let k = 0; k < map.length; ++k) {
    const window = Math.floor(Math.floor(k / columns) / m) * across + Math.floor((k % columns) / m);
    pooled[window] = Math.max(pooled[window], map[k]);
  }
  return pooled;
}
