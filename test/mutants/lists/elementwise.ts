import type {WrongOperation} from "../wrong.js";

export const bias: WrongOperation = {
  operation: "bias",
  suites: ["bias"],
  parts: [
    {
      ...{in: "loops", file: "bias", region: "loops-db"},
      versions: [
        ["the first row is left out", "let r = 0;", "let r = 1;"],
        ["the last row is left out", "r < dz.length / units;", "r < dz.length / units - 1;"],
        ["what came before is written over", "db[o] += ", "db[o] = "],
        ["a mean instead of a sum", "dz[r * units + o];", "dz[r * units + o] / (dz.length / units);"],
        ["the last unit is left out", "o < units;", "o < units - 1;"],
        ["rows and columns change places", "dz[r * units + o]", "dz[(o * dz.length) / units + r]"],
        ["the sign is turned", "db[o] += ", "db[o] -= "]
      ]
    },
    {
      ...{in: "shader", file: "bias", region: "gradient-db"},
      versions: [
        ["what fills up the last texel is added", '${matrixRows % 2 ? dropHalf : ""}', ""],
        [
          "of an odd matrix only the last one's half row is left out",
          "if (++rowInMatrix == rowsOfMatrix) rowInMatrix = 0;",
          "++rowInMatrix;"
        ],
        [
          "a stretch begins as if with a matrix",
          "int rowInMatrix = first % rowsOfMatrix;",
          "int rowInMatrix = 0;"
        ],
        ["every second row is left out", "vec4(sum.xy + sum.zw, 0.0, 0.0)", "vec4(sum.xy, 0.0, 0.0)"],
        [
          "rows and columns change places",
          "vec4(sum.xy + sum.zw, 0.0, 0.0)",
          "vec4(sum.xz + sum.yw, 0.0, 0.0)"
        ],
        ["the sum is not added up", "sum += dz;", "sum = dz;"],
        ["every stretch begins at the first row", "int first = row * stretch,", "int first = 0 * row,"],
        ["stretches reach into the next one", "min(first + stretch, rows)", "rows"],
        ["the last row of a stretch is left out", "r < end;", "r < end - 1;"],
        ["the first column for all", "readDz(r, column)", "readDz(r, 0)"]
      ]
    },
    {
      ...{in: "joining", file: "bias", region: "op"},
      versions: [
        [
          "sums of stretches are not added up",
          "sumsProgram(sums.shape, texelsOf(sums.shape).rows, true)",
          "sumsProgram(sums.shape, 1, true)"
        ],
        ["the first axis counts as units", "shapes.dz[shapes.dz.length - 1]", "shapes.dz[0]"]
      ]
    }
  ]
};

