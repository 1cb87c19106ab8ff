import {beforeEach, describe, expect, it} from "vitest";
import {Cell, until} from "../cell.js";
import {cellsBook} from "./open.js";
import type {OpenPage} from "../site.js";

const book = cellsBook();
let open: OpenPage;
let cells: Cell[];

async function openPage(lang: "en" | "zh"): Promise<void> {
  open = await book.share(`/${lang}/inside.html`);
  await until(() => open.page.locator(".cell").nth(2).locator(".observablehq--block").textContent(), "51");
  await open.page.locator(".cell-bar").nth(2).waitFor();
  cells = [0, 1, 2].map(index => new Cell(open.page, index));
  // The compiler is loaded once, so that what is measured below is the cell.
  await cells[0]!.run("const values = [1, 2];");
  await until(() => cells[2]!.output().textContent(), "47");
}

/** The rest of the page works: an edit of another cell reaches the one that depends on it. */
async function alive(): Promise<void> {
  await cells[1]!.run("const total = 7;");
  await until(() => cells[2]!.output().textContent(), "9");
}

/** Runs a text in the first cell and waits for what it says; gives the seconds that took. */
async function complaint(text: string, sentence: RegExp): Promise<number> {
  const start = performance.now();
  await cells[0]!.run(text);
  await until(() => cells[0]!.problem().textContent(), expect.stringMatching(sentence));
  return (performance.now() - start) / 1000;
}

/** Code that would never end, each with the line in which it is caught. */
const endless: Record<string, [text: string, line: number]> = {
  "a loop": ["const values = [1, 2];\n\nwhile (true) {}", 3],
  "a loop without a body": ["for (;;);", 1],
  "a loop that counts and never arrives": ["let x = 0;\nfor (let i = 0; i < 10; ++i) --i, ++x;", 2],
  "nested loops whose rounds are few": [
    "let s = 0;\nfor (let a = 0; a < 1000; ++a)\n  for (let b = 0; b < 1000; ++b)\n    for (let c = 0; c < 1000; ++c)\n      for (let d = 0; d < 1000; ++d) s += d;",
    5
  ],
  "a loop that catches what stops it": [
    "for (;;) {\n  try {\n    for (;;);\n  } catch {\n    continue;\n  }\n}",
    1
  ],
  "a recursion that branches": [
    "const fib = (n: number): number =>\n  n < 2 ? n : fib(n - 1) + fib(n - 2);\ndisplay(fib(90));",
    2
  ],
  "callbacks that branch": [
    "const more = (depth: number): void =>\n  [1, 2].forEach(() => depth && more(depth - 1));\nmore(60);",
    2
  ],
  "a generator that yields without end": [
    "function* all() {\n  for (let i = 0; ; ++i) yield i;\n}\nconst values = [...all()];",
    2
  ],
  "a loop after a pause": [
    "await new Promise(done => setTimeout(done, 20));\ndo {\n  Math.random();\n} while (true);",
    2
  ]
};

