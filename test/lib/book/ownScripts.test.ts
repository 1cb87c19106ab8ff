import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {moveScripts} from "../../../src/lib/book/ownScripts.js";
import {siteFolder} from "./siteFolder.js";

const page = `<html><head>
<script>first()</script>
<script>second("</" + "div>")</script>
<script type="module" src="./other.js"></script>
<script type="module">

import "./client.js";

</script>
</head><body><script>leave();</script></body></html>`;

const scriptsOf = (html: string) => [...html.matchAll(/<script[^>]*>.*?<\/script>/gs)].map(([tag]) => tag);

test("what stands in a page's text as a script stands in files beside it, in the same order", async () => {
  const site = siteFolder({"en/rnn.html": page});
  const html = await moveScripts(page, join(site, "en/rnn.html"));
  const scripts = scriptsOf(html);
  expect(scripts.map(tag => tag.replace(/\.[0-9a-f]{8}\./, ".#."))).toEqual([
    '<script src="./frame.#.js"></script>',
    '<script type="module" src="./other.js"></script>',
    '<script type="module" src="./rnn.#.js"></script>',
    '<script src="./rnn.#.js"></script>'
  ]);
  const text = (tag: string) => readFileSync(join(site, "en", /src="\.\/([^"]+)"/.exec(tag)![1]!), "utf8");
  expect(text(scripts[0]!)).toBe('first()\n;\nsecond("</" + "div>")\n');
  expect(text(scripts[2]!)).toBe('import "./client.js";\n');
  expect(text(scripts[3]!)).toBe("leave();\n");
});

test("pages with the same frame share its file, and a changed script has another name", async () => {
  const site = siteFolder({"en/rnn.html": page});
  const one = await moveScripts(page, join(site, "en/rnn.html"));
  const two = await moveScripts(page.replace("client", "other"), join(site, "en/lstm.html"));
  expect(scriptsOf(two)[0]).toBe(scriptsOf(one)[0]);
  expect(scriptsOf(two)[2]).not.toBe(scriptsOf(one)[2]!.replace("rnn", "lstm"));
  expect(readdirSync(join(site, "en")).filter(name => name.startsWith("frame."))).toHaveLength(1);
});
