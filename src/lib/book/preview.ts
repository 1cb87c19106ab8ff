import type {ChildProcess} from "node:child_process";
import {newestOf} from "./newest.js";

/** What Framework does not follow: it knows neither what makes the pages nor the style sheets that a style sheet names. */
const followed = ["src/lib/book", "docs/symbols", "docs/exercises", "docs/theme"];

/** The dates of the files are looked at so often: unlike notices of changes, they are the same on every system. */
const interval = 500;

export interface PreviewProgram {
  /** @param again was it started before, and is the browser open? */
  start(again: boolean): ChildProcess;
  /** Resolves with the exit code. */
  ended(child: ChildProcess): Promise<number>;
}

/**
 * Framework's preview follows the pages and the code that they import. For the rest of what an author changes it starts
 * anew, and the open pages find it by themselves.
 */
export class Preview {
  private child!: ChildProcess;
  private isRestarting = false;
  private waking?: () => void;
  private newest = newestOf(followed);

  constructor(private readonly program: PreviewProgram) {}

  /** Runs until the program ends by itself. @returns its exit code */
  async run(): Promise<number> {
    process.once("exit", () => this.child.kill());
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
    const looking = setInterval(() => this.look(), interval);
    const code = await this.keepRunning();
    clearInterval(looking);
    return code;
  }

  private async keepRunning(): Promise<number> {
    for (let starts = 0; ; starts++) {
      this.isRestarting = false;
      this.child = this.program.start(starts > 0);
      const code = await this.program.ended(this.child);
      if (this.isRestarting) continue;
      if (starts === 0 || code === 0) return code;
      // What an author is in the middle of changing may not run yet.
      console.error("The preview cannot start as the book stands; it tries again when a file changes.");
      await new Promise<void>(wake => (this.waking = wake));
    }
  }

  private look(): void {
    const before = this.newest;
    try {
      this.newest = newestOf(followed);
    } catch (error) {
      // A file that an editor puts in the place of another is away for a moment.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
    if (this.newest <= before) return;
    this.isRestarting = true;
    this.child.kill();
    this.waking?.();
  }
}
