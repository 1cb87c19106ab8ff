import {describe, expect, test} from "vitest";
import {kernelShap, shapley} from "../../src/lib/explain/index.js";
import type {BlackBox} from "../../src/lib/explain/index.js";
import {seededRandom} from "../../src/lib/nn/index.js";
import {weights} from "./programs.js";
import shap from "./shap.json";

const [inputs, hidden, classes] = shap.shape;
const [w, b, u, a] = weights(shap.seed, [[inputs, hidden], [hidden], [hidden, classes], [classes]]).map(
  array => Float64Array.from(array, value => 4 * value)
);

/** The network of shapValues.py: softmax(tanh(x·w + b)·u + a). */
function answer(x: ArrayLike<number>): number[] {
  const h = Array.from(b, (bias, k) => {
    let sum = bias;
    for (let i = 0; i < inputs; ++i) sum += x[i] * w[i * hidden + k];
    return Math.tanh(sum);
  });
  const e = Array.from(a, (bias, c) =>
    Math.exp(h.reduce((sum, value, k) => sum + value * u[k * classes + c], bias))
  );
  const sum = e.reduce((p, q) => p + q);
  return e.map(value => value / sum);
}

const random = seededRandom(shap.seed, 100);
const examples = shap.answers.map(() => Array.from({length: inputs}, random));
const background = Array.from({length: inputs}, seededRandom(shap.seed, 101));
const cut = {parts: Uint8Array.from({length: inputs}, (_, i) => i), count: inputs, background};

/** The coalitions' pictures are float32: what is left of 1 in 2²⁴, through a network with weights of a few units. */
const tolerance = 1e-6;
const close = (got: ArrayLike<number>, expected: readonly number[]) => {
  expect(got).toHaveLength(expected.length);
  expected.forEach((value, m) => expect(Math.abs(got[m] - value)).toBeLessThan(tolerance));
};

describe.each(examples.map((x, n) => ({x, n})))(`example $n, against shap ${shap.shap}`, ({x, n}) => {
  test("the network gives the same answers", () => close(answer(x), shap.answers[n]));

  test.each(Array.from({length: classes}, (_, c) => c))("class %i: exact and kernel values", async c => {
    const f: BlackBox = many => Promise.resolve(many.map(row => answer(row)[c]));
    const exact = await shapley(f, x, cut);
    expect(Math.abs(exact.base - shap.base[c])).toBeLessThan(tolerance);
    close(exact.values, shap.exact[n][c]);
    close((await kernelShap(f, x, cut, {samples: "all"})).values, shap.kernel[n][c]);
  });
});
