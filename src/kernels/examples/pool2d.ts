import {averagePool2dLoops} from "../averagePool2d.js";
import {maxPool2dLoops} from "../maxPool2d.js";
import {pool2dGeometry, type Pool2dGeometry} from "../pool2d.js";
import {examplesOf, type ExampleOptions, type Examples, type Tensor} from "./example.js";

type Letter = "x" | "size" | "s" | "padding";

const axesOf = (shape: readonly number[]): Tensor["axes"] =>
  ["batch", "height", "width", "channels"].map((axis, k) => [axis, shape[k]] as const);

/** Every third image has no positive value: a maximum that begins at 0 is found out. */
function poolExamples(
  op: string,
  loops: (x: ArrayLike<number>, g: Pool2dGeometry) => Float64Array,
  options: ExampleOptions<Letter, "y">
): Examples {
  return examplesOf(
    {en: "random images", zh: "幅随机图像"},
    {takes: ["x"], gives: ["y"]},
    options,
    ({whole, size, numbers, takes}, n) => {
      const window = takes("size") ? whole(2, 3) : 2;
      const s = takes("s") ? whole(1, 3) : window;
      const padding = takes("padding") && n % 2 ? "same" : "valid";
      const shape = [size("batch", 1, 2), whole(window, 6), whole(window + 1, 7), size("channels", 1, 3)];
      const g = pool2dGeometry(op, shape, {poolSize: window, strides: s, padding});
      const count = shape.reduce((product, n) => product * n);
      const x = numbers(count, 9, 1).map(value => (n % 3 === 2 ? -1 - Math.abs(value) : value));
      const along = ["height", "width"] as const;
      return {
        ...{size: window, s, padding},
        x: {values: x, meaning: "x", axes: axesOf(shape), along},
        y: {values: loops(x, g), meaning: "y", axes: axesOf(g.yShape), along}
      };
    }
  );
}

/**
 * Examples of max pooling: x [batch, height, width, channels] gives y. It may take the window's `size` (2 if not), the
 * stride `s` (the window's size if not) and `padding`, which is "valid" or "same".
 */
export const maxPool2dExamples = (options: ExampleOptions<Letter, "y"> = {}): Examples =>
  poolExamples("maxPool2d", maxPool2dLoops, options);

/** Examples of average pooling, which takes and gives what max pooling does. */
export const averagePool2dExamples = (options: ExampleOptions<Letter, "y"> = {}): Examples =>
  poolExamples("averagePool2d", averagePool2dLoops, options);
