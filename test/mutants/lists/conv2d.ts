import type {WrongOperation, WrongVersion} from "../wrong.js";

/** The nest of loops is the same in all three; so are the ways to write it wrongly. */
const nest: WrongVersion[] = [
  ["the test r < 0 is left out", "if (r < 0 || r >= inHeight)", "if (r >= inHeight)"],
  ["the test r >= inHeight is left out", "if (r < 0 || r >= inHeight)", "if (r < 0)"],
  ["the test q < 0 is left out", "if (q < 0 || q >= inWidth)", "if (q >= inWidth)"],
  ["the test q >= inWidth is left out", "if (q < 0 || q >= inWidth)", "if (q < 0)"],
  ["one column too many counts as inside", "q >= inWidth)", "q > inWidth)"],
  ["padTop is left out", "+ u - padTop", "+ u"],
  ["padLeft is left out", "+ v - padLeft", "+ v"],
  ["padTop and padLeft are confused", "+ v - padLeft", "+ v - padTop"],
  ["the stride down is left out", "i * strideY", "i"],
  ["the stride across is left out", "j * strideX", "j"],
  ["the strides are confused", "i * strideY", "i * strideX"]
];

/** The loops find their places in flat arrays. */
const flat: WrongVersion[] = [
  ...nest.map(([what, find, replace]): WrongVersion => [what, find, replace]),
  ["the example is forgotten where x lies", "((b * inHeight + r)", "((r)"],
  ["rows of x are as long as those of y", "* inWidth + q)", "* outWidth + q)"],
  ["rows of the kernel are as long as it is high", "(u * kernelWidth + v)", "(u * kernelHeight + v)"],
  ["the kernel's rows and columns change places", "(u * kernelWidth + v)", "(v * kernelWidth + u)"],
  ["one channel is left out", "let c = 0; c < inChannels", "let c = 1; c < inChannels"],
  ["one filter is left out", "let o = 0; o < outChannels", "let o = 1; o < outChannels"],
  ["the last row of the kernel is left out", "u < kernelHeight;", "u < kernelHeight - 1;"],
  ["only the first example is computed", "b < batch;", "b < 1;"]
];

/** And the shaders by four indices. */
const indexed: WrongVersion[] = [
  ["the last row of the kernel is left out", "u < kernelHeight;", "u < kernelHeight - 1;"],
  ["the kernel's height and width are confused", "v < kernelWidth;", "v < kernelHeight;"],
  ["the kernel's rows and columns change places", "getW(u, v, c, o)", "getW(v, u, c, o)"],
  ["the kernel is flipped", "getW(u, v, c, o)", "getW(kernelHeight - 1 - u, kernelWidth - 1 - v, c, o)"],
  ["the first filter is taken for all", "getW(u, v, c, o)", "getW(u, v, c, 0)"],
  ["the first channel is taken for all", "getW(u, v, c, o)", "getW(u, v, 0, o)"],
  ["channel and filter change places", "getW(u, v, c, o)", "getW(u, v, o, c)"]
];

