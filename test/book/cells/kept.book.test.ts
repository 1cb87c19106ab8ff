import {readFile} from "node:fs/promises";
import type {Page} from "playwright";
import {describe, expect, it} from "vitest";
import {Cell, until} from "../cell.js";
import {cellsBook} from "./open.js";
import {seriousFindings, type OpenPage} from "../site.js";
import {fillStorage, refuseStorage} from "../storage.js";

const book = cellsBook();

const words = {
  en: {
    notKept: "Your changes will not be here at your next visit: this browser’s storage is full or refused.",
    download: "Download them",
    place: "## Cell 1 · Live cells · changed",
    large: /^More than 20,000 characters: they are kept, but neither checked nor run/,
    interrupted: /^Kept from your last visit and not run: it was still running/,
    run: "Run",
    reset: "Reset",
    stale: "○ not run yet"
  },
  zh: {
    notKept: "你的修改在下次打开时不会保留：浏览器的存储空间已满，或不允许存储。",
    download: "下载修改",
    place: "## 单元格 1 · 可运行的代码格 · 已修改",
    large: /^超过 20,000 个字符：内容会保留/,
    interrupted: /^这是上次留下的代码，没有运行/,
    run: "运行",
    reset: "还原",
    stale: "○ 尚未运行"
  }
};

async function cellsOf(page: Page): Promise<Cell[]> {
  await page.locator(".cell-bar").nth(3).waitFor();
  await page.locator("#scaled").waitFor();
  return [0, 1, 2, 3].map(index => new Cell(page, page.locator(".cell:not(.cell-own)").nth(index)));
}

const scaled = (page: Page) => page.locator("#scaled").textContent();
const notice = (page: Page) => page.locator(".work-not-kept");

/** What is kept of the page's cells, a line each. */
const kept = (page: Page) =>
  page.evaluate(() =>
    (JSON.parse(localStorage.getItem("cells /cells") ?? "[]") as {text: string}[])
      .map(({text}) => text.trim())
      .sort()
  );

const makeRoom = (page: Page) =>
  page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("filled")) localStorage.removeItem(key);
  });

describe.each(["en", "zh"] as const)("work that the browser does not keep (%s)", lang => {
  const word = words[lang];

  /** The work as the file that the page offers. */
  async function download({page}: OpenPage): Promise<{name: string; text: string}> {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      notice(page).getByRole("button", {name: word.download}).click()
    ]);
    return {name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8")};
  }

  it("for want of room is said to be so, once and quietly, and can be downloaded; there is room again, and it is kept", async () => {
    const open = await book.open(`/${lang}/cells.html`);
    const {page} = open;
    const [first] = await cellsOf(page);
    await first!.run("const total = 1;");
    await until(() => scaled(page), "10");
    await until(() => kept(page), ["const total = 1;"]);
    expect(await notice(page).getByRole("status").textContent()).toBe("");
    await fillStorage(page);
    await first!.run("const total = 2; // and more");
    await until(() => scaled(page), "20");
    await until(() => notice(page).getByRole("status").textContent(), word.notKept);
    expect(await seriousFindings(page)).toEqual([]);
    // Who writes on hears nothing more of it.
    await page.evaluate(() => {
      Object.assign(window, {said: 0});
      const page = window as unknown as {said: number};
      new MutationObserver(() => ++page.said).observe(document.querySelector(".work-not-kept")!, {
        childList: true,
        characterData: true,
        subtree: true
      });
    });
    await first!.edit();
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type(" than that");
    expect(await page.evaluate(() => (window as unknown as {said: number}).said)).toBe(0);
    expect(await notice(page).count()).toBe(1);
    expect(await kept(page)).toEqual(["const total = 1;"]);

    const {name, text} = await download(open);
    expect(name).toBe("cells.md");
    expect(text).toContain(`${word.place}\n\n\`\`\`ts\nconst total = 2; // and more than that\n\`\`\`\n`);

    await makeRoom(page);
    await page.evaluate(() => dispatchEvent(new Event("focus")));
    await until(() => notice(page).textContent(), "");
    expect(await kept(page)).toEqual(["const total = 2; // and more than that"]);
    expect(open.errors).toEqual([]);
  });

  it("because storage is refused is said to be so, and the page works", async () => {
    const open = await book.open(`/${lang}/cells.html`, {}, refuseStorage);
    const {page} = open;
    const [first] = await cellsOf(page);
    expect(await notice(page).count()).toBe(0);
    await first!.run("const total = 3;");
    await until(() => scaled(page), "30");
    await until(() => notice(page).getByRole("status").textContent(), word.notKept);
    expect((await download(open)).text).toContain("const total = 3;");
    // With nothing to keep there is nothing to say.
    await first!.button(word.reset).click();
    await until(() => scaled(page), "60");
    await until(() => notice(page).count(), 0);
    expect(open.errors).toEqual([]);
  });
});

