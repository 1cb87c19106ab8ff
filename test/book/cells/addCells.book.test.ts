import {describe, expect, it} from "vitest";
import {Cell, until} from "../cell.js";
import {cellsBook} from "./open.js";
import {seriousFindings, type OpenPage} from "../site.js";

const book = cellsBook();
let open: OpenPage;

const words = {
  en: {
    undo: "Undo",
    redo: "Redo",
    reset: "Reset",
    showChanges: "Show changes",
    differs: "1 place differs from the author's text.",
    add: "Add a cell below",
    up: "Move up",
    down: "Move down",
    delete: "Delete",
    putBack: "Put back",
    own: "+ your own",
    added: "Cell 5 is added.",
    movedDown: "Cell 5 has moved down.",
    deleted: "Cell 5 is deleted.",
    changed: "1 cell changed, 1 cell added",
    twoAdded: "1 cell changed, 2 cells added",
    stale: "○ not run yet",
    run: "Run",
    resetAll: "Reset all",
    allReset: "All cells are as the author wrote them.",
    stop: "Stop",
    stopped: "Cell 3 is stopped; its last value stays."
  },
  zh: {
    undo: "撤销",
    redo: "重做",
    reset: "还原",
    showChanges: "显示修改",
    differs: "与作者的代码有 1 处不同。",
    add: "在下面添加单元格",
    up: "上移",
    down: "下移",
    delete: "删除",
    putBack: "恢复",
    own: "+ 自建",
    added: "已添加单元格 5。",
    movedDown: "单元格 5 已下移。",
    deleted: "单元格 5 已删除。",
    changed: "已修改 1 个单元格，已添加 1 个单元格",
    twoAdded: "已修改 1 个单元格，已添加 2 个单元格",
    stale: "○ 尚未运行",
    run: "运行",
    resetAll: "全部还原",
    allReset: "所有单元格都已还原为作者的代码。",
    stop: "停止",
    stopped: "单元格 3 已停止，最后的值保留。"
  }
};

async function openCells(lang: "en" | "zh"): Promise<Cell[]> {
  open = await book.open(`/${lang}/cells.html`);
  await open.page.locator(".cell-bar").nth(3).waitFor();
  await until(() => open.page.locator("#scaled").textContent(), "60");
  // Others may come between the author's.
  const authors = open.page.locator(".cell:not(.cell-own)");
  return [0, 1, 2, 3].map(index => new Cell(open.page, authors.nth(index)));
}

const announced = () => open.page.locator("#cell-status").textContent();
const focused = () => open.page.evaluate(() => document.activeElement?.textContent);
const changes = () => open.page.locator(".cells-changed");

/** The two ways to do everything: with the mouse, and with the keyboard alone. */
const ways = {
  mouse: {
    press: (cell: Cell, word: string) => cell.button(word).click(),
    async choose(cell: Cell, word: string) {
      await cell.button("⋯").click();
      await open.page.getByRole("menu").locator("> *", {hasText: word}).click();
    }
  },
  keyboard: {
    async press(cell: Cell, word: string) {
      await cell.button(word).focus();
      await open.page.keyboard.press("Enter");
    },
    async choose(cell: Cell, word: string) {
      const {keyboard} = open.page;
      await ways.keyboard.press(cell, "⋯");
      await open.page.getByRole("menu").waitFor();
      for (let i = 0; i < 8 && (await focused()) !== word; ++i) await keyboard.press("ArrowDown");
      await keyboard.press("Enter");
    }
  }
};

