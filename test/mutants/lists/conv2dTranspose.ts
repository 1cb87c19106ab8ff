import type {WrongOperation} from "../wrong.js";

/** Its shaders are those of the convolution, run the other way (see conv2d.ts). */
export const conv2dTranspose: WrongOperation = {
  operation: "conv2dTranspose",
  suites: ["conv2dTranspose"],
  parts: [
    {
      ...{in: "loops", file: "conv2dTranspose", region: "loops"},
      versions: [
        ["the bias is left out", "f(z + bias[at % bias.length])", "f(z)"],
        ["the bias is that of the first filter", "bias[at % bias.length]", "bias[0]"],
        ["the activation is left out", "f(z + bias[at % bias.length])", "z + bias[at % bias.length]"],
        [
          "the bias comes after the activation",
          "f(z + bias[at % bias.length])",
          "f(z) + bias[at % bias.length]"
        ],
        ["the bias goes along the rows", "at % bias.length", "Math.floor(at / bias.length) % bias.length"]
      ]
    },
    {
      ...{in: "loops", file: "conv2dTranspose", region: "loops-dx"},
      versions: [
        [
          "a bias of 1 comes in",
          "new Float64Array(back.outChannels)",
          "new Float64Array(back.outChannels).fill(1)"
        ],
        [
          "an activation comes in",
          "new Float64Array(back.outChannels), back)",
          'new Float64Array(back.outChannels), back, "relu")'
        ],
        ["the kernel is read backwards", "conv2dLoops(dz, w,", "conv2dLoops(dz, Array.from(w).reverse(),"]
      ]
    },
    {
      ...{in: "loops", file: "conv2dTranspose", region: "loops-dw"},
      versions: [
        ["x and dz change places", "conv2dLoopsDw(dz, x, back)", "conv2dLoopsDw(x, dz, back)"],
        ["the sign is turned", "conv2dLoopsDw(dz, x, back)", "conv2dLoopsDw(dz, x, back).map(each => -each)"],
        [
          "a mean over the batch instead of a sum",
          "conv2dLoopsDw(dz, x, back)",
          "conv2dLoopsDw(dz, x, back).map(each => each / back.batch)"
        ]
      ]
    },
    {
      ...{in: "joining", file: "conv2dTranspose", region: "op"},
      versions: [
        [
          "the activation is left out on the GPU",
          "dx(x, w, back, gpu, {bias, activation})",
          'dx(x, w, back, gpu, {bias, activation: "linear"})'
        ],
        ["the bias is left out on the GPU", "dx(x, w, back, gpu, {bias, activation})", "dx(x, w, back, gpu)"],
        ["an activation comes into the gradient", '"linear", gpu)', '"relu", gpu)'],
        ["x and dz change places on the GPU", "dw(dz, x, back, gpu)", "dw(x, dz, back, gpu)"]
      ]
    },
    {
      ...{in: "joining", file: "conv2dTranspose", region: "geometry"},
      versions: [
        ["'valid' forgets what sticks out", "Math.max(window - stride, 0)", "0"],
        [
          "a stride larger than the window makes it smaller",
          "Math.max(window - stride, 0)",
          "(window - stride)"
        ],
        ["the stride is left out", "size * stride +", "size +"],
        [
          "'same' grows too",
          'padding === "valid" ? Math.max(window - stride, 0) : 0',
          "Math.max(window - stride, 0)"
        ],
        [
          "height and width are confused",
          "grown(width, kernelWidth, strideX, padding)",
          "grown(width, kernelHeight, strideX, padding)"
        ],
        [
          "the strides are confused",
          "grown(height, kernelHeight, strideY, padding)",
          "grown(height, kernelHeight, strideX, padding)"
        ]
      ]
    },
    {
      ...{in: "shader", file: "conv2d", region: "gradient-dx"},
      versions: [
        ["the bias is left out", '"getB(c)"', '"0.0"'],
        ["the bias of the first filter for all", '"getB(c)"', '"getB(0)"'],
        ["the activation is left out", "setOutput(f(dx))", "setOutput(dx)"]
      ]
    },
    {
      ...{in: "shader", file: "conv2dPatches", region: "gradient-dx-patches"},
      versions: [
        ["the bias is left out", '"valueOf(readB(0, c >> 1), 0, c)"', '"0.0"'],
        ["the bias of the first filter for all", '"valueOf(readB(0, c >> 1), 0, c)"', '"readB(0, 0).x"'],
        ["the activation is left out", "return f(dx);", "return dx;"]
      ]
    }
  ]
};
