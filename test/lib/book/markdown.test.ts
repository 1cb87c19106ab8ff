import MarkdownIt from "markdown-it";
import {describe, expect, test} from "vitest";
import {chapters} from "../../../src/lib/book/chapters.js";
import {bookMarkdown} from "../../../src/lib/book/index.js";

/** A chapter's text as the page of one language. */
const render = (text: string, lang?: "en" | "zh") =>
  bookMarkdown(new MarkdownIt({html: true, linkify: false})).render(text, {
    path: "/[lang]/chapter",
    ...(lang && {params: {lang}})
  });

const pair = "::: en\n## Title {#place}\nwords\n:::\n\n::: zh\n## 标题 {#place}\n文字\n:::\n";

describe("languages", () => {
  test("each page has its own language, and what stands outside is shared", () => {
    const text = `${pair}\n$x$ is shared\n`;
    const [en, zh] = [render(text, "en"), render(text, "zh")];
    expect(en).toContain("words");
    expect(en).not.toContain("文字");
    expect(zh).toContain("文字");
    expect(zh).not.toContain("words");
    for (const page of [en, zh]) expect(page).toContain("is shared");
  });

  test("a block without its twin fails, with its line", () => {
    expect(() => render("::: en\nwords\n:::\n", "en")).toThrow(/:1: this "::: en" block has no twin/);
    expect(() => render("::: zh\n文字\n:::\n\n::: en\nwords\n:::\n", "en")).toThrow(
      /:1: this "::: zh" block has no twin.* before[^]*:5: this "::: en" block has no twin.* after/
    );
  });

  test("twins with different headings fail", () => {
    expect(() => render(pair.replace("{#place}\n文字", "{#elsewhere}\n文字"), "en")).toThrow(/:7: .*heading/);
  });
});

describe("headings", () => {
  test("the id is the one that is written, in both languages", () => {
    for (const lang of ["en", "zh"] as const) expect(render(pair, lang)).toContain('id="place"');
  });

  test("a heading without an id fails", () => {
    expect(() => render("## No id\n", "en")).toThrow(/id/);
  });
});

describe("formulas", () => {
  test("$…$ is typeset with MathML inside, and ${…} is left to the page", () => {
    const html = render("$\\cx{x}^2$ and ${1 + 1}\n", "en");
    expect(html).toContain("<math");
    expect(html).toContain('class="enclosing cx"');
    expect(html).toContain("${1 + 1}");
  });

  test("the name of a function is one element of MathML, so that it may stand below a letter", () => {
    const [index] = /<msub>.*?<\/msub>/.exec(render("$y_{\\min}$\n", "en")) ?? [];
    expect(index).toBe("<msub><mi>y</mi><mrow><mi>min</mi><mo>\u2061</mo></mrow></msub>");
  });

  test("a formula that KaTeX cannot read fails", () => {
    expect(() => render("$\\frac{1$\n", "en")).toThrow(/KaTeX/);
  });

  test("prices are no formulas", () => {
    expect(render("from $5 to $ 7\n", "en")).not.toContain("katex");
  });
});

describe("source regions", () => {
  const source = (file: string, region: string) =>
    render(`\`\`\`ts source=${file}#${region}\n\`\`\`\n`, "en");

  test("a region is the text of the file itself, with its lines", () => {
    const html = source("kernels/conv2d.ts", "loops");
    expect(html).toContain("conv2dLoops");
    expect(html).not.toContain("#region");
    expect(html).toMatch(/src\/kernels\/conv2d\.ts<\/code>, lines \d+–\d+/);
  });

  test("a missing region or file fails", () => {
    expect(() => source("kernels/conv2d.ts", "nowhere")).toThrow(
      ':1: src/kernels/conv2d.ts has no region "nowhere"; it has loops,'
    );
    expect(() => source("kernels/nothing.ts", "loops")).toThrow(/nothing\.ts/);
  });
});

describe("Chinese lines", () => {
  const text = (...lines: string[]) => render(`::: en\nx\n:::\n\n::: zh\n${lines.join("\n")}\n:::\n`, "zh");

  test("are joined without a space", () => {
    expect(text("一行文字，", "又一行。")).toContain("一行文字，又一行。");
    expect(text("一行文字", "又一行。")).toContain("一行文字又一行。");
    expect(text("从 **数**", "到数。")).toContain("</strong>到数。");
  });

  test("keep the space between words, and between a character and a word", () => {
    expect(text("two", "words")).toContain("two\nwords");
    expect(text("用", "Keras 写")).toContain("用\nKeras 写");
    expect(text("写完，", "Keras 再")).toContain("写完，Keras 再");
  });

  test("are joined in a note written as HTML too", () => {
    expect(text('<p class="note">一行文字。', "又一行。</p>")).toContain("一行文字。又一行。");
  });

  test("a live value is a word", () => {
    expect(text("共", "${n} 个")).toContain("共\n${n} 个");
  });
});

test("no Chinese line begins with a mark that follows a formula, or ends with the bracket before one", () => {
  const html = render("设（$x$）为输入，$y$，再看 $z$ 与 $w$。\n", "zh");
  const text = html.replace(/<math[\s\S]*?<\/math>/g, "");
  expect(text).toMatch(/设<span class="unbroken">（<span class="katex">/);
  expect(text).toMatch(/<\/span>）<\/span>为输入/);
  expect(text).toMatch(/<\/span>，<\/span>再看/);
  expect(text).toMatch(/<\/span>。<\/span><\/p>/);
  expect(text.match(/unbroken/g)).toHaveLength(3);
});

test("no line ends between a number and its unit", () => {
  const html = render("相差 2.85 °C。占 12 %, in 5 ppm, not 3 msx, 2 days or `4 ms`.\n");
  expect(html).toContain("2.85\u00a0°C。占 12\u00a0%, in 5\u00a0ppm, not 3 msx, 2 days");
  expect(html).toContain("<code>4 ms</code>");
});

test("::: chapters lists every page but the cover, with its sentence and the reader's progress", () => {
  const html = render("::: chapters\n", "zh");
  const pages = chapters.filter(({page}) => page !== "index");
  expect(html.match(/<h3>/g)).toHaveLength(pages.length);
  for (const {page, title, description} of pages) {
    expect(html).toContain(`href="/zh/${page}">${title.zh}</a>`);
    expect(html).toContain(description.zh);
  }
  expect(html).toMatch(/data-exercises="rnn\//);
});
