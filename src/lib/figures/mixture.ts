import {formatNumber} from "./number-format.js";
import {pictureRows} from "./picture-rows.js";

const words = {
  en: {codes: "mixture of the codes, decoded", pixels: "mixture of the pixels"},
  zh: {codes: "混合编码再解码", pixels: "混合像素"}
};

type Numbers = ArrayLike<number>;

export interface Mixed {
  /** The two pictures, and how far from the first to the second the one in the middle stands. */
  a: Numbers;
  b: Numbers;
  t: number;
  mix(a: Numbers, b: Numbers, t: number): Numbers;
  encode(x: Numbers): Numbers;
  decode(h: Numbers): Numbers;
}

export type Mixture = HTMLElement & {show(mixed: Mixed): void};

/** Where the five pictures stand: the ends, the slider's place, and halfway from it to either end. */
export const placesOf = (t: number): number[] => [0, t / 2, t, (1 + t) / 2, 1];

/** Two pictures mixed: above their codes are mixed and decoded, below their pixels. */
export function mixture({lang = "en"}: {lang?: string} = {}): Mixture {
  const say = lang === "zh" ? words.zh : words.en;
  const figure = pictureRows(
    [
      {name: say.codes, meaning: "y", letter: "h", rows: 28, columns: 28},
      {name: say.pixels, meaning: "x", rows: 28, columns: 28}
    ],
    5
  );
  const show = ({a, b, t, mix, encode, decode}: Mixed) => {
    const places = placesOf(t);
    const [ha, hb] = [encode(a), encode(b)];
    figure.update(
      [places.map(t => decode(mix(ha, hb, t))), places.map(t => mix(a, b, t))],
      [places.map(t => `t = ${formatNumber(t)}`), undefined]
    );
  };
  return Object.assign(figure, {show});
}
