import {describe, expect, it} from "vitest";
import {Cell, until} from "../cell.js";
import {cellsBook} from "./open.js";
import {seriousFindings, type OpenPage} from "../site.js";

const book = cellsBook();
let open: OpenPage;

async function openCells(lang: "en" | "zh"): Promise<Cell[]> {
  open = await book.share(`/${lang}/cells.html`);
  await open.page.locator(".cell-bar").nth(3).waitFor();
  await until(() => open.page.locator("#scaled").textContent(), "60");
  return [0, 1, 2, 3].map(index => new Cell(open.page, index));
}

describe.each(["en", "zh"] as const)("types in the editor (%s)", lang => {
  it("are loaded by the first edit only, and underline a fault with its message", async () => {
    const [first] = await openCells(lang);
    expect(open.requests.filter(url => /declarations.*json/.test(url))).toEqual([]);
    await first!.write('const total: number = "six";\n');
    const fault = first!.element.locator(".cm-lintRange-error");
    await until(() => fault.textContent(), "total");
    expect(open.requests.filter(url => /declarations.*json/.test(url))).toHaveLength(1);
    await fault.hover();
    await until(
      () => first!.element.locator(".cm-tooltip .cm-diagnosticText").textContent(),
      lang === "en"
        ? "Type 'string' is not assignable to type 'number'."
        : "不能将类型“string”分配给类型“number”。"
    );
    expect(await seriousFindings(open.page)).toEqual([]);
    expect(open.errors).toEqual([]);
    expect(open.foreign).toEqual([]);
  });

  it("complete names of other cells, hidden ones too, and members of their values", async () => {
    const [first, second] = await openCells(lang);
    await first!.write("const total = [1, 2, 3];");
    await second!.write("");
    await open.page.keyboard.type("hidd");
    const options = second!.element.locator(".cm-tooltip-autocomplete li");
    await until(() => options.first().textContent(), "hidden");
    await open.page.waitForTimeout(200);
    await open.page.keyboard.press("Enter");
    await open.page.keyboard.type(" + total.redu");
    await until(async () => (await options.allTextContents()).includes("reduce"), true);
    await open.page.keyboard.press("Escape");
    await until(() => options.count(), 0);
    expect(await second!.editor().isVisible()).toBe(true);
  });

  it("offer the page's names before the browser's", async () => {
    const [first, second] = await openCells(lang);
    await first!.write("const total = 1, documents = 3, windows = 4;");
    await second!.write("");
    const options = second!.element.locator(".cm-tooltip-autocomplete li");
    const heading = second!.element.locator(".cm-tooltip-autocomplete completion-section");
    for (const [typed, own, browsers] of [
      ["d", ["display", "documents"], "document"],
      ["wi", ["width", "windows"], "window"]
    ] as const) {
      await second!.write("");
      await open.page.keyboard.type(typed);
      await until(() => options.allTextContents(), expect.arrayContaining([...own, browsers]));
      const offered = await options.allTextContents();
      for (const name of own) expect(offered.indexOf(name), name).toBeLessThan(offered.indexOf(browsers));
      await until(
        () => heading.allTextContents(),
        [lang === "en" ? "JavaScript and the browser" : "JavaScript 和浏览器"]
      );
    }
  });

  it("tell under the pointer what a name is", async () => {
    const [, second] = await openCells(lang);
    await second!.write("display(label(total));");
    const info = second!.element.locator(".cm-tooltip-hover .cell-info");
    const told = () =>
      info
        .locator("code")
        .textContent({timeout: 1000})
        .catch(() => null);
    // A hand is never quite still: the editor asks anew when a line was drawn anew under the pointer.
    const tell = (word: string) => async () => (await pointAt(second!, word), told());
    await until(tell("total"), "const total: number");
    expect(await seriousFindings(open.page)).toEqual([]);
    await until(tell("display"), expect.stringContaining("function display"));
    expect(await info.locator("p").textContent()).toBe("Shows a value below the code, and returns it.");
    await open.page.mouse.move(0, 0);
    await until(() => info.count(), 0);
  });
});

/** Puts the pointer on a word of the editor's text. */
async function pointAt(cell: Cell, word: string): Promise<void> {
  const {x, y} = await cell.editor().evaluate((editor, word) => {
    const texts = document.createNodeIterator(editor, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const start = node.nodeValue!.indexOf(word);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + word.length);
      const {left, top, width, height} = range.getBoundingClientRect();
      return {x: left + width / 2, y: top + height / 2};
    }
    throw new Error(`"${word}" does not stand in the editor.`);
  }, word);
  await open.page.mouse.move(x, y, {steps: 3});
}

describe("types in the editor", () => {
  it("show a call's parameters at the caret", async () => {
    const [, second] = await openCells("en");
    await second!.write("total.toFixed(");
    const info = second!.element.locator(".cm-tooltip.cell-info").filter({hasText: "fractionDigits"});
    await until(() => info.locator("b").textContent(), "fractionDigits?: number");
  });
});
