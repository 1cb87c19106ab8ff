import type {Locator} from "playwright";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {until} from "./cell.js";
import {openSite, type OpenPage, type Site} from "./site.js";

let site: Site;
let open: OpenPage;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.close());

/** The figure that shows a region of the book's files, once its rung is shown and it can be edited. */
async function region(file: string, name: string): Promise<Locator> {
  const figure = open.page.locator(`figure.source[data-file="kernels/${file}.ts"][data-region="${name}"]`);
  const rung = open.page.locator(".rung", {has: figure});
  await open.page.locator(`[id="${await rung.getAttribute("aria-labelledby")}"]`).click();
  await figure.locator(".cell-bar").waitFor({timeout: 60_000});
  return figure;
}

const textOf = (figure: Locator) => figure.locator("pre code").textContent() as Promise<string>;

async function run(figure: Locator, text: string): Promise<void> {
  if (!(await figure.locator(".cm-content").isVisible())) {
    await figure.locator("pre").focus();
    await open.page.keyboard.press("Enter");
  }
  await figure.locator(".cm-content").focus();
  await open.page.keyboard.press("ControlOrMeta+a");
  await open.page.keyboard.insertText(text);
  await open.page.keyboard.press("Shift+Enter");
}

const slow = {timeout: 90_000};
const shown = (locator: Locator, expected: RegExp) =>
  expect.poll(() => locator.textContent(slow), slow).toMatch(expected);

/** Each editable shader of the book, by its page, and a fault to be put into it: first the one that the text proposes. */
const shaders = [
  ["convolution", "conv2d", "shader-direct", "q < 0 || ", ""],
  ["convolution", "conv2dPatches", "shader-patches", "uv - u * kernelWidth", "uv + 1 - u * kernelWidth"],
  ["convolution", "conv2d", "gradient-dx", "getW(u, v, c, o)", "getW(u, v, c, 0)"],
  ["pooling", "maxPool2d", "shader-direct", "beats(x.y, best.y)", "beats(best.y, x.y)"],
  ["dense", "dense", "shader-direct", "getW(k, o)", "getW(k, 0)"]
] as const;

describe.each(["en", "zh"] as const)("a shader of the chapter (%s)", lang => {
  const say = {
    en: {
      right: /✓ Your shader computes/,
      wrong: /✕ Your shader differs/,
      time: /yours [\d.]+ ms, the book's/
    },
    zh: {right: /✓ .*你的着色器与循环算得一样/, wrong: /✕ .*与循环不同/, time: /你的 [\d.]+ 毫秒，书中的/}
  }[lang];

  beforeAll(async () => void (open = await site.open(`/${lang}/convolution.html`)));
  afterAll(() => open.close());

  it("is checked against the loops when it is run: largest error, heat map, time; Reset brings the book's back", async () => {
    for (const [page, file, name, good, bad] of lang === "en" ? shaders : shaders.slice(0, 1)) {
      if (!open.page.url().includes(`/${page}`)) {
        expect(open.foreign).toEqual([]);
        await open.close();
        open = await site.open(`/${lang}/${page}.html`);
      }
      const figure = await region(file, name);
      const text = await textOf(figure);
      expect(text).toContain(good);
      await run(figure, `// mine\n${text}`);
      await shown(figure.locator(".verdict"), say.right);
      expect(await figure.locator(".shader-trial table td").first().textContent()).toMatch(/^✓ /);
      expect(await figure.locator(".shader-trial .time").textContent()).toMatch(say.time);
      await run(figure, text.replace(good, bad));
      await shown(figure.locator(".verdict"), say.wrong);
      expect(await figure.locator(".shader-trial .heat-map").count()).toBeGreaterThan(0);
      await figure.locator("button", {hasText: lang === "en" ? "Reset" : "还原"}).click();
      await until(() => figure.locator(".shader-trial").count(), 0);
      expect(await textOf(figure)).toBe(text);
    }
    expect(open.foreign).toEqual([]);
  });

  it("that the GPU cannot read is refused with the line; the book's stays", async () => {
    await open.close();
    open = await site.open(`/${lang}/convolution.html`);
    const figure = await region("conv2d", "shader-direct");
    const text = await textOf(figure);
    const line = text.split("\n").findIndex(each => each.includes("int r = i * ")) + 1;
    await run(figure, text.replace("int r = i * ", "int r = y * "));
    const problem = figure.locator(".cell-problem");
    await shown(
      problem,
      lang === "en"
        ? /The GPU cannot read .*'y' : undeclared identifier/
        : /着色器编译失败.*'y' : undeclared identifier/
    );
    expect(await problem.textContent()).toContain(lang === "en" ? `Line ${line}: ` : `第 ${line} 行：`);
    await run(figure, text.replace("activationGlsl(", "activationGsl("));
    await shown(problem, /activationGsl/);
    await run(figure, text.replace(/directProgram/g, "mine"));
    await shown(problem, /Program/);
    await run(figure, `${text}\n`);
    await shown(figure.locator(".verdict"), say.right);
    expect(await problem.isVisible()).toBe(false);
  });
});

describe("a wrong shader", () => {
  it("is in the place of the book's for the rest of the page too", async () => {
    open = await site.open("/en/convolution.html");
    const figure = await region("conv2d", "shader-direct");
    const text = await textOf(figure);
    await run(figure, text.replace("setOutput(f(z));", "setOutput(f(z) + 1.0);"));
    await shown(figure.locator(".verdict"), /differs from the loops on 4 of 4/);
    const layer = open.page.locator(".cell", {hasText: "const layer ="});
    await layer.locator("button", {hasText: "Run"}).click();
    const direct = open.page.locator("tr", {hasText: "One fragment for each value"}).first();
    await shown(direct, /✕/);
    await figure.locator("button", {hasText: "Reset"}).click();
    await layer.locator("button", {hasText: "Run"}).click();
    await shown(direct, /✓/);
    await open.close();
  });
});
