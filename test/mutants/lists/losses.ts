import type {WrongOperation} from "../wrong.js";

export const softmaxCrossEntropy: WrongOperation = {
  operation: "softmaxCrossEntropy",
  suites: ["softmaxCrossEntropy"],
  parts: [
    {
      ...{in: "loops", file: "softmaxCrossEntropy", region: "loops"},
      versions: [
        [
          "the largest is not taken away",
          "let m = -Infinity;\n    for (let k = 0; k < classes; ++k) m = Math.max(m, z[row + k]);",
          "const m = 0;"
        ],
        ["the sum is left out", "= Math.exp(z[row + k] - m) / sum;", "= Math.exp(z[row + k] - m);"],
        [
          "the first class is left out of the sum",
          "let sum = 0;\n    for (let k = 0;",
          "let sum = 0;\n    for (let k = 1;"
        ],
        ["the row is forgotten", "const row = b * classes;", "const row = 0;"],
        ["the maximum begins far too high", "let m = -Infinity;", "let m = 1000;"]
      ]
    },
    {
      ...{in: "loops", file: "softmaxCrossEntropy", region: "loops-loss"},
      versions: [
        ["the sign is turned", "loss[b] -= t", "loss[b] += t"],
        ["the logarithm has base 2", "Math.log(sum)", "Math.log2(sum)"],
        ["the largest is forgotten again", "z[row + k] - m - Math.log(sum)", "z[row + k] - Math.log(sum)"],
        ["the labels are left out", "loss[b] -= t[row + k] * logP", "loss[b] -= logP"],
        ["only the last class counts", "loss[b] -= t[row + k] * logP", "loss[b] = -t[row + k] * logP"],
        ["a mean over the classes", "t[row + k] * logP", "(t[row + k] * logP) / classes"],
        [
          "the last of equals is guessed",
          "if (z[row + k] > z[row + guess])",
          "if (z[row + k] >= z[row + guess])"
        ],
        ["the smallest is guessed", "if (z[row + k] > z[row + guess])", "if (z[row + k] < z[row + guess])"],
        ["misses count as hits", "guess === truth &&", "guess !== truth &&"],
        ["a row without a number is a hit", " && !Number.isNaN(sum)", ""],
        ["a label of 0 times −∞ is no number", "if (t[row + k] !== 0) loss", "loss"]
      ]
    },
    {
      ...{in: "loops", file: "softmaxCrossEntropy", region: "loops-dz"},
      versions: [
        ["the batch is forgotten", "(p[at] - t[at]) / batch", "p[at] - t[at]"],
        ["the sign is turned", "(p[at] - t[at]) / batch", "(t[at] - p[at]) / batch"],
        ["a mean over the classes too", "/ batch;", "/ z.length;"],
        ["the labels are left out", "(p[at] - t[at])", "p[at]"],
        [
          "softmax's own slope is multiplied in",
          "(p[at] - t[at]) / batch",
          "((p[at] - t[at]) * p[at] * (1 - p[at])) / batch"
        ]
      ]
    },
    {
      ...{in: "loops", file: "softmaxCrossEntropy", region: "loops-softmax-dz"},
      versions: [
        ["the other classes are forgotten", "p[at] * (dp[at] - dot)", "p[at] * (1 - p[at]) * dp[at]"],
        ["the sum is left out", "(dp[at] - dot)", "dp[at]"],
        ["p is left out", "p[at] * (dp[at] - dot)", "dp[at] - dot"],
        ["the sum is added", "(dp[at] - dot)", "(dp[at] + dot)"],
        [
          "the sum runs on over the rows",
          "let dot = 0;\n    for (let k = 0; k < classes; ++k)",
          "let dot = 0;\n    for (let k = 0; k < classes - 1; ++k)"
        ]
      ]
    },
    {
      ...{in: "shader", file: "softmaxCrossEntropy", region: "shader"},
      versions: [
        ["the largest is not looked for", "if (z > m) m = z;", ""],
        ["the smallest is looked for", "if (z > m) m = z;", "if (z < m) m = z;"],
        ["the sum begins at 1", "sum = 0.0;", "sum = 1.0;"],
        [
          "the last class is left out of the sum",
          "for (int k = 0; k < classes; k++) sum +=",
          "for (int k = 0; k < classes - 1; k++) sum +="
        ],
        ["the sum is left out", "exp(z - m) / sum", "exp(z - m)"],
        ["the second row is the first", "readRow(b + 1);", "readRow(b);"],
        ["the second row is divided by the first's sum", "readRow(b + 1);", ""],
        [
          "the second class is the first",
          "vec2(p(getZ(b, k)), p(getZ(b, k + 1)))",
          "vec2(p(getZ(b, k)), p(getZ(b, k)))"
        ]
      ]
    },
    {
      ...{in: "shader", file: "softmaxCrossEntropy", region: "shader-loss"},
      versions: [
        ["the sign is turned", "loss -= broken ? sum : t", "loss += broken ? sum : t"],
        ["the logarithm has base 2", "log(sum)", "log2(sum)"],
        ["the largest is forgotten again", "(z - m - log(sum))", "(z - log(sum))"],
        ["the labels are left out", "t * (z - m - log(sum))", "(z - m - log(sum))"],
        ["the last class is left out", "k < classes;", "k < classes - 1;"],
        ["the smallest is guessed", "if (z > highest)", "if (z < highest)"],
        ["the last of equals is guessed", "if (z > highest)", "if (z >= highest)"],
        ["misses count as hits", "guess == truth &&", "guess != truth &&"],
        [
          "the second example is the first",
          "lossAndHit(min(2 * pair + 1, batch - 1))",
          "lossAndHit(2 * pair)"
        ],
        [
          "loss and hit change places",
          "target0 = vec4(first.x, second.x, 0.0, 0.0);",
          "target0 = vec4(first.y, second.y, 0.0, 0.0);"
        ]
      ]
    },
    {
      ...{in: "shader", file: "softmaxCrossEntropy", region: "gradient-dz"},
      versions: [
        ["the batch is forgotten", " / float(batch)", ""],
        ["a mean over the classes instead", "float(batch)", "float(classes)"],
        ["the sign is turned", "(p(getZ(b, k)) - getT(b, k))", "(getT(b, k) - p(getZ(b, k)))"],
        ["the labels are left out", "(p(getZ(b, k)) - getT(b, k))", "p(getZ(b, k))"],
        ["the second row is divided by the first's sum", "readRow(b + 1);", ""],
        ["the label of the first class for all", "getT(b, k)", "getT(b, 0)"],
        ["the second class is the first", "vec2(dz(b, k), dz(b, k + 1))", "vec2(dz(b, k), dz(b, k))"]
      ]
    },
    {
      ...{in: "shader", file: "softmaxCrossEntropy", region: "gradient-softmax-dz"},
      versions: [
        ["the sum is left out", "getP(b, k) * (getDp(b, k) - dot)", "getP(b, k) * getDp(b, k)"],
        ["p is left out", "getP(b, k) * (getDp(b, k) - dot)", "(getDp(b, k) - dot)"],
        ["the sum is added", "(getDp(b, k + 1) - dot)", "(getDp(b, k + 1) + dot)"],
        ["the first class is left out of the sum", "int l = 0;", "int l = 1;"],
        ["the sum is one of p alone", "dot += getDp(b, l) * getP(b, l)", "dot += getP(b, l)"],
        ["the second row is the first", "values(b + 1, k)", "values(b, k)"]
      ]
    }
  ],
  cells: [
    {
      ...{page: "dense", declares: "const softmax = "},
      versions: [
        ["the sum is left out", "e.map(e_k => e_k / sum)", "e"],
        ["the exponential is left out", "Math.exp(z_k - m)", "z_k - m"],
        ["powers of 2", "Math.exp(z_k - m)", "2 ** (z_k - m)"],
        ["the sign is turned", "Math.exp(z_k - m)", "Math.exp(m - z_k)"],
        ["the largest is divided by", "Math.exp(z_k - m)", "Math.exp(z_k / m)"],
        ["the smallest and the largest are both used", "Math.exp(z_k - m)", "Math.exp(z_k - m) + 1e-3"],
        ["divided by the largest", "e_k / sum", "e_k / Math.max(...e)"],
        ["divided by how many there are", "e_k / sum", "e_k / e.length"],
        ["a square norm instead of a sum", "e.reduce((a, b) => a + b)", "Math.hypot(...e)"],
        ["each is squared", "e_k / sum", "(e_k / sum) ** 2"],
        ["the temperature is 2", "Math.exp(z_k - m)", "Math.exp((z_k - m) / 2)"]
      ]
    }
  ]
};

