/** A point of the curve: the shares of the seen and of the unseen whose score is at or above a threshold. */
export interface RocPoint {
  threshold: number;
  falseAlarms: number;
  found: number;
}

/**
 * The ROC curve of a score that is meant to be higher for what was never seen: the threshold falls from above all scores to
 * the lowest. Equal scores are passed together, which makes a slope of the step.
 */
export function rocCurve(unseen: ArrayLike<number>, seen: ArrayLike<number>): RocPoint[] {
  const all = [
    ...Array.from(unseen, score => ({score, isUnseen: true})),
    ...Array.from(seen, score => ({score, isUnseen: false}))
  ].sort((a, b) => b.score - a.score);
  const points: RocPoint[] = [{threshold: Infinity, falseAlarms: 0, found: 0}];
  let [found, falseAlarms] = [0, 0];
  for (const [k, {score, isUnseen}] of all.entries()) {
    if (isUnseen) ++found;
    else ++falseAlarms;
    if (score === all[k + 1]?.score) continue;
    points.push({threshold: score, falseAlarms: falseAlarms / seen.length, found: found / unseen.length});
  }
  return points;
}

/** The area under the curve, by trapezoids. */
export const areaUnder = (points: readonly RocPoint[]): number =>
  points.reduce((area, {falseAlarms, found}, k) => {
    const before = points[k - 1];
    return before ? area + ((falseAlarms - before.falseAlarms) * (found + before.found)) / 2 : 0;
  }, 0);