describe.each([
  ["en", "mouse"],
  ["zh", "keyboard"]
] as const)("a reader's own cells (%s, by %s)", (lang, way) => {
  const word = words[lang];
  const {press, choose} = ways[way];

  it("are added below any cell and take part in the page; they move, and come back when they were deleted", async () => {
    const [first, second] = await openCells(lang);
    const {page} = open;
    await choose(first!, word.add);
    await until(announced, word.added);
    const own = new Cell(page, page.locator(".cell-own"));
    await own.editor().waitFor();
    expect(await own.state().textContent()).toBe(word.own);
    expect(await own.button(word.delete).getAttribute("aria-disabled")).toBe("false");
    // It reads what another cell declares, and the author's cells can read what it declares.
    await page.keyboard.insertText("const double: number = total * 2;\ndisplay(double);");
    await page.keyboard.press("Shift+Enter");
    await until(() => own.output().textContent(), "12");
    await until(() => own.state().textContent(), word.own);
    await second!.run("display(label(double + 1));");
    await until(() => page.locator("#scaled").textContent(), "13");
    await first!.run("const total = 10;");
    await until(() => page.locator("#scaled").textContent(), "21");
    expect(await own.output().textContent()).toBe("20");
    expect(await seriousFindings(page)).toEqual([]);

    const places = () => page.locator(".cell > .observablehq--block").allTextContents();
    expect((await places()).slice(0, 3)).toEqual(["", "20", "21"]);
    // Past the sentence, then past the author's second cell; the focus goes with it.
    await choose(own, word.down);
    await choose(own, word.down);
    await until(announced, word.movedDown);
    expect(await focused()).toBe("⋯");
    expect((await places()).slice(0, 3)).toEqual(["", "21", "20"]);
    await choose(own, word.up);
    expect((await places()).slice(0, 3)).toEqual(["", "20", "21"]);

    await press(own, word.delete);
    await until(announced, word.deleted);
    await until(() => second!.problem().textContent(), expect.stringContaining("double"));
    expect(await page.locator(".cell-own").count()).toBe(0);
    expect(await focused()).toBe(word.putBack);
    await page.keyboard.press("Enter");
    await until(() => page.locator("#scaled").textContent(), "21");
    expect(await own.output().textContent()).toBe("20");
    expect(open.foreign).toEqual([]);
  });
});

