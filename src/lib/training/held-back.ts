/** Pictures with their labels, as `loadMnist` gives them. */
export interface LabelledPictures {
  images: {pixels: Uint8Array; shape: readonly number[]};
  labels: Uint8Array;
}

export interface HeldBack {
  /** How many are trained on. */
  fittedCount: number;
  /** Parts all examples into what is trained on, and what is held back, if anything is. */
  split(all: LabelledPictures): {fitted: LabelledPictures; validation?: LabelledPictures};
  /** A sentence that says so. */
  words: string;
}

const words = {
  en: {
    none: (all: string) => `All ${all} digits are trained on now.`,
    some: (count: string) => `${count} digits are held back now, and the network has seen some of them.`,
    wrong: (count: number, all: string) =>
      `heldBack is ${count}, but a whole number from 0 to less than ${all} is expected: some digits must be left to train on.`
  },
  zh: {
    none: (all: string) => `现在 ${all} 个数字全部用于训练。`,
    some: (count: string) => `现在留出了 ${count} 个数字，其中有网络见过的。`,
    wrong: (count: number, all: string) =>
      `heldBack 是 ${count}，但应为 0 到 ${all}（不含）之间的整数：总要留下一些数字来训练。`
  }
};

const formatCount = (value: number) => value.toLocaleString("en-US");

/**
 * Keeps the last `count` of `total` examples back from a training; they need not be there yet.
 * @throws RangeError if there are not as many, or none would be left
 */
export function heldBackFrom(total: number, count: number, {lang = "en"}: {lang?: string} = {}): HeldBack {
  const say = lang === "zh" ? words.zh : words.en;
  if (!(Number.isInteger(count) && count >= 0 && count < total)) {
    throw new RangeError(say.wrong(count, formatCount(total)));
  }
  return {
    fittedCount: total - count,
    split: all => ({
      fitted: part(all, 0, total - count),
      validation: count > 0 ? part(all, total - count, total) : undefined
    }),
    words: count > 0 ? say.some(formatCount(count)) : say.none(formatCount(total))
  };
}

function part({images, labels}: LabelledPictures, from: number, to: number): LabelledPictures {
  const [, ...picture] = images.shape;
  const size = picture.reduce((product, n) => product * n, 1);
  return {
    images: {pixels: images.pixels.subarray(size * from, size * to), shape: [to - from, ...picture]},
    labels: labels.subarray(from, to)
  };
}
