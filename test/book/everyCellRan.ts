import type {Page} from "playwright";

/** Waits until every cell of a page has run and the live ones have their buttons; for scripts, which run no tests. */
export const everyCellRan = (page: Page, timeout = 120_000) =>
  page.waitForFunction(
    () =>
      (document.querySelector(".cell-bar") ||
        (document.querySelector("h1") && !document.querySelector(".cell"))) &&
      !document.querySelector("observablehq-loading, .cell:not(:has(.cell-bar))"),
    null,
    {timeout}
  );
