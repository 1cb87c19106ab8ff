import {describe, expect, it} from "vitest";
import {
  adamExamples,
  averagePool2dExamples,
  conv2dExamples,
  denseExamples,
  lstmExamples,
  maxPool2dExamples,
  momentumExamples,
  neuronExamples,
  sigmoidNeuronExamples,
  meanSquaredErrorExamples,
  simpleRnnExamples,
  softmaxCrossEntropyExamples,
  softmaxExamples,
  tiedAutoencoderExamples,
  type Examples
} from "../../../src/kernels/examples/index.js";
import {agree, type ReadersFunction} from "../../../src/lib/figures/agreement.js";

/** Functions as readers write them are made from their text, mistakes from a place in it that is changed. */
const made = (text: string) => new Function(`return ${text}`)() as ReadersFunction;

/** The right text agrees; each change of it does not. */
function distinguishes(name: string, examples: Examples, text: string, mistakes: [string, string, string][]) {
  describe(name, () => {
    it("agrees with the formula in plain loops", () => {
      const result = agree(made(text), examples);
      expect(result.failure).toBeUndefined();
      expect(result.cases).toBe(20);
      expect(result.largest).toBeLessThan(1e-12);
    });
    it.each(mistakes)("finds out: %s", (_, from, to) => {
      expect(text).toContain(from);
      expect(agree(made(text.replace(from, to)), examples).failure).toBeDefined();
    });
  });
}

const states = `(x, w, u, b) => {
  const h = [];
  let before = 0;
  for (let t = 0; t < x.length; ++t) {
    h[t] = Math.tanh(w * x[t] + u * before + b);
    before = h[t];
  }
  return h;
}`;
distinguishes(
  "simpleRnnExamples of one unit",
  simpleRnnExamples({without: ["batch", "inputs", "units"]}),
  states,
  [
    ["the state before is forgotten", "before = h[t]", "before = 0"],
    ["the bias is left out", " + b)", ")"],
    ["w for u", "u * before", "w * before"],
    ["no tanh", "Math.tanh", ""],
    ["the last input is not read", "t < x.length", "t < x.length - 1"],
    ["h_0 is not 0", "before = 0;", "before = 1;"],
    ["only the last state", "return h;", "return h.at(-1);"],
    ["nothing is returned", "return h;", ""]
  ]
);

distinguishes(
  "simpleRnnExamples of many units, W as in the formula",
  simpleRnnExamples({without: ["batch"], transposed: ["w", "u"]}),
  `(x, W, U, b) => {
    const h = [];
    let before = b.map(() => 0);
    for (let t = 0; t < x.length; ++t) {
      h[t] = b.map((bk, k) => {
        let z = bk;
        for (let f = 0; f < x[t].length; ++f) z += W[k][f] * x[t][f];
        for (let l = 0; l < before.length; ++l) z += U[k][l] * before[l];
        return Math.tanh(z);
      });
      before = h[t];
    }
    return h;
  }`,
  [
    ["U turned", "U[k][l]", "U[l][k]"],
    ["W turned", "W[k][f]", "W[f][k]"],
    ["a unit hears only itself", "before[l]", "before[k]"]
  ]
);

distinguishes(
  "lstmExamples of one unit",
  lstmExamples({without: ["batch", "inputs", "units"], gives: ["h", "c"]}),
  `(x, w, u, b) => {
    const sigma = z => 1 / (1 + Math.exp(-z));
    const h = [], c = [];
    for (let t = 0; t < x.length; ++t) {
      const z = [0, 1, 2, 3].map(n => w[n] * x[t] + u[n] * (h[t - 1] ?? 0) + b[n]);
      const i = sigma(z[0]), f = sigma(z[1]), g = Math.tanh(z[2]), o = sigma(z[3]);
      c[t] = f * (c[t - 1] ?? 0) + i * g;
      h[t] = o * Math.tanh(c[t]);
    }
    return {h, c};
  }`,
  [
    ["i and f exchanged", "i = sigma(z[0]), f = sigma(z[1])", "i = sigma(z[1]), f = sigma(z[0])"],
    ["g by the sigmoid", "g = Math.tanh", "g = sigma"],
    ["c shown without tanh", "o * Math.tanh(c[t])", "o * c[t]"],
    ["the memory is not kept", "f * (c[t - 1] ?? 0) + ", ""],
    ["c is not given", "return {h, c}", "return {h}"]
  ]
);

