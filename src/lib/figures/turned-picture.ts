// #region loops
/**
 * A square picture turned clockwise about its middle by some degrees.
 * Each new pixel looks where it comes from, and takes the mean of the four
 * pixels around that place, the nearer the heavier; outside there is paper.
 */
export function turnedPicture(
  x: ArrayLike<number>,
  size: number,
  degrees: number
): Float32Array {
  const [cos, sin] = [Math.cos, Math.sin].map(f =>
    f((degrees * Math.PI) / 180)
  );
  const middle = (size - 1) / 2;
  const at = (i: number, j: number) =>
    i >= 0 && i < size && j >= 0 && j < size ? x[i * size + j] : 0;
  return Float32Array.from({length: size * size}, (_, p) => {
    const [i, j] = [Math.floor(p / size) - middle, (p % size) - middle];
    const [r, q] = [middle + cos * i - sin * j, middle + sin * i + cos * j];
    const [top, left] = [Math.floor(r), Math.floor(q)];
    const [down, right] = [r - top, q - left];
    return (
      (1 - down) *
        ((1 - right) * at(top, left) + right * at(top, left + 1)) +
      down *
        ((1 - right) * at(top + 1, left) + right * at(top + 1, left + 1))
    );
  });
}
// #endregion
