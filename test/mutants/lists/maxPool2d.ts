import type {WrongOperation, WrongVersion} from "../wrong.js";

const nest: WrongVersion[] = [
  ["the test r < 0 is left out", "if (r < 0 || r >= inHeight)", "if (r >= inHeight)"],
  ["the test r >= inHeight is left out", "if (r < 0 || r >= inHeight)", "if (r < 0)"],
  ["the test q < 0 is left out", "if (q < 0 || q >= inWidth)", "if (q >= inWidth)"],
  ["the test q >= inWidth is left out", "if (q < 0 || q >= inWidth)", "if (q < 0)"],
  ["padTop is left out", "+ u - padTop", "+ u"],
  ["padTop and padLeft are confused", "+ v - padLeft", "+ v - padTop"],
  ["the strides are confused", "j * strideX", "j * strideY"],
  ["the window's height and width are confused", "v < poolWidth;", "v < poolHeight;"],
  ["the example is forgotten where x lies", "((b * inHeight + r)", "((r)"]
];

export const maxPool2d: WrongOperation = {
  operation: "maxPool2d",
  suites: ["maxPool2d"],
  parts: [
    {
      ...{in: "loops", file: "maxPool2d", region: "loops"},
      versions: [
        ...nest,
        ["the maximum begins at 0", "let max = -Infinity;", "let max = 0;"],
        ["a NaN is passed over", " || Number.isNaN(value)", ""],
        ["the smallest value is taken", "value > max", "value < max || max === -Infinity"],
        ["the last value is taken", "if (value > max || Number.isNaN(value)) max = value;", "max = value;"],
        ["one channel is left out", "let c = 0;", "let c = 1;"]
      ]
    },
    {
      ...{in: "loops", file: "maxPool2d", region: "loops-dx"},
      versions: [
        ...nest,
        ["the last of equals wins", "x[at] > max", "x[at] >= max"],
        ["what came before is written over", "dx[winner] +=", "dx[winner] ="],
        ["a NaN is passed over", " || Number.isNaN(x[at])", ""],
        [
          "dy of the first channel for all",
          "* outWidth + j) * channels + c];",
          "* outWidth + j) * channels];"
        ],
        ["the maximum does not move on", "max = x[at];", ""]
      ]
    },
    {
      ...{in: "shader", file: "maxPool2d", region: "shader-direct"},
      versions: [
        ["the test r >= 0 is left out", "r >= 0 && r < inHeight", "r < inHeight"],
        ["the test r < inHeight is left out", "r >= 0 && r < inHeight", "r >= 0"],
        ["the test q >= 0 is left out", "q >= 0 && q < inWidth", "q < inWidth"],
        ["the test q < inWidth is left out", "q >= 0 && q < inWidth", "q >= 0"],
        ["no window is asked whether it reaches over", '${reachesOver(g) ? inside : "true"}', "true"],
        ["the maximum begins at 0", "vec2(-uintBitsToFloat(0x7f800000u))", "vec2(0.0)"],
        ["the smallest value is taken", "return value > best", "return value < best"],
        ["padTop is left out", "int r = i * strideY + u - padTop", "int r = i * strideY + u"],
        ["padTop and padLeft are confused", "q = j * strideX + v - padLeft", "q = j * strideX + v - padTop"],
        ["the strides are confused", "q = j * strideX +", "q = j * strideY +"],
        ["the stride down is left out", "int r = i * strideY +", "int r = i +"],
        ["the window's height and width are confused", "v < poolWidth;", "v < poolHeight;"],
        ["the last row of the window is left out", "u < poolHeight;", "u < poolHeight - 1;"],
        ["the second pixel of a texel is the first", "? texel.xy : texel.zw", "? texel.xy : texel.xy"],
        ["the second channel is compared with the first", "beats(x.y, best.y)", "beats(x.y, best.x)"],
        ["the second channel takes the first's value", "best.y = x.y;", "best.y = x.x;"],
        ["the place of the first channel is not noted", "place.x = here;", ""],
        ["the second channel's place is the first's", "place.y = here;", "place.x = here;"],
        [
          "a place is counted by the wrong side",
          "float here = float(u * poolWidth + v)",
          "float here = float(v * poolHeight + u)"
        ],
        ["the example is forgotten", "(b * inHeight + r)", "(r)"],
        ["the second window is the first", "window(b, i, next, cc));", "window(b, i, j, cc));"]
      ]
    },
    {
      ...{in: "shader", file: "maxPool2d", region: "gradient-dx"},
      versions: [
        [
          "windows before the first one are not left out",
          "covers = i >= 0 && i < outHeight",
          "covers = i < outHeight"
        ],
        ["windows after the last one are not left out", "i >= 0 && i < outHeight", "i >= 0"],
        ["windows right of the last one are not left out", "j >= 0 && j < outWidth", "j >= 0"],
        ["a window counts right of its end", "&& v < poolWidth;", ";"],
        ["padTop is left out", "quotient(r + padTop, strideY)", "quotient(r, strideY)"],
        ["the strides are confused", "quotient(q + padLeft, strideX)", "quotient(q + padLeft, strideY)"],
        ["every place gets all of it", "mix(vec2(0.0), dy, equal(place, vec2(here)))", "dy"],
        ["the place is counted by the wrong side", "u * poolWidth + v)", "v * poolHeight + u)"],
        ["only the last window gives", "dx += dy", "dx = dy"],
        ["the example is forgotten", "(b * outHeight + i)", "(i)"],
        ["one row of windows too few", "back < windowsDown;", "back < windowsDown - 1;"],
        ["the second pixel is the first", "gather(b, r, next, cc));", "gather(b, r, q, cc));"]
      ]
    },
    {
      ...{in: "joining", file: "pool2d"},
      versions: [
        [
          "the windows' height and width are confused",
          "windows(inWidth, poolWidth, strideX, padding)",
          "windows(inWidth, poolHeight, strideX, padding)"
        ],
        [
          "a window's reach below is not asked",
          "(g.outHeight - 1) * g.strideY + g.poolHeight > g.inHeight",
          "false"
        ],
        [
          "too few windows may cover a place",
          "Math.ceil(g.poolWidth / g.strideX)",
          "Math.floor(g.poolWidth / g.strideX)"
        ],
        [
          "texels are counted by pixels",
          "pairsOfQ: Math.ceil(g.inWidth / 2)",
          "pairsOfQ: Math.floor(g.inWidth / 2)"
        ]
      ]
    }
  ],
  cells: [
    {
      ...{page: "pooling", declares: "const maxPool = "},
      versions: [
        ["the maximum begins at 0", "y[i][j] = -Infinity;", "y[i][j] = 0;"],
        [
          "the smallest value is taken",
          "y[i][j] = -Infinity;\n      for (let u = 0; u < 2; ++u) {\n        for (let v = 0; v < 2; ++v) {\n          y[i][j] = Math.max(",
          "y[i][j] = Infinity;\n      for (let u = 0; u < 2; ++u) {\n        for (let v = 0; v < 2; ++v) {\n          y[i][j] = Math.min("
        ],
        ["the stride is 1 down", "x[2 * i + u]", "x[i + u]"],
        ["the stride is 1 across", "[2 * j + v]", "[j + v]"],
        ["the second row is left out", "u < 2;", "u < 1;"],
        ["the second column is left out", "v < 2;", "v < 1;"],
        ["the last window is left out down", "2 * i + 1 < x.length", "2 * i + 2 < x.length"],
        ["the last window is left out across", "2 * j + 1 < x[0].length", "2 * j + 2 < x[0].length"],
        ["a window sticks out down", "2 * i + 1 < x.length", "2 * i < x.length"],
        ["a window sticks out across", "2 * j + 1 < x[0].length", "2 * j < x[0].length"],
        ["the last value is taken", "Math.max(y[i][j], x[2 * i + u][2 * j + v])", "x[2 * i + u][2 * j + v]"],
        [
          "sizes are taken without their sign",
          "Math.max(y[i][j], x[2 * i + u][2 * j + v])",
          "Math.max(y[i][j], Math.abs(x[2 * i + u][2 * j + v]))"
        ],
        [
          "rows and columns change places",
          "x[2 * i + u][2 * j + v]",
          "(x[2 * j + u]?.[2 * i + v] ?? -Infinity)"
        ]
      ]
    }
  ]
};