distinguishes(
  "conv2dExamples of one channel, with stride and padding",
  conv2dExamples({without: ["batch", "channels", "filters"], takes: ["x", "w", "b", "s", "p"]}),
  `(x, w, b, s, p) => {
    const H = x.length, W = x[0].length, U = w.length, V = w[0].length;
    const y = [];
    for (let i = 0; i * s + U <= H + 2 * p; ++i) {
      y[i] = [];
      for (let j = 0; j * s + V <= W + 2 * p; ++j) {
        y[i][j] = b;
        for (let u = 0; u < U; ++u) {
          for (let v = 0; v < V; ++v) {
            const r = i * s + u - p, q = j * s + v - p;
            if (r < 0 || r >= H || q < 0 || q >= W) continue;
            y[i][j] += x[r][q] * w[u][v];
          }
        }
      }
    }
    return y;
  }`,
  [
    ["the kernel is flipped", "w[u][v]", "w[U - 1 - u][V - 1 - v]"],
    ["no padding above", "r = i * s + u - p", "r = i * s + u"],
    ["no padding at the left", "q = j * s + v - p", "q = j * s + v"],
    ["read below the image as if the last row went on", "x[r][q]", "x[Math.min(r, H - 2)][q]"],
    ["no stride along rows", "r = i * s", "r = i"],
    ["no stride along columns", "q = j * s", "q = j"],
    ["the bias at every product", "y[i][j] += x", "y[i][j] += b + x"],
    ["rows and columns of the image exchanged", "q >= W", "q >= H"],
    ["q < 0 wraps round", "q < 0 || q >= W", "q >= W"],
    ["rows and columns of y exchanged", "W + 2 * p", "H + 2 * p"]
  ]
);

const convolution = (p: string) => `(x, w, b${p ? ", " + p : ""}) => {
  const [H, W, C] = [x.length, x[0].length, x[0][0].length];
  const [U, V, O] = [w.length, w[0].length, b.length];
  const same = ${p ? `padding === "same"` : "false"};
  const [top, left] = same ? [Math.floor((U - 1) / 2), Math.floor((V - 1) / 2)] : [0, 0];
  const [I, J] = same ? [H, W] : [H - U + 1, W - V + 1];
  return Array.from({length: I}, (_, i) => Array.from({length: J}, (_, j) => b.map((bo, o) => {
    let z = bo;
    for (let u = 0; u < U; ++u) {
      for (let v = 0; v < V; ++v) {
        const row = x[i + u - top];
        const pixel = row && row[j + v - left];
        if (!pixel) continue;
        for (let c = 0; c < C; ++c) z += pixel[c] * w[u][v][c][o];
      }
    }
    return z;
  })));
}`;
distinguishes("conv2dExamples of many channels", conv2dExamples({without: ["batch"]}), convolution(""), [
  ["one channel only", "c < C", "c < 1"],
  ["every filter the first", "[c][o]", "[c][0]"],
  ["channels of the kernel in the wrong order", "pixel[c]", "pixel[C - 1 - c]"]
]);
distinguishes(
  "conv2dExamples with padding same",
  conv2dExamples({without: ["batch"], takes: ["x", "w", "b", "padding"]}),
  convolution("padding"),
  [
    ["padding before and after exchanged, above", "Math.floor((U - 1) / 2)", "Math.ceil((U - 1) / 2)"],
    ["padding before and after exchanged, left", "Math.floor((V - 1) / 2)", "Math.ceil((V - 1) / 2)"]
  ]
);