export const means: WrongOperation = {
  operation: "means",
  suites: ["softmaxCrossEntropy", "meanSquaredError"],
  parts: [
    {
      ...{in: "loops", file: "means", region: "loops"},
      versions: [
        ["a sum instead of a mean", "return sum / a.length;", "return sum;"],
        ["the first example is left out", "let b = 0;", "let b = 1;"],
        ["one example too many is counted", "sum / a.length", "sum / (a.length + 1)"]
      ]
    },
    {
      ...{in: "shader", file: "means", region: "shader"},
      versions: [
        ["a sum instead of a mean", "return sum / float(batch);", "return sum;"],
        [
          "an odd last example is left out",
          "if (2 * wholePairs < batch) sum += read${name}(0, wholePairs).x;",
          ""
        ],
        ["every second example is left out", "sum += a.x + a.y;", "sum += a.x;"],
        ["the first counts twice", "sum += a.x + a.y;", "sum += a.x + a.x;"],
        ["the last pair is left out", "pair < wholePairs;", "pair < wholePairs - 1;"],
        ["counted by pairs", "sum / float(batch)", "sum / float(wholePairs)"]
      ]
    },
    {
      ...{in: "shader", file: "means", region: "gradient-da"},
      versions: [
        ["each example has a share of 1", "readDm(0, 0).x / float(batch)", "readDm(0, 0).x"],
        ["the sign is turned", "readDm(0, 0).x / float(batch)", "-readDm(0, 0).x / float(batch)"]
      ]
    },
    {
      ...{in: "loops", file: "means", region: "gradient-da"},
      versions: [
        ["each example has a share of 1", "dm / batch", "dm"],
        ["the slope that comes in is forgotten", "dm / batch", "1 / batch"]
      ]
    }
  ]
};

