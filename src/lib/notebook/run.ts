import {requireLength, requireSize} from "./memory.js";
import {breathe, busyFor, longestStretch, renewStretch, stretchSoFar} from "./stretch.js";
import {TensorScope} from "./tensorScope.js";
import {watchedWorker} from "./watchdog.js";

/** What a run tells its cell. */
export interface RunListener {
  /** Something was written to the console. */
  print(level: string, values: unknown[]): void;
  /** Code that runs beside the cell's own, such as a worker, has failed. */
  failed(error: unknown): void;
}

/** Thrown in code of a run that has ended, so that it does not go on beside its successor. Nobody is told. */
export class EndedError extends Error {
  override name = "EndedError";
  constructor() {
    super("This cell was stopped or has run again.");
  }
}

/** Looks at the clock come about so many milliseconds apart, and never more than so many rounds. */
const lookEvery = 4;
const mostRounds = 1024;
/** After so many milliseconds an `await` gives the page a turn. */
const breatheAfter = 100;

/**
 * One run of an edited cell. The guarded code asks it for leave (`check`), tells it where it pauses (`away`, `back`), and
 * registers through it what has to be undone when the run ends.
 */
export class CellRun {
  private ended = false;
  private readonly ending = new AbortController();
  private readonly tensors = new TensorScope();
  private readonly rounds: number[] = [];
  private readonly looked: number[] = [];
  /** Line in which the cell waits, and since when. */
  waiting?: {line?: number; since: number};

  constructor(private readonly listener: RunListener) {
    renewStretch();
  }

  /**
   * Called by a loop or function each time its counter runs out. Once the run has ended, loops break off; functions may
   * still be called, to clear up.
   * @returns how many rounds it may do until the next call
   * @throws Error if the page has been kept busy for too long
   */
  check(counter: number, isFunction?: boolean): number {
    if (this.ended && !isFunction) throw new EndedError();
    const now = performance.now();
    if (stretchSoFar(now) > longestStretch)
      throw new RangeError(`No end after ${longestStretch / 1000} s without a pause.`);
    const {[counter]: rounds = 1} = this.rounds;
    const since = now - (this.looked[counter] ?? now);
    this.looked[counter] = now;
    const next = since < lookEvery ? 2 * rounds : Math.floor((rounds * lookEvery) / since);
    return (this.rounds[counter] = Math.max(1, Math.min(next, mostRounds)));
  }

  /** Before an `await`: what is waited for, after a turn for the page if it has had none for long. */
  wait<T>(value: T): T | Promise<T> {
    if (busyFor() < breatheAfter) return value;
    // It is waited for a little later; until then a failure of it must not seem to be nobody's.
    if (value instanceof Promise) value.catch(() => undefined);
    return breathe().then(() => value);
  }

  /** After an `await`: the budget starts anew. */
  go<T>(value?: T): T {
    renewStretch();
    return value as T;
  }

  /** Before an `await` of the cell itself. */
  away<T>(value: T, line?: number): T | Promise<T> {
    this.leave();
    this.waiting = {line, since: performance.now()};
    return this.wait(value);
  }

  /** After an `await` of the cell itself. */
  back<T>(value?: T): T {
    if (this.ended) throw new EndedError();
    this.waiting = undefined;
    this.go();
    this.enter();
    return value as T;
  }

  /** What a `for await` of the cell itself goes through. */
  each<T>(source: AsyncIterable<T> | Iterable<T | Promise<T>>, line: number): AsyncIterable<T> {
    const iterator = iterate(source);
    return {
      [Symbol.asyncIterator]: () => ({
        next: async () => {
          await this.away(undefined, line);
          const step = await iterator.next();
          if (step.done) this.back();
          return step;
        },
        return: async value => (await iterator.return?.(value)) ?? {done: true, value}
      })
    };
  }

  /** New tensors belong to the cell, until `leave`. */
  enter(): void {
    if (!this.ended) this.tensors.enter();
  }

  leave(): void {
    this.tensors.leave();
  }

  /** @throws RangeError if a cell asks for too much memory, as do `lengthOf` and others. */
  size<T>(size: T, constructor: string): T {
    requireSize(size, constructor);
    return size;
  }

  lengthOf<T>(list: T): T {
    requireLength((list as {length?: unknown} | null)?.length);
    return list;
  }

  /** Options of a listener, with the signal that removes it when the run ends. */
  signal(options?: boolean | AddEventListenerOptions): AddEventListenerOptions {
    const own = typeof options === "object" ? options : {capture: options};
    const signals = own.signal ? [own.signal, this.ending.signal] : [this.ending.signal];
    return {...own, signal: AbortSignal.any(signals)};
  }

  /** Globals in the cell's own form. */
  readonly globals = {
    console: this.console(),
    setTimeout: (action: (...given: unknown[]) => void, delay?: number, ...given: unknown[]) => {
      const once = () => (this.ending.signal.removeEventListener("abort", stop), action(...given));
      const timer = setTimeout(once, delay);
      const stop = () => clearTimeout(timer);
      return (this.undo(stop), timer);
    },
    setInterval: (action: (...given: unknown[]) => void, delay?: number, ...given: unknown[]) => {
      const timer = setInterval(action, delay, ...given);
      return (this.undo(() => clearInterval(timer)), timer);
    },
    requestAnimationFrame: (action: FrameRequestCallback) => {
      const once = (time: number) => (this.ending.signal.removeEventListener("abort", stop), action(time));
      const frame = requestAnimationFrame(once);
      const stop = () => cancelAnimationFrame(frame);
      return (this.undo(stop), frame);
    },
    Worker: globalThis.Worker && watchedWorker(this.ending.signal, error => this.listener.failed(error))
  };

  private undo(action: () => void): void {
    if (this.ended) action();
    else this.ending.signal.addEventListener("abort", action, {once: true});
  }

  private console(): Console {
    const print = (level: string, values: unknown[]) => !this.ended && this.listener.print(level, values);
    return new Proxy(console, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== "function") return method;
        return (...values: unknown[]) => {
          print(String(name), values);
          return (method as (...values: unknown[]) => unknown).apply(target, values);
        };
      }
    });
  }

  /** What the cell's code gives; rejected when the run ends before that, so that nobody waits for it any more. */
  result(value: unknown): unknown {
    if (!(value instanceof Promise)) return value;
    return new Promise((resolve, reject) => {
      value.then(resolve, reject);
      this.undo(() => reject(new EndedError()));
    });
  }

  /** Undoes all that the run has registered; its code throws when it would go on. */
  end(): void {
    if (this.ended) return;
    this.leave();
    this.ended = true;
    this.ending.abort();
    this.tensors.dispose();
  }
}

function iterate<T>(source: AsyncIterable<T> | Iterable<T | Promise<T>>): AsyncIterator<T> {
  if (Symbol.asyncIterator in source) return source[Symbol.asyncIterator]();
  const iterator = source[Symbol.iterator]();
  const settle = async ({done, value}: IteratorResult<T | Promise<T>>) =>
    ({done, value: await value}) as IteratorResult<T>;
  return {
    next: () => settle(iterator.next()),
    return: async value => settle(iterator.return?.(value) ?? {done: true, value})
  };
}
