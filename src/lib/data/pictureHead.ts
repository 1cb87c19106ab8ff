import {phrase, refusal} from "../../kernels/refusal.js";

export type PictureFormat = "PNG" | "JPEG" | "GIF" | "WebP" | "BMP" | "AVIF";

/** What the beginning of a picture's file says of it. */
export interface PictureHead {
  format: PictureFormat;
  /** Where the beginning tells it. */
  size?: [width: number, height: number];
}

/** So many bytes are enough: before its size a JPEG may hold a small picture of itself and a colour profile. */
export const HEAD_BYTES = 2 ** 18;

const text = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/**
 * Format and size of a picture by the first bytes of its file, whatever the file is called.
 * @throws Refusal with a sentence that says what the file is instead, and what would fit
 */
export function pictureHead(bytes: Uint8Array): PictureHead {
  const {buffer, byteOffset, byteLength} = bytes;
  const view = new DataView(buffer, byteOffset, byteLength);
  const at = (offset: number, read: () => number) => (offset <= byteLength - 4 ? read() : NaN);
  const u16 = (offset: number, little = false) => at(offset, () => view.getUint16(offset, little));
  const u32 = (offset: number, little = false) => at(offset, () => view.getUint32(offset, little));
  const head = (format: PictureFormat, width: number, height: number): PictureHead =>
    width > 0 && height > 0 ? {format, size: [width, height]} : {format};
  const begins = text(bytes, 0, 16);

  if (begins.startsWith("\x89PNG\r\n\x1a\n")) return head("PNG", u32(16), u32(20));
  if (begins.startsWith("\xff\xd8\xff")) return head("JPEG", ...jpegSize(u16));
  if (begins.startsWith("GIF8")) return head("GIF", u16(6, true), u16(8, true));
  if (begins.startsWith("BM")) return head("BMP", u32(18, true), Math.abs(u32(22, true) | 0));
  if (/^RIFF.{4}WEBP/s.test(begins)) return head("WebP", ...webpSize(bytes, u16, u32));
  if (/^.{4}ftypavi[fs]/s.test(begins)) {
    const size = text(bytes, 0, 4096).indexOf("ispe");
    return head("AVIF", size < 0 ? NaN : u32(size + 8), u32(size + 12));
  }
  throw notAPicture(bytes, begins);
}

function jpegSize(u16: (offset: number) => number): [width: number, height: number] {
  let offset = 2;
  for (let marker = u16(offset); marker > 0xff00; marker = u16(offset)) {
    // Frames of all kinds begin alike; C4, C8 and CC are no frames.
    const kind = marker & 0xff;
    if (kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind))
      return [u16(offset + 7), u16(offset + 5)];
    offset += marker === 0xffff ? 1 : 2 + u16(offset + 2);
  }
  return [NaN, NaN];
}

function webpSize(
  bytes: Uint8Array,
  u16: (offset: number, little: boolean) => number,
  u32: (offset: number, little: boolean) => number
): [width: number, height: number] {
  const kind = text(bytes, 12, 16);
  if (kind === "VP8 ") return [u16(26, true) & 0x3fff, u16(28, true) & 0x3fff];
  if (kind === "VP8L") return [(u32(21, true) & 0x3fff) + 1, ((u32(21, true) >>> 14) & 0x3fff) + 1];
  return [(u32(24, true) & 0xffffff) + 1, (u32(27, true) & 0xffffff) + 1];
}

/** What files begin with that are no pictures, or none that a browser shows. */
const others: readonly (readonly [begins: RegExp, what: unknown])[] = [
  [/^.{4}ftyp(hei|hev|mif)/s, phrase`a photograph in HEIC, which browsers do not show`],
  [/^(II\*\0|MM\0\*)/, phrase`a picture in TIFF, which browsers do not show`],
  [/^.{4}ftyp|^.E\xdf\xa3/s, phrase`a film`],
  [/^%PDF/, phrase`a PDF`],
  [/^PK[^ -~]/, phrase`an archive or a document`],
  [/^[^\xc0-\xff]\x8b/s, phrase`a packed file`]
];

function notAPicture(bytes: Uint8Array, begins: string) {
  const beginning = text(bytes, 0, 1024);
  const isText = ![...beginning].some(sign => sign < "\t" || (sign > "\r" && sign < "\x1b"));
  if (isText && /<svg[\s>:]/i.test(beginning))
    return refusal`The file is a drawing in SVG, which is code and not made of pixels; save it as PNG.`;
  const [, what] = others.find(([signature]) => signature.test(begins)) ?? [];
  return refusal`The file is ${what ?? (isText ? phrase`a text` : phrase`no picture`)}, but a picture is expected, such as a PNG or a JPEG.`;
}
