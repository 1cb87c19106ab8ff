import {dispose, tensor1d, tensor4d, tidy} from "@tensorflow/tfjs-core";
import {compare} from "./checkCase.js";
import {absolute, boundOf, randomFrom} from "./checks/case.js";
import {conv2d, conv2dLoops, conv2dVersions} from "./conv2d.js";
import type {Conv2dGeometry} from "./conv2dGeometry.js";
import type {Conv2dVersionName} from "./convolution.js";

/** What came of one version of the convolution on this device, beside the reference loops. */
export interface VersionCheck {
  version: Conv2dVersionName;
  /** The error at the place where it is largest beside its bound, and the bound there. */
  largestError: number;
  bound: number;
  ok: boolean;
  /** From the call to the numbers' arrival, the mean of the runs after the first, which compiles the shaders. */
  milliseconds: number;
}

/**
 * Runs every version of the convolution on random numbers of the sizes `g`, and compares with the reference loops.
 * @param options.runs how often each is timed
 */
export async function* checkConvolution(
  g: Conv2dGeometry,
  {seed = 1, runs = 5}: {seed?: number; runs?: number} = {}
): AsyncGenerator<VersionCheck> {
  const {numbers} = randomFrom(seed);
  const [x, w, b] = [g.xShape, g.wShape, [g.outChannels]].map(numbers);
  const expected = conv2dLoops(x, w, b, g);
  const sums = conv2dLoops(absolute(x), absolute(w), absolute(b), g);
  const bound = boundOf(sums, g.kernelHeight * g.kernelWidth * g.inChannels + 1);
  const {strideY, strideX, padding} = g;
  for (const version of Object.keys(conv2dVersions) as Conv2dVersionName[]) {
    const run = async () => {
      const y = tidy(() =>
        conv2d(tensor4d(x, g.xShape), tensor4d(w, g.wShape), tensor1d(b), {
          strides: [strideY, strideX],
          padding,
          version
        })
      );
      const values = await y.data<"float32">();
      dispose(y);
      return values;
    };
    const compared = compare(await run(), expected, bound);
    const start = performance.now();
    for (let k = 0; k < runs; ++k) await run();
    yield {version, ...compared, milliseconds: (performance.now() - start) / runs};
  }
}
