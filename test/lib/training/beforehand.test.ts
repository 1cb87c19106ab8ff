import {expect, test} from "vitest";
import {beforehandInWords} from "../../../src/lib/training/beforehand.js";

const of = (facts: object) => ({
  values: [],
  facts: {epochs: 10, seed: 42, measured: {accuracy: 0.957}, ...facts}
});

test("says how weights came about, what they reach, and what was left out of them", () => {
  expect(beforehandInWords(of({}))).toBe(
    "Trained beforehand: 10 epochs, seed 42, 95.7 % of the test digits."
  );
  expect(beforehandInWords(of({epochs: 1, measured: {testLoss: 0.01234}}))).toBe(
    "Trained beforehand: 1 epoch, seed 42, loss 0.0123 on held-out data."
  );
  const weights = [{}, {kept: 0.1}];
  expect(beforehandInWords(of({weights}))).toMatch(
    /digits\. Of its largest layer only the 10 % farthest from 0 are kept\.$/
  );
  expect(beforehandInWords(of({weights}), "zh")).toBe(
    "事先训练好的权重：10 轮，种子 42，测试准确率 95.7%。最大的一层只留下离 0 最远的 10%。"
  );
});
