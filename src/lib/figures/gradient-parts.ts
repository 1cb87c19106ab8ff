import {gridSum} from "./grid-sum.js";

const words = {
  en: {decoder: "decoder: h·dx̂", encoder: "encoder: dz·x"},
  zh: {decoder: "解码器：h·dx̂", encoder: "编码器：dz·x"}
};

/** The two parts of the gradient in tied weights, added number by number: W stands in the decoder and in the encoder. */
export const gradientParts = (
  {dwDecoder, dwEncoder}: {dwDecoder: ArrayLike<number>; dwEncoder: ArrayLike<number>},
  {units, inputs, lang = "en"}: {units: number; inputs: number; lang?: "en" | "zh"}
): HTMLElement & {value: number[]} =>
  gridSum(
    [
      {name: words[lang].decoder, values: dwDecoder},
      {name: words[lang].encoder, values: dwEncoder}
    ],
    {rows: units, columns: inputs, name: "∂L/∂W"}
  );
