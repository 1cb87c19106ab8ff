import {describe, expect, it} from "vitest";
import {Cell, until} from "../cell.js";
import {cellsBook} from "./open.js";
import {seriousFindings, type OpenPage} from "../site.js";

const book = cellsBook();
let open: OpenPage;

const words = {
  en: {
    waits: "waits for cell 1",
    waiting: "◌ waiting for cell 1",
    earlier: "What follows is an earlier result.",
    division: "// starts a comment, so // 2 does nothing. Whole division is Math.floor(7 / 2).",
    upstream: "Waiting for cell 1: n comes from there.",
    lost: "n is not defined any more: cell 1 used to declare it.",
    withCell: "With cell 1 as it is now: Too many for the oven.",
    stale: "○ not run yet",
    interrupted: /still running when the page ended/,
    failedBefore: /it failed then/
  },
  zh: {
    waits: "等待单元格 1",
    waiting: "◌ 等待单元格 1",
    earlier: "下面是之前的结果。",
    division: "// 后面是注释，所以 // 2 不起作用。整除要写 Math.floor(7 / 2)。",
    upstream: "等待单元格 1：n 来自那里。",
    lost: "n 现在没有定义：它原来由单元格 1 声明。",
    withCell: "按单元格 1 现在的内容：Too many for the oven.",
    stale: "○ 尚未运行",
    interrupted: /还在运行/,
    failedBefore: /上次它出错了/
  }
};

const sentence = () => open.page.locator("strong .live-value");
const verdict = () =>
  open.page.locator(".observablehq--block:not(.cell *)", {has: open.page.locator("#verdict")});
const state = (element: ReturnType<typeof sentence>) => element.getAttribute("data-state");

/** What a screen reader comes by on the page. */
const heard = () => open.page.locator("main").ariaSnapshot();

/** @param own does the test need a page that nobody has changed before? */
async function openCells(lang: "en" | "zh", own = false): Promise<Cell[]> {
  const path = `/${lang}/trust.html`;
  open = await (own ? book.open(path) : book.share(path));
  await open.page.locator(".cell-bar").nth(2).waitFor();
  await until(() => open.page.locator("#verdict").textContent(), "✓ 9");
  await until(() => sentence().textContent(), "3");
  return [0, 1, 2].map(index => new Cell(open.page, index));
}