export const activation: WrongOperation = {
  operation: "activation",
  suites: ["activation"],
  parts: [
    {
      ...{in: "loops", file: "activation", region: "loops"},
      versions: [
        ["relu turns the sign", "relu: z => (z < 0 ? 0 : z)", "relu: z => (z < 0 ? 0 : -z)"],
        [
          "relu lets what is below 0 through a little",
          "relu: z => (z < 0 ? 0 : z)",
          "relu: z => (z < 0 ? 0.01 * z : z)"
        ],
        ["relu takes the size", "relu: z => (z < 0 ? 0 : z)", "relu: z => Math.abs(z)"],
        ["sigmoid has the wrong sign", "Math.exp(-z)", "Math.exp(z)"],
        ["sigmoid has no 1 in it", "1 / (1 + Math.exp(-z))", "1 / Math.exp(-z)"],
        ["tanh is a sigmoid", "tanh: Math.tanh", "tanh: z => 1 / (1 + Math.exp(-z))"],
        ["tanh runs half as fast", "tanh: Math.tanh", "tanh: z => Math.tanh(z / 2)"],
        ["linear is the size", "linear: z => z", "linear: z => Math.abs(z)"],
        ["relu's slope is y", "relu: (dy, y) => (y <= 0 ? 0 : dy)", "relu: (dy, y) => (y <= 0 ? 0 : dy * y)"],
        ["relu's slope is 1 at 0", "(y <= 0 ? 0 : dy)", "(y < 0 ? 0 : dy)"],
        ["sigmoid's slope forgets 1 − y", "dy * y * (1 - y)", "dy * y"],
        ["sigmoid's slope has the wrong sign", "dy * y * (1 - y)", "dy * y * (y - 1)"],
        ["tanh's slope is 1 − y", "dy * (1 - y * y)", "dy * (1 - y)"],
        ["tanh's slope forgets dy", "dy * (1 - y * y)", "1 - y * y"],
        ["linear's slope is y", "linear: dy => dy", "linear: (dy, y) => dy * y"],
        ["the first y for all", "slope(value, y[index])", "slope(value, y[0])"]
      ]
    },
    {
      ...{in: "shader", file: "activation", region: "shader"},
      versions: [
        ["relu lets what is below 0 through", "lessThan(z, vec4(0.0))", "lessThan(z, vec4(-1.0))"],
        [
          "relu stops what is above 0",
          "mix(z, vec4(0.0), lessThan(z, vec4(0.0)))",
          "mix(vec4(0.0), z, lessThan(z, vec4(0.0)))"
        ],
        ["sigmoid has the wrong sign", "exp(-z)", "exp(z)"],
        ["sigmoid has no 1 in it", "1.0 / (1.0 + exp(-z))", "1.0 / exp(-z)"],
        ["tanh runs half as fast", "exp(-2.0 * min(size, 100.0))", "exp(-1.0 * min(size, 100.0))"],
        ["tanh forgets the sign", "sign(z) * (1.0 - e)", "(1.0 - e)"],
        [
          "near 0 tanh is z",
          "vec4 near = z - z * s * (1.0 / 3.0 - s * (2.0 / 15.0 - s * tail));",
          "vec4 near = z;"
        ],
        ["the series has a wrong coefficient", "2.0 / 15.0", "2.0 / 5.0"],
        ["the series is used too far out", "lessThan(size, vec4(0.25))", "lessThan(size, vec4(2.5))"],
        ["near and far change places", "mix(far, near, lessThan", "mix(near, far, lessThan"]
      ]
    },
    {
      ...{in: "shader", file: "activation", region: "gradient-dz"},
      versions: [
        ["relu's slope is 1 at 0", "lessThanEqual(y, vec4(0.0))", "lessThan(y, vec4(0.0))"],
        ["relu's slope is y", 'relu: "mix(dy, vec4(0.0)', 'relu: "mix(dy * y, vec4(0.0)'],
        ["sigmoid's slope forgets 1 − y", "dy * y * (1.0 - y)", "dy * y"],
        ["sigmoid's slope forgets y", "dy * y * (1.0 - y)", "dy * (1.0 - y)"],
        ["tanh's slope is (1 − y)²", "dy * (1.0 - y) * (1.0 + y)", "dy * (1.0 - y) * (1.0 - y)"],
        ["tanh's slope forgets dy", '"dy * (1.0 - y) * (1.0 + y)"', '"(1.0 - y) * (1.0 + y)"'],
        [
          "dy and y change places",
          "slope(hereDy(row, column), hereY(row, column))",
          "slope(hereY(row, column), hereDy(row, column))"
        ],
        [
          "the activation itself is left out",
          "target0 = f(hereZ(row, column));",
          "target0 = hereZ(row, column);"
        ]
      ]
    },
    {
      ...{in: "joining", file: "activation", region: "op"},
      versions: [
        [
          "the way back has no slope",
          "activationGradient(\n        dy as Tensor,\n        saved[0],",
          "activationGradient(\n        dy as Tensor,\n        dy as Tensor,"
        ],
        [
          "the name of the activation is not passed on",
          "runGradient({dy, y}, {activation: name})",
          'runGradient({dy, y}, {activation: "relu"})'
        ]
      ]
    }
  ]
};

export const dropout: WrongOperation = {
  operation: "dropout",
  suites: ["dropout"],
  parts: [
    {
      ...{in: "loops", file: "dropout", region: "loops"},
      versions: [
        ["what is left does not grow", "value / (1 - rate)", "value"],
        ["it grows by the rate", "value / (1 - rate)", "value / rate"],
        ["it shrinks", "value / (1 - rate)", "value * (1 - rate)"],
        ["what should be dropped is kept", "u >= rate", "u < rate"],
        ["the seed is left out", "hash(start ^ k)", "hash(k)"],
        ["one number for all", "hash(start ^ k)", "hash(start)"],
        ["u has fewer bits", "/ 2 ** 24", "/ 2 ** 23"],
        ["a dropped value is 1", "value / (1 - rate) : 0", "value / (1 - rate) : 1"],
        ["what is dropped with an odd index stays", "u >= rate", "u >= rate || k % 2 === 1"]
      ]
    },
    {
      ...{in: "shader", file: "dropout", region: "shader"},
      versions: [
        ["what is left does not grow", "grow: 1 / (1 - rate)", "grow: 1"],
        ["it grows by the rate", "grow: 1 / (1 - rate)", "grow: 1 / rate"],
        ["what should be dropped is kept", "< least; }", ">= least; }"],
        ["the upper half of the seed is left out", "uint(seedHigh) << 16 | uint(seedLow)", "uint(seedLow)"],
        [
          "the halves of the seed change places",
          "uint(seedHigh) << 16 | uint(seedLow)",
          "uint(seedLow) << 16 | uint(seedHigh)"
        ],
        ["the index is that of the texture", "* columns + column * 2;", "* columns + column;"],
        [
          "an odd number of rows is forgotten",
          "row / rowsOfTexels * rows + row % rowsOfTexels * 2",
          "row * 2"
        ],
        [
          "all four values of a texel go together",
          "dropped(start, k), dropped(start, k + 1)",
          "dropped(start, k), dropped(start, k)"
        ],
        ["the row below is the next value", "dropped(start, k + columns),", "dropped(start, k + 2),"],
        [
          "the rate is rounded to tenths of a thousand",
          "Math.ceil(rate * 2 ** 24)",
          "Math.round(rate * 10) * 2 ** 20"
        ],
        [
          "a shift of the hash is wrong",
          "n = (n ^ (n >> 15)) * 0x846ca68bu;",
          "n = (n ^ (n >> 16)) * 0x846ca68bu;"
        ]
      ]
    },
    {
      ...{in: "joining", file: "dropout", region: "op"},
      versions: [
        [
          "the way back drops others",
          "dropoutDx(dy as Tensor, attributes as unknown as DropoutOptions)",
          "dropoutDx(dy as Tensor, {...(attributes as unknown as DropoutOptions), seed: 0})"
        ]
      ]
    }
  ]
};

