/** Weight of the newest step in the mean pace. */
const NEWEST = 0.1;

/**
 * Estimates how long a sequence of steps still takes, from a mean in which newer steps weigh more. The first step after
 * a beginning or a rest is not counted: it holds the compilation of the programs, or the rest itself.
 */
export class TimeLeft {
  private pace?: number;
  private before?: number;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Forgets everything. */
  begin(): void {
    this.pace = this.before = undefined;
  }

  /** The clock stood still until now. */
  rest(): void {
    this.before = undefined;
  }

  /** A step is done. */
  step(): void {
    const now = this.now();
    if (this.before !== undefined) {
      const took = now - this.before;
      this.pace = this.pace === undefined ? took : this.pace + NEWEST * (took - this.pace);
    }
    this.before = now;
  }

  /** Milliseconds for so many more steps; undefined before there is a pace. */
  left(steps: number): number | undefined {
    return this.pace === undefined ? undefined : this.pace * steps;
  }
}
