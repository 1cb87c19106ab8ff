import {gzipSync} from "node:zlib";
import type {Page} from "playwright";
import {chapters, languages, type Language} from "../../src/lib/book/chapters.js";
import {loadedScripts, noteFirstOutput} from "../book/javascript.js";
import {openSite, type Site} from "../book/site.js";
import {totalBlockingTime, type Task} from "./blockingTime.js";
import {cumulativeLayoutShift, type Shift} from "./layoutShift.js";
import {median} from "./median.js";

/** How a page of the built site opens for a reader who has never been there. */
export interface PageFigures {
  page: string;
  language: Language;
  /** Largest contentful paint within the first five seconds, the processor slowed four times. */
  lcpMs: number;
  /** Cumulative layout shift: the first five seconds, and while scrolling once through the page; slowed too. */
  cls: number;
  /** Until the first figure that a cell has made is painted, slowed; `null` if there was none after a minute. */
  firstFigureMs: number | null;
  /** The same at full speed. */
  unslowedFirstFigureMs: number | null;
  /** Total blocking time on a telephone, slowed: until the page has settled; the median of its openings. */
  tbtMs: number;
  /** How many files a telephone asks for until the page has settled. */
  requests: number;
  /** All that was asked for, as a host sends it that compresses text. */
  transferKB: number;
  jsKBToFirstOutput: number;
  /** What moved most, the largest first. */
  shifts: MovedShift[];
}

/** A layout shift with the elements that it moved, each as a short description with its tops before and after. */
export interface MovedShift extends Shift {
  moved: string[];
}

declare global {
  interface Window {
    opening: {largestPaint: number; firstFigure: number | null; shifts: MovedShift[]; tasks: Task[]};
  }
}

/** Runs in the page before its own scripts. */
function noteOpening(): void {
  const opening: Window["opening"] = {largestPaint: 0, firstFigure: null, shifts: [], tasks: []};
  window.opening = opening;
  type LayoutShift = PerformanceEntry & {
    value: number;
    hadRecentInput: boolean;
    sources: {node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly}[];
  };
  // A method, because esbuild gives functions in variables their names by a function of its own.
  const describe = {
    node(node: Node | null): string {
      const element = node instanceof Element ? node : node?.parentElement;
      if (!element) return String(node?.nodeName);
      const text = (element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 30);
      const id = element.id && `#${element.id}`;
      return `${element.tagName.toLowerCase()}${id}${[...element.classList].map(name => `.${name}`).join("")} “${text}”`;
    }
  };
  new PerformanceObserver(list => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      if (entry.hadRecentInput) continue;
      opening.shifts.push({
        time: entry.startTime,
        value: entry.value,
        moved: entry.sources.map(
          ({node, previousRect, currentRect}) =>
            `${describe.node(node)} y ${Math.round(previousRect.top)} → ${Math.round(currentRect.top)}, ` +
            `h ${Math.round(previousRect.height)} → ${Math.round(currentRect.height)}`
        )
      });
    }
  }).observe({type: "layout-shift", buffered: true});
  new PerformanceObserver(list => {
    for (const {startTime} of list.getEntries()) opening.largestPaint = startTime;
  }).observe({type: "largest-contentful-paint", buffered: true});
  new PerformanceObserver(list => {
    for (const {startTime, duration} of list.getEntries()) opening.tasks.push({start: startTime, duration});
  }).observe({type: "longtask", buffered: true});
  const figures = ".observablehq--block :is(svg, canvas, table, .figure, .number-grid)";
  new MutationObserver((_, observer) => {
    if (![...document.querySelectorAll(figures)].some(figure => figure.getClientRects().length)) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (opening.firstFigure = performance.now())));
  }).observe(document, {childList: true, subtree: true});
}

async function firstFigure(page: Page): Promise<number | null> {
  await page
    .waitForFunction(() => window.opening.firstFigure !== null, null, {timeout: 60_000})
    .catch(() => undefined);
  return page.evaluate(() => window.opening.firstFigure);
}

/** Down through the whole page at a reader's quick pace, half a screen at a time. */
async function scrollThrough(page: Page): Promise<void> {
  for (let end = false; !end;) {
    end = await page.evaluate(async () => {
      scrollBy({top: innerHeight / 2, behavior: "instant"});
      await new Promise(done => setTimeout(() => requestAnimationFrame(done), 150));
      return scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    });
  }
}

const sizes = new Map<string, Promise<number>>();

