import {expect, it} from "vitest";
import {chapters, languages} from "../../../src/lib/book/chapters.js";
import {header} from "../../../src/lib/book/frame.js";
import {needsInAll} from "../../../src/lib/book/needs.js";
import {divide, taught} from "../../../src/lib/book/pageText.js";
import {minutesOf, readingTime} from "../../../src/lib/book/readingTime.js";

const places = new Map(chapters.map(({page}, k) => [page, k]));

it.each(chapters.map(({page, needs}) => [page, needs] as const))(
  "what %s builds on comes before it, so that there is no circle",
  (page, needs) => {
    for (const need of needs) {
      expect(places.has(need), `the book has a page "${need}"`).toBe(true);
      expect(places.get(need)!).toBeLessThan(places.get(page)!);
    }
  }
);

it("every page that teaches but the first builds on another", () => {
  const alone = taught.filter(({needs}) => needs.length === 0).map(({page}) => page);
  expect(alone).toEqual([taught[0]!.page]);
});

it("what a page builds on by way of others is found, each once, in order", () => {
  const all = needsInAll("cnn-digits");
  expect(all).toEqual([...new Set(all)].sort((a, b) => places.get(a)! - places.get(b)!));
  expect(all).toEqual(expect.arrayContaining(["weights", "networks", "convolution", "pooling", "dense"]));
});

it("a minute is 200 English words or 350 Chinese characters", () => {
  expect(minutesOf("word ".repeat(400))).toBeCloseTo(2);
  expect(minutesOf("字".repeat(700) + "，")).toBeCloseTo(2);
});

it("a page's text is that of one language, without code, with the section of each line", () => {
  const file =
    "---\nkeywords: []\n---\n::: en\n## One {#one}\nwords\n:::\n\n::: zh\n## 一 {#one}\n文字\n:::\n\n```ts echo\n## no {#heading}\n```\nboth\n";
  const {lines, fences} = divide(file, "zh");
  expect(lines.filter(({text}) => text)).toEqual([
    {text: "## 一 {#one}", section: "one"},
    {text: "文字", section: "one"},
    {text: "both", section: "one"}
  ]);
  expect(fences).toEqual([{info: "ts echo", section: "one"}]);
});

it.each(languages)("the bar in %s tells minutes and what comes before", language => {
  const bar = header({path: `/${language}/rnn`});
  for (const {page} of taught) expect(bar).toContain(`href="/${language}/${page}"`);
  expect(bar.match(/class="page-facts"/g)).toHaveLength(taught.length);
  expect(bar).toContain(`${readingTime("rnn", language)} ${language === "en" ? "min" : "分钟"}`);
});
