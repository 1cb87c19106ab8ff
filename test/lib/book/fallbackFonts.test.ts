import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {standInFamilies, standInRules} from "../../../src/lib/book/fallbackFonts.js";
import {fontPaths, fontPreloads} from "../../../src/lib/book/fonts.js";

test("what stands in for the text's face is scaled to its width, and its lines stay as high", () => {
  // Georgia: 913 of 2048 units; Source Serif 4: 479 of 1000, 1036 above the line.
  const scale = 0.479 / (913 / 2048);
  expect(standInRules()).toContain(
    `size-adjust:${(100 * scale).toFixed(2)}%;ascent-override:${(103.6 / scale).toFixed(2)}%`
  );
});

test("the style sheet names each of them, in the same order", () => {
  const sheet = readFileSync("docs/theme/type.css", "utf8");
  const places = standInFamilies.map(name => sheet.indexOf(`"${name}"`));
  expect(Math.min(...places)).toBeGreaterThan(0);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test("only files that the site holds are loaded ahead", () => {
  const asked = [...fontPreloads("../").matchAll(/href="\.\.([^"]+)"/g)].map(([, path]) => path);
  expect(asked.length).toBeGreaterThan(0);
  expect(fontPaths).toEqual(expect.arrayContaining(asked));
});
