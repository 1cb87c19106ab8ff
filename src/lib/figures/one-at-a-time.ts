import {Stale} from "./while-valid.js";

export interface OneAtATimeOptions {
  rest?: number;
  onError?: (error: unknown) => void;
  invalidation?: Promise<unknown>;
}

/**
 * A version of an asynchronous `work` that is never under way twice. Calls that come meanwhile are held, and only the
 * last of them is done: what a figure needs that follows something quicker than itself. An error is reported, as one
 * that nobody caught, and the next call goes on; an answer that nobody waits for any longer (`Stale`) is none.
 * @param rest milliseconds between the end of one and the beginning of the next, if they rest at all: more where the work
 *   itself takes long, so that what it follows keeps at least half of the time
 * @param invalidation settles when the work is no longer wanted: then none is begun, and no error is reported
 */
export function oneAtATime<A extends readonly unknown[]>(
  work: (...args: A) => Promise<void>,
  {rest = 0, onError = error => reportError(error), invalidation}: OneAtATimeOptions = {}
): (...args: A) => void {
  let busy = false;
  let next: A | undefined;
  let wanted = true;
  void invalidation?.then(() => (wanted = false));
  const run = async (args: A): Promise<void> => {
    busy = true;
    const start = performance.now();
    await work(...args).catch((error: unknown) => {
      if (wanted && !(error instanceof Stale)) onError(error);
    });
    const took = performance.now() - start;
    if (rest) await new Promise(resolve => setTimeout(resolve, Math.max(rest, took)));
    busy = false;
    if (!next || !wanted) return;
    const held = next;
    next = undefined;
    void run(held);
  };
  return (...args) => {
    if (busy) next = args;
    else if (wanted) void run(args);
  };
}
