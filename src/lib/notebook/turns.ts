import {longestStretch} from "./stretch.js";

/** A timer that keeps the page for longer, in milliseconds, is felt by whoever uses the page; soon after such a one, a shorter one is. */
const [long, longAgain] = [500, 300];
/** Of all turns of timers, however short, so much may go on without rest, and such a part of all time. */
const [mostAtATime, part] = [50, 0.5];
/** What the browser takes for each, besides. */
const least = 0.05;
/** Of each second so much may go to such long turns. */
const share = 0.25;
/** One turn alone, however long, is not too much: then the code may have had its reason, such as a model that it makes. */
const mostOwed = {timer: longestStretch - 100, cell: 0.75 * longestStretch};

/**
 * The turns of a cell's code and of its timers. One may be long, and short ones may follow each other without rest; long ones that
 * come again and again would leave the page unusable, though each ends in time. Their time is owed, and paid back as time goes by.
 */
export class Turns {
  private owed = 0;
  /** When that much was owed. */
  private at = 0;
  private began?: number;
  /** How much of the page's time was used of late, and when it was noted. */
  private used = 0;
  private usedAt = 0;

  /** @param exceeded told at the end of a timer's turn after which too much is owed */
  constructor(private readonly exceeded: () => void) {}

  get underWay(): boolean {
    return this.began !== undefined;
  }

  take<T>(action: () => T, whose: keyof typeof mostOwed = "timer"): T {
    this.note(this.owedAt(performance.now()));
    this.began = performance.now();
    try {
      return action();
    } finally {
      const tooMuch = this.areTooLong();
      this.note(Math.min(this.owedAt(performance.now()), mostOwed[whose]));
      const taken = Math.max(least, performance.now() - this.began);
      this.used = Math.min(this.usedNow() + taken, 3 * mostAtATime);
      this.usedAt = performance.now();
      this.began = undefined;
      if (tooMuch && whose === "timer") this.exceeded();
    }
  }

  /** Has this turn, with those before it, taken too much of the page's time? */
  areTooLong(now = performance.now()): boolean {
    return this.underWay && this.owed > 0 && this.owedAt(now, longAgain) > longestStretch;
  }

  /** Have there been so many turns that others have to wait? */
  get areMany(): boolean {
    return this.usedNow() > mostAtATime;
  }

  private usedNow(): number {
    return Math.max(0, this.used - part * (performance.now() - this.usedAt));
  }

  private owedAt(now: number, counted = long): number {
    const left = Math.max(0, this.owed - share * (now - this.at));
    const taken = this.began === undefined ? 0 : now - this.began;
    return taken > counted ? left + taken : left;
  }

  private note(owed: number): void {
    [this.owed, this.at] = [owed, performance.now()];
  }
}
