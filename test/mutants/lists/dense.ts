import type {WrongOperation} from "../wrong.js";

export const dense: WrongOperation = {
  operation: "dense",
  suites: ["dense", "matrixProduct"],
  parts: [
    {
      ...{in: "loops", file: "dense", region: "loops"},
      versions: [
        ["the bias is left out", "let z = bias[o];", "let z = 0;"],
        ["the bias of the first unit for all", "bias[o]", "bias[0]"],
        ["the first input is left out", "let k = 0;", "let k = 1;"],
        ["the last input is left out", "k < inputs;", "k < inputs - 1;"],
        ["the weights are read by their columns", "w[k * units + o]", "w[o * inputs + k]"],
        ["the example is forgotten", "x[b * inputs + k]", "x[k]"],
        ["the sum is not added up", "z += x", "z = x"],
        ["the activation is left out", "= f(z);", "= z;"],
        ["a mean over the inputs", "= f(z);", "= f(z / inputs);"],
        ["only the first example is computed", "b < batch;", "b < 1;"]
      ]
    },
    {
      ...{in: "loops", file: "dense", region: "loops-dx"},
      versions: [
        ["the weights are not transposed", "w[k * units + o]", "w[o * inputs + k]"],
        ["the last unit is left out", "o < units;", "o < units - 1;"],
        ["the example is forgotten", "dz[b * units + o]", "dz[o]"],
        ["what came before is written over", "sum += dz", "sum = dz"],
        ["the sign is turned", "= sum;", "= -sum;"],
        ["a mean over the batch", "= sum;", "= sum / batch;"]
      ]
    },
    {
      ...{in: "loops", file: "dense", region: "loops-dw"},
      versions: [
        ["what came before is written over", "+= xbk *", "= xbk *"],
        ["the last example is left out", "b < batch;", "b < batch - 1;"],
        ["dz of the first example for all", "dz[b * units + o]", "dz[o]"],
        ["x of the first example for all", "x[b * inputs + k]", "x[k]"],
        ["a mean over the batch", "xbk * dz[b * units + o]", "(xbk * dz[b * units + o]) / batch"],
        ["inputs and units change places", "dw[k * units + o]", "dw[o * inputs + k]"]
      ]
    },
    {
      ...{in: "shader", file: "dense", region: "shader-direct"},
      versions: [
        ["the bias is left out", "float z = getBias(o);", "float z = 0.0;"],
        ["the bias of the first unit for all", "getBias(o)", "getBias(0)"],
        ["the weights of the first unit for all", "getW(k, o)", "getW(k, 0)"],
        ["the weights are read by their columns", "getW(k, o)", "getW(o, k)"],
        ["the first example for all", "getX(b, k)", "getX(0, k)"],
        ["x is read by its columns", "getX(b, k)", "getX(k, b)"],
        ["the first input is left out", "int k = 0;", "int k = 1;"],
        ["the last input is left out", "k < inputs;", "k < inputs - 1;"],
        ["the sum is not added up", "z += getX", "z = getX"],
        ["the activation is left out", "setOutput(f(z));", "setOutput(z);"],
        ["the sign of the bias is turned", "float z = getBias(o);", "float z = -getBias(o);"],
        [
          "the bias is added for each input",
          "z += getX(b, k) * getW(k, o);",
          "z += getX(b, k) * getW(k, o) + getBias(o);"
        ],
        ["the place is read the wrong way round", "int b = at.x, o = at.y;", "int b = at.y, o = at.x;"]
      ]
    },
    {
      ...{in: "shader", file: "dense", region: "gradient-dx"},
      versions: [
        ["the weights are not transposed", "getW(k, o)", "getW(o, k)"],
        ["the weights of the first unit for all", "getW(k, o)", "getW(k, 0)"],
        ["dz of the first unit for all", "getDz(b, o)", "getDz(b, 0)"],
        ["the first example for all", "getDz(b, o)", "getDz(0, o)"],
        ["the first unit is left out", "int o = 0;", "int o = 1;"],
        ["the last unit is left out", "o < units;", "o < units - 1;"],
        ["the sum is not added up", "dx += getDz", "dx = getDz"],
        ["the sign is turned", "setOutput(dx)", "setOutput(-dx)"],
        ["a mean over the units", "setOutput(dx)", "setOutput(dx / float(units))"],
        ["the weights are squared", "getW(k, o);", "getW(k, o) * getW(k, o);"]
      ]
    },
    {
      ...{in: "shader", file: "dense", region: "gradient-dw"},
      versions: [
        ["x and dz change places", "getX(b, k) * getDz(b, o)", "getX(b, o) * getDz(b, k)"],
        ["the first example's x for all", "getX(b, k)", "getX(0, k)"],
        ["the first example's dz for all", "getDz(b, o)", "getDz(0, o)"],
        ["the first input for all", "getX(b, k)", "getX(b, 0)"],
        ["the first unit for all", "getDz(b, o)", "getDz(b, 0)"],
        ["the first example is left out", "int b = 0;", "int b = 1;"],
        ["the last example is left out", "b < batch;", "b < batch - 1;"],
        ["the sum is not added up", "dw += getX", "dw = getX"],
        ["a mean over the batch", "setOutput(dw)", "setOutput(dw / float(batch))"],
        ["the sign is turned", "setOutput(dw)", "setOutput(-dw)"]
      ]
    },
    {
      ...{in: "shader", file: "matrixProduct", region: "shader-one-draw"},
      versions: [
        ["an odd last k is left out", '${k % 2 ? oddOne : ""}', ""],
        ["what fills up the last texel is added", "l.yw = r.zw = vec2(0.0);", ""],
        ["the second product is left out", "+ l.yyww * r.zwzw;", ";"],
        ["rows of b are read as columns", "l.xxzz * r.xyxy", "l.xxzz * r.xzxz"],
        ["rows of a are read as columns", "l.xxzz * r.xyxy", "l.xxyy * r.xyxy"],
        ["the bias is left out", '"readBias(0, j).xyxy"', '"vec4(0.0)"'],
        ["the bias goes down instead of across", "readBias(0, j).xyxy", "readBias(0, j).xxyy"],
        ["the activation is left out", "target0 = f(z);", "target0 = z;"],
        ["the last pair is left out", "k < wholePairs;", "k < wholePairs - 1;"]
      ]
    },
    {
      ...{in: "shader", file: "matrixProduct", region: "shader-blocks"},
      versions: [
        ["an odd last k is left out", '${k % 2 ? "if (part == oddPart) addOne(wholePairs);" : ""}', ""],
        ["an odd last k is added in every part", "if (part == oddPart) addOne", "addOne"],
        ["what fills up the last texel is added", "a0.yw = a1.yw = b0.zw = b1.zw = vec2(0.0);", ""],
        [
          "the second product is left out",
          "y00 += a0.xxzz * b0.xyxy + a0.yyww * b0.zwzw;",
          "y00 += a0.xxzz * b0.xyxy;"
        ],
        [
          "the second block takes the first's columns",
          "y01 += a0.xxzz * b1.xyxy",
          "y01 += a0.xxzz * b0.xyxy"
        ],
        ["the third block takes the first's rows", "y10 += a1.xxzz * b0.xyxy", "y10 += a0.xxzz * b0.xyxy"],
        ["the fourth block reads b by its columns", "y11 += a1.xxzz * b1.xyxy", "y11 += a1.xxzz * b1.xzxz"],
        ["the second rows are the first", "i1 = placeI(min(2 * I + 1, lastRow))", "i1 = placeI(2 * I)"],
        ["the second columns are the first", "j1 = placeJ(min(2 * J + 1, lastColumn))", "j1 = placeJ(2 * J)"],
        ["a last pair alone is left out", "if (k < end) addPair(k);", ""],
        ["every part begins at the first pair", "int k = part * pairsInPart, end", "int k = 0, end"],
        ["parts reach into the next one", "min(k + pairsInPart, wholePairs)", "wholePairs"],
        ["the second of two pairs is the first again", "addPair(k + 1);", "addPair(k);"],
        ["two blocks change places", "target1 = y01;", "target1 = y10;"]
      ]
    },
    {
      ...{in: "shader", file: "matrixProduct", region: "shader-join"},
      versions: [
        ["the last part is left out", "p < splits;", "p < splits - 1;"],
        ["the parts are not added up", "z += part(p, i, j)", "z = part(p, i, j)"],
        ["left and right change places", "bool left = (j & 1) == 0;", "bool left = (j & 1) != 0;"],
        [
          "the lower rows are the upper ones",
          "return left ? readY10(row, column) : readY11(row, column);",
          "return left ? readY00(row, column) : readY01(row, column);"
        ],
        ["the bias is left out", '"readBias(0, j).xyxy"', '"vec4(0.0)"'],
        ["the activation is left out", "target0 = f(z);", "target0 = z;"]
      ]
    },
    {
      ...{in: "joining", file: "dense", region: "op"},
      versions: [
        [
          "the activation has no gradient",
          "const dz = activationGradient(dy as Tensor2D, y, activation);",
          "const dz = dy as Tensor2D;"
        ],
        [
          "the bias gets the gradient without the activation",
          "biasGradient(dz as Tensor)",
          "biasGradient(dy as Tensor)"
        ]
      ]
    }
  ],
  cells: [
    {
      ...{page: "dense", declares: "const layer = "},
      versions: [
        ["the bias is left out", "y[n][o] = b[o];", "y[n][o] = 0;"],
        ["the bias of the first unit for all", "= b[o];", "= b[0];"],
        ["the bias goes with the example", "= b[o];", "= b[n] ?? 0;"],
        ["the weights are read by their columns", "w[k][o]", "(w[o]?.[k] ?? 0)"],
        ["the weights of the first unit for all", "w[k][o]", "w[k][0]"],
        ["the first example for all", "x[n][k]", "x[0][k]"],
        ["the first input is left out", "let k = 0;", "let k = 1;"],
        ["the last input is left out", "k < w.length;", "k < w.length - 1;"],
        ["the sum runs over the units", "k < w.length;", "k < Math.min(b.length, w.length);"],
        ["the sum is not added up", "y[n][o] += x", "y[n][o] = x"],
        ["the sign is turned", "y[n][o] += x", "y[n][o] -= x"]
      ]
    },
    {
      ...{page: "autoencoder-digits", declares: "const layer = "},
      versions: [
        ["the bias is left out", "let z = b[k];", "let z = 0;"],
        ["the activation is left out", "y[k] = f(z);", "y[k] = z;"],
        ["the weights are read by their columns", "w[d][k]", "(w[k]?.[d] ?? 0)"],
        ["the last input is left out", "d < x.length;", "d < x.length - 1;"],
        ["the sum is not added up", "z += x[d]", "z = x[d]"],
        ["the bias of the first unit for all", "let z = b[k];", "let z = b[0];"]
      ]
    }
  ]
};
