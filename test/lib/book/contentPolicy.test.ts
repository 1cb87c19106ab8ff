import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {contentPolicy, policyWithoutEdits} from "../../../src/lib/book/contentPolicy.js";

test.each(["README.md", "README.zh.md"])("%s gives the header as it is sent and tested", file => {
  expect(readFileSync(file, "utf8")).toContain(`\nContent-Security-Policy: ${contentPolicy}\n`);
});

test("the policy allows no host but the book's own, and no scripts in a page's text", () => {
  expect(contentPolicy).not.toMatch(/\*|https?:|wasm|nonce|sha256/);
  expect(/script-src [^;]*/.exec(contentPolicy)![0]).not.toContain("inline");
  expect(policyWithoutEdits).not.toMatch(/eval|(script|worker)-src[^;]*blob:/);
});
