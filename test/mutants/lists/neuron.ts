import type {WrongOperation} from "../wrong.js";

/** The neuron of chapter 1 and its chain rule, which stand in its page alone: no kernel computes them. */
export const neuron: WrongOperation = {
  operation: "neuron",
  suites: [],
  parts: [],
  cells: [
    {
      ...{page: "weights", declares: "const slopes = "},
      versions: [
        ["a sum instead of a mean", "(2 / x.length)", "2"],
        ["the 2 is left out", "(2 / x.length)", "(1 / x.length)"],
        ["the bias is left out", "w * x[n] + b - y[n]", "w * x[n] - y[n]"],
        ["the sign of the error is turned", "(w * x[n] + b - y[n])", "(y[n] - w * x[n] - b)"],
        ["the input is left out", "dw += dyHat * x[n];", "dw += dyHat;"],
        ["the bias gets the input too", "db += dyHat;", "db += dyHat * x[n];"],
        ["the first example is left out", "let n = 0;", "let n = 1;"],
        ["the last example is left out", "n < x.length;", "n < x.length - 1;"],
        ["the sum is not added up", "dw += dyHat", "dw = dyHat"],
        ["the answer comes in instead of the input", "dyHat * x[n]", "dyHat * y[n]"]
      ]
    },
    {
      ...{page: "weights", declares: "const chain = "},
      versions: [
        ["the bias is left out", "const z = p + b;", "const z = p;"],
        ["the sigmoid is left out", "const yHat = sigma(z);", "const yHat = z;"],
        ["the 2 is left out", "dL * 2 * (yHat - y)", "dL * (yHat - y)"],
        ["the sign of the error is turned", "2 * (yHat - y);", "2 * (y - yHat);"],
        ["the sigmoid's slope is left out", "dyHat * yHat * (1 - yHat)", "dyHat"],
        ["the slope is that of tanh", "dyHat * yHat * (1 - yHat)", "dyHat * (1 - yHat ** 2)"],
        ["the slope is taken at z", "dyHat * yHat * (1 - yHat)", "dyHat * z * (1 - z)"],
        ["x and w get each other's", "[dp * x, dp * w]", "[dp * w, dp * x]"],
        ["the bias gets nothing", "[dz, dz]", "[dz, 0]"],
        ["the bias gets its own value as a factor", "[dz, dz]", "[dz, dz * b]"]
      ]
    }
  ]
};