export const scale: WrongOperation = {
  operation: "scale",
  suites: ["scale"],
  parts: [
    {
      ...{in: "loops", file: "scale", region: "loops"},
      versions: [
        ["the sum instead of the product", "factor * value", "factor + value"],
        ["it divides", "factor * value", "value / factor"],
        ["the factor is squared", "factor * value", "factor * factor * value"],
        ["the factor is left out", "factor * value", "value"],
        ["the factor loses its sign", "factor * value", "Math.abs(factor) * value"]
      ]
    },
    {
      ...{in: "shader", file: "scale", region: "shader"},
      versions: [
        [
          "the sum instead of the product",
          "readFactor(0, 0).x * hereA(row, column)",
          "readFactor(0, 0).x + hereA(row, column)"
        ],
        ["it divides", "readFactor(0, 0).x * hereA(row, column)", "hereA(row, column) / readFactor(0, 0).x"],
        ["the factor is left out", "readFactor(0, 0).x * hereA", "hereA"],
        [
          "the factor is read with what fills up its texel",
          "readFactor(0, 0).x * hereA",
          "readFactor(0, 0) * hereA"
        ],
        ["the factor loses its sign", "readFactor(0, 0).x * hereA", "abs(readFactor(0, 0).x) * hereA"],
        ["the first texel for all", "hereA(row, column)", "readA(0, 0)"]
      ]
    }
  ]
};

export const add: WrongOperation = {
  operation: "add",
  suites: ["add"],
  parts: [
    {
      ...{in: "loops", file: "add", region: "loops"},
      versions: [
        ["the difference instead of the sum", "value + b[k]", "value - b[k]"],
        ["the first b for all", "value + b[k]", "value + b[0]"],
        ["b is left out", "value + b[k]", "value"],
        ["b counts twice", "value + b[k]", "value + 2 * b[k]"],
        ["the mean instead of the sum", "value + b[k]", "(value + b[k]) / 2"]
      ]
    },
    {
      ...{in: "shader", file: "add", region: "shader"},
      versions: [
        ["the difference instead of the sum", "hereA(row, column) + hereB", "hereA(row, column) - hereB"],
        [
          "a counts twice",
          "hereA(row, column) + hereB(row, column)",
          "hereA(row, column) + hereA(row, column)"
        ],
        ["the first b for all", "+ hereB(row, column)", "+ hereB(row, column).x"],
        ["the columns of b change places", "+ hereB(row, column)", "+ hereB(row, column).yxwz"],
        ["the rows of b change places", "+ hereB(row, column)", "+ hereB(row, column).zwxy"]
      ]
    },
    {
      ...{in: "joining", file: "add", region: "op"},
      versions: [
        [
          "only a gets a gradient",
          "b: () => reshape(dy as Tensor, (dy as Tensor).shape)",
          "b: () => add(dy as Tensor, dy as Tensor)"
        ]
      ]
    }
  ]
};

export const reshape: WrongOperation = {
  operation: "reshape",
  suites: ["reshape"],
  parts: [
    {
      ...{in: "joining", file: "reshape"},
      versions: [
        ["too many values are not refused", "size !== x.size ||", "size < x.size ||"],
        ["too few values are not refused", "size !== x.size ||", "size > x.size ||"],
        ["sizes that are no whole numbers are let through", "Number.isInteger(n) && n > 0", "n > 0"],
        ["sizes below 0 are let through", "Number.isInteger(n) && n > 0", "Number.isInteger(n)"],
        [
          "the first axis is left out of the size",
          "(product, n) => product * n, 1)",
          "(product, n, k) => (k ? product * n : 1), 1)"
        ],
        ["the size is a sum", "product * n, 1)", "product + n, 0)"],
        ["the shape is turned", "{shape: [...shape]}", "{shape: [...shape].reverse()}"],
        [
          "the shape stays as it was",
          "(attrs as unknown as {shape: number[]}).shape, backend",
          "(inputs.x as TensorInfo).shape, backend"
        ],
        ["the gradient keeps its own shape", "reshape(dy as Tensor, saved[0].shape)", "(dy as Tensor)"],
        ["the gradient's shape is turned", "saved[0].shape)})", "[...saved[0].shape].reverse())})"]
      ]
    },
    {
      ...{in: "joining", file: "register"},
      versions: [["a view does not hold its data", "backend.incRef(dataId);", ""]]
    }
  ]
};