describe.each([
  ["en", "keyboard"],
  ["zh", "mouse"]
] as const)("what a reader has changed (%s, by %s)", (lang, way) => {
  const word = words[lang];
  const {press, choose} = ways[way];

  it("is undone and made again, also after the editor was left; Reset takes nothing away for good", async () => {
    const [first] = await openCells(lang);
    const {keyboard} = open.page;
    const text = () => first!.code().textContent();
    const authors = await text();
    await first!.run("const total = 1;");
    await until(() => open.page.locator("#scaled").textContent(), "10");
    await keyboard.press("Escape");
    await choose(first!, word.undo);
    await until(text, authors);
    await choose(first!, word.redo);
    await until(text, "const total = 1;\n");
    await press(first!, word.reset);
    await until(text, authors);
    await first!.code().focus();
    await keyboard.press("ControlOrMeta+z");
    await until(text, "const total = 1;\n");
    await keyboard.press("ControlOrMeta+Shift+z");
    await until(text, authors);
  });

  it("is left by Escape right after the last key, while names are still being looked up, and by the first Escape after a run", async () => {
    const [first] = await openCells(lang);
    const {keyboard} = open.page;
    await first!.write("const total = 1;");
    // Within the tenth of a second for which the editor waits before it asks.
    await keyboard.press("Escape");
    expect(await first!.editor().count()).toBe(0);
    expect(await first!.code().textContent()).toBe("const total = 1;\n");
    // With an open list, Escape closes the list and no more; a run closes it too.
    await first!.write("const total = 2;\n");
    await keyboard.type("hidd");
    const options = first!.element.locator(".cm-tooltip-autocomplete li");
    await until(() => options.first().textContent(), "hidden");
    await keyboard.press("Escape");
    await until(() => options.count(), 0);
    expect(await first!.editor().count()).toBe(1);
    await keyboard.type("en");
    await until(() => options.count(), 1);
    await keyboard.press("Shift+Enter");
    await until(() => options.count(), 0);
    await until(() => open.page.locator("#scaled").textContent(), "20");
    await keyboard.press("Escape");
    expect(await first!.editor().count()).toBe(0);
  });

  it("is shown against the author's text, counted, taken back all at once, and brought back", async () => {
    const [first, second] = await openCells(lang);
    const {page} = open;
    expect(await changes().count()).toBe(0);
    const forComparing = () => open.requests.filter(url => /compare/.test(url)).length;
    expect(forComparing()).toBe(0);
    await first!.edit();
    await page.keyboard.press("ControlOrMeta+Home");
    await page.keyboard.insertText("// mine ");
    await choose(first!, word.showChanges);
    await until(announced, word.differs);
    expect(forComparing()).toBe(1);
    expect(await first!.element.locator(".cm-deletedLine").textContent()).toBe("// The kernel and its sum.");
    expect(await first!.element.locator(".cm-changedText").textContent()).toContain("mine");
    expect(await seriousFindings(page)).toEqual([]);

    await choose(second!, word.add);
    const own = new Cell(page, page.locator(".cell-own"));
    await own.run("total + 1");
    await until(() => own.output().textContent(), "7");
    await first!.run("const total = 2;");
    await until(() => own.output().textContent(), "3");
    await until(() => changes().locator("span").textContent(), word.changed);
    await changes().getByRole("button", {name: word.resetAll}).click();
    await until(announced, word.allReset);
    await until(() => page.locator("#scaled").textContent(), "60");
    expect(await page.locator(".cell-own").count()).toBe(0);
    expect(await first!.state().textContent()).toMatch(/^▸/);
    await changes().getByRole("button", {name: word.undo}).click();
    await until(() => page.locator("#scaled").textContent(), "20");
    await until(() => own.output().textContent(), "3");
    await until(() => changes().locator("span").textContent(), word.changed);
    expect(open.errors).toEqual([]);
    expect(open.foreign).toEqual([]);
  });

  it("is there when the page is opened again, and runs when the reader wants it to", async () => {
    const [first, second] = await openCells(lang);
    const {page} = open;
    const kept = () => page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith("cells ")));
    const authors = await first!.code().textContent();
    expect(await kept()).toEqual([]);
    await first!.write("const total = 3;");
    await choose(second!, word.add);
    await new Cell(page, page.locator(".cell-own")).run("total + 1");
    await until(() => new Cell(page, page.locator(".cell-own")).output().textContent(), "7");
    await choose(second!, word.add);
    await new Cell(page, page.locator(".cell-own").first()).write("total + 2");
    await until(kept, ["cells /cells"]);

    await page.reload();
    await until(() => changes().locator("span").textContent(), word.twoAdded);
    await until(() => page.locator("#scaled").textContent(), "60");
    expect(await first!.code().textContent()).toBe("const total = 3;\n");
    expect(await first!.state().textContent()).toBe(word.stale);
    const own = page.locator(".cell-own");
    const texts = await own.locator("pre").allTextContents();
    expect(texts.map(text => text.trim())).toEqual(["total + 2", "total + 1"]);
    // What ran before has run again; what was only written has not.
    await until(() => new Cell(page, own.last()).output().textContent(), "7");
    expect(await new Cell(page, own.first()).output().textContent()).toBe("");
    await press(first!, word.run);
    await until(() => page.locator("#scaled").textContent(), "30");
    await until(() => new Cell(page, own.last()).output().textContent(), "4");

    await changes().getByRole("button", {name: word.resetAll}).click();
    await until(kept, []);
    await page.reload();
    await until(() => page.locator("#scaled").textContent(), "60");
    expect(await first!.code().textContent()).toBe(authors);
    expect(await own.count()).toBe(0);
    expect(open.errors).toEqual([]);
  });

  it("may go on without end: a generator is stopped, and its last value stays", async () => {
    const [, , third, fourth] = await openCells(lang);
    await third!.run("const counter = (function* () {\n  for (let i = 10; ; ++i) yield i;\n})();");
    await until(() => fourth!.output().textContent(), expect.stringMatching(/counted to \d\d/));
    await press(third!, word.stop);
    await until(announced, word.stopped);
    expect(await third!.button(word.stop).count()).toBe(0);
    await open.page.waitForTimeout(100);
    const last = await fourth!.output().textContent();
    await open.page.waitForTimeout(200);
    expect(await fourth!.output().textContent()).toBe(last);
    await third!.run("const counter = (function* () {\n  yield 7;\n})();");
    await until(() => fourth!.output().textContent(), expect.stringContaining("counted to 7"));
    await until(() => third!.button(word.stop).count(), 0);
  });
});
