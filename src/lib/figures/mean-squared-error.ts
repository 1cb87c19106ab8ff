/** The mean of the squared differences of two pictures. */
export const meanSquaredError = (x: ArrayLike<number>, y: ArrayLike<number>): number =>
  Array.from(x, (value, d) => (value - y[d]) ** 2).reduce((sum, square) => sum + square, 0) / x.length;
