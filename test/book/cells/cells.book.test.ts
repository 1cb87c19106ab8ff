import type {BrowserContextOptions, Locator} from "playwright";
import {describe, expect, it} from "vitest";
import {Cell, checkEditAndReset, until} from "../cell.js";
import {cellsBook} from "./open.js";
import {seriousFindings, type OpenPage} from "../site.js";

const book = cellsBook();
let open: OpenPage;

const words = {
  en: {
    run: "Run",
    edit: "Edit",
    reset: "Reset",
    live: "live",
    edited: "edited",
    stale: "not run yet",
    failed: "failed"
  },
  zh: {
    run: "运行",
    edit: "编辑",
    reset: "还原",
    live: "可运行",
    edited: "已修改",
    stale: "尚未运行",
    failed: "出错"
  }
};

/** @param options if the test needs a page for itself */
async function openCells(lang: "en" | "zh", options?: BrowserContextOptions): Promise<Cell[]> {
  const path = `/${lang}/cells.html`;
  open = await (options ? book.open(path, options) : book.share(path));
  const {page} = open;
  await page.locator(".cell-bar").nth(3).waitFor();
  await page.locator(".cell-literal").first().waitFor();
  await until(() => page.locator("#scaled").textContent(), "60");
  return [0, 1, 2, 3].map(index => new Cell(page, index));
}

const announced = () => open.page.locator("#cell-status").textContent();
const scaled = () => open.page.locator("#scaled").allTextContents();

describe.each(["en", "zh"] as const)("live cells in the built site (%s)", lang => {
  const word = words[lang];

  it("are marked and have their buttons; nothing is loaded for editing before the first edit", async () => {
    await openCells(lang);
    expect(await open.page.locator(".cell .cell-state").allTextContents()).toEqual(
      Array(4).fill(`▸ ${word.live}`)
    );
    expect(await open.page.locator(".cell-bar button").allTextContents()).toEqual(
      Array(4).fill([word.run, word.edit, word.reset, "⋯"]).flat()
    );
    expect(open.requests.filter(url => /codemirror|typescript|acorn|worker|editor/.test(url))).toEqual([]);
    expect(open.errors).toEqual([]);
    expect(open.foreign).toEqual([]);
    expect(await seriousFindings(open.page)).toEqual([]);
  });

  it("run an edit with Shift-Enter; cells and sentences that depend on it follow", async () => {
    const [first] = await openCells(lang);
    await first!.run("const kernel: number[] = [5];\nconst total: number = kernel[0]! * 2;\ndisplay(total)");
    await until(scaled, ["100"]);
    await until(() => first!.output().textContent(), "10");
    await until(() => open.page.locator("strong").textContent(), "10");
    await until(() => first!.state().textContent(), `✎ ${word.edited}`);
    await until(announced, expect.stringContaining("1"));
    expect(open.errors).toEqual([]);
    expect(open.foreign).toEqual([]);
  });

  it("say what is wrong and where; the cell and the page go on as they were", async () => {
    const [first, second] = await openCells(lang);
    await first!.run("const kernel = [1, 2, 3];\nconst total: number = (6;\ndisplay(total);");
    const sentence =
      lang === "en" ? "Line 2: ( is not closed: ) is missing." : "第 2 行：( 没有闭合，缺少 )。";
    await until(() => first!.problem().textContent(), sentence);
    await until(announced, sentence);
    expect(await first!.state().textContent()).toBe(`✕ ${word.failed}`);
    expect(await first!.output().textContent()).toBe("6");
    expect(await scaled()).toEqual(["60"]);
    // What is written next has not failed yet.
    await first!.write("const total = 7;");
    await until(() => first!.state().textContent(), `○ ${word.stale}`);
    // Names from elsewhere: nothing of the browser's own runs for them.
    await first!.run("print(6);");
    await until(
      () => first!.problem().textContent(),
      expect.stringMatching(lang === "en" ? /would open the printer/ : /会打开打印机/)
    );
    await first!.run("half = 3;");
    await until(
      () => first!.problem().textContent(),
      expect.stringContaining(lang === "en" ? "half is not declared yet." : "half 还没有声明。")
    );
    // TypeScript's own words, in the page's language.
    await first!.run("const total = 08;");
    await until(
      () => first!.problem().textContent(),
      lang === "en"
        ? "Line 1: Decimals with leading zeros are not allowed."
        : "第 1 行：不允许使用带前导零的小数。"
    );
    await second!.run('import {eleven} from "./ten.js";\ndisplay(label(total * eleven));');
    await until(scaled, ["66"]);
    expect(await seriousFindings(open.page)).toEqual([]);
  });

  it("find the line of an error in the running code, and what was probably meant", async () => {
    const [first, second] = await openCells(lang);
    await first!.run(
      "interface Box {\n  size: number;\n}\n\nconst total = (null as unknown as Box)\n  .size;"
    );
    await until(() => first!.problem().textContent(), expect.stringMatching(/(Line|第) [56]/));
    await until(
      () => second!.problem().textContent(),
      lang === "en" ? "Waiting for cell 1: total comes from there." : "等待单元格 1：total 来自那里。"
    );
    await first!.run("\nconst total = kernal.length;\nconst kernel = [1];");
    await until(
      () => first!.problem().textContent(),
      lang === "en"
        ? "Line 2: kernal is not defined. Did you mean kernel?"
        : "第 2 行：kernal 没有定义。是不是想写 kernel？"
    );
    // It came to 8 and no further; what it showed when it last ran is gone.
    await first!.run("display(8);\nconst total = nothing.size;\nvar nothing;");
    await until(() => first!.problem().textContent(), expect.stringMatching(/^(Line 2|第 2 行).*size/));
    expect(await first!.output().textContent()).toBe("8");
    await first!.run("const total = nothing.size;\nvar nothing;");
    await until(() => first!.problem().textContent(), expect.stringMatching(/^(Line 1|第 1 行)/));
    expect(await first!.output().textContent()).toBe("");
    await first!.run("const total = 4;\ndisplay(total);");
    await until(scaled, ["40"]);
    expect(await first!.output().textContent()).toBe("4");
    expect(await first!.problem().isVisible()).toBe(false);
    expect(await second!.problem().isVisible()).toBe(false);
  });

  it("come back to the author's text and result with Reset", async () => {
    const [first] = await openCells(lang);
    const text = await first!.code().textContent();
    const markup = await first!.code().locator("code").innerHTML();
    await first!.run("const total = 1;");
    await until(scaled, ["10"]);
    await first!.write("const total = ");
    await until(() => first!.state().textContent(), `○ ${word.stale}`);
    await first!.button(word.reset).click();
    await until(scaled, ["60"]);
    expect(await first!.code().textContent()).toBe(text);
    expect(await first!.code().locator("code").innerHTML()).toBe(markup);
    expect(await first!.output().textContent()).toBe("6");
    await until(() => first!.state().textContent(), `▸ ${word.live}`);
    await first!.edit();
    expect(
      `${await first!
        .editor()
        .locator(".cm-line")
        .allTextContents()
        .then(lines => lines.join("\n"))}\n`
    ).toBe(text);
  });
});

