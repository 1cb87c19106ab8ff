import {spawn, type ChildProcess} from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from "node:fs";
import {createServer, type AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {chromium, type Browser, type Page} from "playwright";
import {afterAll, beforeAll, beforeEach, expect, it} from "vitest";
import {findChrome, testArguments} from "../browser/chrome.js";

/** A copy of the book that an author changes while its preview runs. */
let book: string;
let preview: ChildProcess;
let browser: Browser;
let page: Page;
let address: string;
/** Has the open page found the preview, so that it hears of changes? */
let follows = false;

const small = "docs/[lang]/check-my-gpu.md";

const freePort = () =>
  new Promise<number>(found => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const {port} = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });

beforeAll(async () => {
  book = mkdtempSync(join(tmpdir(), "previewed-book-"));
  mkdirSync(join(book, "docs"));
  for (const name of readdirSync("docs"))
    if (!/^(lib|kernels|theme|data)$/.test(name))
      cpSync(join("docs", name), join(book, "docs", name), {recursive: true});
  mkdirSync(join(book, "docs/theme"));
  for (const name of readdirSync("docs/theme"))
    if (name.endsWith(".css")) cpSync(join("docs/theme", name), join(book, "docs/theme", name));
  cpSync("src", join(book, "src"), {recursive: true});
  // A page of words alone: a preview makes each module that a page loads anew.
  writeFileSync(join(book, small), "::: en\n# A page\n:::\n::: zh\n# 一页\n:::\n");
  for (const name of ["package.json", "observablehq.config.ts"]) cpSync(name, join(book, name));
  for (const name of ["node_modules", "docs/data"]) symlinkSync(resolve(name), join(book, name), "junction");
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  const args = ["--import", "tsx", "src/lib/book/commands/dev.ts", "--no-open", "--port", String(port)];
  preview = spawn(process.execPath, args, {cwd: book, stdio: "ignore"});
  browser = await chromium.launch({executablePath: await findChrome(), args: testArguments});
  page = await browser.newPage();
  page.on("framenavigated", () => (follows = false));
  page.on("console", message => {
    if (message.text().includes("welcome")) follows = true;
  });
  const opens = () =>
    page.goto(`${address}/en/check-my-gpu.html`, {waitUntil: "commit"}).then(Boolean, () => false);
  while (!(await opens())) await new Promise(done => setTimeout(done, 250));
});

/** An author waits until the page is there. */
beforeEach(() => expect.poll(() => follows, slow).toBe(true));

afterAll(async () => {
  await browser?.close();
  const gone = new Promise(done => preview.on("exit", done));
  preview.kill();
  await gone;
  rmSync(book, {recursive: true, force: true});
});

const slow = {timeout: 100_000, interval: 250};

/** Changes a file as an author does. @returns what brings it back */
function change(file: string, to: (text: string) => string): () => void {
  const path = join(book, file);
  const before = readFileSync(path, "utf8");
  const after = to(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  return () => writeFileSync(path, before);
}

/** What the open page says, while it is loaded again too. */
const said = (selector: string) => () =>
  page
    .locator(selector)
    .first()
    .textContent({timeout: 1000})
    .catch(() => "");

/** Framework looks at a page's file only some time after it has greeted the page: an author saves once more. */
function savedAgain<T>(file: string, read: () => T): () => T {
  let saved = Date.now();
  return () => {
    if (Date.now() - saved > 5000) {
      saved = Date.now();
      utimesSync(join(book, file), new Date(), new Date());
    }
    return read();
  };
}

it("shows a change of a style sheet that another one names", async () => {
  const colour = () =>
    page.evaluate(() => getComputedStyle(document.querySelector("h1")!).color).catch(() => "");
  const before = await colour();
  const back = change("docs/theme/type.css", text => `${text}\nh1 { color: rgb(1, 2, 3) !important; }\n`);
  await expect.poll(colour, slow).toBe("rgb(1, 2, 3)");
  await expect.poll(() => follows, slow).toBe(true);
  back();
  await expect.poll(colour, slow).toBe(before);
});

it("shows a change of what makes the pages, and outlives one that cannot run", async () => {
  const skip = said("a.skip");
  const word = await skip();
  const back = change("src/lib/book/words.ts", text => text.replace(`"${word}"`, `"Over here"`));
  await expect.poll(skip, slow).toBe("Over here");
  await expect.poll(() => follows, slow).toBe(true);
  change("src/lib/book/words.ts", text => `${text}\nconst broken = (;\n`);
  await new Promise(done => setTimeout(done, 2000));
  back();
  await expect.poll(skip, slow).toBe(word);
});

it("says above a page that cannot be built which page, line and why, and takes it back", async () => {
  const line = readFileSync(join(book, small), "utf8").split("\n").length + 1;
  const back = change(small, text => `${text}\n[nowhere](#no-such-place)\n`);
  await expect.poll(savedAgain(small, said(".page-problems li")), slow).toMatch(`${small}:${line}: `);
  expect(await said(".page-problems li")()).toMatch("no-such-place");
  back();
  await expect.poll(() => page.locator(".page-problems").count(), slow).toBe(0);
  await page.locator("h1").waitFor();
});
