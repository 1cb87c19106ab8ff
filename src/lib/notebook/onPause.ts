import {readStored, store} from "./storage.js";

const key = "run-on-pause";
/** So long after the last key a cell runs. */
const pause = 500;

/** Whether cells run at each pause of typing: one choice for all cells, kept for the next visit. */
export class RunOnPause {
  on = readStored(key) === "true";
  private timer?: ReturnType<typeof setTimeout>;

  toggle(): void {
    this.on = !this.on;
    clearTimeout(this.timer);
    store(key, String(this.on));
  }

  /** Runs a cell when the reader pauses, if that is wanted. */
  typed(run: () => void): void {
    clearTimeout(this.timer);
    if (this.on) this.timer = setTimeout(run, pause);
  }
}
