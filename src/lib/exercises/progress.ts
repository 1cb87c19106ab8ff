/** How far a reader has come with an exercise. */
export type Step = "tried" | "done";

/** The folder that the book lies in: what a page keeps is its own, and the same for both languages. */
const bookFolder = () => location.pathname.replace(/[^/]*\/[^/]*$/, "");

/** Under this name the browser keeps how far the exercises of a page are done (see `progressScript` too). */
export const progressKey = (folder: string, page: string) => `exercises ${folder}${page}`;

/** Told to the window when a reader has come further. */
export const progressEvent = "exercise-progress";

export function readProgress(page: string): Record<string, Step> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(progressKey(bookFolder(), page)) ?? "{}");
    return typeof kept === "object" && kept !== null ? (kept as Record<string, Step>) : {};
  } catch {
    return {};
  }
}

/** Keeps that an exercise was tried, or done, which it stays. */
export function keepProgress(page: string, id: string, step: Step): void {
  const kept = readProgress(page);
  if (kept[id] === step || kept[id] === "done") return;
  try {
    localStorage.setItem(progressKey(bookFolder(), page), JSON.stringify({...kept, [id]: step}));
  } catch {
    return; // A browser that keeps nothing shows no progress.
  }
  dispatchEvent(new Event(progressEvent));
}
