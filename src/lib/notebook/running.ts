import {isLarge} from "./large.js";
import {pageKey} from "./pageKey.js";
import {readStored, store} from "./storage.js";

/**
 * The edited texts that are running now, as the browser keeps them: set before a text runs, cleared after. What is still
 * there when the page is opened was running when it ended. Other tabs of the page keep theirs in the same place.
 */
class RunningTexts {
  private readonly key = `running ${pageKey(location.pathname)}`;
  private readonly texts = new Map<number | string, string>();
  /** Those that an earlier page was running when it ended. */
  readonly left: readonly string[] = parsed(readStored(this.key));
  private settled = this.left.length === 0;

  begin(cell: number | string, text: string): void {
    this.replace(this.texts.get(cell), text);
    this.texts.set(cell, text);
  }

  end(cell: number | string): void {
    this.replace(this.texts.get(cell), undefined);
    this.texts.delete(cell);
  }

  isRunning(cell: number | string): boolean {
    return this.texts.has(cell);
  }

  /** What the earlier page left is known elsewhere now. */
  settle(): void {
    if (this.settled) return;
    this.settled = true;
    for (const text of this.left) this.replace(text, undefined);
  }

  private replace(gone: string | undefined, come: string | undefined): void {
    if (gone === come) return;
    const texts = parsed(readStored(this.key));
    const at = gone === undefined ? -1 : texts.indexOf(gone);
    if (at >= 0) texts.splice(at, 1);
    // A large text never runs by itself: nothing need be known of it, and it would take the room of the work itself.
    if (come !== undefined && !isLarge(come)) texts.push(come);
    else if (at < 0) return;
    store(this.key, texts.length ? JSON.stringify(texts) : null);
  }
}

function parsed(json: string | null): string[] {
  try {
    const texts = JSON.parse(json ?? "[]") as unknown;
    return Array.isArray(texts) ? texts.filter(text => typeof text === "string") : [];
  } catch {
    return [];
  }
}

let ofPage: RunningTexts | undefined;

/** There is one list for a page. */
export const runningTexts = (): RunningTexts => (ofPage ??= new RunningTexts());
