import {describe, expect, it} from "vitest";
import {Cell, until} from "../cell.js";
import {cellsBook} from "./open.js";
import {seriousFindings, type OpenPage} from "../site.js";

const book = cellsBook();
let open: OpenPage;

async function openCells(lang: "en" | "zh"): Promise<Cell[]> {
  open = await book.open(`/${lang}/cells.html`);
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
});

describe("types in the editor", () => {
  it("show a call's parameters at the caret", async () => {
    const [, second] = await openCells("en");
    await second!.write("total.toFixed(");
    const info = second!.element.locator(".cm-tooltip.cell-info").filter({hasText: "fractionDigits"});
    await until(() => info.locator("b").textContent(), "fractionDigits?: number");
  });
});
