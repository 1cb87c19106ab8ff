import {describe, expect, it} from "vitest";
import {readTextFile} from "../../../src/lib/data/textFile.js";
import {errorInWords} from "../../../src/lib/refusals/inWords.js";

const file = (...parts: (string | number[])[]) =>
  new Blob(parts.map(part => (typeof part === "string" ? part : Uint8Array.from(part))));

describe("readTextFile(file, longest)", () => {
  it.each([
    ["a line", file("once upon a time"), "once upon ", 16, "UTF-8"],
    ["lines, tabs and a byte order mark", file("\ufeffone\r\ntwo\n\n\tthree\n"), "one two th", 13, "UTF-8"],
    [
      "Chinese of Windows",
      file([0xb4, 0xb2, 0xc7, 0xb0, 0xc3, 0xf7, 0xd4, 0xc2, 0xb9, 0xe2]),
      "床前明月光",
      5,
      "GB18030"
    ],
    ["characters of two units", file("😀".repeat(12)), "😀".repeat(10), 12, "UTF-8"],
    ["what cannot be seen", file("a\u0007b\u200b c"), "ab c", 4, "UTF-8"]
  ] as const)("reads %s", async (_name, given, text, characters, encoding) => {
    expect(await readTextFile(given, 10)).toEqual({text, characters, encoding});
  });

  it.each([
    [
      "nothing",
      file(""),
      "The file has nothing to read in it; a text of at least one character is expected.",
      "文件里没有可读的内容，至少要有一个字符。"
    ],
    [
      "space",
      file(" \n\n"),
      "The file has nothing to read in it; a text of at least one character is expected.",
      "文件里没有可读的内容，至少要有一个字符。"
    ],
    [
      "a picture",
      file([0x89, 0x50, 0x4e, 0x47, 0, 1]),
      "The file is a picture, but a plain text is expected, such as .txt.",
      "这个文件是图片，应为纯文本，例如 .txt。"
    ],
    [
      "bytes",
      file([1, 0, 0, 2, 0, 0, 0]),
      "The file is no text, but a plain text is expected, such as .txt.",
      "这个文件是二进制数据，不是文本，应为纯文本，例如 .txt。"
    ],
    [
      "too much",
      new Blob([new Uint8Array(6e6)]),
      "The file has 6.0 MB, but at most 5 MB are read; 10 characters are enough.",
      "文件有 6.0 MB，最多只读 5 MB；有 10 个字符就够了。"
    ]
  ])("refuses %s in one sentence of the reader's language", async (_name, given, en, zh) => {
    const error: unknown = await readTextFile(given, 10).catch((error: unknown) => error);
    expect([await errorInWords(error, "en"), await errorInWords(error, "zh")]).toEqual([en, zh]);
  });
});
