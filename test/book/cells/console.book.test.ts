import {beforeEach, describe, expect, it} from "vitest";
import {Cell, until} from "../cell.js";
import {cellsBook} from "./open.js";
import {seriousFindings, type OpenPage} from "../site.js";

const book = cellsBook();
let open: OpenPage;
let cell: Cell;

async function openCell(lang: "en" | "zh"): Promise<void> {
  open = await book.share(`/${lang}/inside.html`);
  cell = new Cell(open.page, 0);
  await until(() => new Cell(open.page, 2).output().textContent(), "51");
  await open.page.locator(".cell-bar").nth(2).waitFor();
}

const lines = () => cell.element.locator(".cell-console-line");
const tensor = "import {tensor} from '@tensorflow/tfjs-core';\nconst values = [3, -1, 0, NaN, 2, 5];\n";

describe.each(["en", "zh"] as const)("looking inside (%s)", lang => {
  beforeEach(() => openCell(lang));
  it("what a cell prints stands below it, and goes with the next run", async () => {
    await cell.run(
      "const values = [1];\nconsole.log('loss', 0.5, {epoch: 3, history: [1, 2]});\nconsole.warn('slow');\n" +
        "console.error(new RangeError('far off'));\nconsole.table([{x: 1, y: 2}, {x: 3, y: 4}]);"
    );
    await until(() => lines().count(), 4);
    expect(await lines().nth(0).textContent()).toMatch(/^loss.*0\.5.*epoch: 3.*history: Array\(2\)/s);
    expect(await lines().nth(1).textContent()).toBe("⚠slow");
    expect(await lines().nth(2).textContent()).toBe("✕RangeError: far off");
    expect(await lines().nth(3).locator("td").allTextContents()).toEqual(["1", "2", "3", "4"]);
    await lines().nth(0).locator(".observablehq--collapsed").first().click();
    await until(() => lines().nth(0).locator(".observablehq--expanded").count(), 1);
    expect(await seriousFindings(open.page)).toEqual([]);
    await cell.run("const values = [1];\nconsole.log('again');");
    await until(() => lines().allTextContents(), ["again"]);
    await cell.button(lang === "en" ? "Reset" : "还原").click();
    await until(() => lines().count(), 0);
  });

  it("what a cell displays is dressed, the author's first output and the reader's alike", async () => {
    const third = new Cell(open.page, 3);
    const [name, told] = [".dressed-name", ".dressed-told"].map(part => third.output().locator(part));
    expect(await third.output().locator("li").allTextContents()).toEqual(["0.333", "0.667"]);
    expect(await name!.getAttribute("data-name")).toBe("thirds");
    await third.output().locator("li").first().hover();
    await until(() => told!.textContent(), "[0] = 0.3333333333333333");
    await third.run("const thirds = [[1, 2], [3, 4]];\ndisplay(thirds);\ndisplay({a: 1 / 3, log: Math});");
    await until(() => third.output().locator("td").allTextContents(), ["1", "2", "3", "4"]);
    expect(await name!.getAttribute("data-name")).toBe("thirds");
    expect(await third.output().locator(".observablehq--inspect").last().textContent()).toContain("Object {");
    await third.output().locator("td").nth(2).click();
    await until(() => told!.textContent(), "[1][0] = 3");
    expect(await seriousFindings(open.page)).toEqual([]);
  });

  it("a tensor is shown with type, shape and statistics, as numbers, heat map and image", async () => {
    await cell.run(`${tensor}display(tensor(values, [2, 3]));`);
    const view = cell.output().locator(".cell-tensor");
    const facts =
      lang === "en"
        ? "float32 [2, 3] min −1 · mean 1.8 · max 5 · 1 zero · 1 NaN"
        : "float32 [2, 3] 最小 −1 · 平均 1.8 · 最大 5 · 1 个零 · 1 个 NaN";
    await until(() => view.locator("summary").textContent(), facts);
    expect(await view.locator("td").allTextContents()).toEqual(["3", "−1", "0", "NaN", "2", "5"]);
    await view.locator("button").nth(1).click();
    const pixels = () =>
      view.locator("canvas").evaluate(canvas => {
        const {data} = (canvas as HTMLCanvasElement).getContext("2d")!.getImageData(0, 0, 3, 2);
        return [0, 1, 2, 3].map(k => [...data.slice(4 * k, 4 * k + 4)]);
      });
    const [three, minusOne, zero, nan] = await pixels();
    expect(three![0]).toBeGreaterThan(three![2]!);
    expect(minusOne![2]).toBeGreaterThan(minusOne![0]!);
    expect(zero![3]).toBe(0);
    expect(nan).toEqual([255, 60, 0, 255]);
    await view.locator("summary").click();
    await until(() => view.locator("canvas").isVisible(), false);
  });

  it("a stack of pictures can be leafed through", async () => {
    await cell.run(
      "import {tensor} from '@tensorflow/tfjs-core';\nconst values = [1];\n" +
        "const picture = Float32Array.from({length: 1536}, (_, k) => k / 1536);\ndisplay(tensor(picture, [2, 16, 16, 3]));"
    );
    const view = cell.output().locator(".cell-tensor");
    await view.locator("canvas").waitFor();
    expect(await view.locator("button[aria-pressed=true]").textContent()).toBe(
      lang === "en" ? "Image" : "图像"
    );
    await view.locator("input").fill("1");
    await until(() => view.locator(".cell-tensor-bar code").textContent(), "[1, :, :, 0]");
    await view.locator("button").nth(1).click();
    await view.locator("input").fill("5");
    await until(() => view.locator(".cell-tensor-bar code").textContent(), "[1, :, :, 2]");
    expect(await seriousFindings(open.page)).toEqual([]);
  });
});

