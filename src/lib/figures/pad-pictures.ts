import {inkOfPicture, type PictureInk} from "../data/inkOfPicture.js";
import {readPictureFile, type PictureFile} from "../data/pictureFile.js";
import {errorInWords} from "../refusals/inWords.js";
import type {ShownPicture} from "./drawing-pad.js";
import {addStyle, html, svg} from "./element.js";
import {fileDrop} from "./file-drop.js";
import {formatCount} from "./number-format.js";

const words = {
  en: {
    back: "Back to the pad",
    drop: "Drop the picture anywhere on this page",
    reading: (file: string) => `Reading ${file} …`,
    pixels: (file: string, format: string, size: string) => `${file}: ${format}, ${size} pixels.`,
    digit: (cut: string) => `Cut out around the writing: ${cut}, scaled and centred as MNIST’s digits are.`,
    whole: (cut: string, made: string) =>
      `Cut out in the middle: ${cut}, made ${made} grey values, the darker the more ink.`,
    reversed: "Bright on dark, so it was reversed.",
    transparent: "What is transparent counts as paper.",
    thickened: "The thin line was made as thick as a pen’s.",
    between: " "
  },
  zh: {
    back: "换回画板",
    drop: "在本页任意位置松开即可",
    reading: (file: string) => `正在读取 ${file}……`,
    pixels: (file: string, format: string, size: string) => `${file}：${format} 格式，${size} 像素。`,
    digit: (cut: string) => `按字迹裁出 ${cut}，再像 MNIST 的数字那样缩放、居中。`,
    whole: (cut: string, made: string) => `裁出正中的 ${cut}，缩成 ${made} 个灰度值，越暗墨越多。`,
    reversed: "原图是深底浅字，已经反转。",
    transparent: "透明处当作纸面。",
    thickened: "笔画太细，已加粗到普通笔画的粗细。",
    between: ""
  }
};

const rules = `
.pad-pictures { flex: 1 1 100%; display: flex; flex-wrap: wrap; gap: 0.4rem 0.75rem; align-items: center; max-width: 40rem; }
.pad-pictures > span { flex: 1 1 16rem; overflow-wrap: anywhere; }
.pad-pictures > :empty { display: none; }
.pad-pictures > [role="alert"] { color: var(--ct, #b03c00); }
`;

export interface PadPicturesOptions {
  pad: HTMLElement;
  field: SVGElement;
  /** Shows a picture on the pad, or without one the drawing again. */
  show: (picture?: ShownPicture) => void;
  size: number;
  picture: "digit" | "whole";
  lang: string;
}

/**
 * Takes the reader's pictures for a drawing pad: what was cut out and how is said below it; what does not fit is said there, and
 * what was on the pad stays. Nothing is sent anywhere.
 */
export function padPictures({
  pad,
  field,
  show,
  size,
  picture,
  lang
}: PadPicturesOptions): (file: File) => void {
  addStyle("pad-pictures", rules);
  const say = lang === "zh" ? words.zh : words.en;
  const told = html("span", {role: "status"});
  const refused = html("span", {role: "alert"});
  const back = html("button", {type: "button", hidden: true}, say.back);
  pad.append(html("div", {class: "pad-pictures"}, refused, told, back));
  let last = 0;
  let facts = "";

  const take = async (file: File) => {
    const turn = ++last;
    // It may have been dropped far away.
    pad.scrollIntoView({block: "nearest"});
    refused.textContent = "";
    told.textContent = say.reading(file.name);
    try {
      const found = await readPictureFile(file);
      const ink = inkOfPicture(found.pixels, picture, size);
      if (turn !== last) return;
      const image = partOf(found, ink);
      show({
        ink: ink.ink,
        gone() {
          image.remove();
          back.hidden = true;
          told.textContent = facts = "";
        }
      });
      field.prepend(image);
      back.hidden = false;
      facts = inWords(file.name, found, ink);
    } catch (error) {
      const sentence = await errorInWords(error, lang);
      if (turn === last) refused.textContent = sentence;
    }
    if (turn === last) told.textContent = facts;
  };

  const inWords = (file: string, {format, width, height, pixels}: PictureFile, ink: PictureInk) => {
    const scale = width / pixels.width;
    const sides = (...sides: number[]) => sides.map(side => formatCount(Math.round(side))).join(" × ");
    const cut = sides(scale * ink.part.width, scale * ink.part.height);
    return [
      say.pixels(file, format, sides(width, height)),
      picture === "digit" ? say.digit(cut) : say.whole(cut, sides(size, size)),
      ...(["reversed", "transparent", "thickened"] as const).filter(what => ink[what]).map(what => say[what])
    ].join(say.between);
  };

  back.addEventListener("click", () => {
    ++last;
    show();
    refused.textContent = "";
    field.focus();
  });
  fileDrop(document, {label: say.drop, within: pad, take: file => void take(file)});
  return file => void take(file);
}

/** What was cut out, as it was, filling the field. */
function partOf({pixels}: PictureFile, {part}: PictureInk): SVGElement {
  const canvas = html("canvas", {width: pixels.width, height: pixels.height});
  canvas
    .getContext("2d")
    ?.putImageData(new ImageData(new Uint8ClampedArray(pixels.data), pixels.width, pixels.height), 0, 0);
  return svg("image", {
    href: canvas.toDataURL(),
    x: -part.left / part.width,
    y: -part.top / part.height,
    width: pixels.width / part.width,
    height: pixels.height / part.height,
    preserveAspectRatio: "none"
  });
}
