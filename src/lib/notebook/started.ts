/** So often it is looked whether anything that a run has started still goes on. */
const lookEvery = 200;

/** More timers at a time than this are a mistake. Intervals fire again and again, each of them up to 250 times a second. */
export const mostAtOnce = {timers: 1000, intervals: 100};

/**
 * What a run has started and what has not ended: timers, frames, workers, functions that wait. It goes on whether the cell's own
 * code has ended or not, and ends with the run.
 */
export class Started {
  private readonly undos = new Set<() => void>();
  private waits = 0;
  private looking?: ReturnType<typeof setTimeout>;
  /** Has something gone on for long enough to be told? */
  goesOn = false;

  /**
   * @param begun told as soon as something has been started, once until `changed`
   * @param changed told when `goesOn` has changed, and when all has ended
   * @param stop ends the run for a reason, and gives the reason
   */
  constructor(
    private readonly begun: () => void,
    private readonly changed: () => void,
    private readonly stop: (reason: Error) => Error
  ) {}

  private get any(): boolean {
    return this.undos.size + this.waits > 0;
  }

  /** How many timers, frames and workers there are. */
  get count(): number {
    return this.undos.size;
  }

  /**
   * @param undo ends it
   * @param most how many there may be besides it
   * @returns to be called when it has ended by itself
   * @throws RangeError if there are too many of them
   */
  add(undo: () => void, most = mostAtOnce.timers): () => void {
    if (this.undos.size >= most) {
      undo();
      throw this.stop(new RangeError(`More than ${most} timers at once.`));
    }
    this.undos.add(undo);
    this.look();
    return () => void this.undos.delete(undo);
  }

  /** A function waits for this. */
  until(promise: Promise<unknown>): void {
    ++this.waits;
    const over = () => void --this.waits;
    promise.then(over, over);
    this.look();
  }

  private look(): void {
    if (this.looking !== undefined) return;
    this.begun();
    const look = () => {
      this.looking = this.any ? setTimeout(look, lookEvery) : undefined;
      if (this.goesOn === this.any && this.any) return;
      this.goesOn = this.any;
      this.changed();
    };
    this.looking = setTimeout(look, lookEvery);
  }

  /** Ends all of it. */
  end(): void {
    for (const undo of this.undos) undo();
    this.undos.clear();
    this.waits = 0;
    clearTimeout(this.looking);
    if (this.looking === undefined) return;
    this.looking = undefined;
    this.goesOn = false;
    this.changed();
  }
}