export const meanSquaredError: WrongOperation = {
  operation: "meanSquaredError",
  suites: ["meanSquaredError"],
  parts: [
    {
      ...{in: "loops", file: "meanSquaredError", region: "loops"},
      versions: [
        ["a sum instead of a mean", "** 2 / size", "** 2"],
        ["half of it", "** 2 / size", "** 2 / (2 * size)"],
        [
          "the size instead of the square",
          "(y[b * size + d] - t[b * size + d]) ** 2",
          "Math.abs(y[b * size + d] - t[b * size + d])"
        ],
        ["the first value is left out", "let d = 0;", "let d = 1;"],
        ["the example is forgotten", "(y[b * size + d] - t", "(y[d] - t"]
      ]
    },
    {
      ...{in: "loops", file: "meanSquaredError", region: "loops-half"},
      versions: [
        ["the half is left out", "** 2 / 2", "** 2"],
        ["a mean instead of a sum", "** 2 / 2", "** 2 / size"],
        ["the last value is left out", "d < size;", "d < size - 1;"]
      ]
    },
    {
      ...{in: "loops", file: "meanSquaredError", region: "loops-dy"},
      versions: [
        ["the 2 is left out", "(2 * (y[at] - t[at]))", "(y[at] - t[at])"],
        ["the sign is turned", "(y[at] - t[at])", "(t[at] - y[at])"],
        ["the number of values is left out", "/ y.length;", ";"]
      ]
    },
    {
      ...{in: "loops", file: "meanSquaredError", region: "loops-half-dy"},
      versions: [
        ["the batch is forgotten", "(y[at] - t[at]) / batch", "y[at] - t[at]"],
        ["a mean over all values", "/ batch", "/ y.length"],
        ["the sign is turned", "(y[at] - t[at]) / batch", "(t[at] - y[at]) / batch"]
      ]
    },
    {
      ...{in: "shader", file: "meanSquaredError", region: "shader-sums"},
      versions: [
        ["the size instead of the square", "return difference * difference;", "return abs(difference);"],
        [
          "the sum of y and t",
          "readY(pair, column) - readT(pair, column)",
          "readY(pair, column) + readT(pair, column)"
        ],
        ["an odd last value is left out", "if (isHalf) sum.xz += term(pair, wholeEnd).xz;", ""],
        [
          "what fills up an odd row is added",
          "sum.xz += term(pair, wholeEnd).xz;",
          "sum += term(pair, wholeEnd);"
        ],
        [
          "rows and columns change places",
          "vec4(sum.x + sum.y, sum.z + sum.w, 0.0, 0.0)",
          "vec4(sum.x + sum.z, sum.y + sum.w, 0.0, 0.0)"
        ],
        ["every second value is left out", "sum.x + sum.y, sum.z + sum.w", "sum.x, sum.z"],
        ["the factor is left out", '"factor * both"', '"both"'],
        [
          "every fragment begins at the first texel",
          "`column * ${texelsPerFragment}`",
          "`0 * column * ${texelsPerFragment}`"
        ],
        ["stretches reach into the next one", "min(first + ${texelsPerFragment}, texels)", "texels"],
        [
          "the second stage squares again",
          '"return readSums(pair, column);"',
          '"return readSums(pair, column) * readSums(pair, column);"'
        ]
      ]
    },
    {
      ...{in: "shader", file: "meanSquaredError", region: "gradient-dy"},
      versions: [
        [
          "the sign is turned",
          "hereY(row, column) - hereT(row, column)",
          "hereT(row, column) - hereY(row, column)"
        ],
        ["the factor is left out", "factor * (hereY", "(hereY"],
        ["the targets are left out", "- hereT(row, column)", ""]
      ]
    },
    {
      ...{in: "joining", file: "meanSquaredError", region: "op"},
      versions: [
        ["the 2 is left out", "dy: 2 / (batch * size)", "dy: 1 / (batch * size)"],
        ["the batch is forgotten", "dy: 2 / (batch * size)", "dy: 2 / size"],
        ["both forms are the mean", "{loss: 1 / 2, dy: 1 / batch}", "{loss: 1 / size, dy: 1 / batch}"]
      ]
    },
    {
      ...{in: "joining", file: "meanLoss"},
      versions: [["the slope that comes in is forgotten", "scale(saved[0], dL)", "saved[0]"]]
    }
  ],
  cells: [
    {
      ...{page: "autoencoder-digits", declares: "const meanSquaredError = "},
      versions: [
        ["a sum instead of a mean", "return sum / y.length;", "return sum;"],
        ["half of it", "return sum / y.length;", "return sum / 2;"],
        ["the size instead of the square", "(y[d] - t[d]) ** 2", "Math.abs(y[d] - t[d])"],
        ["the square is left out", "(y[d] - t[d]) ** 2", "y[d] - t[d]"],
        ["the root of it", "return sum / y.length;", "return Math.sqrt(sum / y.length);"],
        ["the first value is left out", "let d = 0;", "let d = 1;"],
        ["the last value is left out", "d < y.length;", "d < y.length - 1;"],
        ["the sum of y and t", "(y[d] - t[d])", "(y[d] + t[d])"],
        ["the sum is not added up", "sum += ", "sum = "],
        ["the difference of the squares", "(y[d] - t[d]) ** 2", "y[d] ** 2 - t[d] ** 2"]
      ]
    }
  ]
};

