import type {WrongVersion} from "../wrong.js";

/**
 * Wrong answers that look right, as changes of the solution, by page and exercise. They are beside the typical mistakes that
 * an exercise lists with a sentence for each: these it only has to refuse.
 */
export const wrongAnswers: Record<string, Record<string, readonly WrongVersion[]>> = {
  "autoencoder-digits": {
    "error-of-grey": [
      ["the error of one pixel, not squared", "0.5 ** 2", "0.5"],
      ["half of the square", "0.5 ** 2", "0.5 ** 2 / 2"],
      ["summed over the picture", "0.5 ** 2", "784 * 0.5 ** 2"]
    ],
    "code-parameters": [
      ["the output's biases are those of the code", "+ 784;", "+ k;"],
      ["right for a code of 32 only", "784 * k + k + k * 784 + 784", "784 * 32 + 32 + 32 * 784 + 784"],
      ["a bias for each weight of the decoder", "k * 784 + 784", "2 * k * 784"],
      ["one bias too few", "+ 784;", "+ 783;"]
    ],
    strangeness: [
      ["the root is left out", "Math.sqrt(mean)", "mean"],
      ["the size instead of the root of the square", "(value - xHat[d]) ** 2", "Math.abs(value - xHat[d])"],
      [
        "the mean of the sizes",
        "return Math.sqrt(mean);",
        "return x.reduce((sum, value, d) => sum + Math.abs(value - xHat[d]), 0) / x.length;"
      ],
      ["divided by one less", "/ x.length", "/ (x.length - 1)"],
      ["the root of the sum over the root of nothing", "/ x.length", "/ 4"],
      [
        "the first pixel begins the sum",
        "reduce((sum, s) => sum + s, 0)",
        "slice(1).reduce((sum, s) => sum + s, 0)"
      ],
      ["the difference of the squares", "(value - xHat[d]) ** 2", "Math.abs(value ** 2 - xHat[d] ** 2)"]
    ],
    "output-gradient": [
      ["the sign is turned", "(xHat[d] - xd)", "(xd - xHat[d])"],
      ["the slope is left out", " * xHat[d] * (1 - xHat[d])", ""],
      ["the slope is that of tanh", "xHat[d] * (1 - xHat[d])", "(1 - xHat[d] ** 2)"],
      ["the slope is taken at x", "* xHat[d] * (1 - xHat[d])", "* xd * (1 - xd)"],
      ["right for three pixels only", "(2 / D)", "(2 / 3)"],
      ["the 2 is left out", "(2 / D)", "(1 / D)"]
    ],
    "one-picture": [
      ["the last picture is left out", "pictures.length;\n", "(pictures.length - 1);\n"],
      ["right for three pictures only", "sum / pictures.length", "sum / 3"],
      [
        "the brightest of each pixel",
        "sum += picture[d]",
        "sum = Math.max(sum, picture[d] * pictures.length)"
      ],
      [
        "the median of three",
        "return sum / pictures.length;",
        "return pictures.map(picture => picture[d]).sort((a, b) => a - b)[Math.floor(pictures.length / 2)];"
      ],
      ["divided by the number of pixels", "sum / pictures.length", "sum / pictures[0].length"],
      ["the first picture", "return sum / pictures.length;", "return pictures[0][d];"]
    ]
  },
  autoencoder: {
    "line-weights": [
      ["not of length 1", "[1 / Math.sqrt(5), 2 / Math.sqrt(5)]", "[1, 2]"],
      ["divided by 5", "[1 / Math.sqrt(5), 2 / Math.sqrt(5)]", "[1 / 5, 2 / 5]"],
      [
        "the axes are confused",
        "[1 / Math.sqrt(5), 2 / Math.sqrt(5)]",
        "[2 / Math.sqrt(5), 1 / Math.sqrt(5)]"
      ],
      ["across the line", "2 / Math.sqrt(5)]", "-2 / Math.sqrt(5)]"]
    ],
    "tied-parameters": [
      ["the tied one has biases at the output", "tied: 100 * 3072 + 100", "tied: 100 * 3072 + 100 + 3072"],
      ["grey pictures", "tied: 100 * 3072 + 100", "tied: 100 * 1024 + 100"],
      ["the untied one is twice the tied one", "2 * 100 * 3072 + 100 + 3072", "2 * (100 * 3072 + 100)"]
    ],
    "encoder-gradient": [
      ["the slope is left out", "dh * h[k] * (1 - h[k])", "dh"],
      ["the slope is that of tanh", "h[k] * (1 - h[k])", "(1 - h[k] ** 2)"],
      ["the decoder's part comes in", "dz * xd)", "dz * xd + h[k])"],
      ["the first input alone gives dh", "dh += row[d]", "dh = row[d]"],
      ["the first unit for all", "dh * h[k] * (1 - h[k])", "dh * h[0] * (1 - h[0])"],
      ["the first row for all", "dh += row[d]", "dh += W[0][d]"],
      ["dXHat instead of x", "x.map(xd => dz * xd)", "dXHat.map(xd => dz * xd)"]
    ]
  },
  "check-my-gpu": {
    "sum-order": [
      ["the largest first", "Math.abs(p) - Math.abs(q)", "Math.abs(q) - Math.abs(p)"],
      ["by value", "Math.abs(p) - Math.abs(q)", "p - q"],
      ["as texts", "(p, q) => Math.abs(p) - Math.abs(q)", ""],
      ["in 64 bits", "Math.fround(s + v)", "s + v"],
      [
        "rounded at the end only",
        "sorted.reduce((s, v) => Math.fround(s + v), 0)",
        "Math.fround(sorted.reduce((s, v) => s + v, 0))"
      ],
      ["sizes are added", "Math.fround(s + v)", "Math.fround(s + Math.abs(v))"]
    ],
    "kahan-sum": [
      ["c is left out", "round(v - c)", "round(v)"],
      ["the sign of c", "round(v - c)", "round(v + c)"],
      ["c is turned round", "round(round(t - s) - u)", "round(u - round(t - s))"],
      ["c against the number, not what was added", "round(t - s) - u", "round(t - s) - v"],
      [
        "s is moved first",
        "c = round(round(t - s) - u);\n    s = t;",
        "s = t;\n    c = round(round(t - s) - u);"
      ],
      ["in 64 bits", "const round = Math.fround", "const round = value => value"],
      ["what was lost is added at the end only", "round(v - c)", "round(v - 0 * c)"]
    ],
    "sum-tree": [
      ["all additions", "Math.log2(2 ** 20)", "2 ** 20 - 1"],
      ["the natural logarithm", "Math.log2", "Math.log"],
      ["to the base of ten", "Math.log2", "Math.log10"],
      ["one round too many", "Math.log2(2 ** 20)", "Math.log2(2 ** 20) + 1"]
    ]
  },
  "cnn-digits": {
    "layer-parameters": [
      ["one bias for all filters", "+ 64;", "+ 1;"],
      ["grey pictures", "5 * 5 * 3 * 64", "5 * 5 * 64"],
      ["a bias for each channel too", "+ 64;", "+ 3 * 64;"],
      ["weights at every place", "5 * 5 * 3 * 64 + 64", "32 * 32 * 3 * 64 + 64"]
    ],
    "one-hot": [
      ["labels count from 1", "k === label", "k + 1 === label"],
      ["always ten classes", "{length: classes}", "{length: 10}"],
      ["all up to the label", "k === label", "k <= label"],
      ["turned round", "k === label", "classes - 1 - k === label"],
      ["truth instead of numbers", "(k === label ? 1 : 0)", "k === label"],
      ["the places instead of 1", "? 1 : 0", "? label : 0"]
    ],
    recall: [
      [
        "precision",
        "row.reduce((sum, n) => sum + n, 0)",
        "counts.reduce((sum, each) => sum + each[digit], 0)"
      ],
      [
        "the share of all examples",
        "row.reduce((sum, n) => sum + n, 0)",
        "counts.flat().reduce((sum, n) => sum + n, 0)"
      ],
      ["right against wrong", "row[digit] / all", "row[digit] / (all - row[digit] || 1)"],
      ["right for ten examples only", "row[digit] / all", "row[digit] / 10"],
      [
        "accuracy",
        "row[digit] / all",
        "counts.reduce((sum, each, k) => sum + each[k], 0) / counts.flat().reduce((sum, n) => sum + n, 0)"
      ],
      ["the first digit for all", "const row = counts[digit];", "const row = counts[0];"]
    ],
    "loss-of-guessing": [
      ["the sign is left out", "-Math.log(1 / 10)", "Math.log(1 / 10)"],
      ["the logarithm has base 10", "-Math.log(1 / 10)", "-Math.log10(1 / 10)"],
      ["the logarithm has base 2", "-Math.log(1 / 10)", "-Math.log2(1 / 10)"],
      ["a tenth of it", "-Math.log(1 / 10)", "-Math.log(1 / 10) / 10"]
    ],
    "loss-gradient": [
      ["the sign is left out", "-1 / pk", "1 / pk"],
      ["p − t", "(k === label ? -1 / pk : 0)", "pk - (k === label ? 1 : 0)"],
      ["the loss itself", "-1 / pk", "-Math.log(pk)"],
      ["every probability counts", "(k === label ? -1 / pk : 0)", "-1 / pk"],
      ["the square of it", "-1 / pk", "-1 / pk ** 2"],
      ["the first label for all", "k === label", "k === 1"]
    ],
    "small-network": [
      ["a little too large", "{filters: 8, units: 32}", "{filters: 8, units: 37}"],
      ["too few filters", "filters: 8", "filters: 7"],
      ["too few units", "units: 32", "units: 31"],
      ["half a unit", "units: 32", "units: 32.5"],
      ["just what the hidden layer allows", "{filters: 8, units: 32}", "{filters: 9, units: 33}"]
    ]
  },
  convolution: {
    "edge-kernel": [
      ["for vertical edges", "-1, -1, -1,\n  0, 0, 0,\n  1, 1, 1", "-1, 0, 1,\n  -1, 0, 1,\n  -1, 0, 1"],
      ["it does not add up to 0", "1, 1, 1\n", "1, 1, 2\n"],
      ["the middle row answers flat areas", "0, 0, 0", "0, 1, 0"],
      ["for diagonals too", "-1, -1, -1,\n  0, 0, 0,\n  1, 1, 1", "-1, -1, 0,\n  -1, 0, 1,\n  0, 1, 1"],
      [
        "for edges of every direction",
        "-1, -1, -1,\n  0, 0, 0,\n  1, 1, 1",
        "-1, -1, -1,\n  -1, 8, -1,\n  -1, -1, -1"
      ],
      ["eight numbers", "1, 1, 1\n", "1, 1\n"]
    ],
    "output-rows": [
      ["rounded up", "Math.floor(", "Math.ceil("],
      ["rounded to the nearest", "Math.floor(", "Math.round("],
      ["padding at one side", "2 * padding", "padding"],
      ["one window too few", " + 1;", ";"],
      [
        "the stride divides all",
        "Math.floor((size + 2 * padding - window) / stride) + 1",
        "Math.floor((size + 2 * padding - window + 1) / stride)"
      ],
      ["'same'", "Math.floor((size + 2 * padding - window) / stride) + 1", "Math.ceil(size / stride)"],
      ["the window is taken away twice with padding", "- window)", "- window - padding)"]
    ],
    "kernel-gradient": [
      ["flipped", "x[i + u][j + v]", "x[i + rows - 1 - u][j + columns - 1 - v]"],
      ["rows and columns change places", "x[i + u][j + v]", "(x[i + v]?.[j + u] ?? 0)"],
      ["the last row of dy is left out", "i < dy.length;", "i < dy.length - 1;"],
      ["dy is as wide as it is high", "j < dy[0].length;", "j < dy.length + 1;"],
      ["the sum is not added up", "dw[u][v] += ", "dw[u][v] = "],
      ["dy's rows and columns change places", "dy[i][j]", "dy[j % dy.length][i % dy[0].length]"],
      ["the mean", "dy[i][j] *", "(dy[i][j] / dy.length / dy[0].length) *"],
      ["dy instead of x", "* x[i + u][j + v]", "* dy[i][j]"]
    ],
    "colour-cost": [
      ["the biases are counted by channels", "3 * 3 * 3 * 32 + 32", "3 * 3 * 3 * 32 + 3 * 32"],
      ["'same'", "26 * 26 * 32", "28 * 28 * 32"],
      ["grey pictures", "26 * 26 * 32 * (3 * 3 * 3)", "26 * 26 * 32 * (3 * 3)"],
      ["the biases count too", "32 * (3 * 3 * 3)", "32 * (3 * 3 * 3 + 1)"]
    ]
  },
  dense: {
    "dense-gradient": [
      ["transposed", "x.map(xn => dz.map(d => xn * d))", "dz.map(d => x.map(xn => xn * d))"],
      ["the sum instead of the product", "xn * d)", "xn + d)"],
      ["a mean over the units", "xn * d)", "(xn * d) / dz.length)"],
      ["one row of products", "x.map(xn => dz.map(d => xn * d))", "x.map(xn => dz.map(() => xn * dz[0]))"],
      ["the sign is turned", "xn * d)", "-xn * d)"]
    ],
    "softmax-gradient": [
      ["the sign is turned", "ek / total - (k === label ? 1 : 0)", "(k === label ? 1 : 0) - ek / total"],
      ["the largest is not taken away", "Math.exp(zk - largest)", "Math.exp(zk)"],
      ["the probabilities alone", " - (k === label ? 1 : 0)", ""],
      ["the labels count from 1", "k === label", "k + 1 === label"],
      [
        "only the label's place",
        "e.map((ek, k) => ek / total - (k === label ? 1 : 0))",
        "e.map((ek, k) => (k === label ? ek / total - 1 : 0))"
      ],
      [
        "softmax's own slope is multiplied in",
        "ek / total - (k === label ? 1 : 0)",
        "(ek / total - (k === label ? 1 : 0)) * (ek / total) * (1 - ek / total)"
      ],
      [
        "a mean over the classes",
        "ek / total - (k === label ? 1 : 0)",
        "(ek / total - (k === label ? 1 : 0)) / z.length"
      ]
    ],
    "nearest-mean": [
      ["the sign is turned", "-0.5 *", "0.5 *"],
      ["the half is left out", "-0.5 *", "-1 *"],
      [
        "the length instead of its square",
        "-0.5 * mu.reduce((sum, m) => sum + m * m, 0)",
        "-0.5 * Math.hypot(...mu)"
      ],
      ["the sum of the pixels", "m * m", "m"],
      ["the sum of the sizes", "m * m", "Math.abs(m)"],
      ["a mean over the pixels", "-0.5 *", "(-0.5 / mu.length) *"],
      ["the first pixel is left out", "mu.reduce(", "mu.slice(1).reduce("]
    ]
  },
  "lstm-series": {
    "lstm-parameters": [
      ["the bias is left out", "(3 + 50 + 1)", "(3 + 50)"],
      ["three gates", "4 * 50", "3 * 50"],
      ["the steps come in", "(3 + 50 + 1)", "(24 * 3 + 50 + 1)"],
      ["two biases, as some libraries have", "(3 + 50 + 1)", "(3 + 50 + 2)"]
    ],
    "loss-in-degrees": [
      ["the root is left out", "Math.sqrt(0.0064)", "0.0064"],
      ["the scale begins at 0", "(35.6 - -1.6)", "35.6"],
      ["the sign of the lowest is lost", "(35.6 - -1.6)", "(35.6 - 1.6)"],
      ["the lowest is added", "(35.6 - -1.6)", "(35.6 - -1.6) + -1.6"],
      ["the root of the range too", "* (35.6 - -1.6)", "* Math.sqrt(35.6 - -1.6)"]
    ],
    "best-slope": [
      ["the last value too", "return above / below;", "return above / (below + x[x.length - 1] ** 2);"],
      ["turned over", "above / below", "below / above"],
      [
        "the mean of the quotients",
        "return above / below;",
        "return x.slice(1).reduce((sum, v, t) => sum + v / x[t], 0) / (x.length - 1);"
      ],
      ["divided by the squares of what comes after", "below += x[t] * x[t]", "below += x[t + 1] * x[t + 1]"],
      [
        "the correlation",
        "return above / below;",
        "return above / Math.sqrt(below * x.slice(1).reduce((sum, v) => sum + v * v, 0));"
      ],
      ["the last step is left out", "t + 1 < x.length", "t + 2 < x.length"],
      [
        "the quotient of the sums",
        "return above / below;",
        "return x.slice(1).reduce((a, b) => a + b) / x.slice(0, -1).reduce((a, b) => a + b);"
      ]
    ],
    "best-constant": [
      [
        "the mean",
        "return sorted[(sorted.length - 1) / 2];",
        "return values.reduce((a, b) => a + b) / values.length;"
      ],
      ["sorted as texts", ".sort((a, b) => a - b)", ".sort()"],
      ["not sorted", ".sort((a, b) => a - b)", ""],
      [
        "the middle of the range",
        "return sorted[(sorted.length - 1) / 2];",
        "return (sorted[0] + sorted[sorted.length - 1]) / 2;"
      ],
      ["one place above the middle", "(sorted.length - 1) / 2", "(sorted.length + 1) / 2"],
      ["right for three values only", "sorted[(sorted.length - 1) / 2]", "sorted[1]"],
      ["sorted by size", "(a, b) => a - b", "(a, b) => Math.abs(a) - Math.abs(b)"]
    ]
  },
  lstm: {
    "forget-bias": [
      ["a little too small", "forgetBias = 5", "forgetBias = 4.9"],
      ["the share a step, not the bias", "forgetBias = 5", "forgetBias = 0.9931"],
      ["the sign is turned", "forgetBias = 5", "forgetBias = -5"]
    ],
    "bias-for": [
      ["the odds are turned over", "Math.log(f / (1 - f))", "Math.log((1 - f) / f)"],
      ["the gate, not its bias", "Math.log(f / (1 - f))", "f"],
      ["the share is divided by the steps", "share ** (1 / steps)", "1 - (1 - share) / steps"],
      ["the steps are forgotten", "share ** (1 / steps)", "share"],
      ["half is left, always", "share ** (1 / steps)", "0.5 ** (1 / steps)"],
      ["what is lost instead of what is left", "share ** (1 / steps)", "(1 - share) ** (1 / steps)"],
      ["the other logarithm", "Math.log(", "Math.log2("]
    ],
    "cell-gradient": [
      ["f and c change places", "[dc * cBefore, dc * f,", "[dc * f, dc * cBefore,"],
      ["i and g change places", "dc * g, dc * i]", "dc * i, dc * g]"],
      ["dc is forgotten", "[dc * cBefore, dc * f, dc * g, dc * i]", "[cBefore, f, g, i]"],
      ["the slopes of the gates come in", "[dc * cBefore,", "[dc * cBefore * f * (1 - f),"],
      ["the candidate's slope comes in", "dc * i]", "dc * i * (1 - g * g)]"],
      ["one sign is turned", "dc * g,", "-dc * g,"]
    ]
  },
  pooling: {
    "average-pool-gradient": [
      ["each gets all of it", "dy[window] / 4", "dy[window]"],
      ["each gets half of it", "dy[window] / 4", "dy[window] / 2"],
      ["the windows are rows", "2 * Math.floor(i / 2) + Math.floor(j / 2)", "i"],
      [
        "the windows go down",
        "2 * Math.floor(i / 2) + Math.floor(j / 2)",
        "2 * Math.floor(j / 2) + Math.floor(i / 2)"
      ],
      ["every second pixel", "2 * Math.floor(i / 2) + Math.floor(j / 2)", "2 * (i % 2) + (j % 2)"],
      ["only the first of the four", "= dy[window] / 4", "= i % 2 || j % 2 ? 0 : dy[window]"]
    ],
    "max-pool-gradient": [
      ["the last wins at a tie", "x[2 * k] >= x[2 * k + 1]", "x[2 * k] > x[2 * k + 1]"],
      ["the smaller one wins", "x[2 * k] >= x[2 * k + 1]", "x[2 * k] <= x[2 * k + 1]"],
      ["the larger size wins", "x[2 * k] >= x[2 * k + 1]", "Math.abs(x[2 * k]) >= Math.abs(x[2 * k + 1])"],
      [
        "what wins is a maximum above 0",
        "x[2 * k] >= x[2 * k + 1]",
        "Math.max(0, x[2 * k]) >= Math.max(0, x[2 * k + 1])"
      ],
      ["both get half", "dx[winner] = dy[k];", "dx[2 * k] = dx[2 * k + 1] = dy[k] / 2;"],
      ["the value itself comes in", "dx[winner] = dy[k]", "dx[winner] = dy[k] * x[winner]"],
      [
        "a tie is shared",
        "dx[winner] = dy[k];",
        "if (x[2 * k] === x[2 * k + 1]) dx[2 * k] = dx[2 * k + 1] = dy[k] / 2;\n    else dx[winner] = dy[k];"
      ]
    ],
    "overlapping-windows": [
      ["no rows are shared", "{stride: 2, size: 3}", "{stride: 2, size: 2}"],
      ["two rows are shared", "{stride: 2, size: 3}", "{stride: 2, size: 4}"],
      ["stride and size change places", "{stride: 2, size: 3}", "{stride: 3, size: 2}"],
      ["one row shared, but too few windows", "{stride: 2, size: 3}", "{stride: 3, size: 4}"],
      ["one row shared, but too many windows", "{stride: 2, size: 3}", "{stride: 1, size: 2}"]
    ]
  },
  rnn: {
    "rnn-parameters": [
      ["the bias is left out", "(3 + 50 + 1)", "(3 + 50)"],
      ["the states give nothing", "(3 + 50 + 1)", "(3 + 1)"],
      ["the steps come in", "50 * (3 + 50 + 1)", "24 * 50 * (3 + 50 + 1)"],
      ["an LSTM's", "50 * (3 + 50 + 1)", "4 * 50 * (3 + 50 + 1)"]
    ],
    "back-step": [
      ["the slope is taken at h", "1 - h ** 2", "1 - Math.tanh(h) ** 2"],
      ["a sigmoid's slope", "(1 - h ** 2)", "h * (1 - h)"],
      ["the square is left out", "1 - h ** 2", "1 - h"],
      ["the size instead of the square", "1 - h ** 2", "1 - Math.abs(h)"],
      ["dh is forgotten", "dh * (1 - h ** 2)", "1 - h ** 2"],
      ["divided by the slope", "dh * (1 - h ** 2)", "dh / (1 - h ** 2)"],
      ["the sign is turned", "dh * (1", "-dh * (1"]
    ],
    "recurrent-gradient": [
      ["the state of the same step", "h[t - 1]", "h[t]"],
      ["the last state stands before the first", "h[t - 1]", "(h[t - 2] ?? h[h.length - 1])"],
      ["the last step is left out", "t < dz.length;", "t < dz.length - 1;"],
      ["the second step is left out", "let t = 1;", "let t = 2;"],
      ["the states are forgotten", "dz[t] * h[t - 1]", "dz[t]"],
      ["a mean over the steps", "return du;", "return du / dz.length;"],
      ["the sum is not added up", "du += dz", "du = dz"],
      ["dz of the step before", "dz[t] * h[t - 1]", "dz[t - 1] * h[t - 1]"]
    ],
    "half-remembered": [
      ["the steps are off by one", "(1 / 40)", "(1 / 39)"],
      ["half of the gradient at each step", "0.5 ** (1 / 40)", "0.5"],
      ["a fortieth of a half is lost", "0.5 ** (1 / 40)", "1 - 0.5 / 40"],
      ["turned over", "0.5 ** (1 / 40)", "2 ** (1 / 40)"]
    ]
  },
  weights: {
    "one-step": [
      ["uphill", "w - eta * dw", "w + eta * dw"],
      ["the 2 is left out", "2 * (w * x - y) * x", "(w * x - y) * x"],
      ["the step of a bias", "(w * x - y) * x;", "(w * x - y);"],
      ["the learning rate is left out", "w - eta * dw", "w - dw"],
      ["the sign of the error is turned", "(w * x - y)", "(y - w * x)"],
      ["the factor is w instead of x", "(w * x - y) * x", "(w * x - y) * w"]
    ],
    "through-the-sigmoid": [
      ["the sigmoid's slope is left out", " * yHat * (1 - yHat)", ""],
      ["the slope is that of tanh", "yHat * (1 - yHat)", "(1 - yHat ** 2)"],
      ["the slope of the bias", " * (1 - yHat) * x;", " * (1 - yHat);"],
      ["the bias is left out", "-(w * x + b)", "-(w * x)"],
      ["the sigmoid has the wrong sign", "Math.exp(-(w * x + b))", "Math.exp(w * x + b)"],
      ["the factor is w instead of x", "(1 - yHat) * x", "(1 - yHat) * w"],
      ["the loss comes in instead of its slope", "2 * (yHat - y)", "(yHat - y) ** 2"]
    ],
    "largest-rate": [
      ["a sum instead of a mean", "2 / 10", "2 / 20"],
      ["the rate that goes straight to the lowest point", "2 / 10", "1 / 10"],
      ["the 2 of the square is left out", "2 / 10", "2 / 5"],
      ["the larger input alone", "2 / 10", "2 / 18"]
    ],
    "steps-needed": [
      ["one too few", "Math.ceil", "Math.floor"],
      ["rounded to the nearest", "Math.ceil", "Math.round"],
      ["not rounded", "Math.ceil(Math.log(0.01) / Math.log(factor))", "Math.log(0.01) / Math.log(factor)"],
      ["the rate 1/λ₁", "(lambda1 - lambda2) / (lambda1 + lambda2)", "1 - lambda2 / lambda1"],
      ["a tenth is enough", "Math.log(0.01)", "Math.log(0.1)"],
      ["the loss instead of the distance", "/ Math.log(factor)", "/ (2 * Math.log(factor))"],
      ["the condition number", "Math.ceil(Math.log(0.01) / Math.log(factor))", "lambda1 / lambda2"]
    ],
    "noise-at-rest": [
      ["the factor is not squared", "(2 - eta * lambda)", "1"],
      ["the factor is added", "(2 - eta * lambda)", "(2 + eta * lambda)"],
      ["η is not squared", "(eta * s ** 2)", "s ** 2"],
      ["one η too many", "(eta * s ** 2)", "(eta ** 2 * s ** 2)"],
      ["the standard deviation", "s ** 2)", "s)"],
      ["the batch is left out", "B * lambda", "lambda"],
      ["the batch squared", "B * lambda", "B ** 2 * lambda"],
      ["small rates only", "(2 - eta * lambda)", "2"]
    ],
    "momentum-in-a-bowl": [
      ["plain descent", "1 + mu - eta * lambda", "1 - eta * lambda"],
      ["the product of the roots", "return Math.sqrt(mu)", "return mu"],
      ["always swinging", "if (D < 0)", "if (true)"],
      ["the sign of b is forgotten", "Math.abs(b)", "b"],
      ["the smaller root", "Math.abs(b) + Math.sqrt(D)", "Math.abs(b) - Math.sqrt(D)"],
      ["the half is left out", "Math.sqrt(D)) / 2", "Math.sqrt(D))"],
      ["the 4 is left out", "b ** 2 - 4 * mu", "b ** 2 - mu"]
    ]
  },
  networks: {
    "xor-by-hand": [
      ["only 1 is taken back", "1, -2, 0]", "1, -1, 0]"],
      ["or", "1, -2, 0]", "1, 0, 0]"],
      ["the second unit begins too late", "1, 1, -1,", "1, 1, -2,"],
      ["the answer is moved up", "-2, 0]", "-2, 1]"],
      [
        "the difference, which is negative at (0, 1)",
        "[1, 1, 0, 1, 1, -1, 1, -2, 0]",
        "[1, -1, 0, 1, -1, 0, 1, 0, 0]"
      ],
      ["the opposite", "[1, 1, 0, 1, 1, -1, 1, -2, 0]", "[1, 1, 0, 1, 1, -1, -1, 2, 1]"]
    ],
    "best-line": [
      ["through the middle", "0.5]", "0]"],
      ["aslant, one corner alone", "[1, 0, 0.5]", "[1, 1, 0.7]"],
      ["the other side of the inner points", "0.5]", "-0.5]"],
      ["through the inner points", "0.5]", "0.2]"],
      ["beyond the corners", "0.5]", "1.5]"],
      ["inside everywhere", "[1, 0, 0.5]", "[0, 0, 0.5]"],
      ["turned, on the wrong side", "[1, 0, 0.5]", "[-1, 0, -0.5]"]
    ],
    "two-layers-back": [
      ["the slope of tanh is left out", " * (1 - h ** 2)", ""],
      ["the slope is that of a sigmoid", "(1 - h ** 2)", "h * (1 - h)"],
      ["the second weight is left out", "dyHat * w2 *", "dyHat *"],
      ["the first weight instead of the second", "dyHat * w2 * (1", "dyHat * w1 * (1"],
      ["the sign of the error is turned", "(w2 * h - y)", "(y - w2 * h)"],
      ["the second weight gets the input", "dyHat * h]", "dyHat * x]"],
      ["the two are exchanged", "[dz * x, dyHat * h]", "[dyHat * h, dz * x]"],
      ["the square is left out", "h ** 2", "h"]
    ],
    "straight-pieces": [
      ["the slopes", "slope - before", "slope"],
      ["the width is left out", "N * (y[k + 1]", "(y[k + 1]"],
      ["N counts the values", "y.length - 1", "y.length"],
      ["the sign is turned", "slope - before", "before - slope"],
      ["added up", "slope - before", "slope + before"],
      ["the first weight is left out", "before = 0", "before = N * (y[1] - y[0])"],
      ["from the first value on", "y[k + 1] - y[k]", "y[k + 1] - y[0]"],
      ["always from the first slope", "    before = slope;\n", "    before ||= slope;\n"]
    ],
    "matrices-back": [
      ["the ReLU is left out", "sum > 0 ? dh : 0", "dh"],
      ["the ReLU's value instead of its slope", "sum > 0 ? dh : 0", "Math.max(0, sum) * dh"],
      ["a row of W2 instead of a column", "W2[j][k]", "W2[k % dz.length][j]"],
      ["one way only", "j < dz.length", "j < 1"],
      ["the gradient of h instead of the weight's", "ds * x_d", "ds"],
      ["open where the sum is negative", "sum > 0", "sum < 0"],
      ["the gradient that arrives decides", "sum > 0", "dh > 0"]
    ]
  },
  depth: {
    sawtooth: [
      ["one layer only", "l < L", "l < 1"],
      ["one layer too many", "l < L", "l <= L"],
      ["the slope becomes level", "- 6 * b", "- 3 * b"],
      ["it does not rise again", "+ 6 * c", "+ 3 * c"],
      ["the third unit is left out", " + 6 * c", ""],
      ["the kinks are in the middle", "h - 1 / 3", "h - 1 / 2"],
      ["a third as high", "3 * a - 6 * b + 6 * c", "a - 2 * b + 2 * c"],
      ["without the second unit's ReLU", "Math.max(0, h - 1 / 3)", "(h - 1 / 3)"],
      ["each layer sees the input", "Math.max(0, h)", "Math.max(0, x)"],
      [
        "a remainder instead of ReLU",
        "h = 3 * a - 6 * b + 6 * c",
        "h = 1 - Math.abs((((3 * h) % 2) + 2) % 2 - 1)"
      ]
    ],
    "leaky-beginning": [
      ["the variance", "Math.sqrt(2 / (n * (1 + a ** 2)))", "2 / (n * (1 + a ** 2))"],
      ["the leak is left out", "(1 + a ** 2)", "1"],
      ["the leak is not squared", "a ** 2)));", "a)));"],
      ["the half is left out", "sqrt(2 /", "sqrt(1 /"],
      ["the square of the sum", "(1 + a ** 2)", "(1 + a) ** 2"],
      ["the root of n is left out", "2 / (n * (1 + a ** 2))", "2 / (1 + a ** 2)"]
    ],
    "skip-gradient": [
      ["the skip's 1 is left out", "1 + (1 - a ** 2)", "(1 - a ** 2)"],
      ["the weight is left out", " * w[l];", ";"],
      ["the slope is left out", "(1 - a ** 2) * w[l]", "w[l]"],
      ["the state has no skip", "h += a", "h = a"],
      ["added up", "slope *= 1 +", "slope +="],
      ["the slope of a sigmoid", "(1 - a ** 2)", "a * (1 - a)"],
      ["the state stays", "h += a;", ""]
    ],
    "fewest-units": [
      ["two units a layer", "m <= pieces", "m <= 2"],
      ["three units at least", "let m = 2", "let m = 3"],
      ["up to three", "m <= pieces", "m <= 3"],
      ["more pieces than asked for", "made < pieces", "made <= pieces"],
      ["pieces add up", "made *= m", "made += m"],
      ["as many kinks as pieces", "pieces - 1]", "pieces]"],
      ["two pieces less", "pieces - 1]", "pieces - 2]"],
      ["the layers are counted", "m * L", "L"]
    ],
    "lines-needed": [
      ["rounded down", "Math.ceil", "Math.floor"],
      ["along a line", "Math.ceil((-1 + Math.sqrt(1 + 4 * 1998)) / 2)", "999"],
      ["the half is left out", "4 * 1998", "4 * 999"],
      ["one unit too many", "/ 2);", "/ 2) + 1;"]
    ]
  },
  "lime-shap": {
    "shap-orders": [
      ["not divided", "sum / orders", "sum"],
      ["divided by the parts", "sum / orders", "sum / M"],
      ["what was there before is forgotten", "v[S | 1 << m] - v[S]", "v[S | 1 << m]"],
      ["against nothing", "- v[S]", "- v[0]"],
      ["the last order alone", "phi[m] += added[m]", "phi[m] = added[m]"]
    ],
    "lime-one-part": [
      ["without proximities", "pi[n] * v[n]", "v[n]"],
      ["not divided by their sum", "sum / all", "sum"],
      ["the mean with the part", "meanOf(1) - beta0", "meanOf(1)"],
      ["turned round", "meanOf(1) - beta0", "beta0 - meanOf(1)"],
      ["counted instead of weighed", "all += pi[n]", "all += 1"]
    ],
    "shap-kernel": [
      ["not divided by the sets", "2 / (3 * 1 * 2)", "2 / (1 * 2)"],
      ["M above", "3 / (4 * 1 * 3)", "4 / (4 * 1 * 3)"],
      ["four sets of two", "3 / (6 * 2 * 2)", "3 / (4 * 2 * 2)"],
      ["sets of three forgotten", "(4 / 4 + 6 / 8 + 4 / 4)", "(4 / 4 + 6 / 8)"]
    ],
    "shap-glove": [
      ["a third", "left: 2 / 3", "left: 1 / 3"],
      ["both together", "(1 - 2 / 3) / 2", "1 - 2 / 3"],
      ["all sets alike", "left: 2 / 3", "left: 3 / 4"]
    ],
    "lime-equal": [
      ["half", "(v.length / 2)", "v.length"],
      ["a sum", "sum / (v.length / 2)", "sum"],
      ["only with the part", ": -v[S]", ": 0"],
      ["the other part", "S >> m & 1", "S >> (M - 1 - m) & 1"]
    ]
  },
  data: {
    "data-fit": [
      ["the sign of the slope", ", -slope]", ", slope]"],
      ["ln a for a", "Math.exp(mv - slope * mu)", "mv - slope * mu"],
      ["not through the means", "mv - slope * mu", "mv"],
      ["squares of u itself", "(u[k] - mu) ** 2", "u[k] ** 2"],
      ["logarithms of one axis", "E.map(Math.log)", "E"]
    ],
    "data-times": [
      ["α for 1/α", "-1 / alpha", "-alpha"],
      ["fewer digits", "-1 / alpha", "1 / alpha"],
      ["always α = 1", "-1 / alpha", "-1"]
    ],
    "data-shift": [
      ["the other way", "x[i - down]?.[j - right]", "x[i + down]?.[j + right]"],
      ["never sideways", "[j - right]", "[j]"],
      ["exchanged", "x[i - down]?.[j - right]", "x[i - right]?.[j - down]"],
      ["ink for paper", "?? 0", "?? 1"]
    ],
    "data-error-bar": [
      ["the variance", "Math.sqrt(p * (1 - p) / count)", "p * (1 - p) / count"],
      ["without N", "(1 - p) / count)", "(1 - p))"],
      ["p alone", "p * (1 - p) / count", "p / count"]
    ],
    "data-floor": [
      ["those that are right", "1 - right / codes.length", "right / codes.length"],
      ["one label of each code", "Math.max(...counts)", "1"],
      ["all of a code", "Math.max(...counts)", "counts.reduce((a, b) => a + b, 0)"]
    ],
    "data-noise": [
      ["no label hides a fault", "e * (1 - eta / 9)", "e"],
      ["two classes", "eta / 9", "eta"],
      ["ten others", "eta / 9", "eta / 10"],
      ["the labels' faults alone", "(1 - e) * eta + e * (1 - eta / 9)", "eta"]
    ]
  },
  compute: {
    "compute-batch": [
      ["negative batches", "below > 0 ? 4 * ridge * D * U / below : 0", "4 * ridge * D * U / below"],
      ["weights only", "D * U - 4 * ridge * (D + U)", "D * U"],
      ["numbers for bytes", "4 * ridge * (D + U)", "ridge * (D + U)"],
      ["never for small layers", "below > 0", "below > 100"]
    ],
    "compute-recurrent": [
      ["weights for each example", "U * (D + U) + N", "N * U * (D + U) + N"],
      ["the state is read only", "2 * U", "U"],
      ["numbers for bytes", "4 * (U", "(U"],
      ["without the state's weights", "N * U * (D + U)", "N * U * D"]
    ],
    "compute-sparse": [
      ["no columns", "(4 + columnBytes) * kept", "4 * kept"],
      ["no end", "rows + 1", "rows"],
      ["always sparse", "Math.min(whole, sparse)", "sparse"],
      ["the larger", "Math.min", "Math.max"]
    ],
    "compute-channels": [
      ["a grid for each row", "row.map((w, u) => delta[u]", "row.map((w, u) => delta[0]"],
      ["one code too many", "(2 ** (b - 1) - 1)", "2 ** (b - 1)"],
      ["codes for weights", "delta[u] * Math.round", "Math.round"],
      ["downwards", "Math.round", "Math.floor"]
    ],
    "compute-one-bit": [
      ["with signs", "Math.abs(w_k)", "w_k"],
      ["the sum", " / w.length", ""],
      ["squares", "Math.abs(w_k)", "w_k ** 2"]
    ]
  },
  inside: {
    "inside-saliency": [
      ["all ReLUs are open", "if (h > 0) slope", "slope"],
      ["with its sign", "Math.abs(slope)", "slope"],
      ["the bias is forgotten", "let h = b[k]", "let h = 0"],
      ["the last unit alone", "slope += v[k]", "slope = v[k]"],
      ["not through the output", "v[k] * w[k][i]", "w[k][i]"],
      ["the first pixel for all", "w[k][i]", "w[k][0]"]
    ],
    "inside-linear": [
      ["turned round", "(x_i - u)", "(u - x_i)"],
      ["covered with paper only", "(x_i - u)", "x_i"],
      ["the size", "w[i] * (x_i - u)", "Math.abs(w[i] * (x_i - u))"],
      ["the first weight for all", "w[i]", "w[0]"]
    ],
    "inside-cam": [
      ["a sum for α", " / g.length", ""],
      ["without ReLU", "Math.max(0, sum)", "sum"],
      ["the last map alone", "sum += alpha", "sum = alpha"],
      ["sizes of α", "alpha[k] * A", "Math.abs(alpha[k]) * A"],
      ["maps not weighted", "alpha[k] * A[k][ij]", "A[k][ij]"]
    ],
    "inside-rest": [
      ["g/λ", "rest: 3", "rest: 6"],
      ["one too few", "Math.ceil", "Math.floor"],
      ["half the factor", "Math.log(0.9)", "Math.log(0.95)"],
      ["a tenth", "Math.log(0.01)", "Math.log(0.1)"]
    ],
    "inside-ranks": [
      ["the lowest of equal ones", "(equal + 1) / 2", "1"],
      ["the highest of equal ones", "(equal + 1) / 2", "equal"],
      ["from 0", "(equal + 1) / 2", "(equal - 1) / 2"],
      ["those above", "other < value", "other > value"],
      ["half of the equal ones", "(equal + 1) / 2", "equal / 2"]
    ]
  },
  questions: {
    "questions-vote": [
      ["the nearest alone", "order.slice(0, k)", "order.slice(0, 1)"],
      ["all vote", "order.slice(0, k)", "order"],
      ["the farthest", "far(m) - far(n)", "far(n) - far(m)"],
      ["differences cancel", "(value - x[d]) ** 2", "(value - x[d])"],
      ["the first to vote wins", "(votes[label] ?? 0) > (votes[best] ?? 0)", "false"],
      ["numbers instead of labels", "return best;", "return order[0];"]
    ],
    "questions-three": [
      ["one neighbour", "eta ** 3 + 3 * eta ** 2 * (1 - eta)", "eta"],
      ["one way instead of three", "3 * eta ** 2", "eta ** 2"],
      ["how often they say 1", "return q * (1 - eta) + (1 - q) * eta", "return q"],
      ["how often they are right", "q * (1 - eta) + (1 - q) * eta", "q * eta + (1 - q) * (1 - eta)"],
      ["exactly two", "eta ** 3 + 3", "3"]
    ],
    "questions-even": [
      ["no way backwards", "3 * T", "T"],
      ["reading by the network is free", "(n * D - C)", "(n * D)"],
      ["one digit in a step", "T * B * C", "T * C"],
      ["never too dear", "if (n * D <= C) return -1;", ""],
      ["one neighbour", "(n * D - C)", "(D - C)"]
    ],
    "questions-cost": [
      ["one channel", "3 * 3 * 32 * 64", "3 * 3 * 64"],
      ["as many places as before", "11 * 11", "13 * 13"],
      ["the weights", "11 * 11 * 3", "3"],
      ["the kernel is left out", "11 * 11 * 3 * 3", "11 * 11"]
    ],
    "questions-tie": [
      ["the sign is turned", "W[c][i] - W[a][i]", "W[a][i] - W[c][i]"],
      ["one weight only", "(W[c][i] - W[a][i])", "W[c][i]"],
      ["the biases are left out", "b[k] + ", ""],
      ["the gap only", " / (W[c][i] - W[a][i])", ""],
      ["the new value", "return (score(a)", "return x[i] + (score(a)"]
    ]
  },
  uses: {
    "uses-nudge": [
      ["downwards", "+ epsilon", "- epsilon"],
      ["by the slope", "Math.sign(g[i])", "g[i]"],
      [
        "beyond paper and ink",
        "Math.min(1, Math.max(0, x_i + epsilon * Math.sign(g[i])))",
        "x_i + epsilon * Math.sign(g[i])"
      ],
      ["below paper", "Math.max(0, x_i + epsilon * Math.sign(g[i]))", "x_i + epsilon * Math.sign(g[i])"],
      ["the first slope for all", "g[i]", "g[0]"]
    ],
    "uses-linear": [
      ["with their signs", "Math.abs(w_i)", "w_i"],
      ["not all pixels", " * Math.sqrt(w.length)", ""],
      ["squares alone", "Math.sqrt(squares)", "squares"],
      [
        "the two exchanged",
        "[epsilon * sizes, epsilon * Math.sqrt(w.length) * Math.sqrt(squares)]",
        "[epsilon * Math.sqrt(w.length) * Math.sqrt(squares), epsilon * sizes]"
      ]
    ],
    "uses-clipped": [
      ["no bounds", "Math.min(1, Math.max(0, v))", "v"],
      ["bounded below only", "Math.min(1, Math.max(0, v))", "Math.max(0, v)"],
      ["the half of the coin", "(up + down) / 2", "(up + down)"],
      ["always up", "g[i] > 0 ? up : down", "up"],
      ["the slope's other way", "g[i] > 0", "g[i] < 0"]
    ],
    "uses-words": [
      ["by the words heard", "/ said.length", "/ heard.length"],
      ["a word for another costs two", "? 0 : 1", "? 0 : 2"],
      ["nothing is left out", "row[j] + 1, next", "next"],
      ["nothing is added", "next[j - 1] + 1, ", ""],
      ["words left out at the beginning are free", "const next = [i]", "const next = [0]"]
    ],
    "uses-miles": [
      ["one death on average", "Math.log(0.05) / Math.log(1 - 1.09e-8)", "1 / 1.09e-8"],
      ["of the confidence", "Math.log(0.05)", "Math.log(0.95)"],
      ["99 %", "Math.log(0.05)", "Math.log(0.01)"],
      ["in miles", " / 1e6", ""]
    ]
  },
  latent: {
    "latent-auc": [
      ["equal pairs are not counted", "if (u === s) won += 1 / 2;", ""],
      ["equal pairs count whole", "won += 1 / 2", "won += 1"],
      ["the seen one larger", "if (u > s)", "if (u < s)"],
      ["right for six pairs only", "(unseen.length * seen.length)", "6"],
      ["shares of all scores", "(unseen.length * seen.length)", "(unseen.length + seen.length)"],
      ["won against lost", "unseen.length * seen.length)", "unseen.length * seen.length - won || 1)"]
    ],
    "latent-decoder": [
      ["the mean of h x", "sum / power", "sum / h.length"],
      ["the root of the power", "sum / power", "sum / Math.sqrt(power)"],
      ["codes not squared", "h_n ** 2", "h_n"],
      ["the codes' sizes", "h_n ** 2", "Math.abs(h_n)"],
      ["the first example alone", "sum += h[n] * X[n][d]", "sum = h[n] * X[n][d]"],
      ["the first place for all", "X[n][d]", "X[n][0]"]
    ],
    "latent-encoder-gradient": [
      ["half of it", "2 * (h * c[d] - x[d])", "(h * c[d] - x[d])"],
      ["not through the decoder", " * c[d];", ";"],
      ["through the encoder instead", ") * c[d];", ") * a[d];"],
      ["the last place alone", "dh += 2", "dh = 2"],
      ["along a", "dh * x_d", "dh * h"],
      ["turned round", "(h * c[d] - x[d])", "(x[d] - h * c[d])"]
    ],
    "latent-best-code": [
      [
        "onto each by itself",
        "return [(r * u - q * v) / det, (p * v - q * u) / det]",
        "return [u / p, v / r]"
      ],
      ["as if they were perpendicular", "dot(c1, c2)", "0"],
      ["p and r are exchanged", "[(r * u", "[(p * u"],
      ["the determinant is left out", "p * r - q * q", "1"],
      ["the sign of the shared part", "r * u - q * v", "r * u + q * v"],
      [
        "the two are exchanged",
        "[(r * u - q * v) / det, (p * v - q * u) / det]",
        "[(p * v - q * u) / det, (r * u - q * v) / det]"
      ]
    ],
    "latent-turned": [
      ["as before", "{p: 3, q: -1, r: 0.5, s: 1}", "{p: 1, q: 2, r: 3, s: -1}"],
      ["in the old order", "{p: 3, q: -1, r: 0.5, s: 1}", "{p: 0.5, q: 1, r: 3, s: -1}"],
      ["doubled", "r: 0.5, s: 1", "r: 2, s: 4"],
      ["both halved", "p: 3, q: -1", "p: 1.5, q: -0.5"]
    ]
  },
  convolutional: {
    "ring-convolution": [
      ["zeros beyond the ends", "x[(i + u - p + N) % N]", "(x[i + u - p] ?? 0)"],
      ["the kernel backwards", "w[u] *", "w[w.length - 1 - u] *"],
      ["not in the middle", "i + u - p + N", "i + u"],
      ["one place off", "(i + u - p + N)", "(i + u - p + 1 + N)"],
      ["the first weight is left out", "let u = 0", "let u = 1"],
      ["mirrored", "(i + u - p + N)", "(2 * N - i - u + p)"],
      ["a mean", "return y;", "return y / w.length;"]
    ],
    "border-break": [
      ["step (2) alone", "entering || leaving", "leaving"],
      ["step (4) alone", "entering || leaving", "entering"],
      ["all that leaves", " && k < N - d + p", ""],
      ["one place more at the left", "k < p;", "k <= p;"],
      ["one place more at the right", "k < N - d + p", "k <= N - d + p"],
      ["still inside", "k >= N - d && k < N - d + p", "k >= N - d - p && k < N - d"],
      ["the other way round", "breaks[k] = 1", "breaks[N - 1 - k] = 1"]
    ],
    "field-of-stack": [
      ["without holes", " * a * apart", " * apart"],
      ["k gaps instead of k − 1", "(k - 1)", "k"],
      ["holes move neighbours apart", "apart *= s", "apart *= s * a"],
      ["the layer's own stride counts", "(k - 1) * a * apart", "(k - 1) * a * apart * s"],
      ["strides are left out", "apart *= s;", ""],
      ["strides add up", "apart *= s", "apart += s"],
      ["a pixel sees nothing", "let r = 1", "let r = 0"],
      ["the last layer alone", "r += (k", "r = 1 + (k"]
    ],
    "equal-parameters": [
      ["without pooling", "13 * 13 * 10", "26 * 26 * 10"],
      ["padded", "13 * 13 * 10", "14 * 14 * 10"],
      ["global pooling", "13 * 13 * 10", "10"],
      [
        "not a whole number",
        "Math.round((25450 - 10) / (10 + 13 * 13 * 10))",
        "(25450 - 10) / (10 + 13 * 13 * 10)"
      ],
      ["rounded down", "Math.round", "Math.floor"]
    ],
    "exact-shifts": [
      ["the stride is left out", "2 * 2 * 2 * 2", "2 * 2 * 2"],
      ["added up", "2 * 2 * 2 * 2", "2 + 2 + 2 + 2"],
      ["once more", "2 * 2 * 2 * 2", "2 * 2 * 2 * 2 * 2"],
      ["the first alone", "2 * 2 * 2 * 2", "2"]
    ]
  },
  recurrent: {
    latch: [
      ["the state does not hold itself", "u: 3", "u: 0.5"],
      ["turned round at each step", "u: 3", "u: -3"],
      ["a bias that is on from the beginning", "b: -1", "b: 5"],
      ["the input is not heard", "w: 6", "w: 0"],
      ["a memory that slides away", "u: 3", "u: 1.5"],
      ["the input switches off", "w: 6", "w: -6"]
    ],
    "shift-register": [
      ["the other way round", "[[0, 0, 0], [3, 0, 0], [0, 3, 0]]", "[[0, 3, 0], [0, 0, 3], [0, 0, 0]]"],
      ["weights that fade", "[3, 0, 0], [0, 3, 0]", "[1, 0, 0], [0, 1, 0]"],
      ["each keeps its own", "[0, 0, 0], [3, 0, 0], [0, 3, 0]", "[3, 0, 0], [0, 3, 0], [0, 0, 3]"],
      ["all hear the input", "[[3], [0], [0]]", "[[3], [3], [3]]"],
      ["signs turned", "[3, 0, 0]", "[-3, 0, 0]"],
      ["the last from the first", "[0, 3, 0]]", "[3, 0, 0]]"],
      ["the input hardly heard", "[[3]", "[[0.5]"]
    ],
    "two-steps-back": [
      ["the order is turned", "[J(h3), J(h2)]", "[J(h2), J(h3)]"],
      ["the slope of tanh is left out", "(1 - h[o] ** 2) * u", "u"],
      ["the slope is that of a sigmoid", "(1 - h[o] ** 2)", "h[o] * (1 - h[o])"],
      ["one step alone", "row[0] * B[0][k] + row[1] * B[1][k]", "row[k]"],
      [
        "the slope stands at the column",
        "row.map(u => (1 - h[o] ** 2) * u)",
        "row.map((u, k) => (1 - h[k] ** 2) * u)"
      ]
    ],
    "power-with-ones": [
      ["ordered pairs", "(d * (d - 1)) / 2", "d * (d - 1)"],
      ["squares", "(d * (d - 1)) / 2", "d ** 2 / 2"],
      ["no factor r less", "r ** (d - 1)", "r ** d"],
      ["no binomials", "d * r ** (d - 1)", "r ** (d - 1)"],
      ["two rows only", "((d * (d - 1)) / 2) * r ** (d - 2)", "0"]
    ],
    "join-steps": [
      ["the shift does not go through", "p * a0 + q * a1 + b", "a0 + b"],
      ["the second shift is lost", " + b]", "]"],
      [
        "the second first",
        "second.map(([p, q, b]) => {\n    const [[m00, m01, a0], [m10, m11, a1]] = first;",
        "first.map(([p, q, b]) => {\n    const [[m00, m01, a0], [m10, m11, a1]] = second;"
      ],
      ["transposed", "p * m00 + q * m10, p * m01 + q * m11", "p * m00 + q * m01, p * m10 + q * m11"],
      ["number by number", "p * m00 + q * m10, p * m01 + q * m11", "p * m00, q * m01"]
    ]
  }
};
