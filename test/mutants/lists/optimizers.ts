import type {WrongOperation} from "../wrong.js";

export const adam: WrongOperation = {
  operation: "adam",
  suites: ["adam"],
  parts: [
    {
      ...{in: "loops", file: "adam", region: "loops"},
      versions: [
        ["the gradient goes into m in full", "(1 - beta1) * g[k]", "g[k]"],
        ["m forgets", "beta1 * m[k] + (1 - beta1)", "(1 - beta1)"],
        ["v is a mean of the gradient", "g[k] ** 2", "g[k]"],
        ["v is a mean of the size", "g[k] ** 2", "Math.abs(g[k])"],
        ["v runs with β₁", "beta2 * v[k]", "beta1 * v[k]"],
        [
          "v's beginning at 0 is not corrected",
          "(learningRate * Math.sqrt(1 - beta2 ** step))",
          "learningRate"
        ],
        ["m's beginning at 0 is not corrected", "/ (1 - beta1 ** step);", ";"],
        [
          "the corrections change places",
          "Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step)",
          "Math.sqrt(1 - beta1 ** step)) / (1 - beta2 ** step)"
        ],
        ["the step counts from 0", "1 - beta1 ** step)", "1 - beta1 ** (step - 1) + 1e-9)"],
        ["uphill", "w[k] - (rate", "w[k] + (rate"],
        ["the root of v is left out", "(Math.sqrt(next.v[k]) + epsilon)", "(next.v[k] + epsilon)"],
        ["ε stands under the root", "(Math.sqrt(next.v[k]) + epsilon)", "Math.sqrt(next.v[k] + epsilon)"],
        ["the old m is used", "rate * next.m[k]", "rate * m[k]"],
        ["the old v is used", "Math.sqrt(next.v[k])", "Math.sqrt(v[k])"],
        ["ε is 1e-8", "epsilon = 1e-7", "epsilon = 1e-8"]
      ]
    },
    {
      ...{in: "shader", file: "adam", region: "shader-plain"},
      versions: [
        ["the gradient goes into m in full", "beta1 * m + rest1 * g", "beta1 * m + g"],
        ["m forgets", "beta1 * m + rest1 * g", "rest1 * g"],
        ["v is a mean of the gradient", "rest2 * g * g", "rest2 * g"],
        ["v runs with β₁", "beta2 * v +", "beta1 * v +"],
        ["uphill", "w - rate * m", "w + rate * m"],
        ["the root of v is left out", "sqrt(v) + epsilon", "v + epsilon"],
        ["ε is far too large", "sqrt(v) + epsilon", "sqrt(v) + 1000.0 * epsilon"],
        [
          "v's beginning at 0 is not corrected",
          "(learningRate * Math.sqrt(1 - beta2 ** step))",
          "learningRate"
        ],
        ["m's beginning at 0 is not corrected", "/ (1 - beta1 ** step)", ""],
        [
          "the rests change places",
          "rest1: 1 - beta1,\n  rest2: 1 - beta2",
          "rest1: 1 - beta2,\n  rest2: 1 - beta1"
        ],
        [
          "the old m is used",
          "nextW(getWAtOutCoords(), m, v)",
          "nextW(getWAtOutCoords(), getMAtOutCoords(), v)"
        ],
        [
          "the old v is used",
          "nextW(getWAtOutCoords(), m, v)",
          "nextW(getWAtOutCoords(), m, getVAtOutCoords())"
        ]
      ]
    },
    {
      ...{in: "shader", file: "adam", region: "shader-targets"},
      versions: [
        ["the old m is used", "target1, target2);", "hereM(row, column), target2);"],
        ["the old v is used", "target1, target2);", "target1, hereV(row, column));"],
        [
          "m and v change places",
          "nextW(hereW(row, column), target1, target2)",
          "nextW(hereW(row, column), target2, target1)"
        ],
        ["v begins with m", "nextV(hereV(row, column), g)", "nextV(hereM(row, column), g)"],
        ["m begins with v", "nextM(hereM(row, column), g)", "nextM(hereV(row, column), g)"],
        [
          "m takes w for the gradient",
          "nextM(hereM(row, column), g)",
          "nextM(hereM(row, column), hereW(row, column))"
        ]
      ]
    }
  ],
  cells: [
    {
      ...{page: "cnn-digits", declares: "const adamSteps = "},
      versions: [
        ["the gradient goes into m in full", "(1 - 0.9) * g;", "g;"],
        ["v is a mean of the gradient", "g ** 2", "g"],
        ["v is a mean of the size", "g ** 2", "Math.abs(g)"],
        ["v runs with 0.9", "v = 0.999 * v + (1 - 0.999)", "v = 0.9 * v + (1 - 0.9)"],
        ["v's beginning at 0 is not corrected", "eta * Math.sqrt(1 - 0.999 ** n)", "eta"],
        ["m's beginning at 0 is not corrected", " / (1 - 0.9 ** n)", ""],
        ["the step is not counted", "n += 1;", "n = 1;"],
        ["the step counts from 2", "n += 1;", "n += 1 + (n ? 0 : 1);"],
        ["uphill", "w -= rate", "w += rate"],
        ["the root of v is left out", "(Math.sqrt(v) + 1e-7)", "(v + 1e-7)"],
        [
          "the steps are returned, not the weights",
          "return w;",
          "return (rate * m) / (Math.sqrt(v) + 1e-7);"
        ],
        ["the learning rate is the book's", "eta * Math.sqrt", "0.001 * Math.sqrt"]
      ]
    }
  ]
};

