import MarkdownIt from "markdown-it";
import {expect, test} from "vitest";
import {bookMarkdown} from "../../../src/lib/book/index.js";

const render = (text: string, lang: "en" | "zh" = "en") =>
  bookMarkdown(new MarkdownIt({html: true, linkify: false})).render(text, {
    path: "/[lang]/rnn",
    params: {lang}
  });

const page = "::: exercise rnn-parameters\n\n::: exercise back-step\n";

test("an exercise is numbered on its page, with its id as its place", () => {
  const html = render(page);
  expect(html.indexOf("Exercise 1")).toBeLessThan(html.indexOf("Exercise 2"));
  expect(html).toContain('id="back-step"');
  expect(html).toContain("function backStep(dh, h)");
});

test("task, hints and words are in the page's language, formulas typeset", () => {
  const [en, zh] = [render(page), render(page, "zh")];
  expect(en).toContain("Show solution");
  expect(en).toContain("<math");
  expect(en).not.toMatch(/\p{Script=Han}/u);
  expect(zh).toContain("看答案");
  expect(zh).toContain("练习 2");
});

test("what the reader's cell declares is handed over, and the page's sections know their exercises", () => {
  const html = render(`## Exercises {#exercises}\n\n${page}\n## More {#more}\n`);
  expect(html).toContain("exercises.judge(&quot;back-step&quot;, {backStep});");
  expect(html).toContain('data-exercises="rnn/rnn-parameters rnn/back-step"');
});

test("an unknown exercise, or one that stands twice, fails with its line", () => {
  expect(() => render("words\n\n::: exercise nowhere\n")).toThrow(
    'docs/[lang]/rnn.md:3: docs/exercises has no exercise "nowhere".'
  );
  expect(() => render(page + "\n::: exercise back-step\n")).toThrow(/:5: .*twice/);
});
