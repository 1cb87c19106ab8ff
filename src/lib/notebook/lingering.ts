import {runningTexts} from "./running.js";

/** Those that go on now: a page that is left in good order leaves none of them. */
const going = new Set<Lingering>();
addEventListener("pagehide", () => going.forEach(each => each.forget()));
addEventListener("pageshow", () => going.forEach(each => each.note()));

let runs = 0;

/**
 * A text whose run may go on after the cell's own code has ended, by timers or functions that nobody waits for: should the page die
 * of it, the text is known at the next visit.
 */
export class Lingering {
  private readonly key = `run ${++runs}`;

  constructor(private readonly text: string) {}

  begin(): void {
    going.add(this);
    this.note();
  }

  end(): void {
    if (going.delete(this)) this.forget();
  }

  note(): void {
    runningTexts().begin(this.key, this.text);
  }

  forget(): void {
    runningTexts().end(this.key);
  }
}
