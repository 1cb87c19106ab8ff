import {largestDifference} from "./central-differences.js";
import {html} from "./element.js";
import {heatMap} from "./heat-map.js";
import {scientific} from "./number-format.js";
import {verdict} from "./verdict.js";

const words = {
  en: {
    cpu: "Without WebGL 2 no shader can run here.",
    equal: (e: string) => `It equals the loops; the largest error is ${e}.`,
    other: (e: string) => `It differs from the loops by up to ${e}.`,
    failed:
      "The shader cannot be compiled. Look at semicolons, brackets and types: 1 is a whole number, 1.0 a float.",
    map: "feature map computed by your shader"
  },
  zh: {
    cpu: "没有 WebGL 2，着色器无法运行。",
    equal: (e: string) => `与循环一致，最大误差 ${e}。`,
    other: (e: string) => `与循环不同，最多差 ${e}。`,
    failed: "着色器编译失败。请检查分号、括号和类型：1 是整数，1.0 是浮点数。",
    map: "你的着色器算出的特征图"
  }
};

/**
 * What a reader's shader makes, as a picture, and whether it is what the loops make.
 * @param run runs the shader; false where none can run
 */
export async function shaderMap(
  run: (() => Promise<ArrayLike<number>>) | false,
  expected: ArrayLike<number>,
  {rows, columns, lang = "en"}: {rows: number; columns: number; lang?: "en" | "zh"}
): Promise<HTMLElement> {
  const say = words[lang];
  if (!run) return verdict("open", say.cpu);
  try {
    const values = await run();
    const error = largestDifference(values, expected);
    const right = error < 1e-5;
    return html(
      "div",
      {class: "figure shader-map"},
      heatMap(values, {rows, columns, scale: "signed", size: 260, ariaLabel: say.map}),
      verdict(right ? "right" : "wrong", (right ? say.equal : say.other)(scientific(error)))
    );
  } catch {
    return verdict("wrong", say.failed);
  }
}
