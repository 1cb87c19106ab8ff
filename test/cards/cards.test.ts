import {readFileSync} from "node:fs";
import {inflateSync} from "node:zlib";
import {afterEach, expect, it, vi} from "vitest";
import {palettePng} from "../../src/cards/palettePng.js";
import {finishPage} from "../../src/lib/book/finish.js";
import {cardFile, cardSize} from "../../src/lib/book/pageCard.js";

afterEach(() => vi.unstubAllEnvs());

const sizeOf = (png: Buffer) => ({width: png.readUInt32BE(16), height: png.readUInt32BE(20)});

it.each(["en", "zh"] as const)("the card of %s has its size, in less than 60 kB", language => {
  const png = readFileSync(`docs/${cardFile(language)}`);
  expect(sizeOf(png)).toEqual(cardSize);
  expect(png.length).toBeLessThan(60_000);
});

it("palettePng(pixels) keeps colours that are few", () => {
  const data = [0, 0, 0, 255, 248, 0, 0, 255, 0, 0, 0, 255, 0, 128, 0, 255];
  const png = palettePng({width: 2, height: 2, data});
  expect(sizeOf(png)).toEqual({width: 2, height: 2});
  const at = (type: string) => png.indexOf(type, 0, "latin1");
  const palette = png.subarray(at("PLTE") + 4, at("PLTE") + 13);
  const rows = inflateSync(png.subarray(at("IDAT") + 4));
  const shown = [1, 2, 4, 5].map(i => [...palette.subarray(3 * rows[i]!, 3 * rows[i]! + 3)]);
  expect(shown).toEqual([
    [0, 0, 0],
    [248, 0, 0],
    [0, 0, 0],
    [0, 128, 0]
  ]);
});

const card = (file: string) => finishPage("<html><head><title></title></head>", file);

it("a page names its picture from where it lies, or by the whole address if that is known", () => {
  const zh = card("zh/rnn.html");
  expect(zh).toContain('<meta property="og:image" content="../cards/zh.png">');
  expect(zh).toContain('<meta property="og:image:width" content="1200">');
  expect(zh).toMatch(/<meta property="og:image:alt" content="书名[^"]*">/);
  expect(zh).toContain('<meta name="twitter:card" content="summary_large_image">');
  expect(zh).not.toContain("og:url");
  vi.stubEnv("BOOK_URL", "https://example.org/course");
  const en = card("en/rnn.html");
  expect(en).toContain('content="https://example.org/course/cards/en.png"');
  expect(en).toContain('<meta property="og:url" content="https://example.org/course/en/rnn.html">');
  vi.stubEnv("BOOK_URL", "example.org");
  expect(() => card("en/rnn.html")).toThrow('BOOK_URL is "example.org", but an address such as');
});
