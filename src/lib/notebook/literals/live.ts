/** The cell whose literals turn. */
export interface TurningCell {
  /** Runs the text as it is; resolves when the cell and those that follow from it have their values. */
  run(): Promise<void>;
  /** Does the cell, or one that follows from it, train or otherwise go on for long? */
  isLong(): boolean;
}

/**
 * Runs a cell while a reader turns its values: one run at a time, then one with the latest value, so that a hand faster
 * than the cell leaves nothing behind it. What goes on for long begins anew only when the hand lets go.
 */
export class LiveRuns {
  private wanted = false;
  private running = false;
  /** Known from the first turn until the hand lets go. */
  private long?: boolean;

  constructor(private readonly cell: TurningCell) {}

  /** Does the cell run with each value? Then its result is never behind the text for longer than one run. */
  get live(): boolean {
    return this.long === false || this.running;
  }

  /** A value has changed. */
  turned(): void {
    this.wanted = true;
    this.long ??= this.cell.isLong();
    if (!this.long) void this.go();
  }

  /** The hand has let go. */
  released(): void {
    this.long = undefined;
    if (this.wanted) void this.go();
  }

  private async go(): Promise<void> {
    if (this.running) return;
    this.running = true;
    while (this.wanted && !this.long) {
      this.wanted = false;
      await this.cell.run();
    }
    this.running = false;
  }
}