const pooled = (start: string, add: string, end: string) => `(x, size, s) => {
  const y = [];
  for (let i = 0; i * s + size <= x.length; ++i) {
    y[i] = [];
    for (let j = 0; j * s + size <= x[0].length; ++j) {
      let value = ${start};
      for (let u = 0; u < size; ++u) {
        for (let v = 0; v < size; ++v) value = ${add};
      }
      y[i][j] = ${end};
    }
  }
  return y;
}`;
const pools = {without: ["batch", "channels"], takes: ["x", "size", "s"] as const};
distinguishes(
  "maxPool2dExamples",
  maxPool2dExamples(pools),
  pooled("-Infinity", "Math.max(value, x[i * s + u][j * s + v])", "value"),
  [
    ["the maximum begins at 0", "-Infinity", "0"],
    ["the smallest value", "Math.max", "-Math.max"],
    ["the largest magnitude", "x[i * s + u][j * s + v]", "Math.abs(x[i * s + u][j * s + v])"],
    ["the stride is the window's size", "x[i * s + u]", "x[i * size + u]"],
    ["only the diagonal", "j * s + v]", "j * s + u]"]
  ]
);
distinguishes(
  "averagePool2dExamples",
  averagePool2dExamples(pools),
  pooled("0", "value + x[i * s + u][j * s + v]", "value / size ** 2"),
  [
    ["the sum", "value / size ** 2", "value"],
    ["divided by the side", "size ** 2", "size"]
  ]
);

distinguishes(
  "denseExamples with relu",
  denseExamples({without: ["batch"], activation: "relu"}),
  `(x, w, b) => b.map((bo, o) => {
    let z = bo;
    for (let k = 0; k < x.length; ++k) z += x[k] * w[k][o];
    return Math.max(0, z);
  })`,
  [
    ["w turned", "w[k][o]", "w[o][k]"],
    ["no bias", "let z = bo", "let z = 0"],
    ["no relu", "Math.max(0, z)", "z"]
  ]
);

const softmaxText = `z => {
  const m = Math.max(...z);
  const e = z.map(zk => Math.exp(zk - m));
  const sum = e.reduce((a, b) => a + b);
  return e.map(ek => ek / sum);
}`;
distinguishes("softmaxExamples", softmaxExamples({without: ["batch"]}), softmaxText, [
  ["not divided", "ek / sum", "ek"],
  ["divided by the largest", "ek / sum", "ek / Math.max(...e)"],
  ["the exponential of the exponential", "Math.exp(zk - m)", "Math.exp(Math.exp(zk - m))"]
]);
distinguishes(
  "softmaxExamples of large logits",
  softmaxExamples({without: ["batch"], largest: 1000}),
  softmaxText,
  [["exponentials of the logits as they are", "zk - m", "zk"]]
);
it("softmaxExamples: the formula as it stands agrees on logits of ordinary size", () => {
  const naive = made(softmaxText.replace("zk - m", "zk"));
  expect(agree(naive, softmaxExamples({without: ["batch"]})).failure).toBeUndefined();
});

distinguishes(
  "softmaxCrossEntropyExamples from p",
  softmaxCrossEntropyExamples({without: ["batch"], takes: ["p", "t"]}),
  `(p, t) => -Math.log(p[t.indexOf(1)])`,
  [
    ["the sign", "-Math.log", "Math.log"],
    ["the first class", "t.indexOf(1)", "0"]
  ]
);

distinguishes(
  "tiedAutoencoderExamples",
  tiedAutoencoderExamples({without: ["batch"], gives: ["h", "xHat"]}),
  `(x, w, b) => {
    const h = b.map((bk, k) => {
      let z = bk;
      for (let d = 0; d < x.length; ++d) z += w[k][d] * x[d];
      return 1 / (1 + Math.exp(-z));
    });
    const xHat = x.map((_, d) => {
      let sum = 0;
      for (let k = 0; k < h.length; ++k) sum += w[k][d] * h[k];
      return sum;
    });
    return {h, xHat};
  }`,
  [
    ["no bias", "let z = bk", "let z = 0"],
    ["the sign of the exponent", "Math.exp(-z)", "Math.exp(z)"],
    ["a sigmoid at the end too", "return sum", "return 1 / (1 + Math.exp(-sum))"]
  ]
);

distinguishes(
  "meanSquaredErrorExamples",
  meanSquaredErrorExamples({without: ["batch"]}),
  `(y, t) => {
    let sum = 0;
    for (let d = 0; d < y.length; ++d) sum += (y[d] - t[d]) ** 2;
    return sum / y.length;
  }`,
  [
    ["not squared", "** 2", ""],
    ["half", "sum / y.length", "sum / 2"],
    ["the root", "return sum / y.length", "return Math.sqrt(sum / y.length)"]
  ]
);

