import {expect, it} from "vitest";
import {editionPaths, pageKey} from "../../../src/lib/notebook/pageKey.js";

it.each([
  ["/en/rnn.html", "/rnn"],
  ["/zh/rnn.html", "/rnn"],
  ["/zh/rnn", "/rnn"],
  ["/book/en/rnn.html", "/book/rnn"],
  ["/en/", "/"],
  ["/zh/index.html", "/"],
  ["/en/reindex.html", "/reindex"],
  ["/somewhere/page.html", "/somewhere/page"]
])("the page at %s has the key %s in every language", (path, key) => {
  expect(pageKey(path)).toBe(key);
});

it("a page's editions are found from either of them, its own first", () => {
  expect(editionPaths("/book/zh/rnn.html")).toEqual(["/book/zh/rnn.html", "/book/en/rnn.html"]);
  expect(editionPaths("/page.html")).toEqual(["/page.html"]);
});