describe("work in two tabs", () => {
  it("is kept cell by cell: each tab keeps what the other has kept, in whichever edition", async () => {
    const {page: one} = await book.open("/en/cells.html");
    const other = await one.context().newPage();
    await other.goto(one.url().replace("/en/cells.html", "/zh/cells?seed=1#cell-2"));
    const [first, , third] = await cellsOf(one);
    const [theirFirst, theirSecond] = await cellsOf(other);
    await first!.run("const total = 1;");
    await until(() => kept(one), ["const total = 1;"]);
    await theirSecond!.run("display(label(8));");
    await until(() => kept(one), ["const total = 1;", "display(label(8));"]);
    await third!.run("const counter = 4;");
    const three = ["const counter = 4;", "const total = 1;", "display(label(8));"];
    await until(() => kept(other), three);
    // Nothing has come under the hand of either.
    expect(await theirFirst!.code().textContent()).toContain("kernel");
    // What both have changed is as the last one left it; what one has reset is reset.
    await theirFirst!.run("const total = 2;");
    await until(() => kept(one), ["const counter = 4;", "const total = 2;", "display(label(8));"]);
    await third!.button("Reset").click();
    await until(() => kept(one), ["const total = 2;", "display(label(8));"]);
    const again = await one.context().newPage();
    await again.goto(one.url());
    await until(() => again.locator(".cell pre").first().textContent(), "const total = 2;\n");
    await until(() => scaled(again), "8");
  });
});

describe.each(["en", "zh"] as const)("with Run while typing on (%s)", lang => {
  const word = words[lang];

  it("millions of characters are kept and shown, and neither read nor run until the reader asks", async () => {
    const open = await book.open(
      `/${lang}/cells.html`,
      {},
      // Whoever reads a text does it in a worker, except for its colours and its literals.
      `window.sent = [];
      const {postMessage} = Worker.prototype;
      Worker.prototype.postMessage = function (message, ...rest) {
        window.sent.push(JSON.stringify(message).length);
        return postMessage.call(this, message, ...rest);
      };`
    );
    const {page} = open;
    const [before] = await cellsOf(page);
    const text = `const total = 7;\n${"// a line of some forty characters: 1, 2\n".repeat(120_000)}`;
    await page.evaluate(
      ([original, text]) => {
        localStorage.setItem("run-on-pause", "true");
        localStorage.setItem("cells /cells", JSON.stringify([{number: 1, original, text, outcome: "ran"}]));
      },
      [await before!.code().locator("code").textContent(), text]
    );
    await page.reload();
    const [first, second] = await cellsOf(page);
    const hint = first!.element.locator(".cell-hint");
    const large = () =>
      page.evaluate(() => (window as unknown as {sent: number[]}).sent.filter(length => length > 20_000));
    await until(() => hint.textContent(), expect.stringMatching(word.large));
    expect(await first!.code().textContent()).toHaveLength(text.length);
    // It takes part in no pause of typing either, here or in another cell.
    await first!.edit();
    await page.keyboard.press("ControlOrMeta+Home");
    await page.keyboard.insertText("// ");
    await page.keyboard.insertText("\n");
    await second!.write("display(label(total + 1));");
    await until(() => scaled(page), "7");
    await page.waitForTimeout(1000);
    expect(await large()).toEqual([]);
    expect(await first!.state().textContent()).toBe(word.stale);
    expect(await first!.element.locator(".cell-literal, pre [class^=hljs]").count()).toBe(0);
    await first!.button(word.run).click();
    await expect.poll(() => scaled(page), {timeout: 60_000}).toBe("8");
    expect(await large()).toHaveLength(1);
    expect(open.errors).toEqual([]);
  });

  it("a text that has hung the page is named at the next visit, and not run until the reader asks", async () => {
    const open = await book.open(`/${lang}/cells.html`);
    const {page} = open;
    const [, second] = await cellsOf(page);
    await page.evaluate(() => localStorage.setItem("run-on-pause", "true"));
    await second!.run("display(label(total + 2));");
    await until(() => scaled(page), "8");
    await page.reload();
    const [hanging] = await cellsOf(page);
    await until(() => scaled(page), "8");
    const text = 'const total = Number(/^(a+)+$/.test("a".repeat(64) + "b"));';
    await hanging!.write(text);
    // It hangs once the page does not answer any more.
    const answers = () =>
      Promise.race([
        page.evaluate(() => true),
        new Promise<boolean>(done => setTimeout(() => done(false), 2000))
      ]);
    await expect.poll(answers, {timeout: 30_000, interval: 200}).toBe(false);
    const address = page.url();
    const next = await page.context().newPage();
    await page.close();
    for (const visit of ["first", "second"]) {
      await next.goto(address);
      const [left, , third, fourth] = await cellsOf(next);
      await until(() => left!.problem().textContent(), expect.stringMatching(word.interrupted));
      expect(await left!.code().textContent(), visit).toBe(`${text}\n`);
      expect(await left!.state().textContent(), visit).toBe(word.stale);
      // The rest of the page lives, and what ran well has run again.
      await until(() => scaled(next), "8");
      await next.waitForTimeout(1000);
      await third!.run("const counter = 5;");
      await until(() => fourth!.output().textContent(), expect.stringContaining("counted to 5"));
      await third!.button(word.reset).click();
    }
  });
});
