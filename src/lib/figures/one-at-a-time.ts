/**
 * A version of an asynchronous `work` that is never under way twice. Calls that come meanwhile are held, and only the
 * last of them is done: what a figure needs that follows something quicker than itself.
 * Errors go to `onError`.
 */
export function oneAtATime<A extends readonly unknown[]>(
  work: (...args: A) => Promise<void>,
  onError: (error: unknown) => void
): (...args: A) => void {
  let busy = false;
  let next: A | undefined;
  const run = async (args: A): Promise<void> => {
    busy = true;
    try {
      await work(...args);
    } catch (error) {
      onError(error);
    }
    busy = false;
    if (next) {
      const held = next;
      next = undefined;
      void run(held);
    }
  };
  return (...args) => {
    if (busy) next = args;
    else void run(args);
  };
}
