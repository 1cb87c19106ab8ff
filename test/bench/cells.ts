import type {Page} from "playwright";
import {chapters} from "../../src/lib/book/chapters.js";
import {Cell} from "../book/cell.js";
import {everyCellRan} from "../book/everyCellRan.js";
import {loadedScripts, noteFirstOutput, type LoadedScripts} from "../book/javascript.js";
import {openSite, type Site} from "../book/site.js";
import {median} from "./median.js";

/** What a reader waits for on one page of the built site, in milliseconds, and what it loads, in bytes gzipped. */
export interface CellFigures {
  page: string;
  scripts: LoadedScripts;
  /** From the click on a cell until its text can be changed: the first loads the editor. */
  editable: {first: number; later: number};
  /** From the first question of an editor until the answer: the first loads TypeScript. Later ones after an edit each. */
  types: {first: number; later: number};
  /** From Shift-Enter until the result stands there: the first loads the compiler. */
  result: {first: number; later: number};
  /** How often a second the result of a cheap cell is new while a number in its text is pulled. */
  dragging: {updatesPerSecond: number; movesPerSecond: number};
}

declare global {
  interface Window {
    /** How long the worker of types took for each question about faults. */
    typeChecks: number[];
    reaction?: Promise<number>;
    /** How often the result of a cell was new. */
    updates: number;
  }
}

/** Runs in the page before its own scripts. */
function noteTypeChecks(): void {
  window.typeChecks = [];
  const asked = new Map<number, number>();
  const listening = new WeakSet<Worker>();
  const {postMessage} = Worker.prototype;
  Worker.prototype.postMessage = function (this: Worker, message: {id?: number; question?: string}) {
    if (message.question === "faults") asked.set(message.id!, performance.now());
    if (!listening.has(this)) {
      listening.add(this);
      this.addEventListener("message", ({data}: MessageEvent<{id: number}>) => {
        const start = asked.get(data.id);
        if (start !== undefined) window.typeChecks.push(performance.now() - start);
      });
    }
    postMessage.call(this, message);
  };
}

/** Milliseconds from an event of the reader's until something stands on the page. */
async function reaction(
  page: Page,
  event: "pointerdown" | "keydown",
  act: () => Promise<void>,
  selector: string,
  text = ""
): Promise<number> {
  await page.evaluate(
    ([type, wanted, part]) => {
      const heard = new AbortController();
      window.reaction = new Promise(done =>
        addEventListener(
          type,
          each => {
            if (each instanceof KeyboardEvent && each.key !== "Enter") return;
            heard.abort();
            const start = performance.now();
            const timer = setInterval(() => {
              const found = [...document.querySelectorAll(wanted)];
              if (!found.some(({textContent}) => textContent.includes(part))) return;
              clearInterval(timer);
              done(performance.now() - start);
            }, 1);
          },
          {capture: true, signal: heard.signal}
        )
      );
    },
    [event, selector, text] as const
  );
  await act();
  return page.evaluate(() => window.reaction!);
}

/** Pulls a number of a cheap cell to and fro for three seconds. */
async function drag(page: Page, cell: Cell): Promise<CellFigures["dragging"]> {
  await cell.run("display(0.5);");
  await cell
    .output()
    .filter({hasText: /^0\.5$/})
    .waitFor();
  // What helps while writing is left first.
  while (await cell.editor().isVisible()) await page.keyboard.press("Escape");
  const number = cell.code().locator(".cell-literal", {hasText: "0.5"});
  const {x, y, width, height} = (await number.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await cell.output().evaluate(output => {
    let last = output.textContent;
    window.updates = 0;
    new MutationObserver(() => {
      if (!output.textContent || output.textContent === last) return;
      last = output.textContent;
      ++window.updates;
    }).observe(output, {childList: true, characterData: true, subtree: true});
  });
  const start = performance.now();
  let moves = 0;
  // Five pixels on stands another number; so far to the left and to the right the scale does not end.
  while (performance.now() - start < 3000) await page.mouse.move(x + ((5 * ++moves) % 90), y + height / 2);
  const seconds = (performance.now() - start) / 1000;
  const updates = await page.evaluate(() => window.updates);
  await page.mouse.up();
  await cell.button("Reset").click();
  return {updatesPerSecond: updates / seconds, movesPerSecond: moves / seconds};
}

const times = 9;

async function measure(site: Site, page: string): Promise<CellFigures> {
  const script = `${noteFirstOutput}; (${noteTypeChecks})()`;
  const open = await site.open(`/en/${page}.html`, {}, script);
  await everyCellRan(open.page);
  // Whatever the page computes at first is not to be timed.
  await open.page.waitForTimeout(10_000);
  const scripts = await loadedScripts(open.page);
  const cells = open.page.locator(".cell:not(.source)");
  const cell = new Cell(open.page, cells.last());
  const click = (each: Cell) =>
    reaction(open.page, "pointerdown", () => each.code().click(), ".cm-content:focus");
  const first = await click(cell);
  await open.page.keyboard.press("Escape");
  const editable = {first, later: await click(cell)};

  const run = async (k: number) => {
    // Declares nothing, so that no other cell runs.
    await cell.write(`display("result ${k}");`);
    const run = () => open.page.keyboard.press("Shift+Enter");
    return reaction(open.page, "keydown", run, ".cell .observablehq--block", `result ${k}`);
  };
  const result = {first: await run(0), later: 0};
  const later: number[] = [];
  for (let k = 1; k <= times; ++k) later.push(await run(k));
  result.later = median(later);
  await cell.button("Reset").click();

  await cell.edit();
  await open.page.keyboard.press("ControlOrMeta+End");
  const checks = () => open.page.evaluate(() => window.typeChecks);
  const known = (await checks()).length;
  for (let k = 1; k <= times; ++k) {
    await open.page.keyboard.type(k === 1 ? "\n// " : "x");
    await open.page.waitForFunction(n => window.typeChecks.length >= n, known + k, {timeout: 60_000});
  }
  const all = await checks();
  const types = {first: all[0]!, later: median(all.slice(known))};
  const dragging = await drag(open.page, cell);
  await open.close();
  return {page, scripts, editable, types, result, dragging};
}

/** Every page of the English edition, as `npm run build` has made it. */
export async function measureCells(): Promise<CellFigures[]> {
  const site = await openSite();
  try {
    const figures: CellFigures[] = [];
    for (const {page} of chapters) figures.push(await measure(site, page));
    return figures;
  } finally {
    await site.close();
  }
}
