/**
 * For work in many pieces, some of them by loops that a reader may have edited: awaited between two pieces, it lets the page
 * have a turn where the last was some time ago.
 * @param breath so long, in milliseconds, the page may go without a turn
 */
export function breather(breath = 50): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < breath) return;
    await new Promise(resolve => setTimeout(resolve));
    last = performance.now();
  };
}
