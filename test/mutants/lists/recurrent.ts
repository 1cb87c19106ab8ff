import type {WrongOperation} from "../wrong.js";

export const simpleRnn: WrongOperation = {
  operation: "simpleRnn",
  suites: ["simpleRnn"],
  parts: [
    {
      ...{in: "loops", file: "simpleRnn", region: "loops"},
      versions: [
        ["the state before is left out", "if (t > 0) {", "if (t > 99) {"],
        ["the bias is left out", "let z = bias[o];", "let z = 0;"],
        ["tanh is left out", "Math.tanh(z)", "z"],
        ["u is transposed", "u[k * units + o]", "u[o * units + k]"],
        ["w is transposed", "w[k * units + o]", "w[o * inputs + k]"],
        ["the state of two steps before", "h[(now - 1) * units + k]", "(h[(now - 2) * units + k] ?? 0)"],
        ["the inputs of the first step for all", "x[now * inputs + k]", "x[b * steps * inputs + k]"],
        ["the state is remembered from example to example", "if (t > 0) {", "if (now > 0) {"],
        [
          "the last unit does not go on",
          "for (let k = 0; k < units; ++k)",
          "for (let k = 0; k < units - 1; ++k)"
        ],
        ["only the first example is computed", "b < batch;", "b < 1;"]
      ]
    },
    {
      ...{in: "loops", file: "simpleRnn", region: "loops-dz"},
      versions: [
        ["later steps give nothing back", "if (t < steps - 1) {", "if (t > steps) {"],
        ["u is not transposed", "u[k * units + o]", "u[o * units + k]"],
        ["the slope of tanh is left out", "dh * (1 - h[now * units + k] ** 2)", "dh"],
        [
          "the slope is that of a sigmoid",
          "(1 - h[now * units + k] ** 2)",
          "h[now * units + k] * (1 - h[now * units + k])"
        ],
        [
          "the output's own gradient counts at the last step only",
          "let dh = dy[now * units + k];",
          "let dh = t === steps - 1 ? dy[now * units + k] : 0;"
        ],
        ["the slope of the step after", "h[now * units + k] ** 2", "(h[(now + 1) * units + k] ?? 0) ** 2"],
        ["the sign is turned", "dh += dz", "dh -= dz"]
      ]
    },
    {
      ...{in: "loops", file: "gates", region: "loops-gradients"},
      versions: [
        ["w is read by its columns", "dzo * w[k * columns + o]", "dzo * w[o * inputs + k]"],
        ["the last step alone gives to w", "dw[k * columns + o] += dzo", "dw[k * columns + o] = dzo"],
        ["the last step alone gives to u", "du[k * columns + o] += dzo", "du[k * columns + o] = dzo"],
        ["u gets the state of the same step", "dzo * h[(now - 1) * units + k]", "dzo * h[now * units + k]"],
        ["the first step gives to u too", "if (t === 0) continue;", "if (now === 0) continue;"],
        ["a mean over the batch", "dzo * x[now * inputs + k]", "(dzo * x[now * inputs + k]) / batch"],
        ["the last step is left out", "t < steps;", "t < steps - 1;"]
      ]
    },
    {
      ...{in: "shader", file: "simpleRnn", region: "shader-step"},
      versions: [
        ["the state before is left out", "if (t > 0.0) {", "if (t > 99.0) {"],
        ["tanh is left out", "target0 = f(z);", "target0 = z;"],
        ["u is transposed", "readU(k, column)", "readU(column, k)"],
        [
          "u is transposed within its texels",
          "h.xxzz * u.xyxy + h.yyww * u.zwzw",
          "h.xxzz * u.xzxz + h.yyww * u.ywyw"
        ],
        ["half of the state is left out", "+ h.yyww * u.zwzw", ""],
        ["the rows of the state change places", "z += h.xxzz", "z += h.zzxx"],
        ["the last units do not go on", "k < columnsOfGate;", "k < columnsOfGate - 1;"],
        ["the sign is turned", "z += h.xxzz", "z -= h.xxzz"],
        ["the state of the same step is read", "readBefore(row - rowsOfStep, k)", "readBefore(row, k)"],
        ["a sigmoid instead of tanh", 'activationGlsl("tanh")', 'activationGlsl("sigmoid")']
      ]
    },
    {
      ...{in: "shader", file: "simpleRnn", region: "gradient-step"},
      versions: [
        ["later steps give nothing back", "if (int(t) < lastStep) {", "if (int(t) > lastStep) {"],
        ["u is not transposed", "readU(column, o)", "readU(o, column)"],
        [
          "u is not transposed within its texels",
          "dz.xxzz * u.xzxz + dz.yyww * u.ywyw",
          "dz.xxzz * u.xyxy + dz.yyww * u.zwzw"
        ],
        ["half of the units are left out", "+ dz.yyww * u.ywyw", ""],
        ["the slope of tanh is left out", "dh * (1.0 - h) * (1.0 + h)", "dh"],
        ["the slope is (1 − h)²", "(1.0 - h) * (1.0 + h)", "(1.0 - h) * (1.0 - h)"],
        ["the slope of a sigmoid", "dh * (1.0 - h) * (1.0 + h)", "dh * h * (1.0 - h)"],
        [
          "the output's own gradient is left out",
          "vec4 dh = fromOutput(row, column);",
          "vec4 dh = vec4(0.0);"
        ],
        [
          "the slope of the step before",
          "vec4 h = readH(row, column);",
          "vec4 h = readH(row - rowsOfStep, column);"
        ],
        ["the last units are left out", "o < columnsOfGate;", "o < columnsOfGate - 1;"]
      ]
    },
    {
      ...{in: "shader", file: "sequence"},
      versions: [
        [
          "even and odd steps change places on the way in",
          "return (t & 1) == 0 ? x.xy : x.zw;",
          "return (t & 1) == 1 ? x.xy : x.zw;"
        ],
        [
          "even and odd steps change places on the way out",
          "(t & 1) == 0 ? readEven(row, column) : readOdd(row, column);\n        return",
          "(t & 1) == 1 ? readEven(row, column) : readOdd(row, column);\n        return"
        ],
        [
          "the second example is the first on the way out",
          "(b & 1) == 0 ? h.xy : h.zw",
          "(b & 1) == 0 ? h.xy : h.xy"
        ],
        [
          "the second example is the first on the way in",
          "pair(b + 1, t, column));\n      }`\n  };\n  return withTemporaries",
          "pair(b, t, column));\n      }`\n  };\n  return withTemporaries"
        ],
        [
          "u gets the state of the same step",
          "before = row - rowsOfStep;\n        target0 = t < 0",
          "before = row;\n        target0 = t < 0"
        ]
      ]
    },
    {
      ...{in: "joining", file: "recurrence"},
      versions: [
        ["the bias is left out on the GPU", "bias: padGates(bias, 1, 1, g, backend, temporaries)", ""],
        [
          "the way back begins at the first step",
          "for (let t = g.steps - 1; t >= 0; --t) {",
          "for (let t = 0; t < g.steps; ++t) {"
        ],
        [
          "the bias's gradient has the wrong sign",
          "{shape: [columns], values: db}",
          "{shape: [columns], values: db.map(each => -each)}"
        ]
      ]
    }
  ],
  cells: [
    {
      ...{page: "rnn", declares: "const states = "},
      versions: [
        ["the state before is left out", " + u * before", ""],
        ["the state before counts double", "u * before", "2 * u * before"],
        ["the state does not go on", "before = h[t];", ""],
        ["the input goes on instead of the state", "before = h[t];", "before = x[t];"],
        ["the bias is left out", " + b)", ")"],
        ["tanh is left out", "Math.tanh(w * x[t] + u * before + b)", "w * x[t] + u * before + b"],
        ["the bias stands outside of tanh", "u * before + b);", "u * before) + b;"],
        ["w and u change places", "w * x[t] + u * before", "u * x[t] + w * before"],
        ["the first state is 1", "let before = 0;", "let before = 1;"],
        ["the last step is left out", "t < x.length;", "t < x.length - 1;"],
        ["the inputs run backwards", "w * x[t]", "w * x[x.length - 1 - t]"],
        [
          "a sigmoid instead of tanh",
          "Math.tanh(w * x[t] + u * before + b)",
          "1 / (1 + Math.exp(-(w * x[t] + u * before + b)))"
        ]
      ]
    }
  ]
};

