/** What a plot of a training shows: its steps so far, and those of the one before it. */
export class RunBefore<S> {
  shown: readonly S[] = [];
  before: readonly S[] = [];

  /** Shows the steps of a training; a list of its own stands for another one, and what was shown becomes the one before. */
  show(steps: readonly S[]): void {
    if (steps === this.shown) return;
    if (this.shown.length > 0) this.before = this.shown;
    this.shown = steps;
  }
}
