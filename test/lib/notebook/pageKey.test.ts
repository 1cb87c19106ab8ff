import {expect, it} from "vitest";
import {formerPaths, pageKey} from "../../../src/lib/notebook/pageKey.js";

it.each([
  ["/en/rnn.html", "/rnn"],
  ["/zh/rnn.html", "/rnn"],
  ["/zh/rnn", "/rnn"],
  ["/en/rnn/", "/rnn"],
  ["/en/rnn/index.html", "/rnn"],
  ["/book/en/rnn.html", "/book/rnn"],
  ["/book/zh/rnn", "/book/rnn"],
  ["/book/zh/rnn/", "/book/rnn"],
  // A base path that looks like an edition.
  ["/en/zh/rnn.html", "/en/rnn"],
  ["/en/zh/", "/en/"],
  ["/en/", "/"],
  ["/en/index", "/"],
  ["/zh/index.html", "/"],
  ["/book/en/", "/book/"],
  ["/en/reindex.html", "/reindex"],
  ["/somewhere/page.html", "/somewhere/page"],
  ["/somewhere/page", "/somewhere/page"]
])("the page at %s has the key %s in every language", (path, key) => {
  expect(pageKey(path)).toBe(key);
});

it.each(["/en/rnn", "/en/rnn.html?seed=3", "/zh/rnn.html#cell-2", "/zh/rnn/?seed=3#cell-2"])(
  "what follows the path makes no other page: %s",
  address => expect(pageKey(new URL(address, "https://example.org").pathname)).toBe("/rnn")
);

it("a page's former places are found from each of its addresses, those of its own edition first", () => {
  const all = ["/book/en/rnn", "/book/en/rnn.html", "/book/zh/rnn", "/book/zh/rnn.html"];
  for (const path of all) {
    const found = formerPaths(path);
    expect(found[0]).toBe(path);
    expect([...found].sort()).toEqual(all);
  }
  expect(formerPaths("/zh/rnn.html").findIndex(path => path.startsWith("/en/"))).toBeGreaterThan(0);
  expect(formerPaths("/page.html")).toEqual(["/page.html", "/page"]);
  expect(formerPaths("/en/")).toContain("/zh/index.html");
});
