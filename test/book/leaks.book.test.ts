import {afterAll, afterEach, beforeAll, describe, expect, inject, it} from "vitest";
import {Cell, until} from "./cell.js";
import {atRest} from "./atRest.js";
import {settled} from "./settled.js";
import {openSite, type OpenPage, type Site} from "./site.js";

declare module "vitest" {
  interface ProvidedContext {
    /** How often each cell runs: 10 times in `npm test`, 100 times in `npm run leaks`. */
    reruns: number;
  }
}

let site: Site;
let open: OpenPage;

beforeAll(async () => {
  site = await openSite();
});

afterEach(() => open.close());
afterAll(() => site.close());

interface Counts {
  tensors: number;
  /** What the tensors hold: several may share it. */
  data: number;
  listeners: number;
  intervals: number;
}

/**
 * Runs in the page before anything else: counts the listeners of the page as a whole, and intervals, and how often somebody
 * has looked whether the GPU is done. What follows a training, such as all test digits read anew, does so for seconds after
 * every cell has run, and holds one tensor after another: so long the page is not at rest.
 */
function count(): void {
  let looks = 0;
  const {clientWaitSync} = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.clientWaitSync = function (...wait) {
    ++looks;
    return clientWaitSync.apply(this, wait);
  };
  const listeners = new Map<string, Set<unknown>>();
  const intervals = new Set<unknown>();
  const {addEventListener, removeEventListener} = EventTarget.prototype;
  const {setInterval, clearInterval} = window;
  const heard = (target: unknown, type: string) => {
    const name = target === window || target === undefined ? "window" : target === document ? "document" : "";
    if (!name) return undefined;
    const key = `${name} ${type}`;
    if (!listeners.has(key)) listeners.set(key, new Set());
    return listeners.get(key);
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const known = heard(this, type);
    known?.add(listener);
    const signal = typeof options === "object" ? options?.signal : undefined;
    if (known && signal) addEventListener.call(signal, "abort", () => known.delete(listener));
    addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    heard(this, type)?.delete(listener);
    removeEventListener.call(this, type, listener, options);
  };
  type Engine = {memory(): {numTensors: number; numDataBuffers: number}};
  const held = () => {
    const memory = (window as {_tfengine?: Engine})._tfengine?.memory();
    return {tensors: memory?.numTensors ?? 0, data: memory?.numDataBuffers ?? 0};
  };
  Object.assign(window, {
    setInterval: (action: TimerHandler, delay?: number) => {
      const timer = setInterval(action, delay);
      intervals.add(timer);
      return timer;
    },
    clearInterval: (timer: number) => {
      intervals.delete(timer);
      clearInterval(timer);
    },
    clearTimeout: (timer: number) => {
      intervals.delete(timer);
      clearInterval(timer);
    },
    counted: () => ({
      ...held(),
      listeners: [...listeners.values()].reduce((sum, {size}) => sum + size, 0),
      intervals: intervals.size
    }),
    looks: () => looks
  });
}

type Counting = Window & {counted(): Counts; looks(): number};
const counted = () => open.page.evaluate(() => (window as unknown as Counting).counted());

/** What the page holds when nothing changes any more, and nobody waits for the GPU. */
async function countedAtRest(): Promise<Counts> {
  const read = () =>
    open.page.evaluate(() => {
      const {counted, looks} = window as unknown as Counting;
      return JSON.stringify({counts: counted(), looks: looks()});
    });
  return (JSON.parse(await atRest(open.page, read)) as {counts: Counts}).counts;
}

/** Runs a cell so often, by its button, and waits until no cell of the page is running or waiting. */
async function run(cell: Cell, times: number): Promise<void> {
  await cell.button(/^(Run|运行)$/).focus();
  for (let i = 0; i < times; ++i) {
    await open.page.keyboard.press("Enter");
    await open.page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await expect
    .poll(() => cell.element.getAttribute("data-state"), {timeout: 60_000})
    .toMatch(/^(live|edited)$/);
  await open.page.waitForFunction(
    () => !document.querySelector(".cell[data-state=running], .cell[data-state=waiting]"),
    undefined,
    {timeout: 60_000}
  );
}

describe("many runs", () => {
  it.each(["convolution", "cnn-digits"])(
    "of any live cell leave no tensor, listener or interval behind: %s",
    async page => {
      open = await site.open("/en/index.html");
      await open.page.addInitScript(count);
      await open.page.goto(`${site.url}/en/${page}.html`);
      await settled(open.page);
      await countedAtRest();
      const places = open.page.locator(".cell:not(.source)");
      const total = await places.count();
      for (let n = 0; n < total; ++n) {
        const cell = new Cell(open.page, places.nth(n));
        const text = await cell.code().locator("code").textContent();
        await cell.run(`${text}\n// compiled in the page`);
        await until(() => cell.element.getAttribute("data-state"), "edited");
        await run(cell, 2);
        const before = await countedAtRest();
        await run(cell, inject("reruns"));
        await expect.poll(counted, {timeout: 20_000, message: text ?? ""}).toEqual(before);
      }
    },
    900_000
  );
});