describe("a live cell", () => {
  it("can be edited and reset, whatever it holds", async () => {
    const cells = await openCells("en");
    for (const cell of cells) await checkEditAndReset(cell);
    await until(scaled, ["60"]);
    await until(() => cells[3]!.output().textContent(), expect.stringContaining("counted to 3"));
    expect(open.errors).toEqual([]);
  });

  it("imports what the page has, and nothing else", async () => {
    const [, second] = await openCells("en");
    await second!.run('import * as zod from "zod";\ndisplay(zod);');
    await until(
      () => second!.problem().textContent(),
      'Line 1: "zod" cannot be imported here. This page can import: "/en/ten.js", "/en/limit.js", "@tensorflow/tfjs-core".'
    );
    await second!.run('const {eleven} = await import("./ten.js");\ndisplay(label(total * eleven));');
    await until(scaled, ["66"]);
  });

  it("shows the value of an expression, and follows generators", async () => {
    const [, , third, fourth] = await openCells("en");
    await third!.run("const counter = (function* () {\n  for (const n of [7, 8, 9]) yield n;\n})();");
    await until(
      () => fourth!.output().textContent(),
      expect.stringContaining("counted to 9 of 3, page in en")
    );
    await fourth!.run("hidden + counter");
    await until(() => fourth!.output().textContent(), "14");
  });

  it("refuses a name that another cell declares, and keeps both cells", async () => {
    const [first] = await openCells("en");
    await first!.run("const total = 1, hidden = 2;");
    await until(
      () => first!.problem().textContent(),
      "hidden is declared in another cell of this page too. Give one of them another name."
    );
    expect(await scaled()).toEqual(["60"]);
  });

  it("declares, renames and removes; a cell left without its input says so and recovers", async () => {
    const [first, second] = await openCells("en");
    await first!.run("const sum = 6;");
    await until(() => second!.problem().textContent(), expect.stringContaining("total is not defined"));
    await second!.run("display(label(sum * 3));");
    await until(scaled, ["18"]);
    await first!.button("Reset").click();
    await until(() => second!.problem().textContent(), expect.stringContaining("sum is not defined"));
    await second!.button("Reset").click();
    await until(scaled, ["60"]);
  });

  it("is left by Escape, and then Tab moves on; inside, Tab indents", async () => {
    const [first] = await openCells("en");
    const {keyboard} = open.page;
    await first!.edit();
    await keyboard.press("ControlOrMeta+Home");
    await keyboard.press("Tab");
    expect(await first!.editor().locator(".cm-line").first().textContent()).toMatch(/^ {2}\/\/ The kernel/);
    await keyboard.press("Escape");
    expect(await first!.code().evaluate(pre => pre === document.activeElement)).toBe(true);
    // A caret without a text would slow down the whole page.
    expect(await open.page.evaluate(() => getSelection()!.rangeCount)).toBe(0);
    expect(await first!.code().textContent()).toMatch(/^ {2}\/\/ The kernel/);
    expect(await first!.state().textContent()).toBe("○ not run yet");
    await keyboard.press("Tab");
    expect(await first!.code().locator(":focus").textContent()).toBe("1");
    await keyboard.press("Tab");
    expect(await first!.button("Run").evaluate(button => button === document.activeElement)).toBe(true);
    await keyboard.press("Enter");
    await until(() => first!.state().textContent(), "✎ edited");
  });

  it("opens where it is clicked, without a jump", async () => {
    const [first] = await openCells("en");
    const box = async (locator: Locator) => (await locator.boundingBox())!;
    const panel = first!.element.locator(".observablehq-pre-container");
    const before = await box(panel);
    const line = (await first!.code().locator("code").textContent())!.split("\n")[1]!;
    const word = first!.code().locator(".hljs-keyword").nth(0);
    const wordBefore = await box(word);
    await word.click();
    await first!.editor().waitFor();
    const after = await box(panel);
    expect(Math.abs(after.height - before.height)).toBeLessThan(1);
    expect(Math.abs(after.y - before.y)).toBeLessThan(1);
    const wordAfter = await box(first!.editor().locator(".hljs-keyword").nth(0));
    for (const key of ["x", "y", "width", "height"] as const) {
      expect(Math.abs(wordAfter[key] - wordBefore[key]), key).toBeLessThan(1);
    }
    await open.page.keyboard.insertText("/**/");
    const written = await first!.editor().locator(".cm-line").nth(1).textContent();
    expect(written).not.toBe(line);
    expect(written!.replace("/**/", "")).toBe(line);
  });

  it("fits a telephone: the code scrolls in its panel, the buttons are large enough to touch", async () => {
    const cells = await openCells("en", {
      viewport: {width: 390, height: 800},
      hasTouch: true,
      isMobile: true
    });
    const overflow = () => open.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    for (const button of await open.page.locator(".cell-bar button").all()) {
      const {width, height} = (await button.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
    await cells[3]!.button("Edit").tap();
    await cells[3]!.editor().waitFor();
    expect(await overflow()).toBeLessThanOrEqual(0);
  });

  it("runs JavaScript without TypeScript, and says when a text needs it and it cannot be loaded", async () => {
    const [first] = await openCells("en", {});
    await open.page.route("**/typescript@*/**", route => route.abort());
    await first!.run("const total = 2;");
    await until(scaled, ["20"]);
    await first!.run("const total: number = 3;");
    await until(
      () => first!.problem().textContent(),
      expect.stringMatching(/^The TypeScript compiler could not/)
    );
    await open.page.unroute("**/typescript@*/**");
    await first!.button("Run").click();
    await until(scaled, ["30"]);
  });

  it("says when the compiler cannot be loaded, and runs when it can", async () => {
    const [first] = await openCells("en", {});
    await open.page.route("**/worker.*.js", route => route.abort());
    await first!.run("const total = 2;");
    await until(
      () => first!.problem().textContent(),
      expect.stringMatching(/^The TypeScript compiler could not/)
    );
    await open.page.unroute("**/worker.*.js");
    await first!.button("Run").click();
    await until(scaled, ["20"]);
  });
});