/** Bytes of one answer: text is compressed on its way, fonts and pictures are already, data in bytes is not. */
async function transferred(address: string): Promise<number> {
  const response = await fetch(address);
  const bytes = Buffer.from(await response.arrayBuffer());
  const isText = /text|javascript|json|svg/.test(response.headers.get("content-type") ?? "");
  return isText ? gzipSync(bytes).length : bytes.length;
}

async function allTransferred(addresses: Iterable<string>): Promise<number> {
  let sum = 0;
  for (const address of new Set(addresses)) {
    if (/^(data|blob):/.test(address)) continue;
    if (!sizes.has(address)) sizes.set(address, transferred(address));
    sum += await sizes.get(address)!;
  }
  return sum;
}

const script = `${noteFirstOutput}; (${noteOpening})()`;

const telephone = {viewport: {width: 412, height: 823}, isMobile: true, hasTouch: true};

const slowed = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", {rate: 4});
};

/** Settled: every cell has run, and nothing has blocked for so long, in milliseconds. */
const quiet = 2000;
/** A page that goes on moving by itself is watched for so long, in milliseconds. */
const longest = 30_000;

/** Opens the page as a telephone, slowed, and leaves it alone until it has settled. */
async function openOnTelephone(site: Site, path: string): Promise<{tbtMs: number; requests: number}> {
  const {page, requests, close} = await site.open(path, telephone, script, slowed);
  await page
    .waitForFunction(
      quiet => {
        if (document.querySelector("observablehq-loading, .cell:not(:has(.cell-bar))")) return false;
        const last = window.opening.tasks.at(-1);
        return performance.now() - (last ? last.start + last.duration : 0) > quiet;
      },
      quiet,
      {timeout: longest, polling: 200}
    )
    .catch(() => undefined);
  const {tasks, from, until} = await page.evaluate(() => ({
    tasks: window.opening.tasks,
    from: performance.getEntriesByName("first-contentful-paint")[0].startTime,
    until: performance.now()
  }));
  await close();
  const asked = requests.filter(address => !/^(data|blob):/.test(address));
  return {tbtMs: totalBlockingTime(tasks, from, until), requests: asked.length};
}

async function measure(site: Site, language: Language, name: string, openings: number): Promise<PageFigures> {
  const path = `/${language}/${name}.html`;
  const telephones: {tbtMs: number; requests: number}[] = [];
  for (let n = 0; n < openings; ++n) telephones.push(await openOnTelephone(site, path));

  const unslowed = await site.open(path, {}, script);
  const unslowedFirstFigureMs = await firstFigure(unslowed.page);
  await unslowed.close();

  const {page, requests, close} = await site.open(path, {}, script, slowed);
  await page.waitForFunction(() => performance.now() > 5000);
  const lcpMs = await page.evaluate(() => window.opening.largestPaint);
  const firstFigureMs = await firstFigure(page);
  await page
    .waitForFunction(() => window.firstOutput !== undefined, null, {timeout: 60_000})
    .catch(() => Promise.reject(new Error(`No cell of ${path} has shown anything.`)));
  await scrollThrough(page);
  const shifts = await page.evaluate(() => window.opening.shifts);
  const {beforeFirstOutput} = await loadedScripts(page);
  const transferKB = (await allTransferred(requests)) / 1000;
  await close();
  return {
    ...{
      page: name,
      language,
      lcpMs,
      cls: cumulativeLayoutShift(shifts),
      firstFigureMs,
      unslowedFirstFigureMs
    },
    tbtMs: median(telephones.map(({tbtMs}) => tbtMs)),
    requests: Math.max(...telephones.map(({requests}) => requests)),
    ...{transferKB, jsKBToFirstOutput: beforeFirstOutput / 1000},
    shifts: [...shifts].sort((a, b) => b.value - a.value).slice(0, 12)
  };
}

/**
 * Every page of both editions, as `npm run build` has made them, each in a context of its own, with nothing kept.
 * @param wanted part of a page's name, to measure only some
 * @param openings how often each is opened as a telephone does
 */
export async function measurePages(wanted = "", openings = 1): Promise<PageFigures[]> {
  const site = await openSite();
  try {
    const figures: PageFigures[] = [];
    for (const {page} of chapters.filter(({page}) => page.includes(wanted))) {
      for (const language of languages) figures.push(await measure(site, language, page, openings));
    }
    return figures;
  } finally {
    await site.close();
  }
}