export const meanAbsoluteError: WrongOperation = {
  operation: "meanAbsoluteError",
  suites: ["meanAbsoluteError"],
  parts: [
    {
      ...{in: "loops", file: "meanAbsoluteError", region: "loops"},
      versions: [
        [
          "the square instead of the size",
          "Math.abs(y[b * size + d] - t[b * size + d])",
          "(y[b * size + d] - t[b * size + d]) ** 2"
        ],
        [
          "the sign stays",
          "Math.abs(y[b * size + d] - t[b * size + d])",
          "(y[b * size + d] - t[b * size + d])"
        ],
        ["a sum instead of a mean", " / size;\n    }", ";\n    }"],
        ["the first value is left out", "let d = 0;", "let d = 1;"],
        ["the example is forgotten", "(y[b * size + d] -", "(y[d] -"],
        ["only the first example is computed", "b < batch;", "b < 1;"]
      ]
    },
    {
      ...{in: "shader", file: "meanAbsoluteError", region: "shader"},
      versions: [
        [
          "the sign stays",
          "sum += abs(readY(pair, d) - readT(pair, d))",
          "sum += readY(pair, d) - readT(pair, d)"
        ],
        ["an odd last value is left out", "if (2 * wholePairs < size) sum.xz", "if (false) sum.xz"],
        [
          "what fills up an odd row is added",
          "sum.xz += abs(readY(pair, wholePairs) - readT(pair, wholePairs)).xz",
          "sum += abs(readY(pair, wholePairs) - readT(pair, wholePairs))"
        ],
        ["a sum instead of a mean", " / float(size)", ""],
        [
          "rows and columns change places",
          "vec4(sum.x + sum.y, sum.z + sum.w, 0.0, 0.0)",
          "vec4(sum.x + sum.z, sum.y + sum.w, 0.0, 0.0)"
        ],
        ["the last pair is left out", "d < wholePairs;", "d < wholePairs - 1;"],
        [
          "the sum of y and t",
          "abs(readY(pair, d) - readT(pair, d))",
          "abs(readY(pair, d) + readT(pair, d))"
        ],
        ["counted by pairs", "/ float(size)", "/ float(wholePairs)"]
      ]
    }
  ]
};
