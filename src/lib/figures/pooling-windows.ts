/** What one window of a pooling does. */
export interface PoolingWindow {
  /** Places in x of the window, in row-major order. */
  places: number[];
  /** The place of the maximum, the first if several are equal. */
  winner: number;
  max: number;
  average: number;
}

/** The windows of a pooling of size × size without overlap and without padding, in row-major order. */
export function poolingWindows(
  x: ArrayLike<number>,
  {rows, columns, size}: {rows: number; columns: number; size: number}
): PoolingWindow[] {
  const windows: PoolingWindow[] = [];
  for (let i = 0; i + size <= rows; i += size) {
    for (let j = 0; j + size <= columns; j += size) {
      const places: number[] = [];
      for (let u = 0; u < size; ++u) for (let v = 0; v < size; ++v) places.push((i + u) * columns + j + v);
      const winner = places.reduce((best, place) => (x[place] > x[best] ? place : best));
      const average = places.reduce((sum, place) => sum + x[place], 0) / places.length;
      windows.push({places, winner, max: x[winner], average});
    }
  }
  return windows;
}

/** ∂L/∂x from ∂L/∂y: all of it to the winner of each window, or an equal share to everyone in it. */
export function poolingGradient(
  windows: readonly PoolingWindow[],
  dy: ArrayLike<number>,
  length: number,
  kind: "max" | "average"
): number[] {
  const dx = new Array<number>(length).fill(0);
  windows.forEach(({places, winner}, k) => {
    if (kind === "max") dx[winner] += dy[k];
    else for (const place of places) dx[place] += dy[k] / places.length;
  });
  return dx;
}
