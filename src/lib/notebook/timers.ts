import {mostAtOnce, type Started} from "./started.js";
import type {Turns} from "./turns.js";

type Clear = (timer?: number) => void;

/** What forgets a timer that somebody clears, by its number: a cell may clear what another has set. */
const timers = new Map<number, () => void>();
const frames = new Map<number, () => void>();

/** Intervals come no faster, in milliseconds; they and timers rest so long where there are too many of them. */
const [shortest, restAfterMany] = [4, 50];

const clearFrame: Clear = frame => cancelAnimationFrame(frame!);

/** @throws TypeError if a timer is given something else than a function, such as a text, which nobody could watch */
function requireFunction(action: unknown, name: string): void {
  if (typeof action === "function") return;
  throw new TypeError(
    `${name} needs a function, and was given ${typeof action === "string" ? "a text" : "none"}.`
  );
}

/** Timers in a cell's own form: they end with its run, and their turns are counted. */
export function ownTimers(started: Started, turns: Turns, hasEnded: () => boolean) {
  /** Sets a timer that ends with the run. */
  const set = (
    list: typeof timers,
    clear: Clear,
    begin: (forget: () => void) => number,
    most?: number
  ): number => {
    const forget = () => {
      list.delete(timer);
      ended?.();
    };
    const timer: number = begin(forget);
    const stop = () => (list.delete(timer), clear(timer));
    let ended: (() => void) | undefined;
    if (hasEnded()) stop();
    else {
      ended = started.add(stop, most);
      list.set(timer, () => (stop(), forget()));
    }
    return timer;
  };
  const clearer =
    (list: typeof timers, clear: Clear): Clear =>
    timer => {
      clear(timer);
      if (timer !== undefined) list.get(timer)?.();
    };
  /** Its time is over before its turn, so that it may set the next one. */
  const last = (forget: () => void, action: () => void) => {
    forget();
    turns.take(action);
  };
  const clearTimer = clearer(timers, timer => clearTimeout(timer));
  return {
    setTimeout(action: (...given: unknown[]) => void, delay?: number, ...given: unknown[]): number {
      requireFunction(action, "setTimeout");
      let timer = 0;
      const begin = (forget: () => void) => {
        const fire = () => {
          // Many at a time let each other, and the page, have their turn.
          if (turns.areMany && started.count > 1) timer = Number(setTimeout(fire, restAfterMany));
          else last(forget, () => action(...given));
        };
        return (timer = Number(setTimeout(fire, delay)));
      };
      return set(timers, () => clearTimeout(timer), begin);
    },
    setInterval(action: (...given: unknown[]) => void, delay?: number, ...given: unknown[]): number {
      requireFunction(action, "setInterval");
      const every = Math.max(Number(delay) || 0, shortest);
      let due = performance.now() + every;
      let timer = 0;
      const again = () => {
        // As browsers do: where there is no time for it, one is left out.
        const {areMany} = turns;
        const now = performance.now();
        due = Math.max(due + every, areMany ? now + restAfterMany : now);
        timer = Number(setTimeout(again, due - now));
        if (!areMany) turns.take(() => action(...given));
      };
      const begin = () => (timer = Number(setTimeout(again, every)));
      return set(timers, () => clearTimeout(timer), begin, mostAtOnce.intervals);
    },
    requestAnimationFrame(action: FrameRequestCallback): number {
      requireFunction(action, "requestAnimationFrame");
      return set(frames, clearFrame, forget =>
        requestAnimationFrame(time => last(forget, () => action(time)))
      );
    },
    clearTimeout: clearTimer,
    clearInterval: clearTimer,
    cancelAnimationFrame: clearer(frames, clearFrame)
  };
}
