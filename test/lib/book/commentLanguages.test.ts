import {readdir, readFile} from "node:fs/promises";
import MarkdownIt from "markdown-it";
import {expect, test} from "vitest";
import {commentsIn} from "../../../src/lib/book/commentLanguages.js";
import {bookMarkdown} from "../../../src/lib/book/index.js";

const code = `const w = 1; // change a number | zh: 改一个数
// one line | zh: 一行
const both = a | b; // plain
const z = 2; // | zh: 只有中文
`;

test("each page keeps its own language of a comment", () => {
  expect(commentsIn(code, "en")).toBe(
    "const w = 1; // change a number\n// one line\nconst both = a | b; // plain\nconst z = 2;\n"
  );
  expect(commentsIn(code, "zh")).toBe(
    "const w = 1; // 改一个数\n// 一行\nconst both = a | b; // plain\nconst z = 2; // 只有中文\n"
  );
});

test("no page has a comment that names its language and not the other's words", async () => {
  const pages = await readdir("docs/[lang]");
  expect(pages.length).toBeGreaterThan(20);
  for (const page of pages)
    expect(await readFile(`docs/[lang]/${page}`, "utf8"), page).not.toMatch(/\/\/ ?(en|zh):/);
});

test("the cells of a page are made from it", () => {
  const markdown = "```ts echo\n" + code + "```\n";
  const render = (lang: string) =>
    bookMarkdown(new MarkdownIt({html: true})).render(markdown, {path: `/${lang}/none`, params: {lang}});
  expect(render("en")).not.toContain("改一个数");
  expect(render("en")).toContain("change a number");
  expect(render("zh")).not.toContain("change a number");
  expect(render("zh")).toContain("改一个数");
});