describe.each(["en", "zh"] as const)("code that never ends (%s)", lang => {
  beforeEach(() => openPage(lang));
  it("is stopped within two seconds with a message and its line, and the page lives on", async () => {
    const stopped =
      lang === "en" ? "This was stopped: it ran for 1.2 s without a pause" : "已停止：这里连续运行了 1.2 秒";
    const lineOf = (n: number) => (lang === "en" ? `Line ${n}: ` : `第 ${n} 行：`);
    for (const [name, [text, line]] of Object.entries(endless)) {
      await open.page.evaluate(() => Object.assign(window, {longest: 0, last: performance.now()}));
      await open.page.evaluate(() => {
        const page = window as unknown as {longest: number; last: number; ticking?: boolean};
        if (page.ticking) return;
        page.ticking = true;
        setInterval(() => {
          page.longest = Math.max(page.longest, performance.now() - page.last);
          page.last = performance.now();
        }, 10);
      });
      await complaint(text, /1\.2/);
      expect(await cells[0]!.problem().textContent(), name).toContain(stopped);
      if (name !== "a loop that catches what stops it" && name !== "nested loops whose rounds are few")
        expect(await cells[0]!.problem().textContent(), name).toContain(lineOf(line));
      expect(
        await open.page.evaluate(() => (window as unknown as {longest: number}).longest),
        name
      ).toBeLessThan(2000);
      await cells[0]!.run("const values = [1, 2];");
      await until(() => cells[0]!.problem().isVisible(), false);
    }
    await alive();
  });

  it("may wait for ever: it is shown as waiting, where, and Stop ends it", async () => {
    const waits = lang === "en" ? "◌ waiting at line 2" : "◌ 在第 2 行等待";
    await cells[0]!.run("const values = [1, 2];\nawait new Promise(() => undefined);");
    await until(() => cells[0]!.state().textContent(), waits);
    await until(
      () => cells[2]!.state().textContent(),
      lang === "en" ? "◌ waiting for cell 1" : "◌ 等待单元格 1"
    );
    await cells[0]!.button(lang === "en" ? "Stop" : "停止").click();
    const stopped = lang === "en" ? "Stopped. Run starts it again." : "已停止。点“运行”可以重新开始。";
    await until(() => cells[0]!.problem().textContent(), stopped);
    await until(() => cells[2]!.problem().textContent(), expect.stringContaining("values"));
    expect(await cells[0]!.button(lang === "en" ? "Stop" : "停止").count()).toBe(0);
    await cells[0]!.run("const values = [1, 2];");
    await alive();
  });
});

