/**
 * How long readers' code may keep the page from everything else, in milliseconds. What comes before and after it in the
 * same turn (compiling, explaining) and a slow machine's hiccups still have to fit into the two seconds after which a
 * page seems dead.
 */
export const longestStretch = 1200;

/** When the page was last free for input and drawing; undefined while it is. */
let busySince: number | undefined;
/** When the code that runs now was last given its full time. */
let renewed = 0;
let turn: MessageChannel | undefined;

/** How long the page has done nothing but run code. */
export function busyFor(now = performance.now()): number {
  if (busySince === undefined) {
    busySince = now;
    turn ??= nextTurn();
    // The message arrives when the page is free again.
    turn.port2.postMessage(0);
  }
  return now - busySince;
}

function nextTurn(): MessageChannel {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => (busySince = undefined);
  return channel;
}

/** How much of its time the running code has used: all since the page was free, or since the time was renewed. */
export function stretchSoFar(now = performance.now()): number {
  return Math.min(busyFor(now), now - renewed);
}

/** Code begins, or goes on after a pause, and has its full time. */
export function renewStretch(now = performance.now()): void {
  renewed = now;
}

/** Gives the page a turn. */
export const breathe = (): Promise<void> => new Promise(done => setTimeout(done));