describe.each(["en", "zh"] as const)("what follows from a cell (%s)", lang => {
  const word = words[lang];

  it("says which cell it waits for when that has failed, hidden cells and sentences too, and recovers", async () => {
    const [first, second, third] = await openCells(lang);
    await first!.run("const n = nothing.size;\nvar nothing;");
    await until(() => second!.state().textContent(), word.waiting);
    await until(() => second!.problem().textContent(), word.upstream);
    await until(() => sentence().textContent(), word.waits);
    expect(await sentence().locator("a").getAttribute("href")).toBe("#cell-1");
    expect(await first!.element.getAttribute("id")).toBe("cell-1");
    expect(await state(verdict())).toBe("waiting");
    expect(await verdict().locator(".cell-waits").textContent()).toBe(word.waits);
    expect(await heard()).not.toMatch(/✓/);
    expect(await third!.state().textContent()).toMatch(/^▸/);
    // What cannot be had is told in the reader's words alone.
    const text = await open.page.locator("main").innerText();
    expect(text).not.toMatch(/RuntimeError|could not be resolved|is not defined/);
    expect(await seriousFindings(open.page)).toEqual([]);
    await first!.run("const n = 4;");
    await until(() => open.page.locator("#verdict").textContent(), "✓ 16");
    await until(() => sentence().textContent(), "4");
    await until(() => second!.state().textContent(), expect.stringMatching(/^▸/));
    expect(await second!.problem().isVisible()).toBe(false);
    expect(await open.page.locator("main [data-state]:not(.cell)").count()).toBe(0);
    expect(await open.page.locator(".cell-waits").count()).toBe(0);
  });

  it("is marked from the first key on until the text has run, or is back as it was", async () => {
    const [first, second, third] = await openCells(lang);
    await first!.edit();
    await open.page.keyboard.press("ControlOrMeta+End");
    await open.page.keyboard.insertText(" ");
    await until(() => second!.state().textContent(), word.waiting);
    expect([await state(verdict()), await state(sentence())]).toEqual(["outdated", "outdated"]);
    expect(await state(second!.output())).toBe("outdated");
    expect(await state(third!.output())).toBe(null);
    // Who does not see that something has lost its colours hears it, and no old verdict.
    expect(await open.page.locator("#verdict").isVisible()).toBe(false);
    expect(await verdict().locator(".cell-waits").innerText()).toBe(word.waits);
    expect(await sentence().textContent()).toBe(`3${word.waits}`);
    expect(await heard()).not.toMatch(/✓/);
    expect(await second!.element.locator(".cell-heard").textContent()).toBe(word.earlier);
    expect(await third!.element.locator(".cell-heard").count()).toBe(0);
    expect(await seriousFindings(open.page)).toEqual([]);
    await open.page.keyboard.press("ControlOrMeta+z");
    await until(() => second!.state().textContent(), expect.stringMatching(/^▸/));
    await until(() => state(verdict()), null);
    expect(await heard()).toMatch(/✓ 9/);
    expect([await sentence().textContent(), await open.page.locator(".cell-heard").count()]).toEqual([
      "3",
      0
    ]);
    // A text that is refused has failed too, and its old output is not its own.
    await first!.run("const n = (4;");
    await until(() => verdict().locator(".cell-waits").textContent(), word.waits);
    expect(await open.page.locator("#verdict").textContent()).toBe("✓ 9");
    // The verdict waits from the first key on; the refusal comes a moment later.
    await until(async () => [await state(first!.output()), await state(verdict())], ["outdated", "outdated"]);
  });

  it("notices a whole division as Python writes it, and calls it no failure", async () => {
    const [first, second] = await openCells(lang);
    const hint = first!.element.locator(".cell-hint");
    await first!.run("const n = 7 // 2");
    await until(() => hint.innerText(), expect.stringContaining(word.division));
    expect(await first!.problem().isVisible()).toBe(false);
    await until(() => second!.output().textContent(), "14");
    await first!.run("const n = Math.floor(7 / 2) // rounded");
    await until(() => second!.output().textContent(), "6");
    expect(await hint.isVisible()).toBe(false);
  });

  it("says who declared a name that is gone, and names the cell that makes a hidden one fail", async () => {
    const [first, second] = await openCells(lang);
    await first!.run("const m = 3;");
    await until(() => second!.problem().textContent(), word.lost);
    await until(() => second!.state().textContent(), word.waiting);
    await until(() => sentence().textContent(), word.waits);
    await first!.run("const n = 101;");
    await until(() => second!.output().textContent(), "202");
    await until(() => verdict().locator(".cell-waits").textContent(), word.withCell);
    expect(await state(verdict())).toBe("failed");
  });

  it("tells others by an event that bubbles", async () => {
    const [first, second] = await openCells(lang, true);
    await open.page.evaluate(() => {
      const told: string[] = [];
      Object.assign(window, {told});
      document.addEventListener("cellstate", event => {
        const {state, waitsFor, problem} = (event as CustomEvent<Record<string, string>>).detail;
        const {id, tagName} = event.target as HTMLElement;
        told.push([id || tagName, state, waitsFor, problem].join("|"));
      });
    });
    const told = () => open.page.evaluate(() => (window as unknown as {told: string[]}).told);
    await first!.run("const n = nothing.size;\nvar nothing;");
    await until(told, expect.arrayContaining([`cell-2|blocked|1|${word.upstream}`]));
    await until(told, expect.arrayContaining([`SPAN|waiting|1|${word.waits}`]));
    expect((await told()).some(line => /^cell-1\|failed\|\|.*size/.test(line))).toBe(true);
    expect(await second!.element.getAttribute("data-waits-for")).toBe("1");
    await first!.run("const n = 5;");
    await until(told, expect.arrayContaining(["SPAN|current||", "cell-2|live||"]));
  });

  it("runs again when the page is opened again, in either language; what hung or failed does not", async () => {
    const [first, second] = await openCells(lang, true);
    const {page} = open;
    const other = lang === "en" ? "zh" : "en";
    await first!.run("const n = 6;");
    await second!.run("const twice = 20 * n;\ndisplay(twice);");
    await until(() => second!.output().textContent(), "120");
    await page.goto(page.url().replace(`/${lang}/`, `/${other}/`));
    await until(() => open.page.locator("#verdict").textContent(), "✓ 36");
    await until(() => second!.output().textContent(), "120");
    expect(await first!.code().textContent()).toBe("const n = 6;\n");
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(["cells /trust"]);
    await page.goBack();

    await until(() => second!.output().textContent(), "120");
    await second!.run("await new Promise(() => undefined);\nconst twice = 1;");
    await until(() => second!.element.getAttribute("data-state"), "waiting");
    await page.reload();
    await until(() => second!.problem().textContent(), expect.stringMatching(word.interrupted));
    expect(await second!.state().textContent()).toBe(word.stale);
    await until(() => open.page.locator("#verdict").textContent(), "✓ 36");
    expect(await second!.output().textContent()).toBe("12");

    await second!.run("const twice = nothing.size;\nvar nothing;");
    await until(() => second!.element.getAttribute("data-state"), "failed");
    await page.reload();
    await until(() => second!.problem().textContent(), expect.stringMatching(word.failedBefore));
    expect(await second!.state().textContent()).toBe(word.stale);
    await second!.button(lang === "en" ? "Run" : "运行").click();
    await until(() => second!.element.getAttribute("data-state"), "failed");
  });
});
