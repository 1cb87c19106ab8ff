import type {CellRun} from "./run.js";

/** A run that ends sooner than this is not shown: only a wait is worth a word. */
const unseen = 150;
/** So often a run that is shown is looked at again. */
const lookEvery = 500;

/** How a cell's run goes: is it under way, what does it wait for, how long did it take? */
export class RunProgress {
  /** Is a run under way that takes long enough to be shown? */
  running = false;
  /** How long the last run took, in milliseconds. */
  took?: number;
  /** The run of an edited cell that is under way, or was the last. */
  watched?: CellRun;
  private timer?: ReturnType<typeof setTimeout>;
  /** Does the cell wait for the values of other cells? */
  private due = false;
  private began?: number;

  /** @param changed called when there is something new to show */
  constructor(private readonly changed: () => void) {}

  /** A run, or the attempt at one, begins. */
  begin(): void {
    this.timer ??= setTimeout(() => {
      this.running = true;
      this.changed();
      this.timer = setInterval(this.changed, lookEvery);
    }, unseen);
  }

  /** The cell waits for its inputs. */
  awaitInputs(): void {
    this.due = true;
    this.begin();
  }

  /** The inputs are there; the cell's code begins. */
  start(): void {
    this.due = false;
    this.began = performance.now();
    this.took = undefined;
  }

  /** The cell has a value; of those that a generator yields the first counts. */
  fulfil(): void {
    if (this.began) this.took ??= performance.now() - this.began;
  }

  /** The run, or the attempt at one, has ended. */
  end(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.running = false;
  }

  /** Is the run that is shown waiting for something, and if this is known, in which line? */
  get wait(): {line?: number} | undefined {
    if (!this.running) return undefined;
    if (this.due) return {};
    const {waiting} = this.watched ?? {};
    return waiting && performance.now() - waiting.since > 1000 ? waiting : undefined;
  }
}