export const sgd: WrongOperation = {
  operation: "sgd",
  suites: ["sgd"],
  parts: [
    {
      ...{in: "loops", file: "sgd", region: "loops"},
      versions: [
        [
          "uphill",
          "next.m[k] = (m ? momentum * m[k] : 0) - learningRate",
          "next.m[k] = (m ? momentum * m[k] : 0) + learningRate"
        ],
        ["the momentum is left out", "(m ? momentum * m[k] : 0)", "0"],
        ["m goes on undamped", "momentum * m[k]", "m[k]"],
        ["the learning rate is left out", ": 0) - learningRate * g[k]", ": 0) - g[k]"],
        ["the old m is used", ": next.m[k]);", ": m ? m[k] : next.m[k]);"],
        ["Nesterov looks no step ahead", "momentum * next.m[k] - learningRate * g[k]", "next.m[k]"],
        [
          "Nesterov forgets the gradient",
          "momentum * next.m[k] - learningRate * g[k]",
          "momentum * next.m[k]"
        ],
        ["Nesterov takes the old m", "momentum * next.m[k] -", "momentum * (m ? m[k] : 0) -"],
        ["the step is taken away", "w[k] +\n", "w[k] -\n"],
        ["the learning rate is 0.1 unless it is said", "learningRate = 0.01", "learningRate = 0.1"]
      ]
    },
    {
      ...{in: "shader", file: "sgd", region: "shader"},
      versions: [
        ["uphill without momentum", "hereW(row, column) - rate * hereG", "hereW(row, column) + rate * hereG"],
        [
          "the learning rate is left out without momentum",
          "- rate * hereG(row, column);",
          "- hereG(row, column);"
        ],
        ["uphill with momentum", "hereM(row, column) - step", "hereM(row, column) + step"],
        ["m goes on undamped", "momentum * hereM(row, column)", "hereM(row, column)"],
        ["the momentum is left out", "target1 = momentum * hereM(row, column) - step", "target1 = -step"],
        ["the old m is used", ': "target1"}', ': "hereM(row, column)"}'],
        ["the step is taken away", "+ ${nesterov", "- ${nesterov"],
        ["Nesterov looks no step ahead", '"momentum * target1 - step"', '"target1"'],
        ["Nesterov forgets the gradient", '"momentum * target1 - step"', '"momentum * target1"'],
        ["Nesterov adds the gradient", '"momentum * target1 - step"', '"momentum * target1 + step"']
      ]
    }
  ]
};

export const clip: WrongOperation = {
  operation: "clip",
  suites: ["clip"],
  parts: [
    {
      ...{in: "loops", file: "clip", region: "loops"},
      versions: [
        ["the root is left out", "Math.sqrt(sum)", "sum"],
        ["sizes instead of squares", "g[k] ** 2", "Math.abs(g[k])"],
        ["the first value of each tensor is left out", "let k = 0;", "let k = 1;"],
        [
          "only the last tensor counts",
          "for (let k = 0; k < g.length; ++k) sum",
          "sum = 0;\n    for (let k = 0; k < g.length; ++k) sum"
        ],
        ["a mean instead of a sum", "Math.sqrt(sum)", "Math.sqrt(sum / gradients.length)"],
        ["short gradients are made longer", "limit / Math.max(norm, limit)", "limit / norm"],
        ["nothing is shortened", "limit / Math.max(norm, limit)", "limit / limit"],
        ["the factor is turned over", "limit / Math.max(norm, limit)", "Math.max(norm, limit) / limit"],
        ["shortened to length 1", "limit / Math.max(norm, limit)", "1 / Math.max(norm, limit)"],
        ["each value is clipped on its own", "factor * value", "Math.max(-limit, Math.min(limit, value))"],
        ["an infinite norm passes", "Number.isFinite(norm) ?", "!Number.isNaN(norm) ?"]
      ]
    },
    {
      ...{in: "shader", file: "clip", region: "shader-norm"},
      versions: [
        ["what fills up the last column is added", "if (column == halfColumn${n}) g.yw = vec2(0.0);", ""],
        ["what fills up the last row is added", "if (rowInMatrix == halfRow${n}) g.zw = vec2(0.0);", ""],
        ["sizes instead of squares", '"g * g" : "g"', '"abs(g)" : "g"'],
        ["squares are squared again", '"g * g" : "g"', '"g * g" : "g * g"'],
        [
          "the root is left out",
          "vec4(sqrt(sum.x + sum.y + sum.z + sum.w))",
          "vec4(sum.x + sum.y + sum.z + sum.w)"
        ],
        [
          "one value of each texel is left out",
          "sqrt(sum.x + sum.y + sum.z + sum.w)",
          "sqrt(sum.x + sum.y + sum.z)"
        ],
        ["the last texel of a stretch is left out", "t < end;", "t < end - 1;"],
        ["every stretch begins at the first texel", "(column - begin${n}) * ${texelsPerFragment}", "0"],
        ["stretches begin where the tensor before does", "(column - begin${n}) *", "column *"],
        [
          "rows are counted on over a matrix's end",
          "if (++rowInMatrix == down${n}) rowInMatrix = 0;",
          "++rowInMatrix;"
        ]
      ]
    },
    {
      ...{in: "shader", file: "clip", region: "shader-clip"},
      versions: [
        ["short gradients are made longer", "norm > limit ? limit / norm : 1.0", "limit / norm"],
        ["nothing is shortened", "norm > limit ? limit / norm : 1.0", "1.0"],
        ["the factor is turned over", "limit / norm : 1.0", "norm / limit : 1.0"],
        ["shortened to length 1 / norm²", "limit / norm : 1.0", "limit / (norm * norm) : 1.0"],
        [
          "each value is clipped on its own",
          "factor * hereG(row, column)",
          "clamp(hereG(row, column), -limit, limit)"
        ]
      ]
    }
  ]
};
