import type {Page} from "playwright";

/** Fills the browser's storage to the last character. */
export const fillStorage = (page: Page) =>
  page.evaluate(() => {
    let [text, n] = ["x".repeat(2 ** 20), 0];
    while (text) {
      try {
        localStorage.setItem(`filled ${++n}`, text);
      } catch {
        text = text.slice(Math.ceil(text.length / 2));
      }
    }
  });

/** Runs in a page before its own scripts: a browser that refuses all storage. */
export const refuseStorage = `Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("Access is denied for this document.", "SecurityError"); }
});`;
