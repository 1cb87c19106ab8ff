import {Floods, type LeftOut} from "./floods.js";
import {requireLength, requireSize} from "./memory.js";
import {nativeCalls} from "./nativeCalls.js";
import {Started} from "./started.js";
import {breathe, busyFor, longestStretch, renewStretch, stretchSoFar} from "./stretch.js";
import {TensorScope} from "./tensorScope.js";
import {Texts} from "./texts.js";
import {ownTimers} from "./timers.js";
import {Turns} from "./turns.js";
import {watchedWorker} from "./watchdog.js";

/** What a run tells its cell. */
export interface RunListener {
  /** Something was written to the console. */
  print(level: string, values: unknown[]): void;
  /** Code that runs beside the cell's own, such as a worker, has failed. */
  failed(error: unknown): void;
  /** Something was started that may go on after the cell's own code. */
  begun?(): void;
  /** What was started goes on, or has ended; see `goesOn`. */
  changed?(): void;
  /** More was put into the page than it can hold. */
  leftOut?(counts: LeftOut): void;
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
  private readonly ending = new AbortController();
  private readonly tensors = new TensorScope();
  private readonly rounds: number[] = [];
  private readonly looked: number[] = [];
  private readonly started = new Started(
    () => this.listener.begun?.(),
    () => this.listener.changed?.(),
    reason => this.stop(reason)
  );
  private readonly turns = new Turns(() => void this.stop(noRest()));
  readonly floods = new Floods(() => this.listener.leftOut?.(this.floods.leftOut));
  readonly texts = new Texts(() => this);
  readonly native = nativeCalls;
  /** Line in which the cell waits, and since when. */
  waiting?: {line?: number; since: number};
  /** Has the cell's own code come to its end? */
  private isThrough = false;

  constructor(private readonly listener: RunListener) {
    renewStretch();
  }

  private get ended(): boolean {
    return this.ending.signal.aborted;
  }

  /** May its functions go on? */
  get goesOn(): boolean {
    return !this.ended;
  }

  /** Does something go on that it has started? */
  get isGoing(): boolean {
    return this.started.goesOn;
  }

  /**
   * Called by a loop or function each time its counter runs out. Once the run has ended, loops break off; functions may
   * still be called, to clear up.
   * @returns how many rounds it may do until the next call
   * @throws Error if the page has been kept busy for too long
   */
  check(counter: number, isFunction?: boolean): number {
    if (!isFunction) this.requireGoing();
    const now = performance.now();
    this.requireTime(now);
    const {[counter]: rounds = 1} = this.rounds;
    const since = now - (this.looked[counter] ?? now);
    this.looked[counter] = now;
    const next = since < lookEvery ? 2 * rounds : Math.floor((rounds * lookEvery) / since);
    return (this.rounds[counter] = Math.max(1, Math.min(next, mostRounds)));
  }

  private requireGoing(): void {
    if (this.ended) throw this.ending.signal.reason as Error;
  }

  /**
   * @throws RangeError if the page has been kept busy for too long. The run has ended then, unless it is another cell that has
   * called a function of it: that cell may do it better the next time
   */
  private requireTime(now: number): void {
    const tooLong = stretchSoFar(now) > longestStretch;
    if (!tooLong && !this.turns.areTooLong(now)) return;
    const reason = tooLong
      ? new RangeError(`No end after ${longestStretch / 1000} s without a pause.`)
      : noRest();
    throw this.isThrough && !this.turns.underWay ? reason : this.stop(reason);
  }

  /** Before an `await` of a function: what is waited for. */
  wait<T>(value: T): T | Promise<T> {
    const waited = this.breathing(value);
    if (this.ended) return waited;
    const promise = Promise.resolve(waited);
    this.started.until(promise);
    return promise;
  }

  /** What is waited for, after a turn for the page if it has had none for long. */
  private breathing<T>(value: T): T | Promise<T> {
    if (busyFor() < breatheAfter) return value;
    // It is waited for a little later; until then a failure of it must not seem to be nobody's.
    if (value instanceof Promise) value.catch(() => undefined);
    return breathe().then(() => value);
  }

  /**
   * After an `await` of a function: the budget starts anew.
   * @param went had the run not ended before? What is called to clear up after it may wait, too
   */
  go<T>(went: boolean, value: T): T {
    if (went) this.requireGoing();
    renewStretch();
    return value;
  }

  /** Before an `await` of the cell itself. */
  away<T>(value: T, line?: number): T | Promise<T> {
    this.leave();
    this.waiting = {line, since: performance.now()};
    return this.breathing(value);
  }

  /** After an `await` of the cell itself. */
  back<T>(value?: T): T {
    this.requireGoing();
    this.waiting = undefined;
    renewStretch();
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
    JSON: this.json(),
    Function: this.texts.Function,
    ...ownTimers(this.started, this.turns, () => this.ended),
    Worker: globalThis.Worker && watchedWorker(this.started, error => this.listener.failed(error))
  };

  private undo(action: () => void): void {
    if (this.ended) action();
    else this.ending.signal.addEventListener("abort", action, {once: true});
  }

  /** `JSON.stringify` goes through a value that stands in many places as often, which may be without end. */
  private json(): JSON {
    let values = 0;
    const watch = (_key: string, value: unknown) => {
      if (++values % 1024 === 0) this.requireTime(performance.now());
      return value;
    };
    const stringify = (value: unknown, replacer?: typeof watch | null, space?: string | number) =>
      JSON.stringify(value, replacer ?? watch, space);
    return Object.create(JSON, {stringify: {value: stringify}}) as JSON;
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

  /** Runs the cell's code, and gives what it gives; rejected when the run ends before that, so that nobody waits for it any more. */
  result(body: () => unknown): unknown {
    const value = this.turns.take(body, "cell");
    if (!(value instanceof Promise)) return this.through(value);
    return new Promise((resolve, reject) => {
      value.then(value => resolve(this.through(value)), reject).catch(reject);
      this.undo(() => reject(this.ending.signal.reason as Error));
    });
  }

  /** The cell's own code has come to its end. @throws what it was stopped for, if it has caught that */
  private through<T>(value: T): T {
    this.requireGoing();
    this.isThrough = true;
    return value;
  }

  /**
   * Ends all that the run has started; its code throws when it would go on. What it has displayed stays, and so do its tensors.
   * @returns the reason
   */
  stop(reason: Error = new EndedError()): Error {
    if (this.ended) return reason;
    this.leave();
    this.ending.abort(reason);
    this.started.end();
    // What stops it may be caught by whoever has called it; then nobody hears of it.
    if (this.isThrough && !(reason instanceof EndedError)) setTimeout(() => this.listener.failed(reason));
    return reason;
  }

  /** The cell runs anew, or is taken away. */
  end(): void {
    this.stop();
    this.tensors.dispose();
  }
}

const noRest = () => new RangeError("Timers leave no rest.");

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
