// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {agreement, type AgreementCases, type ReadersFunction} from "../../../src/lib/figures/agreement.js";

/** Running sums of lists. */
const sums: AgreementCases = {
  noun: {en: "random lists", zh: "个随机列表"},
  cases: [
    [1, 2],
    [0.5, -1, 4]
  ].map(x => ({
    inputs: [{name: "x", meaning: "x", value: x}],
    outputs: [{name: "y", meaning: "y", value: x.map((_, k) => x.slice(0, k + 1).reduce((a, b) => a + b))}]
  }))
};

const running = (x: number[]) => {
  const y = [];
  let sum = 0;
  for (const value of x) y.push((sum += value));
  return y;
};

const sentenceOf = (own: unknown, lang: "en" | "zh" = "en", explain?: (error: unknown) => string) =>
  agreement(own as ReadersFunction, sums, {lang, name: "running", explain}).querySelector(".verdict")!
    .textContent;

describe("agreement", () => {
  it("says on how many numbers a function does what the book's loops do", () => {
    expect(sentenceOf(running)).toBe("✓ as the book’s own loops on 2 random lists; largest difference 0");
    expect(sentenceOf(running, "zh")).toBe("✓ 在 2 个随机列表上与书中的代码一致，最大相差 0");
  });

  it("shows the first numbers on which they part", () => {
    const last = (x: number[]) => running(x).map((y, k) => (k === 2 ? y + 1 : y));
    const element = agreement(last, sums, {name: "running"});
    expect(element.querySelector(".verdict")!.textContent).toBe(
      "✕ y[2] is 4.5, but the book’s loops give 3.5. These are the numbers, set 2 of 2:"
    );
    const grids = [...element.querySelectorAll(".number-grid")].map(grid => grid.textContent);
    expect(grids).toEqual(["x0.5−14", "y, the book’s0.5−0.53.5", "y, yours0.5−0.54.5"]);
    expect([...element.querySelectorAll(".number-grid .wrong")].map(cell => cell.textContent)).toEqual([
      "4.5"
    ]);
    expect(element.value).toMatchObject({cases: 2, failure: {at: 1}});
  });

  it.each<[string, unknown, string, string]>([
    ["no function", 3, "running is not a function.", "running 不是函数。"],
    ["no return", () => {}, "running gives nothing back: does it end with return?", "running 没有返回值"],
    ["a hole", () => [1, undefined], "y[1] is missing in what running gives", "running 的结果中缺少 y[1]"],
    ["a number", () => 3, "y has to be a list of 2, but is none.", "y 应该是有 2 项的列表"],
    ["a list in a list", () => [[1], [3]], "y[0] has to be a number", "y[0] 应该是一个数"],
    ["too few", () => [1], "y has 1 entry, but 2 are expected.", "y 有 1 项，应该有 2 项。"],
    ["too many", () => [1, 3, 3], "y has 3 entries, but 2 are expected.", "y 有 3 项，应该有 2 项。"],
    [
      "a value that is not there",
      (x: number[]) => x.map((value, k) => value + x[k - 1]),
      "y[0] comes out as no number at all. Something is read that is not there",
      "y[0] 算出来不是数。"
    ],
    [
      "an error",
      (x: {first: {y: number}}) => [x.first.y],
      "running stopped with an error before it gave a result.",
      "running 出错停止了"
    ]
  ])("%s", (_, own, en, zh) => {
    for (const [lang, said] of [
      ["en", en],
      ["zh", zh]
    ] as const) {
      const told = sentenceOf(own, lang);
      expect(told).toContain(`✕ ${said}`);
      expect(told).not.toMatch(/NaN|undefined|TypeError/);
    }
  });

  it("says an error in the words it is given", () => {
    const own = () => {
      throw new TypeError("x.first is undefined");
    };
    expect(sentenceOf(own, "en", () => "x has no part of this name.")).toContain(
      "running stopped: x has no part of this name."
    );
  });

  it("never lets a function change the numbers that the next one gets", () => {
    const emptied = (x: number[]) => {
      const y = running(x);
      x.length = 0;
      return y;
    };
    expect(sentenceOf(emptied)).toMatch(/^✓/);
    expect(sentenceOf(running)).toMatch(/^✓/);
  });

  it("wants every field of a function that gives several results", () => {
    const both: AgreementCases = {
      ...sums,
      cases: [
        {
          inputs: [{name: "x", meaning: "x", value: 2}],
          outputs: [
            {name: "double", meaning: "y", value: 4},
            {name: "square", meaning: "y", value: 4}
          ]
        }
      ]
    };
    const told = (own: ReadersFunction) =>
      agreement(own, both, {name: "f"}).querySelector(".verdict")!.textContent;
    expect(told((x: number) => ({double: 2 * x, square: x * x}))).toMatch(/^✓/);
    expect(told((x: number) => ({double: 2 * x}))).toContain(
      "f has to give several results: return {double, square}."
    );
    expect(told((x: number) => ({double: 2 * x, square: x}))).toContain(
      "square is 2, but the book’s loops give 4."
    );
  });
});
