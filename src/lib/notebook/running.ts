import {pageKey} from "./pageKey.js";
import {readStored, store} from "./storage.js";

/**
 * The edited texts that are running now, as the browser keeps them: set before a text runs, cleared after. What is still
 * there when the page is opened was running when it ended.
 */
class RunningTexts {
  private readonly key = `running ${pageKey(location.pathname)}`;
  private readonly texts = new Map<number | string, string>();
  /** Those that an earlier page was running when it ended. */
  readonly left: string[] = parsed(readStored(this.key));

  begin(cell: number | string, text: string): void {
    this.texts.set(cell, text);
    this.store();
  }

  end(cell: number | string): void {
    if (this.texts.delete(cell)) this.store();
  }

  private store(): void {
    store(this.key, this.texts.size ? JSON.stringify([...this.texts.values()]) : null);
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
