import type {WrongOperation, WrongVersion} from "../wrong.js";

const nest: WrongVersion[] = [
  ["the test r < 0 is left out", "if (r < 0 || r >= inHeight)", "if (r >= inHeight)"],
  ["the test r >= inHeight is left out", "if (r < 0 || r >= inHeight)", "if (r < 0)"],
  ["the test q < 0 is left out", "if (q < 0 || q >= inWidth)", "if (q >= inWidth)"],
  ["the test q >= inWidth is left out", "if (q < 0 || q >= inWidth)", "if (q < 0)"],
  ["padTop is left out", "+ u - padTop", "+ u"],
  ["the strides are confused", "q = j * strideX", "q = j * strideY"],
  ["the window's height and width are confused", "v < poolWidth;", "v < poolHeight;"],
  ["the example is forgotten where x lies", "((b * inHeight + r)", "((r)"]
];

export const averagePool2d: WrongOperation = {
  operation: "averagePool2d",
  suites: ["averagePool2d"],
  parts: [
    {
      ...{in: "loops", file: "averagePool2d", region: "loops"},
      versions: [
        ...nest,
        ["places outside of the image count too", "= sum / n;", "= sum / (poolHeight * poolWidth);"],
        ["a sum instead of a mean", "= sum / n;", "= sum;"],
        ["the sum is not added up", "sum += x", "sum = x"]
      ]
    },
    {
      ...{in: "loops", file: "averagePool2d", region: "loops-dx"},
      versions: [
        ...nest,
        ["what came before is written over", "* channels + c] +=", "* channels + c] ="],
        [
          "places outside of the image count too",
          "* channels + c] / n;",
          "* channels + c] / (poolHeight * poolWidth);"
        ],
        ["each place gets all of it", "* channels + c] / n;", "* channels + c];"]
      ]
    },
    {
      ...{in: "shader", file: "averagePool2d", region: "shader-direct"},
      versions: [
        ["the test r >= 0 is left out", "r >= 0 && r < inHeight", "r < inHeight"],
        ["the test r < inHeight is left out", "r >= 0 && r < inHeight", "r >= 0"],
        ["the test q >= 0 is left out", "q >= 0 && q < inWidth", "q < inWidth"],
        ["the test q < inWidth is left out", "q >= 0 && q < inWidth", "q >= 0"],
        [
          "places outside of the image count too",
          "if (inside) { sum += x; n += 1.0; }",
          "if (inside) sum += x;\n            n += 1.0;"
        ],
        ["a sum instead of a mean", "return sum / n;", "return sum;"],
        ["padTop and padLeft are confused", "q = j * strideX + v - padLeft", "q = j * strideX + v - padTop"],
        ["the strides are confused", "int r = i * strideY +", "int r = i * strideX +"],
        ["the second pixel of a texel is the first", "? texel.xy : texel.zw", "? texel.xy : texel.xy"],
        ["the example is forgotten", "(b * inHeight + r)", "(r)"],
        ["the last column of the window is left out", "v < poolWidth;", "v < poolWidth - 1;"],
        ["the second window is the first", "window(b, i, next, cc));", "window(b, i, j, cc));"]
      ]
    },
    {
      ...{in: "shader", file: "averagePool2d", region: "gradient-dx"},
      versions: [
        [
          "windows before the first one are not left out",
          "covers = i >= 0 && i < outHeight",
          "covers = i < outHeight"
        ],
        ["windows after the last one are not left out", "i >= 0 && i < outHeight", "i >= 0"],
        ["a window counts below its end", "&& u < poolHeight", ""],
        ["a window counts right of its end", "&& v < poolWidth;", ";"],
        ["places outside of the image count too", "/ float(n)", "/ float(poolHeight * poolWidth)"],
        ["each place gets all of it", "/ float(n)", ""],
        ["what lies above the image counts", "- max(from, 0)", "- from"],
        ["what lies below the image counts", "min(from + window, size)", "(from + window)"],
        ["padLeft is left out", "quotient(q + padLeft, strideX)", "quotient(q, strideX)"],
        ["only the last window gives", "dx += dy", "dx = dy"],
        ["one column of windows too few", "left < windowsAcross;", "left < windowsAcross - 1;"],
        ["the example is forgotten", "(b * outHeight + i)", "(i)"]
      ]
    }
  ]
};
