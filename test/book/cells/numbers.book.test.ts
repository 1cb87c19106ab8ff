import type {BrowserContextOptions, Locator} from "playwright";
import {describe, expect, it} from "vitest";
import {Cell, until} from "../cell.js";
import {cellsBook} from "./open.js";
import {seriousFindings, type OpenPage} from "../site.js";

const book = cellsBook();
let open: OpenPage;

const words = {
  en: {
    reset: "Reset",
    undo: "Undo",
    redo: "Redo",
    edited: "✎ edited",
    stale: "○ not run yet",
    third: "value 10 of cell 1"
  },
  zh: {
    reset: "还原",
    undo: "撤销",
    redo: "重做",
    edited: "✎ 已修改",
    stale: "○ 尚未运行",
    third: "单元格 1 的第 10 个值"
  }
};

/** @param options if the test needs a page for itself */
async function openCells(lang: "en" | "zh", options?: BrowserContextOptions): Promise<Cell[]> {
  const path = `/${lang}/values.html`;
  open = await (options ? book.open(path, options) : book.share(path));
  await open.page.locator(".cell-bar").nth(1).waitFor();
  await open.page.locator(".cell").nth(1).locator(".cell-literal").first().waitFor();
  await until(doubled, "4.00");
  return [0, 1].map(index => new Cell(open.page, index));
}

const doubled = () => open.page.locator("#doubled").textContent();
const trainings = () => open.page.evaluate(() => document.body.dataset.trainings);
const literal = (cell: Cell, text: string) => cell.element.locator(".cell-literal").filter({hasText: text});

/** Takes hold of a number and pulls it so many pixels; the hand stays on it. */
async function pull(number: Locator, by: number): Promise<void> {
  const {x, y, width, height} = (await number.boundingBox())!;
  const {mouse} = open.page;
  await mouse.move(x + width / 2, y + height / 2);
  await mouse.down();
  await mouse.move(x + width / 2 + by, y + height / 2, {steps: 4});
}

describe.each(["en", "zh"] as const)("values in a cell's code (%s)", lang => {
  const word = words[lang];

  it("have names; none of the tools of the editor is loaded for them", async () => {
    const [first] = await openCells(lang);
    const numbers = open.page.getByRole("spinbutton");
    await until(() => numbers.allTextContents(), ["0.5", "-1", "1", "2", "3", "0", "3"]);
    expect(await numbers.evaluateAll(all => all.map(each => each.ariaLabel))).toEqual(
      ["rate", "bias", "list 1", "list 2", "list 3", word.third, "epochs"] // in the order of the text
    );
    expect(await first!.element.getByRole("switch").getAttribute("aria-checked")).toBe("true");
    expect(open.requests.filter(url => /codemirror|typescript|acorn|worker|editor/.test(url))).toEqual([]);
    expect(await seriousFindings(open.page)).toEqual([]);
  });

  it("change by the mouse; what follows from them follows the hand", async () => {
    const [first] = await openCells(lang);
    await pull(literal(first!, "0.5"), 50);
    await until(doubled, "7.00");
    expect(await first!.code().textContent()).toContain("const rate = 0.75; // 0…1");
    await open.page.mouse.up();
    await until(() => first!.state().textContent(), word.edited);
    expect(await first!.editor().count()).toBe(0);
    // What ran without being asked to does so on its way back and forth too.
    await first!.button("⋯").click();
    await open.page.getByRole("menuitem", {name: word.undo}).click();
    await until(doubled, "4.00");
    await first!.button("⋯").click();
    await open.page.getByRole("menuitem", {name: word.redo}).click();
    await until(doubled, "7.00");
    await first!.element.getByRole("switch").click();
    await until(() => first!.output().textContent(), "−3.5");
    await first!.button(word.reset).click();
    await until(doubled, "4.00");
    expect(await literal(first!, "0.5").count()).toBe(1);
  });

  it("change by the keyboard", async () => {
    const [first] = await openCells(lang);
    const {keyboard} = open.page;
    await first!.code().focus();
    await keyboard.press("Tab");
    await keyboard.press("ArrowUp");
    await until(doubled, "4.60");
    await keyboard.press("End");
    await until(doubled, "10.00");
    await keyboard.press("ArrowRight");
    await keyboard.press("ArrowUp");
    await until(doubled, "12.00");
    await keyboard.press("ArrowRight");
    await keyboard.press("Space");
    await until(() => first!.output().textContent(), "−6");
    expect(await seriousFindings(open.page)).toEqual([]);
    // Then Enter opens the editor there.
    await keyboard.press("ArrowLeft");
    await keyboard.press("Enter");
    await first!.editor().waitFor();
    await keyboard.insertText("5");
    expect(await first!.editor().textContent()).toContain("const bias = 05;");
  });

  it("begin a training anew only when the hand lets go", async () => {
    const [, second] = await openCells(lang);
    await until(trainings, "1");
    await pull(literal(second!, "3"), 30);
    expect(await second!.state().textContent()).toBe(word.stale);
    await open.page.waitForTimeout(200);
    expect(await trainings()).toBe("1");
    await open.page.mouse.up();
    await until(trainings, "2");
    await until(() => second!.state().textContent(), word.edited);
  });
});

describe("values in a cell's code", () => {
  it("turn in the open editor too, by hand and keys; Undo takes back a whole pull", async () => {
    const [first] = await openCells("en");
    const {keyboard} = open.page;
    await first!.edit();
    await pull(first!.editor().locator(".cell-number").first(), 50);
    await until(doubled, "7.00");
    await open.page.mouse.up();
    await keyboard.press("Alt+ArrowUp");
    await until(doubled, "7.60");
    await keyboard.press("ControlOrMeta+z");
    expect(await first!.editor().textContent()).toContain("const rate = 0.75; // 0…1");
    await keyboard.press("ControlOrMeta+z");
    expect(await first!.editor().textContent()).toContain("const rate = 0.5; // 0…1");
    await until(doubled, "4.00");
  });

  it("offer the strings that their type lists", async () => {
    const [first] = await openCells("en");
    const string = first!.code().locator(".hljs-string").nth(2);
    await string.hover();
    await until(() => string.getAttribute("role"), "button");
    await string.click();
    const choices = first!.element.getByRole("listbox").getByRole("option");
    await until(() => choices.allTextContents(), ["sum", "mean"]);
    expect(await seriousFindings(open.page)).toEqual([]);
    await open.page.keyboard.press("ArrowDown");
    await open.page.keyboard.press("Enter");
    await until(() => string.textContent(), '"mean"');
    await until(doubled, "0.00");
  });

  it("are pulled by a finger; a tap opens the editor", async () => {
    const [first] = await openCells("en", {
      viewport: {width: 390, height: 800},
      hasTouch: true,
      isMobile: true
    });
    const number = literal(first!, "0.5");
    const {x, y, width, height} = (await number.boundingBox())!;
    const touch = await open.page.context().newCDPSession(open.page);
    const at = (by: number) => [{x: x + width / 2 + by, y: y + height / 2}];
    await touch.send("Input.dispatchTouchEvent", {type: "touchStart", touchPoints: at(0)});
    for (const by of [10, 20, 30, 40, 50]) {
      await touch.send("Input.dispatchTouchEvent", {type: "touchMove", touchPoints: at(by)});
    }
    await until(doubled, "7.00");
    await touch.send("Input.dispatchTouchEvent", {type: "touchEnd", touchPoints: []});
    expect(await first!.editor().count()).toBe(0);
    await literal(first!, "-1").tap();
    await first!.editor().waitFor();
  });
});
