import MarkdownIt from "markdown-it";
import {describe, expect, test} from "vitest";
import {bookMarkdown} from "../../../src/lib/book/index.js";

const render = (text: string) =>
  bookMarkdown(new MarkdownIt({html: true})).render(text, {path: "/en/chapter", params: {lang: "en"}});

/** The tags of a page, in their order, as "section.spread", "/section". */
const tags = (html: string) =>
  [...html.matchAll(/<(\/?(?:section|div))(?: class="([^"]*)")?[^>]*>/g)].map(([, tag, name]) =>
    name ? `${tag}.${name}` : tag
  );

describe("a spread", () => {
  test("has what is told at the left and the code at the right", () => {
    const html = render(
      "::::: spread\n\n::: en\nwords\n:::\n\n::: zh\n文字\n:::\n\n::::: beside\n\ncode\n\n:::::\n\nafter\n"
    );
    expect(tags(html)).toEqual([
      "section.spread",
      "div.spread-text",
      "div.prose",
      "/div",
      "/div",
      "div.spread-beside",
      "/div",
      "/section"
    ]);
    expect(html.indexOf("words")).toBeLessThan(html.indexOf("spread-beside"));
    expect(html.indexOf("code")).toBeGreaterThan(html.indexOf("spread-beside"));
    expect(html.indexOf("after")).toBeGreaterThan(html.indexOf("</section>"));
  });

  test.each([
    ["::::: spread\n\nwords\n", /:1: this spread has no end/],
    ["words\n\n::::: beside\n", /:3: "::::: beside" stands outside of a spread/],
    ["::::: spread\n::::: spread\n:::::\n", /:2: a spread begins inside of another/],
    ["::::: spread\n::::: beside\n::::: beside\n:::::\n", /:3: this spread has a second/]
  ])("%j fails, with its line", (text, message) => expect(() => render(text)).toThrow(message));
});

describe("a ladder", () => {
  const loops = "```ts echo rung=loops\nconst a = 1;\n```\n";
  const shader = "```ts source=kernels/conv2d.ts#loops rung=shader\n```\n";

  test("is one panel: a tab for each rung, what stands between belongs to the rung before, the first is shown", () => {
    const hidden = "```ts\ndisplay(a);\n```\n";
    const html = render(`${loops}\n${hidden}\nbetween\n\n${shader}\n${hidden}\nafter\n`);
    expect(html.match(/role="tab" /g)).toHaveLength(2);
    const [before, first, second] = html.split('<div class="rung"');
    expect(before).toContain("Plain loops</button>");
    expect(before).toMatch(/aria-controls="ladder-1-shader" aria-selected="false" tabindex="-1">Shader/);
    expect(first).toContain("between");
    expect(first).not.toContain("hidden=");
    expect(second).toContain('hidden="until-found"');
    expect(second).toContain("conv2dLoops");
    expect(second!.indexOf("after")).toBeGreaterThan(second!.indexOf("</div></div>"));
  });

  test("several fences of a rung share it", () => {
    const html = render(`${loops}\n${shader}\n${shader}\n`);
    expect(html.match(/<div class="rung"/g)).toHaveLength(2);
    expect(html.match(/conv2dLoops\(/g)).toHaveLength(2);
  });

  test("a heading ends it: the next section has a ladder of its own", () => {
    const html = render(`${loops}\n## Next {#next}\n\n${loops}\n`);
    expect(html).toContain('id="ladder-1"');
    expect(html).toContain('id="ladder-2"');
  });

  test("an unknown rung, and one out of order, fail", () => {
    expect(() => render("```ts echo rung=sky\n1\n```\n")).toThrow(/:1: the ladder knows no rung "sky"/);
    expect(() => render(`${shader}\n${loops}\n`)).toThrow(/:4: the rungs of a ladder come in the order/);
  });
});

test("a live cell's result stands below its code", () => {
  const md = new MarkdownIt({html: true});
  // As Framework renders a cell: its result, then its code.
  md.renderer.rules.fence = (tokens, i) =>
    `<div class="observablehq observablehq--block"><!--:a:--></div>\n<pre>${tokens[i]!.content}</pre>\n`;
  const html = bookMarkdown(md).render("```ts echo\n1 + 1\n```\n\n```ts echo\n2 + 2\n```\n", {
    path: "/en/x",
    params: {lang: "en"}
  });
  const [first, second] = html.split('<div class="cell">').slice(1);
  const below = (code: string) => new RegExp(`<pre>${code}\n</pre>\\s*<div class="observablehq`);
  expect(first).toMatch(below("1 \\+ 1"));
  expect(second).toMatch(below("2 \\+ 2"));
  // How to run one without a keyboard is told once.
  expect(first).toMatch(/^\s*<p class="cell-howto">.*tap <b>Run<\/b>/);
  expect(second).not.toContain("cell-howto");
});