describe("a cell that prints in a loop", () => {
  beforeEach(() => openCell("en"));
  it("keeps the last lines and counts the others", async () => {
    // Each line also goes to the browser's own console, which is slow while a test listens; each await gives the loop its full
    // time again.
    await cell.run(
      "const values = [1];\nfor (let i = 0; i < 5000; ++i) {\n  console.log(i);\n  if (i % 500 === 0) await 0;\n}"
    );
    await until(() => lines().last().textContent(), "4999");
    expect(await lines().count()).toBe(200);
    expect(await cell.element.locator(".cell-console p").textContent()).toBe("… 4800 earlier lines");
  });

  it("shows a tensor in the console too, and one that is disposed of at once", async () => {
    await cell.run(
      `${tensor}const t = tensor(values);\nconsole.log('t is', t);\nt.dispose();\nconsole.log(t);`
    );
    await until(() => lines().nth(0).textContent(), expect.stringMatching(/^t is.*float32 \[6\] min −1/));
    await until(
      () => lines().nth(1).textContent(),
      expect.stringContaining("disposed of before it could be read")
    );
  });
});

describe("running at each pause of typing", () => {
  beforeEach(() => openCell("en"));
  it("is switched on and off for all cells, and kept for the next visit", async () => {
    const follower = new Cell(open.page, 2);
    await cell.write("const values = [1];");
    await open.page.waitForTimeout(1500);
    expect(await follower.output().textContent()).toBe("51");
    const toggle = open.page.getByRole("menuitemcheckbox", {name: "Run while typing"});
    await cell.button("⋯").click();
    expect(await toggle.getAttribute("aria-checked")).toBe("false");
    await toggle.click();
    await cell.button("⋯").click();
    expect(await toggle.getAttribute("aria-checked")).toBe("true");
    await open.page.keyboard.press("Escape");
    await cell.write("const values = [1, 2];");
    await until(() => follower.output().textContent(), "47");
    await cell.write("const values = [1, 2, ");
    await until(() => cell.problem().isVisible(), true);
    expect(await follower.output().textContent()).toBe("47");
    await cell.write("const values = [1, 2, 3];");
    await until(() => follower.output().textContent(), "48");
    await open.page.reload();
    await until(() => follower.output().textContent(), "51");
    await cell.write("const values = [1, 2, 3, 4];");
    await until(() => follower.output().textContent(), "49");
    await follower.button("⋯").click();
    expect(await toggle.getAttribute("aria-checked")).toBe("true");
  });
});