export const lstm: WrongOperation = {
  operation: "lstm",
  suites: ["lstm"],
  parts: [
    {
      ...{in: "loops", file: "lstm", region: "loops"},
      versions: [
        ["the gates' order is i, g, f, o", "sigmoid(z(1, n))", "sigmoid(z(2, n))"],
        ["the candidate is a sigmoid", "tanh(z(2, n))", "sigmoid(z(2, n))"],
        ["the output gate is a tanh", "sigmoid(z(3, n))", "tanh(z(3, n))"],
        ["nothing is forgotten", "f[at] * c[at - units]", "c[at - units]"],
        ["the memory is not kept", "(t > 0 ? f[at] * c[at - units] : 0) +", ""],
        ["the input gate is left out", "i[at] * g[at];", "g[at];"],
        ["the input gate is 1 − f", "i[at] * g[at];", "(1 - f[at]) * g[at];"],
        ["the memory goes out without tanh", "o[at] * tanh(c[at])", "o[at] * c[at]"],
        ["the output gate is left out", "o[at] * tanh(c[at])", "tanh(c[at])"],
        ["the memory is remembered from example to example", "(t > 0 ? f[at]", "(now > 0 ? f[at]"],
        ["the memory of the unit beside", "c[at - units]", "c[at - 1]"],
        ["u is read by its columns", "u[k * 4 * units + column]", "u[column * units + k]"],
        ["the bias is left out", "let sum = bias[column];", "let sum = 0;"],
        ["the state before is left out", "if (t > 0) {", "if (t > 99) {"]
      ]
    },
    {
      ...{in: "loops", file: "lstm", region: "loops-dz"},
      versions: [
        ["the memory gives nothing back", "dc[n] * f[at + units] : 0", "0 : 0"],
        ["the forget gate of the same step", "dc[n] * f[at + units]", "dc[n] * f[at]"],
        ["the states give nothing back", "if (t < steps - 1) {", "if (t > steps) {"],
        ["the slope of tanh(c) is left out", "dh * o[at] * (1 - tanhC * tanhC)", "dh * o[at]"],
        ["the output gate is left out", "dh * o[at] * (1 - tanhC", "dh * (1 - tanhC"],
        ["di is that of f", "const di = dc[n] * g[at];", "const di = dc[n] * i[at];"],
        ["df takes the memory of the same step", "(t > 0 ? c[at - units] : 0)", "c[at]"],
        [
          "the output gate takes the memory without tanh",
          "const dOut = dh * tanhC;",
          "const dOut = dh * c[at];"
        ],
        ["the slope of the input gate is left out", "di * i[at] * (1 - i[at])", "di"],
        ["the candidate's slope is a sigmoid's", "dg * (1 - g[at] * g[at])", "dg * g[at] * (1 - g[at])"],
        ["two gates change places", "dz[gate + units] = df", "dz[gate + units] = dg"],
        ["three of four gates go back", "column < 4 * units;", "column < 3 * units;"]
      ]
    },
    {
      ...{in: "shader", file: "lstm", region: "shader-step"},
      versions: [
        [
          "two gates change places",
          "ivec4(0, 1, 2, 3);\n        vec4 i",
          "ivec4(1, 0, 2, 3);\n        vec4 i"
        ],
        ["the candidate is a sigmoid", "target2 = squash(g);", "target2 = sigmoid(g);"],
        ["the output gate is a tanh", "target3 = sigmoid(o);", "target3 = squash(o);"],
        ["nothing is forgotten", "target1 * c :", "c :"],
        ["the input gate is left out", "+ target0 * target2;", "+ target2;"],
        ["the memory goes out without tanh", "target3 * squash(target5)", "target3 * target5"],
        ["the output gate is left out", "target3 * squash(target5)", "squash(target5)"],
        ["the state before is left out", "if (t > 0.0) {", "if (t > 99.0) {"],
        ["the memory of the same step is read", "c = readC(before, column);", "c = readC(row, column);"],
        ["half of u for the forget gate", "f += left * u.xyxy + right * u.zwzw;", "f += left * u.xyxy;"],
        ["the candidate takes u of the forget gate", "u = readU(k, at[2]);", "u = readU(k, at[1]);"],
        [
          "u is transposed within its texels",
          "i += left * u.xyxy + right * u.zwzw;",
          "i += left * u.xzxz + right * u.ywyw;"
        ]
      ]
    },
    {
      ...{in: "shader", file: "lstm", region: "gradient-step"},
      versions: [
        ["the memory gives nothing back", "dc = readAfterC(after, column);", ""],
        ["the memory forgets nothing on the way back", "target4 = dc * f;", "target4 = dc;"],
        ["the states give nothing back", "if (int(t) < lastStep) {", "if (int(t) > lastStep) {"],
        [
          "u is not transposed",
          "dz = readAfterI(after, n), u = readU(column, gate[0] + n);",
          "dz = readAfterI(after, n), u = readU(n, gate[0] + column);"
        ],
        [
          "the forget gate takes u of the input gate",
          "u = readU(column, gate[1] + n)",
          "u = readU(column, gate[0] + n)"
        ],
        [
          "the slope of tanh(c) is left out",
          "dc += dh * o * (1.0 - squashed) * (1.0 + squashed);",
          "dc += dh * o;"
        ],
        [
          "the slope of tanh(c) is (1 − y)²",
          "(1.0 - squashed) * (1.0 + squashed)",
          "(1.0 - squashed) * (1.0 - squashed)"
        ],
        ["the input gate's slope is left out", "dc * g * i * (1.0 - i)", "dc * g"],
        [
          "the forget gate takes the memory of the same step",
          "before = readBefore(row - rowsOfStep, column);",
          "before = readC(row, column);"
        ],
        ["the candidate's slope is a sigmoid's", "dc * i * (1.0 - g) * (1.0 + g)", "dc * i * g * (1.0 - g)"],
        ["the output gate takes dc", "target3 = dh * squashed", "target3 = dc * squashed"],
        [
          "the output gate takes the memory without tanh",
          "target3 = dh * squashed",
          "target3 = dh * readC(row, column)"
        ]
      ]
    },
    {
      ...{in: "joining", file: "gates"},
      versions: [
        ["the gates' gradients are not moved together", "column + quotient(column, units)", "column"]
      ]
    },
    {
      ...{in: "joining", file: "lstm", region: "op"},
      versions: [
        ["the memory before and now change places", "c[now],\n    c[before]", "c[before],\n    c[now]"]
      ]
    }
  ],
  cells: [
    {
      ...{page: "lstm", declares: "const unit = "},
      versions: [
        ["nothing is forgotten", "c[t] = f[t] * (c[t - 1] ?? 0)", "c[t] = (c[t - 1] ?? 0)"],
        ["the memory is not kept", "f[t] * (c[t - 1] ?? 0) + ", ""],
        ["the input gate is left out", "+ i[t] * g[t]", "+ g[t]"],
        ["the input gate is 1 − f", "i[t] * g[t]", "(1 - f[t]) * g[t]"],
        ["the output gate is left out", "h[t] = o[t] * Math.tanh(c[t])", "h[t] = Math.tanh(c[t])"],
        ["the memory goes out without tanh", "o[t] * Math.tanh(c[t])", "o[t] * c[t]"],
        ["the candidate is a sigmoid", "g[t] = Math.tanh(z[2])", "g[t] = sigmoid(z[2])"],
        ["the candidate is linear", "Math.tanh(z[2])", "z[2]"],
        [
          "the gates' order is i, g, f, o",
          "[z[0], z[1], z[3]].map(sigmoid);\n    g[t] = Math.tanh(z[2]);",
          "[z[0], z[2], z[3]].map(sigmoid);\n    g[t] = Math.tanh(z[1]);"
        ],
        ["the state before is left out", " + u[k] * (h[t - 1] ?? 0)", ""],
        ["the memory goes back in instead of the state", "u[k] * (h[t - 1] ?? 0)", "u[k] * (c[t - 1] ?? 0)"],
        ["the bias is left out", " + b_k)", ")"]
      ]
    }
  ]
};
