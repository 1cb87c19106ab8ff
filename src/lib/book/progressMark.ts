import {progressEvent, progressKey} from "../exercises/progress.js";
import {words} from "../exercises/words.js";
import type {Language} from "./chapters.js";

/**
 * How many of these exercises (`module/id`) the reader has done: a dash for each, and the count in words. The build does not
 * know; the script of the frame fills it in. Nothing for no exercises.
 */
export function progressMark(exercises: readonly string[], language: Language): string {
  if (!exercises.length) return "";
  const text = words[language].done(0, exercises.length);
  return (
    `<span class="exercise-progress" data-exercises="${exercises.join(" ")}">` +
    `<span class="dashes" aria-hidden="true">${"<i></i>".repeat(exercises.length)}</span> ` +
    `<span class="count">${text}</span></span>`
  );
}

/** The inline script that fills in all marks of a page, when it opens and whenever the reader has come further. */
export function progressScript(language: Language): string {
  const {done} = words[language];
  return `(${fill})(${JSON.stringify([progressKey("$folder", "$page"), progressEvent, done("$n", "$all")])})`;
}

/** Runs in the browser, from its own text: it may use nothing from this file. */
function fill([key, event, sentence]: [string, string, string]): void {
  // Methods, because esbuild gives functions in variables their names by a function of its own.
  const progress = {
    read(page: string): Record<string, string> {
      const folder = location.pathname.replace(/[^/]*\/[^/]*$/, "");
      try {
        const kept = localStorage.getItem(key.replace("$folder", folder).replace("$page", page));
        return (JSON.parse(kept ?? "{}") as Record<string, string> | null) ?? {};
      } catch {
        return {};
      }
    },
    show() {
      for (const mark of document.querySelectorAll<HTMLElement>("[data-exercises]")) {
        const names = (mark.dataset.exercises ?? "").split(" ");
        const dashes = mark.querySelectorAll("i");
        let n = 0;
        for (const [k, name] of names.entries()) {
          const [page, id] = name.split("/");
          const step = this.read(page!)[id!] ?? "";
          if (step === "done") ++n;
          if (dashes[k]) dashes[k].className = step;
        }
        const count = mark.querySelector(".count");
        if (count)
          count.textContent = sentence.replace("$n", String(n)).replace("$all", String(names.length));
      }
    }
  };
  addEventListener("DOMContentLoaded", () => progress.show());
  addEventListener(event, () => progress.show());
  addEventListener("storage", () => progress.show());
}