it("the same seed gives the same examples, another others", () => {
  const text = (seed: number) => JSON.stringify(conv2dExamples({seed}));
  expect(text(1)).toBe(text(1));
  expect(text(2)).not.toBe(text(1));
});

it("an axis that is left out is in no letter, and a turned letter has its axes exchanged", () => {
  const [example] = simpleRnnExamples({without: ["batch"], transposed: ["w"], seed: 4}).cases;
  const [same] = simpleRnnExamples({without: ["batch"], seed: 4}).cases;
  const w = example.inputs[1].value as number[][];
  const straight = same.inputs[1].value as number[][];
  expect(w).toHaveLength(straight[0].length);
  expect(w.map((row, k) => row.map((_, f) => straight[f][k]))).toEqual(w);
});

const steps = `(g, eta) => {
  let [w, m, v] = [0, 0, 0];
  return g.map((g_n, n) => {
    m = 0.9 * m + (1 - 0.9) * g_n;
    v = 0.999 * v + (1 - 0.999) * g_n ** 2;
    const rate = eta * Math.sqrt(1 - 0.999 ** (n + 1)) / (1 - 0.9 ** (n + 1));
    w -= rate * m / (Math.sqrt(v) + 1e-7);
    return w;
  });
}`;

distinguishes("adamExamples", adamExamples(), steps, [
  ["the first step is counted as 0", "/ (1 - 0.9 ** (n + 1))", "/ (1 - 0.9 ** n)"],
  [
    "the mean of the square has the memory of the other",
    "v = 0.999 * v + (1 - 0.999)",
    "v = 0.9 * v + (1 - 0.9)"
  ],
  ["a step towards the gradient", "w -= rate", "w += rate"]
]);

distinguishes(
  "neuronExamples",
  neuronExamples(),
  `(x, y, w, b) => {
  let [dw, db] = [0, 0];
  for (let n = 0; n < x.length; ++n) {
    const dyHat = (2 / x.length) * (w * x[n] + b - y[n]);
    dw += dyHat * x[n];
    db += dyHat;
  }
  return {dw, db};
}`,
  [
    ["a sum, not a mean", "(2 / x.length)", "2"],
    ["the 2 of the square is forgotten", "(2 / x.length)", "(1 / x.length)"],
    ["the bias is left out", " + b -", " -"],
    ["target minus answer", "w * x[n] + b - y[n]", "y[n] - w * x[n] - b"],
    ["the weight's slope without its input", "dyHat * x[n]", "dyHat"],
    ["only the last example", "dw +=", "dw ="],
    ["the bias's slope times the input", "db += dyHat", "db += dyHat * x[n]"],
    ["the last example is not seen", "n < x.length", "n < x.length - 1"]
  ]
);

distinguishes(
  "sigmoidNeuronExamples",
  sigmoidNeuronExamples(),
  `(x, w, b, y) => {
  const yHat = 1 / (1 + Math.exp(-(w * x + b)));
  const dyHat = 2 * (yHat - y);
  const dz = dyHat * yHat * (1 - yHat);
  return {dw: dz * x, db: dz, dx: dz * w};
}`,
  [
    ["the sigmoid's slope is left out", " * yHat * (1 - yHat)", ""],
    ["half of it", " * (1 - yHat)", ""],
    ["the sign in the exponential", "-(w * x + b)", "(w * x + b)"],
    ["weight and input confused", "dw: dz * x", "dw: dz * w"],
    ["the input's derivative is the weight's", "dx: dz * w", "dx: dz * x"],
    ["the 2 of the square is forgotten", "2 * (yHat", "(yHat"],
    ["the bias is left out", "w * x + b", "w * x"]
  ]
);

distinguishes(
  "momentumExamples",
  momentumExamples(0.9),
  `(g, eta) => {
  let [w, m] = [0, 0];
  return g.map(g_t => {
    m = 0.9 * m - eta * g_t;
    w += m;
    return w;
  });
}`,
  [
    ["no momentum", "0.9 * m", "0"],
    ["another share of it", "0.9 * m", "0.8 * m"],
    ["uphill", "- eta", "+ eta"],
    ["a mean of the gradients", "eta * g_t", "0.1 * eta * g_t"],
    ["the steps instead of the weights", "w += m", "w = m"],
    ["the learning rate is forgotten", "eta * g_t", "g_t"]
  ]
);
