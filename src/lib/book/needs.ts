import {chapters} from "./chapters.js";

/** All pages that a page builds on, directly or by way of others, in the book's order. */
export function needsInAll(page: string): string[] {
  const needed = new Set<string>();
  const add = (name: string) => {
    for (const each of chapters.find(chapter => chapter.page === name)?.needs ?? []) {
      if (needed.has(each)) continue;
      needed.add(each);
      add(each);
    }
  };
  add(page);
  return chapters.map(chapter => chapter.page).filter(name => needed.has(name));
}