describe("a running cell", () => {
  beforeEach(() => openPage("en"));
  it("lets the page breathe at each await, and can be stopped there", async () => {
    await cells[0]!.run("let rounds = 0;\nfor (;;) {\n  await 0;\n  ++rounds;\n}");
    await until(() => cells[0]!.state().textContent(), "◌ running");
    await cells[0]!.button("Stop").click();
    await until(() => cells[0]!.problem().textContent(), "Stopped. Run starts it again.");
    await cells[0]!.run("const values = [1, 2];");
    await alive();
  });

  it("may work for long if it pauses: a training of four seconds is left alone", async () => {
    await cells[0]!.run(
      "let steps = 0;\nfor (let step = 0; step < 40; ++step) {\n" +
        "  const until = performance.now() + 100;\n  while (performance.now() < until) ++steps;\n" +
        "  await new Promise(requestAnimationFrame);\n}\nconst values = [1, 2, 3];\ndisplay('trained');"
    );
    await until(() => cells[0]!.output().textContent(), expect.stringContaining("trained"));
    expect(await cells[0]!.problem().isVisible()).toBe(false);
    await until(
      () => cells[0]!.element.locator(".cell-time").textContent(),
      expect.stringMatching(/^([4-9]|\d\d)(\.\d)? s$/)
    );
  });

  it("has a worker stopped that never ends, and one that fails reported", async () => {
    const worker = (code: string) =>
      `const values = [1, 2];\nconst url = URL.createObjectURL(new Blob([${JSON.stringify(code)}]));\n` +
      "const worker = new Worker(url);\nworker.onmessage = ({data}) => display(`worker says ${data}`);\nworker.postMessage(20);";
    await cells[0]!.run(worker("onmessage = ({data}) => postMessage(data + 1);"));
    await until(() => cells[0]!.output().textContent(), expect.stringContaining("worker says 21"));
    expect(await cells[0]!.problem().isVisible()).toBe(false);
    await complaint(worker("onmessage = () => { for (;;); };"), /^A worker of this cell was stopped/);
    await complaint(worker("throw new Error('no flour');"), /no flour/);
    await alive();
  });

  it.each([
    ["new Float32Array(1e9)", /^Line 2: 1,000,000,000 values are too many: a cell may ask for 1 GiB/],
    ["new ArrayBuffer(3 * 2 ** 30)", /^Line 2: 3,221,225,472 values are too many/],
    ["new Array(1e9).fill(0)", /^Line 2: 1,000,000,000 values are too many for one list/],
    ["Array.from({length: 1e9}, () => 0)", /^Line 2: 1,000,000,000 values are too many for one list/],
    [
      "(await import('@tensorflow/tfjs-core')).zeros([1e5, 1e5])",
      /^Line 2: 10,000,000,000 values are too many/
    ],
    ["(await import('@tensorflow/tfjs-core')).ones([4e4, 4e4])", /^Line 2: 1,600,000,000 values are too many/]
  ])("is refused an absurd amount of memory: %s", async (expression, sentence) => {
    await complaint(`const values = [1, 2];\nconst much = ${expression};`, sentence);
    await cells[0]!.run("const values = [1, 2];\nconst few = new Float32Array(1e6);");
    await until(() => cells[0]!.problem().isVisible(), false);
    await alive();
  });

  it("shows errors of its timers, events and promises that nobody awaits", async () => {
    await complaint(
      "const values = [1, 2];\nsetTimeout(() => {\n  throw new Error('late');\n}, 50);",
      /^Line 3: late$/
    );
    await complaint(
      "const values = [1, 2];\nvoid (async () => {\n  await 0;\n  throw new Error('alone');\n})();",
      /^Line 4: alone$/
    );
    await cells[0]!.run(
      "const values = [1, 2];\nconst button = document.createElement('button');\nbutton.textContent = 'Break';\n" +
        "button.addEventListener('click', () => {\n  throw new TypeError('bad click');\n});\ndisplay(button);"
    );
    await cells[0]!.output().locator("button", {hasText: "Break"}).click();
    await until(() => cells[0]!.problem().textContent(), "Line 5: bad click");
    expect(await cells[0]!.output().locator("button").count()).toBe(1);
    await alive();
  });

  it("leaves no tensor, listener or timer behind in a hundred runs", async () => {
    const {page} = open;
    await page.evaluate(() => {
      const page = window as unknown as {heard: number; ticks: number};
      page.heard = page.ticks = 0;
    });
    await cells[0]!.run(
      "import {tensor, keep, tidy} from '@tensorflow/tfjs-core';\n" +
        "const values = [1, 2], seen = window as unknown as {heard: number; ticks: number};\n" +
        "const a = tensor([1, 2, 3]);\nawait 0;\nconst b = tensor([[4]]);\n" +
        "for await (const n of (async function* () { yield 1; yield 2; })()) tensor([n]);\nconst c = tensor([5]);\n" +
        "document.addEventListener('heard', () => void ++seen.heard);\n" +
        "window.addEventListener('heard', () => void ++seen.heard, {capture: true});\n" +
        "setInterval(() => void ++seen.ticks, 20);\nsetTimeout(() => void ++seen.ticks, 1e5);\n" +
        "const frame = () => requestAnimationFrame(frame);\nframe();"
    );
    await until(() => cells[0]!.state().textContent(), "✎ edited");
    const tensors = () =>
      page.evaluate(() => (window as unknown as {counts: {tensors(): number}}).counts.tensors());
    const before = await tensors();
    expect(before).toBe(5);
    for (let i = 0; i < 100; ++i) {
      await cells[0]!.button("Run").click();
      await page.evaluate(() => new Promise(done => setTimeout(done, 30)));
    }
    await until(tensors, before);
    const counted = await page.evaluate(async () => {
      const page = window as unknown as {heard: number; ticks: number};
      page.heard = page.ticks = 0;
      document.dispatchEvent(new Event("heard", {bubbles: true}));
      await new Promise(done => setTimeout(done, 500));
      return {heard: page.heard, ticks: page.ticks};
    });
    expect(counted.heard).toBe(2);
    expect(counted.ticks).toBeLessThan(40);
  });
});
