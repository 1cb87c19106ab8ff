/** What a line of 14 px takes: Chinese characters fill all of their 14 px, and two need a gap between them. */
const LINE = 18;

/** Labels that stand at one distance from each other, and the height of the first at which they are nearest to their own. */
interface Stack {
  labels: number[];
  first: number;
}

/**
 * Heights of labels moved as little as possible, by the squares of the distances, so that none touches another and all lie
 * between `low` and `high`, where there is room; their order stays.
 */
export function labelsApart(
  heights: readonly number[],
  {distance = LINE, low = -Infinity, high = Infinity}: {distance?: number; low?: number; high?: number} = {}
): number[] {
  const order = heights.map((_, k) => k).sort((a, b) => heights[a] - heights[b]);
  const stacks: Stack[] = [];
  for (const k of order) {
    let stack = place([k]);
    // Where it touches the one above, both become one.
    for (let above = stacks.at(-1); above && bottom(above) + distance > stack.first; above = stacks.at(-1)) {
      stacks.pop();
      stack = place([...above.labels, ...stack.labels]);
    }
    stacks.push(stack);
  }
  const moved: number[] = [];
  for (const {labels, first} of stacks) labels.forEach((k, n) => (moved[k] = first + n * distance));
  return moved;

  function place(labels: number[]): Stack {
    const wanted = labels.reduce((sum, k, n) => sum + heights[k] - n * distance, 0) / labels.length;
    const last = high - (labels.length - 1) * distance;
    return {labels, first: Math.max(low, Math.min(wanted, last))};
  }
  function bottom({labels, first}: Stack): number {
    return first + (labels.length - 1) * distance;
  }
}
