import {conv2dLoops} from "../conv2d.js";
import {conv2dGeometry, type Conv2dGeometry} from "../conv2dGeometry.js";
import {examplesOf, type ExampleOptions, type Examples, type Tensor} from "./example.js";

type Letter = "x" | "w" | "b" | "s" | "p" | "padding";

/** A geometry with p rows and columns of zeros on every side. */
function padded([batch, height, width, channels]: number[], wShape: number[], s: number, p: number) {
  const g = conv2dGeometry([batch, height + 2 * p, width + 2 * p, channels], wShape, {strides: s});
  return {
    ...{...g, inHeight: height, inWidth: width, padTop: p, padLeft: p},
    xShape: [batch, height, width, channels] as Conv2dGeometry["xShape"]
  };
}

/**
 * Examples of convolution: x [batch, height, width, channels], w [kernel height, kernel width, channels, filters],
 * b [filters] give y [batch, height, width, filters]. It may take the stride `s`, and either `p`, how many zeros are put at
 * every side, or `padding`, which is "valid" or "same".
 */
export const conv2dExamples = (options: ExampleOptions<Letter, "y"> = {}): Examples =>
  examplesOf(
    {en: "random images", zh: "幅随机图像"},
    {takes: ["x", "w", "b"], gives: ["y"]},
    options,
    ({whole, size, numbers, takes}, n) => {
      const channels = size("channels", 1, 3);
      const [kernelHeight, kernelWidth] = [whole(1, 3), whole(2, 3)];
      const xShape = [size("batch", 1, 2), whole(kernelHeight + 1, 5), whole(kernelWidth, 6), channels];
      const wShape = [kernelHeight, kernelWidth, channels, size("filters", 1, 3)];
      const s = takes("s") ? 1 + (n % 3) : 1;
      const p = takes("p") ? whole(0, 2) : 0;
      const padding = takes("padding") && n % 2 ? "same" : "valid";
      const g = takes("p")
        ? padded(xShape, wShape, s, p)
        : conv2dGeometry(xShape, wShape, {strides: s, padding});
      const [batch, height, width] = g.xShape;
      const x = numbers(batch * height * width * channels, 4, 1);
      const w = numbers(kernelHeight * kernelWidth * channels * g.outChannels, 3, 1);
      const b = takes("b") ? numbers(g.outChannels, 3, 1) : new Array<number>(g.outChannels).fill(0);
      const image = (values: ArrayLike<number>, meaning: "x" | "y", sizes: readonly number[]): Tensor => ({
        ...{values, meaning, along: ["height", "width"]},
        axes: [
          ["batch", sizes[0]],
          ["height", sizes[1]],
          ["width", sizes[2]],
          [meaning === "x" ? "channels" : "filters", sizes[3]]
        ]
      });
      return {
        ...{s, p, padding},
        x: image(x, "x", g.xShape),
        w: {
          ...{values: w, meaning: "w", along: ["kernel height", "kernel width"]},
          axes: [
            ["kernel height", kernelHeight],
            ["kernel width", kernelWidth],
            ["channels", channels],
            ["filters", g.outChannels]
          ]
        },
        b: {values: b, meaning: "w", axes: [["filters", g.outChannels]]},
        y: image(conv2dLoops(x, w, b, g), "y", g.yShape)
      };
    }
  );
