import {index} from "../../src/lib/letters/entries.js";
import type {Letter} from "../../src/lib/letters/letter.js";

/** The letters of the cover. */
export const letters: Letter[] = [
  {
    key: "patch",
    latex: "x_{uv}",
    role: "x",
    name: {en: "a patch of the image", zh: "图像的一小块"},
    shape: "2 × 2",
    code: ["x"],
    value: "x"
  },
  {
    key: "weights",
    latex: "w_{uv}",
    role: "w",
    name: {en: "the weights", zh: "权重"},
    shape: "2 × 2",
    code: ["w"],
    value: "w"
  },
  {key: "b", latex: "b", role: "w", name: {en: "bias", zh: "偏置"}, code: ["b"], value: "b"},
  {key: "y", latex: "y", role: "y", name: {en: "what comes out", zh: "输出"}, code: ["y"], value: "y"},
  index("u", "row", "行", {code: ["u"]}),
  index("v", "column", "列", {code: ["v"]})
];
