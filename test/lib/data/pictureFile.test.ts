import {describe, expect, it} from "vitest";
import {readPictureFile, type Decode} from "../../../src/lib/data/pictureFile.js";
import {pictureHead} from "../../../src/lib/data/pictureHead.js";
import {fillIn} from "../../../src/lib/refusals/inWords.js";
import {chinese} from "../../../src/lib/refusals/chinese.js";
import type {Refusal} from "../../../src/kernels/refusal.js";
import {pixels, png} from "./pictures.js";

const bytes = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0));
const grey = pixels(20, 30, () => [128, 128, 128]);

describe("pictureHead(bytes)", () => {
  it.each([
    ["PNG", png(grey), [20, 30]],
    ["GIF", bytes("GIF89a\x40\x01\xf0\x00rest of it"), [320, 240]],
    ["BMP", bytes(`BM${"\0".repeat(16)}\x08\0\0\0\xf0\xff\xff\xffrest`), [8, 16]],
    [
      "JPEG",
      bytes("\xff\xd8\xff\xe1\x00\x04ab\xff\xc4\x00\x03a\xff\xc2\x00\x0b\x08\x01\x00\x02\x00\x03rest"),
      [512, 256]
    ],
    ["WebP", bytes("RIFFsizeWEBPVP8 size\0\0\0\x9d\x01\x2a\x20\x00\x10\x00rest"), [32, 16]],
    ["WebP", bytes("RIFFsizeWEBPVP8Lsize\x2f\x1f\xc0\x03\x00rest"), [32, 16]],
    ["WebP", bytes("RIFFsizeWEBPVP8Xsize\0\0\0\0\x1f\0\0\x0f\0\0rest"), [32, 16]],
    ["AVIF", bytes("\0\0\0\x1cftypavif\0\0\0\0mif1....ispe\0\0\0\0\0\0\x01\0\0\0\0\x80"), [256, 128]]
  ] as const)("knows the size of a picture in %s before it is decoded", (format, file, size) => {
    expect(pictureHead(file)).toEqual({format, size});
  });

  it("needs no more of a file than its beginning, and no size in it", () => {
    expect(pictureHead(png(grey).subarray(0, 14))).toEqual({format: "PNG"});
    expect(pictureHead(bytes("\xff\xd8\xff\xdb"))).toEqual({format: "JPEG"});
  });
});

const decode: Decode = async () => ({...grey, of: [20, 30]});
const fails: Decode = async () => {
  throw new DOMException("The source image could not be decoded.");
};
const refused = async (file: Blob, by = decode): Promise<Refusal> =>
  readPictureFile(file, by).then(
    () => expect.fail("was read"),
    error => error as Refusal
  );

describe("readPictureFile(file)", () => {
  it("gives the pixels, the format and the size as it was", async () => {
    expect(await readPictureFile(new Blob([png(grey)]), decode)).toEqual({
      ...{format: "PNG", width: 20, height: 30, pixels: grey}
    });
  });

  it.each([
    ["nothing", "", "The file is empty, but a picture is expected, such as a PNG or a JPEG."],
    ["a text", "date,value\n", "The file is a text, but a picture is expected, such as a PNG or a JPEG."],
    ["a PDF", "%PDF-1.7 \0\0", "The file is a PDF, but a picture is expected, such as a PNG or a JPEG."],
    [
      "a photograph of a telephone",
      "\0\0\0\x18ftypheic\0\0",
      "The file is a photograph in HEIC, which browsers do not show, but a picture is expected, such as a PNG or a JPEG."
    ],
    [
      "other bytes",
      "\0\x01\x02\x03",
      "The file is no picture, but a picture is expected, such as a PNG or a JPEG."
    ],
    [
      "an SVG with a script",
      '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      "The file is a drawing in SVG, which is code and not made of pixels; save it as PNG."
    ]
  ])("refuses %s in one sentence of the reader's language", async (_name, content, sentence) => {
    const refusal = await refused(new Blob([bytes(content)]));
    expect(refusal.message).toBe(sentence);
    expect(fillIn(refusal, chinese)).toMatch(/^[^a-z]*[\u4e00-\u9fff].*。$/);
  });

  it("refuses what is damaged, too large and too small, before it is decoded where its beginning tells", async () => {
    expect((await refused(new Blob([png(grey)]), fails)).message).toBe(
      "The file begins as a picture in PNG, but it is damaged or not complete: the browser cannot show it."
    );
    expect((await refused(new Blob([png(grey, [20_000, 20_000])]), fails)).message).toBe(
      "The picture has 20,000 × 20,000 pixels, but at most 64 million are read; scale it down or cut out a part."
    );
    expect((await refused(new Blob([png(pixels(3, 40, () => [0, 0, 0]))]), fails)).message).toBe(
      "The picture has 3 × 40 pixels, but at least 8 × 8 are needed."
    );
    expect((await refused(new Blob([new Uint8Array(41e6)]))).message).toBe(
      "The file has 41.0 MB, but at most 40 MB are read; scale the picture down."
    );
    const folder = {size: 9, slice: () => ({arrayBuffer: () => Promise.reject(new Error())})};
    expect((await refused(folder as unknown as Blob)).message).toBe(
      "The browser cannot read this; a picture is expected, no folder."
    );
  });
});
