/**
 * The examples page 4.2 makes of a series: windows of it, scaled to 0 … 1 by what the training may know, and the value
 * that follows each. The last fifth is held out, as Keras's `validationSplit: 0.2` takes it.
 */
export function seriesWindows(values: readonly number[], windowSize: number) {
  const count = values.length - windowSize;
  const trained = Math.floor(count * (1 - 0.2));
  const known = values.slice(0, trained + windowSize);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const z = values.map(value => (value - low) / (high - low));
  const examples = (from: number, to: number) => ({
    x: {
      values: Array.from({length: to - from}, (_, n) => z.slice(from + n, from + n + windowSize)).flat(),
      shape: [to - from, windowSize, 1]
    },
    y: {values: z.slice(from + windowSize, to + windowSize), shape: [to - from, 1]}
  });
  // `range` turns an error of the scaled series into the series' own unit.
  return {...examples(0, count), trained, heldOut: examples(trained, count), range: high - low};
}
