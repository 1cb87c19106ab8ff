import {refusal} from "../../kernels/refusal.js";
import {HEAD_BYTES, pictureHead, type PictureFormat} from "./pictureHead.js";

/** The pixels of a picture, row by row, four bytes each: red, green, blue, opacity. */
export interface Pixels {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** What was read from a reader's picture. */
export interface PictureFile {
  format: PictureFormat;
  width: number;
  height: number;
  /** The whole picture, scaled down to at most `MOST_SIDE` pixels a side. */
  pixels: Pixels;
}

/** Larger files and pictures are not read: decoded, a picture takes four bytes a pixel. */
export const MOST_BYTES = 40e6;
export const MOST_PIXELS = 64e6;

/** Smaller pictures show nothing. */
export const LEAST_SIDE = 8;

/** What is made of a picture needs no more pixels a side. */
export const MOST_SIDE = 640;

export type Decode = (file: Blob, most: number) => Promise<Pixels & {of: [width: number, height: number]}>;

/**
 * Reads a reader's picture. It stays on this device.
 * @throws Refusal with a sentence that says what was found and what would fit
 */
export async function readPictureFile(file: Blob, decode: Decode = decoded): Promise<PictureFile> {
  if (file.size === 0) throw refusal`The file is empty, but a picture is expected, such as a PNG or a JPEG.`;
  if (file.size > MOST_BYTES)
    throw refusal`The file has ${(file.size / 1e6).toFixed(1)} MB, but at most ${MOST_BYTES / 1e6} MB are read; scale the picture down.`;
  const {format, size} = pictureHead(await firstBytes(file));
  if (size) requireSize(...size);
  const {of, ...pixels} = await decode(file, MOST_SIDE).catch(() => {
    throw refusal`The file begins as a picture in ${format}, but it is damaged or not complete: the browser cannot show it.`;
  });
  requireSize(...of);
  return {format, width: of[0], height: of[1], pixels};
}

async function firstBytes(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  } catch {
    throw refusal`The browser cannot read this; a picture is expected, no folder.`;
  }
}

function requireSize(width: number, height: number): void {
  const [w, h] = [width, height].map(side => side.toLocaleString("en-US"));
  if (width * height > MOST_PIXELS)
    throw refusal`The picture has ${w} × ${h} pixels, but at most ${MOST_PIXELS / 1e6} million are read; scale it down or cut out a part.`;
  if (Math.min(width, height) < LEAST_SIDE)
    throw refusal`The picture has ${w} × ${h} pixels, but at least ${LEAST_SIDE} × ${LEAST_SIDE} are needed.`;
}

/** Decodes a picture as the browser shows it, turned as the camera was held. */
const decoded: Decode = async (file, most) => {
  const picture = await createImageBitmap(file);
  const {width, height} = picture;
  const scale = Math.min(1, most / Math.max(width, height));
  const [w, h] = [width, height].map(side => Math.max(1, Math.round(scale * side)));
  const canvas = document.createElement("canvas");
  canvas.width = w;
  canvas.height = h;
  const pen = canvas.getContext("2d", {willReadFrequently: true})!;
  pen.imageSmoothingQuality = "high";
  pen.drawImage(picture, 0, 0, w, h);
  picture.close();
  return {data: pen.getImageData(0, 0, w, h).data, width: w, height: h, of: [width, height]};
};
