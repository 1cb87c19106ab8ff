import {firstOutput} from "./firstOutput.js";

/** A compiled text that can be put in its cell's place. */
export interface Prepared {
  /** Would it be refused on the page as it is? */
  conflicts(): boolean;
  install(): void;
}

/** A cell whose text has come back from an earlier visit. */
export interface Resumable {
  prepare(): Promise<Prepared | undefined>;
}

let waiting: Resumable[] = [];

/**
 * Runs a kept text again, after what opens the page. All that have come back together are compiled first and then
 * defined at once, so that the page computes them in the order in which they depend on each other.
 */
export function resume(cell: Resumable): void {
  waiting.push(cell);
  if (waiting.length === 1) void firstOutput().then(run);
}

async function run(): Promise<void> {
  const cells = waiting;
  waiting = [];
  const prepared = await Promise.all(cells.map(cell => cell.prepare()));
  let left = prepared.filter(each => each !== undefined);
  // A name may have moved from one of them to another: it is free once the first has given it up.
  for (let fitting = left; fitting.length;) {
    fitting = left.filter(each => !each.conflicts()).slice(0, 1);
    for (const each of fitting) each.install();
    left = left.filter(each => !fitting.includes(each));
  }
  for (const each of left) each.install();
}
