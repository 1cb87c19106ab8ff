import type {WrongOperation} from "../wrong.js";

export const tiedAutoencoder: WrongOperation = {
  operation: "tiedAutoencoder",
  suites: ["tiedAutoencoder"],
  parts: [
    {
      ...{in: "loops", file: "tiedAutoencoder", region: "loops"},
      versions: [
        ["the bias is left out", "let z = bias[k];", "let z = 0;"],
        ["the activation is left out", "= f(z);", "= z;"],
        [
          "the weights are read by their columns on the way in",
          "z += w[k * inputs + d]",
          "z += w[d * units + k]"
        ],
        [
          "the weights are read by their columns on the way out",
          "+= w[k * inputs + d] * h[b * units + k]",
          "+= w[d * units + k] * h[b * units + k]"
        ],
        [
          "the first input is left out",
          "let z = bias[k];\n      for (let d = 0;",
          "let z = bias[k];\n      for (let d = 1;"
        ],
        ["the code of the first example for all", "h[b * units + k];", "h[k];"],
        ["only the last unit draws", "xHat[b * inputs + d] += w", "xHat[b * inputs + d] = w"],
        ["the example is forgotten", "* x[b * inputs + d]", "* x[d]"]
      ]
    },
    {
      ...{in: "loops", file: "tiedAutoencoder", region: "loops-gradients"},
      versions: [
        ["the encoder's share is left out", "fromEncoder + dwDecoder[at]", "dwDecoder[at]"],
        ["the decoder's share is left out", "fromEncoder + dwDecoder[at]", "fromEncoder"],
        [
          "the shares are taken from each other",
          "fromEncoder + dwDecoder[at]",
          "fromEncoder - dwDecoder[at]"
        ],
        ["the slope is left out", "const dz = slope(dh, h[b * units + k]);", "const dz = dh;"],
        ["the last example alone gives to the bias", "db[k] += dz;", "db[k] = dz;"],
        [
          "the decoder takes x instead of the code",
          "h[b * units + k] * dXHat[b * inputs + d]",
          "x[b * inputs + d] * dXHat[b * inputs + d]"
        ],
        ["the encoder takes dh without its slope", "+= dz * x[b * inputs + d]", "+= dh * x[b * inputs + d]"],
        ["the last unit alone gives to x", "dx[b * inputs + d] += w", "dx[b * inputs + d] = w"],
        ["dh of one input only", "dh += w[k", "dh = w[k"]
      ]
    },
    {
      ...{in: "shader", file: "tiedAutoencoder", region: "products"},
      versions: [
        ["the activation is left out", "backend, {bias, activation})", "backend, {bias})"],
        ["the bias is left out", "backend, {bias, activation})", "backend, {activation})"],
        [
          "the activation comes at the end too",
          "{m: batch, k: units, n: inputs}, backend)\n",
          "{m: batch, k: units, n: inputs}, backend, {activation})\n"
        ]
      ]
    },
    {
      ...{in: "shader", file: "tiedAutoencoder", region: "products-gradients"},
      versions: [
        ["the encoder's share is left out", "dw: add(dwEncoder, dwDecoder)", "dw: dwDecoder"],
        ["the decoder's share is left out", "dw: add(dwEncoder, dwDecoder)", "dw: dwEncoder"],
        [
          "the decoder's share counts twice",
          "dw: add(dwEncoder, dwDecoder)",
          "dw: add(dwDecoder, dwDecoder)"
        ],
        ["the encoder forgets the slope", "denseDw(dz, x)", "denseDw(fromXHat, x)"],
        ["the bias forgets the slope", "biasGradient(dz)", "biasGradient(fromXHat)"],
        ["the input forgets the slope", "decode({a: dz, w}", "decode({a: fromXHat, w}"]
      ]
    },
    {
      ...{in: "joining", file: "tiedAutoencoder"},
      versions: [["what the code itself gets is left out", "dh ? add(fromXHat, dh) : fromXHat", "fromXHat"]]
    }
  ],
  cells: [
    {
      ...{page: "autoencoder", declares: "const autoencoder = "},
      versions: [
        ["the bias is left out", "let z = b[k];", "let z = 0;"],
        ["the activation is left out", "h[k] = f(z);", "h[k] = z;"],
        [
          "the bias stands outside of the activation",
          "let z = b[k];\n    for (let d = 0; d < x.length; ++d) z += W[k][d] * x[d];\n    h[k] = f(z);",
          "let z = 0;\n    for (let d = 0; d < x.length; ++d) z += W[k][d] * x[d];\n    h[k] = f(z) + b[k];"
        ],
        [
          "the weights are read by their columns on the way in",
          "z += W[k][d] * x[d]",
          "z += (W[d]?.[k] ?? 0) * x[d]"
        ],
        [
          "the weights are read by their columns on the way out",
          "xHat[d] += W[k][d]",
          "xHat[d] += (W[d]?.[k] ?? 0)"
        ],
        ["only the last unit draws", "xHat[d] += W", "xHat[d] = W"],
        ["the sum is drawn, not the code", "W[k][d] * h[k];", "W[k][d] * z;"],
        ["the picture begins as the input", "x.map(() => 0)", "x.slice()"],
        ["the last unit is left out", "k < W.length;", "k < W.length - 1;"],
        ["the first input is left out", "let d = 0; d < x.length; ++d) z", "let d = 1; d < x.length; ++d) z"],
        ["the bias is drawn too", "x.map(() => 0)", "x.map((_, d) => b[d] ?? 0)"]
      ]
    }
  ]
};
