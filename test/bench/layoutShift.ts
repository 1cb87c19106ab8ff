/** One layout shift as the browser reports it: when it happened, in milliseconds, and how much of the view moved how far. */
export interface Shift {
  time: number;
  value: number;
}

/**
 * The cumulative layout shift of a page: shifts less than a second apart form a session, of at most five seconds; the score is
 * the largest session's sum. As on https://web.dev/articles/cls.
 */
export function cumulativeLayoutShift(shifts: readonly Shift[]): number {
  let [largest, sum, start, last] = [0, 0, -Infinity, -Infinity];
  for (const {time, value} of shifts) {
    if (time - last >= 1000 || time - start >= 5000) [sum, start] = [0, time];
    sum += value;
    last = time;
    largest = Math.max(largest, sum);
  }
  return largest;
}
