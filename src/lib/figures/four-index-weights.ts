/** An image, a kernel, and the output their 'valid' convolution has. */
export interface FourIndexShape {
  height: number;
  width: number;
  kernelHeight: number;
  kernelWidth: number;
}

/** How many numbers the map from an image to its output has in each reading. */
export interface FourIndexCounts {
  /** One weight for each pair of output pixel (i,j) and input pixel (k,l). */
  general: number;
  /** Only pairs with k−i and l−j inside of the window. */
  local: number;
  /** One weight for each place in the window. */
  shared: number;
}

export const outputSize = ({height, width, kernelHeight, kernelWidth}: FourIndexShape): [number, number] => [
  height - kernelHeight + 1,
  width - kernelWidth + 1
];

export function fourIndexCounts(shape: FourIndexShape): FourIndexCounts {
  const [rows, columns] = outputSize(shape);
  const window = shape.kernelHeight * shape.kernelWidth;
  return {
    general: rows * columns * shape.height * shape.width,
    local: rows * columns * window,
    shared: window
  };
}

/** The place (k−i)·kernelWidth + (l−j) in the kernel that W[i,j,k,l] takes its value from; −1 outside of the window. */
export function kernelPlace(shape: FourIndexShape, row: number, column: number): number {
  const outWidth = outputSize(shape)[1];
  const u = Math.floor(column / shape.width) - Math.floor(row / outWidth);
  const v = (column % shape.width) - (row % outWidth);
  const inside = u >= 0 && u < shape.kernelHeight && v >= 0 && v < shape.kernelWidth;
  return inside ? u * shape.kernelWidth + v : -1;
}

/**
 * The matrix of W[i,j,k,l] (a row for each output pixel, a column for each input pixel) on its way from a general linear
 * map to a convolution. From time 0 to 1 the weights outside of the windows go to 0, from 1 to 2 those inside go to the
 * kernel's, row after row.
 */
export function fourIndexAt(
  time: number,
  general: ArrayLike<number>,
  kernel: ArrayLike<number>,
  shape: FourIndexShape
): Float64Array {
  const [outHeight, outWidth] = outputSize(shape);
  const rows = outHeight * outWidth;
  const columns = shape.height * shape.width;
  const weights = new Float64Array(rows * columns);
  for (let row = 0; row < rows; ++row) {
    // Each row takes half of a stage; the first begins at once, the last ends with it.
    const begins = rows > 1 ? (0.5 * row) / (rows - 1) : 0;
    const progress = (stage: number) => Math.max(0, Math.min(1, (time - stage - begins) / 0.5));
    for (let column = 0; column < columns; ++column) {
      const place = kernelPlace(shape, row, column);
      const from = general[row * columns + column];
      weights[row * columns + column] =
        place < 0 ? from * (1 - progress(0)) : from + (kernel[place] - from) * progress(1);
    }
  }
  return weights;
}
