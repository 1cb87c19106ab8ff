const key = "run-on-pause";
/** So long after the last key a cell runs. */
const pause = 500;

/** Whether cells run at each pause of typing: one choice for all cells, kept for the next visit. */
export class RunOnPause {
  on = read();
  private timer?: ReturnType<typeof setTimeout>;

  toggle(): void {
    this.on = !this.on;
    clearTimeout(this.timer);
    try {
      localStorage.setItem(key, String(this.on));
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  }

  /** Runs a cell when the reader pauses, if that is wanted. */
  typed(run: () => void): void {
    clearTimeout(this.timer);
    if (this.on) this.timer = setTimeout(run, pause);
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(key) === "true";
  } catch {
    return false;
  }
}