export const conv2d: WrongOperation = {
  operation: "conv2d",
  suites: ["conv2d"],
  parts: [
    {
      ...{in: "loops", file: "conv2d", region: "loops"},
      versions: [
        ...flat,
        ["the bias is left out", "let z = bias[o];", "let z = 0;"],
        ["the activation is left out", "= f(z);", "= z;"],
        ["the kernel is flipped", "r = i * strideY + u", "r = i * strideY + kernelHeight - 1 - u"],
        ["the sum is not added up", "z += x[atX + c]", "z = x[atX + c]"]
      ]
    },
    {
      ...{in: "loops", file: "conv2d", region: "loops-dx"},
      versions: [
        ...flat,
        ["what came before is written over", "dx[atX + c] += ", "dx[atX + c] = "],
        ["the sign is turned", "+= dzo *", "-= dzo *"]
      ]
    },
    {
      ...{in: "loops", file: "conv2d", region: "loops-dw"},
      versions: [
        ...flat,
        ["what came before is written over", "+ o] += x[atX + c]", "+ o] = x[atX + c]"],
        ["a mean over the batch instead of a sum", "x[atX + c] * dzo", "(x[atX + c] * dzo) / batch"]
      ]
    },
    {
      ...{in: "shader", file: "conv2d", region: "shader-direct"},
      versions: [
        ...nest,
        ...indexed,
        ["the last channel is left out", "c < inChannels;", "c < inChannels - 1;"],
        ["the first example is taken for all", "getX(b, r, q, c)", "getX(0, r, q, c)"],
        ["row and column of x change places", "getX(b, r, q, c)", "getX(b, q, r, c)"],
        ["the bias of the first filter for all", '"getB(o)"', '"getB(0)"'],
        ["the activation is left out", "setOutput(f(z))", "setOutput(z)"],
        ["the sum is not added up", "z += getX", "z = getX"]
      ]
    },
    {
      ...{in: "shader", file: "conv2d", region: "gradient-dx"},
      versions: [
        ...indexed,
        [
          "windows before the first one are not left out",
          "if (r + padTop < u || i >= outHeight)",
          "if (i >= outHeight)"
        ],
        [
          "windows after the last one are not left out",
          "if (r + padTop < u || i >= outHeight)",
          "if (r + padTop < u)"
        ],
        [
          "windows left of the first one are not left out",
          "if (q + padLeft < v || j >= outWidth)",
          "if (j >= outWidth)"
        ],
        [
          "windows right of the last one are not left out",
          "if (q + padLeft < v || j >= outWidth)",
          "if (q + padLeft < v)"
        ],
        ["whether the stride divides is not asked down", "if (i * strideY + u - padTop != r) continue;", ""],
        [
          "whether the stride divides is not asked across",
          "if (j * strideX + v - padLeft != q) continue;",
          ""
        ],
        ["padTop is left out", "int i = (r + padTop - u)", "int i = (r - u)"],
        [
          "the padding is taken away instead of added",
          "int j = (q + padLeft - v)",
          "int j = (q - padLeft - v)"
        ],
        ["the stride across is left out", "- v) / strideX;", "- v);"],
        ["the strides are confused", "- u) / strideY;", "- u) / strideX;"],
        ["the last filter is left out", "o < outChannels;", "o < outChannels - 1;"],
        ["the first example is taken for all", "getDz(b, i, j, o)", "getDz(0, i, j, o)"],
        ["the sign is turned", "dx += getDz", "dx -= getDz"]
      ]
    },
    {
      ...{in: "shader", file: "conv2d", region: "gradient-dw"},
      versions: [
        ...nest,
        ["the last example is left out", "b < batch;", "b < batch - 1;"],
        ["the last row of outputs is left out", "i < outHeight;", "i < outHeight - 1;"],
        ["rows and columns of outputs change places", "getDz(b, i, j, o)", "getDz(b, j, i, o)"],
        ["the first channel is taken for all", "getX(b, r, q, c)", "getX(b, r, q, 0)"],
        ["the first filter is taken for all", "getDz(b, i, j, o)", "getDz(b, i, j, 0)"],
        [
          "channel and filter change places",
          "getX(b, r, q, c) * getDz(b, i, j, o)",
          "getX(b, r, q, o) * getDz(b, i, j, c)"
        ],
        ["a mean over the batch instead of a sum", "setOutput(dw)", "setOutput(dw / float(batch))"]
      ]
    },
    {
      ...{in: "shader", file: "conv2dPatches", region: "shader-patches"},
      versions: [
        ["the test r >= 0 is left out", "r >= 0 && r < inHeight", "r < inHeight"],
        ["the test r < inHeight is left out", "r >= 0 && r < inHeight", "r >= 0"],
        ["the test q >= 0 is left out", "q >= 0 && q < inWidth", "q < inWidth"],
        ["the test q < inWidth is left out", "q >= 0 && q < inWidth", "q >= 0"],
        ["padTop is left out", "i * strideY - padTop", "i * strideY"],
        ["padTop and padLeft are confused", "j * strideX - padLeft", "j * strideX - padTop"],
        ["the strides are confused", "i * strideY - padTop", "i * strideX - padTop"],
        ["the example is counted by columns", "quotient(bi, outHeight)", "quotient(bi, outWidth)"],
        [
          "the kernel's height and width are confused",
          "quotient(uv, kernelWidth)",
          "quotient(uv, kernelHeight)"
        ],
        [
          "row and column in the kernel change places",
          "return ivec3(u, uv - u * kernelWidth,",
          "return ivec3(uv - u * kernelWidth, u,"
        ],
        ["channels are counted by filters", "quotient(column, inChannels)", "quotient(column, outChannels)"],
        ["the second row is the first", "corner(min(2 * row + 1, m - 1))", "corner(2 * row)"],
        ["the second column is the first", "offset(min(2 * column + 1, k - 1))", "offset(2 * column)"],
        [
          "rows and columns of a texel change places",
          "vec4(first, second)",
          "vec4(first.x, second.x, first.y, second.y)"
        ]
      ]
    },
    {
      ...{in: "shader", file: "conv2dPatches", region: "gradient-dx-patches"},
      versions: [
        [
          "windows after the last one are not left out",
          "min(quotient(r + padTop, strideY), outHeight - 1)",
          "quotient(r + padTop, strideY)"
        ],
        [
          "windows right of the last one are not left out",
          "min(quotient(q + padLeft, strideX), outWidth - 1)",
          "quotient(q + padLeft, strideX)"
        ],
        ["the last window is left out", "i <= lastI", "i < lastI"],
        ["padLeft is left out", "quotient(q + padLeft, strideX)", "quotient(q, strideX)"],
        ["padTop and padLeft are confused", "int v = q + padLeft -", "int v = q + padTop -"],
        ["the strides are confused", "r + padTop - i * strideY", "r + padTop - i * strideX"],
        [
          "the kernel's height is left out",
          "int aboveI = r + padTop - kernelHeight",
          "int aboveI = r + padTop - kernelWidth"
        ],
        [
          "the kernel is flipped",
          "(u * kernelWidth + v)",
          "((kernelHeight - 1 - u) * kernelWidth + kernelWidth - 1 - v)"
        ],
        ["the example is forgotten", "(b * outHeight + i)", "(i)"],
        ["one channel for all", "* inChannels + c;", "* inChannels;"],
        ["the second pixel is the first", "channels(b, r, q + 1, c)", "channels(b, r, q, c)"],
        ["what came before is written over", "dx += valueOf", "dx = valueOf"]
      ]
    },
    {
      ...{in: "joining", file: "conv2dGeometry", region: "geometry"},
      versions: [
        ["one window too few", "(size - window) / stride) + 1", "(size - window) / stride)"],
        [
          "windows are rounded up",
          "Math.floor((size - window) / stride)",
          "Math.ceil((size - window) / stride)"
        ],
        ["as many windows as pixels", "Math.ceil(size / stride)", "size"],
        ["the padding is put before the image alone", "+ window - size) / 2)", "+ window - size))"],
        ["the odd row of zeros comes first", "Math.floor(Math.max(0,", "Math.ceil(Math.max(0,"],
        [
          "height and width are confused",
          "windows(inWidth, kernelWidth, strideX, padding)",
          "windows(inWidth, kernelHeight, strideX, padding)"
        ],
        [
          "strides are confused",
          "windows(inHeight, kernelHeight, strideY, padding)",
          "windows(inHeight, kernelHeight, strideX, padding)"
        ]
      ]
    },
    {
      ...{in: "joining", file: "convolution"},
      versions: [
        [
          "the activation has no gradient",
          "const dz = activationGradient(dy as Tensor4D, y, activation);",
          "const dz = dy as Tensor4D;"
        ],
        ["the bias gets no sum", "bias: () => biasGradient(dz)", "bias: () => biasGradient(dy as Tensor4D)"],
        [
          "the default stride is not the caller's",
          "geometry(x.shape, w.shape, {strides, padding})",
          "geometry(x.shape, w.shape, {padding})"
        ]
      ]
    }
  ],
  cells: [
    {
      ...{page: "convolution", declares: "const convolve = "},
      versions: [
        ["the kernel is flipped", "* w[u][v]", "* w[w.length - 1 - u][w[0].length - 1 - v]"],
        ["the kernel's rows and columns change places", "* w[u][v]", "* (w[v]?.[u] ?? 0)"],
        ["the stride is left out down", "x[i * s + u]", "x[i + u]"],
        ["the stride is left out across", "[j * s + v]", "[j + v]"],
        [
          "the last row of windows is left out",
          "i * s + w.length <= x.length",
          "i * s + w.length < x.length"
        ],
        [
          "the last column of windows is left out",
          "j * s + w[0].length <= x[0].length",
          "j * s + w[0].length < x[0].length"
        ],
        ["the kernel's width is taken for its height", "i * s + w.length <=", "i * s + w[0].length <="],
        ["the bias is left out", "y[i][j] = b;", "y[i][j] = 0;"],
        ["the bias is added for each weight", "y[i][j] = b;", "y[i][j] = b * w.length * w[0].length;"],
        ["the last row of the kernel is left out", "u < w.length;", "u < w.length - 1;"],
        ["the kernel is as wide as it is high", "v < w[0].length;", "v < w.length;"],
        ["the sum is not added up", "y[i][j] += x", "y[i][j] = x"],
        [
          "the image's rows and columns change places",
          "x[i * s + u][j * s + v]",
          "(x[j * s + v]?.[i * s + u] ?? 0)"
        ]
      ]
    }
  ]
};
