/** A task that kept the page from answering, as the browser reports it, in milliseconds. */
export interface Task {
  start: number;
  duration: number;
}

/** A reader does not notice a task up to this long, in milliseconds. */
const unnoticed = 50;

/**
 * Total blocking time of a page: what its tasks take beyond 50 ms each, from the first paint of content until the page has
 * settled. As on https://web.dev/articles/tbt: of a task that began before, only what lies between counts.
 */
export function totalBlockingTime(tasks: readonly Task[], from: number, until: number): number {
  let sum = 0;
  for (const {start, duration} of tasks) {
    const within = Math.min(start + duration, until) - Math.max(start, from);
    sum += Math.max(0, within - unnoticed);
  }
  return sum;
}
