import {describe, expect, it} from "vitest";
import {phrase, refusal} from "../../../src/kernels/refusal.js";
import {requireNumber, requireOneOf} from "../../../src/kernels/validate.js";
import {conv2d} from "../../../src/lib/nn/conv2d.js";
import {chinese} from "../../../src/lib/refusals/chinese.js";
import {errorInWords} from "../../../src/lib/refusals/inWords.js";
import {kindsIn, plainErrorsIn} from "./kinds.js";

const folders = ["src/kernels", "src/lib/nn", "src/lib/data", "src/lib/explain"];
const places = (sentence: string) => [...sentence.matchAll(/\{\d+\}/g)].map(String).sort();

describe("what operations, models and files refuse", () => {
  const kinds = kindsIn(folders);
  it.each(kinds)("is said in Chinese too, with the same values: %s", kind => {
    expect(places(chinese[kind] ?? "")).toEqual(places(kind));
    expect(chinese[kind]).toMatch(/\p{Script=Han}|^\{0\}：\{1\}$/u);
  });

  it("is all that the table knows", () => {
    expect(Object.keys(chinese).sort()).toEqual([...kinds].sort());
  });

  it("is never thrown in plain words", () => expect(plainErrorsIn(folders)).toEqual([]));
});

describe("errorInWords(error, lang)", () => {
  const thrownBy = (action: () => unknown): unknown => {
    try {
      return action();
    } catch (error) {
      return error;
    }
  };
  it.each([
    [
      () => requireNumber("dropout", "rate", 2, {low: 0, high: 1}),
      "dropout: rate is 2, but a number of at least 0 and below 1 is expected.",
      "dropout：rate 是 2，应为不小于 0 且小于 1 的数。"
    ],
    [
      () => requireOneOf("conv2d", "padding", "full", ["valid", "same"]),
      'conv2d: padding is "full", but "valid" or "same" is expected.',
      'conv2d：padding 是 "full"，应为 "valid" 或 "same"。'
    ],
    [
      // As a reader writes it who knows Keras.
      () => conv2d(JSON.parse('{"filters": 8, "kernel_size": 5}')),
      "conv2d: kernel_size is not known; did you mean kernelSize?",
      "conv2d：没有 kernel_size 这个参数；是不是想写 kernelSize？"
    ],
    [
      () => conv2d({filters: 8, kernelSize: undefined as never}),
      "conv2d: kernelSize is undefined, but a whole number of at least 1, or two of them, is expected.",
      "conv2d：kernelSize 是 undefined，应为不小于 1 的整数，或两个这样的整数。"
    ]
  ])("says it in both languages", async (action, en, zh) => {
    const error = thrownBy(action);
    expect(error).toBeInstanceOf(RangeError);
    expect(await errorInWords(error, "en")).toBe(en);
    expect(await errorInWords(error, "zh")).toBe(zh);
  });

  it("translates the parts of a sentence too, and passes on what it does not know", async () => {
    expect(await errorInWords(refusal`conv2d: x has ${phrase`1 channel`} but w expects ${3}.`, "zh")).toBe(
      "conv2d：x 有 1 个通道，而 w 需要 3 个。"
    );
    expect(await errorInWords(refusal`something new ${1}`, "zh")).toBe("something new 1");
    expect(await errorInWords(new TypeError("x is not a function"), "zh")).toBe("x is not a function");
  });
});
