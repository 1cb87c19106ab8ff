/** A layer whose units look at `k` neighbours, `s` apart from one unit to the next. */
export interface Window {
  k: number;
  s: number;
}

/** How many units each row has, the input's first: windows stay inside. */
export function unitsOf(input: number, layers: readonly Window[]): number[] {
  const units = [input];
  for (const {k, s} of layers) units.push(Math.max(0, Math.floor((units[units.length - 1] - k) / s) + 1));
  return units;
}

/**
 * In how many ways each unit of each row leads to one unit, row by row down to the input: 0 stands for what it does not
 * see. The unit is the `at`-th of row `row`, where row 0 is the input.
 */
export function waysTo(input: number, layers: readonly Window[], row: number, at: number): number[][] {
  const units = unitsOf(input, layers);
  const ways = units.map(count => new Array<number>(count).fill(0));
  ways[row][at] = 1;
  for (let l = row; l > 0; --l) {
    const {k, s} = layers[l - 1];
    ways[l].forEach((count, i) => {
      for (let u = 0; u < k; ++u) ways[l - 1][i * s + u] += count;
    });
  }
  return ways;
}

/** r and the distance of two neighbours in pixels, for each row from the input on: the page's formula. */
export function fieldsOf(layers: readonly Window[]): {r: number; apart: number}[] {
  const fields = [{r: 1, apart: 1}];
  for (const {k, s} of layers) {
    const {r, apart} = fields[fields.length - 1];
    fields.push({r: r + (k - 1) * apart, apart: apart * s});
  }
  return fields;
}
