// #region loops
/**
 * Labels of the `most` known pictures that are nearest to x, nearest first.
 * Distance: the sum over all pixels d of (x[d] − known[n, d])².
 */
export function nearestLabels(
  known: ArrayLike<number>,
  labels: ArrayLike<number>,
  x: ArrayLike<number>,
  most: number
): number[] {
  const found: {distance: number; label: number}[] = [];
  for (let n = 0; n < labels.length; ++n) {
    const limit = found.length < most ? Infinity : found[most - 1].distance;
    let distance = 0;
    // Whoever is farther already need not be measured to the end.
    for (let d = 0; d < x.length && distance < limit; ++d) {
      distance += (x[d] - known[n * x.length + d]) ** 2;
    }
    if (distance >= limit) continue;
    found.push({distance, label: labels[n]});
    found.sort((a, b) => a.distance - b.distance).splice(most);
  }
  return found.map(({label}) => label);
}

/** What most of them say; of equally many, what the nearest says. */
export function vote(labels: readonly number[]): number {
  const votes = (label: number) => labels.filter(l => l === label).length;
  const most = Math.max(...labels.map(votes));
  return labels.find(label => votes(label) === most)!;
}
// #endregion

/**
 * Of some numbers of neighbours the one with which most digits are read rightly by the others, without themselves
 * (leave-one-out); of equals the smallest. Only the first `asked` digits are read: more would take long.
 */
export function chooseNeighbours(
  pixels: Uint8Array,
  labels: Uint8Array,
  choices: readonly number[],
  asked = 300
): number {
  const size = pixels.length / labels.length;
  const right = choices.map(() => 0);
  for (let n = 0; n < Math.min(asked, labels.length); ++n) {
    const x = pixels.subarray(n * size, (n + 1) * size);
    // The nearest is the digit itself, at distance 0.
    const others = nearestLabels(
      pixels,
      labels,
      x,
      Math.max(...choices) + 1
    ).slice(1);
    choices.forEach(
      (k, c) => (right[c] += Number(vote(others.slice(0, k)) === labels[n]))
    );
  }
  return choices[right.indexOf(Math.max(...right))];
}
