/** Kernels of 3×3 that show something in any picture. */
const kernels = {
  vertical: [-1, 0, 1, -2, 0, 2, -1, 0, 1],
  horizontal: [-1, -2, -1, 0, 0, 0, 1, 2, 1],
  blur: new Array<number>(9).fill(1 / 9),
  sharpen: [0, -1, 0, -1, 5, -1, 0, -1, 0],
  outline: [-1, -1, -1, -1, 8, -1, -1, -1, -1],
  identity: [0, 0, 0, 0, 1, 0, 0, 0, 0]
};

const names: Record<"en" | "zh", Record<keyof typeof kernels, string>> = {
  en: {
    vertical: "vertical edges",
    horizontal: "horizontal edges",
    blur: "blur",
    sharpen: "sharpen",
    outline: "outline",
    identity: "identity"
  },
  zh: {vertical: "竖边", horizontal: "横边", blur: "模糊", sharpen: "锐化", outline: "轮廓", identity: "原样"}
};

/** Names and numbers of a few kernels to begin with. */
export const kernelPresets = (lang: "en" | "zh"): {name: string; values: number[]}[] =>
  (Object.keys(kernels) as (keyof typeof kernels)[]).map(key => ({
    name: names[lang][key],
    values: kernels[key]
  }));
