/**
 * The border between ink and paper as the path of an SVG in pixels: an edge wherever a pixel of at least `threshold` meets one
 * below it. It shows on a map where the digit is.
 */
export function inkOutline(picture: ArrayLike<number>, columns: number, threshold = 0.5): string {
  const rows = picture.length / columns;
  const isInk = (i: number, j: number) =>
    i >= 0 && j >= 0 && i < rows && j < columns && picture[i * columns + j] >= threshold;
  let path = "";
  for (let i = 0; i <= rows; ++i) {
    for (let j = 0; j <= columns; ++j) {
      if (isInk(i, j) !== isInk(i - 1, j)) path += `M${j} ${i}h1`;
      if (isInk(i, j) !== isInk(i, j - 1)) path += `M${j} ${i}v1`;
    }
  }
  return path;
}
