import {
  dispose,
  tensor,
  tidy,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D
} from "@tensorflow/tfjs-core";
import {compare} from "./checkCase.js";
import {randomFrom, type Case, type Random} from "./checks/case.js";
import {conv2dCases} from "./checks/conv2d.js";
import {conv2dTransposeCases} from "./checks/conv2dTranspose.js";
import {denseCases} from "./checks/dense.js";
import {pool2dCases} from "./checks/pool2d.js";
import {conv2d, conv2dDw, conv2dDx} from "./conv2d.js";
import {conv2dGeometry} from "./conv2dGeometry.js";
import {dense, denseDw, denseDx} from "./dense.js";
import {replaceProgram} from "./editable.js";
import {maxPool2d} from "./maxPool2d.js";
import {withShaderErrors} from "./shaderErrors.js";
import {timeKernels, type KernelTiming} from "./timing.js";
import {refusal} from "./refusal.js";

/** A reader's program on one set of random numbers, beside the reference loops. */
export interface TrialCase {
  shapes: string;
  /** The shape of the result. */
  shape: number[];
  /** Result minus reference, in the result's order. */
  errors: Float64Array;
  /** The error where it is largest beside its bound, and the bound there. */
  largestError: number;
  bound: number;
  ok: boolean;
}

/** What came of a reader's program. */
export interface Trial {
  cases: TrialCase[];
  /** Shapes of the timed run; milliseconds, medians. */
  timed: {shapes: string; own: number; book: number};
}

/** What runs one program: which of the checks' cases, and a size worth timing. */
interface Use {
  cases: typeof conv2dCases;
  kernel: string;
  /** What else runs it, and is tried with it. */
  also?: string;
  version: string;
  shapes: Record<string, number[]>;
  run(t: Record<string, Tensor>): Tensor;
}

/** The book's network on digits, in batches of 32. */
const g = conv2dGeometry([32, 28, 28, 1], [3, 3, 1, 32]);
const [xShape, wShape, zShape] = [g.xShape, g.wShape, g.yShape].map(shape => [...shape]);
const convolution = (version: "direct" | "patches"): Use => ({
  ...{cases: conv2dCases, kernel: "conv2d", version, shapes: {x: xShape, w: wShape, b: [32]}},
  run: t => conv2d(t.x as Tensor4D, t.w as Tensor4D, t.b as Tensor1D, {version})
});
const product = (version: "direct" | "blocks"): Use => ({
  ...{cases: denseCases, kernel: "dense", version, shapes: {x: [32, 5408], w: [5408, 128], b: [128]}},
  run: t => dense(t.x as Tensor2D, t.w as Tensor2D, t.b as Tensor1D, {version})
});

/** The transposed convolution runs the convolution's gradient forwards, with a bias and an activation. */
function* bothWays(random: Random): Generator<Case> {
  yield* conv2dCases(random);
  yield* conv2dTransposeCases(random);
}

const uses: Record<string, Use> = {
  "conv2d#shader-direct": convolution("direct"),
  "conv2dPatches#shader-patches": convolution("patches"),
  "conv2d#gradient-dx": {
    ...{cases: bothWays, kernel: "conv2dDx", also: "conv2dTranspose", version: "direct"},
    shapes: {dz: zShape, w: wShape},
    run: t => conv2dDx(t.dz as Tensor4D, t.w as Tensor4D, g, "direct")
  },
  "conv2d#gradient-dw": {
    ...{cases: conv2dCases, kernel: "conv2dDw", version: "direct", shapes: {x: xShape, dz: zShape}},
    run: t => conv2dDw(t.x as Tensor4D, t.dz as Tensor4D, g, "direct")
  },
  "dense#shader-direct": product("direct"),
  "dense#gradient-dx": {
    ...{cases: denseCases, kernel: "denseDx", version: "direct", shapes: {dz: [32, 128], w: [5408, 128]}},
    run: t => denseDx(t.dz as Tensor2D, t.w as Tensor2D, "direct")
  },
  "dense#gradient-dw": {
    ...{cases: denseCases, kernel: "denseDw", version: "direct", shapes: {x: [32, 5408], dz: [32, 128]}},
    run: t => denseDw(t.x as Tensor2D, t.dz as Tensor2D, "direct")
  },
  "matrixProduct#shader-blocks": product("blocks"),
  "maxPool2d#shader-direct": {
    ...{cases: pool2dCases, kernel: "maxPool2d", also: "maxPool2dDx", version: ""},
    shapes: {x: [32, 26, 26, 32]},
    run: t => maxPool2d(t.x as Tensor4D)
  }
};

/** A run of half a second needs no median: where programs are slow, the reader does not wait for one. */
const timing = {rounds: 5, patience: 500};

/**
 * Puts a reader's program in the place of the book's, compares it with the reference loops on random numbers of awkward
 * shapes, and times both in turn. It stays in its place, also when it is wrong; one that the device cannot compile does not.
 * @param name file and region of the program's text, as `conv2d#shader-direct`
 * @throws ShaderError if the device cannot compile it
 */
export async function tryProgram(
  name: string,
  own: (...sizes: never[]) => object,
  options: {seed?: number} = {}
): Promise<Trial> {
  const cases = await compareProgram(name, own, options);
  try {
    return {cases, timed: await time(name, own, useOf(name))};
  } catch (error) {
    replaceProgram(name);
    throw error;
  }
}

/** The same without the times. */
export async function compareProgram(
  name: string,
  own: (...sizes: never[]) => object,
  {seed = 1}: {seed?: number} = {}
): Promise<TrialCase[]> {
  const {cases, kernel, also, version} = useOf(name);
  replaceProgram(name, own);
  try {
    const tried: TrialCase[] = [];
    for (const example of cases(randomFrom(seed))) {
      const runsIt = example.kernel === kernel || example.kernel === also;
      if (runsIt && example.version === version) tried.push(await tryCase(example));
    }
    return tried;
  } catch (error) {
    replaceProgram(name);
    throw error;
  }
}

function useOf(name: string): Use {
  const use = uses[name];
  if (!use) throw refusal`tryProgram: there is no program "${name}".`;
  return use;
}

async function tryCase(example: Case): Promise<TrialCase> {
  const y = withShaderErrors(() =>
    tidy(() => {
      const inputs = Object.entries(example.inputs).map(([name, [values, shape]]) => {
        return [name, tensor(Float32Array.from(values), [...shape])] as const;
      });
      return example.run(Object.fromEntries(inputs));
    })
  );
  const got = await y.data<"float32">();
  dispose(y);
  return {
    shapes: Object.entries(example.inputs)
      .map(([name, [, shape]]) => `${name} [${shape}]`)
      .join(", "),
    shape: y.shape,
    errors: Float64Array.from(got, (value, k) => value - example.expected[k]),
    ...compare(got, example.expected, example.bound)
  };
}

/** Both programs in turn, each put in its place before it runs. */
async function time(
  name: string,
  own: (...sizes: never[]) => object,
  {kernel, shapes, run}: Use
): Promise<Trial["timed"]> {
  const way = (program?: (...sizes: never[]) => object) => (tensors: Record<string, Tensor>) => {
    replaceProgram(name, program);
    return run(tensors);
  };
  const contest = {kernel, shapes, ways: {book: way(), own: way(own)}, multiplyAdds: 0};
  const timings = timeKernels([contest], timing);
  const [book, mine] = (await timings.next()).value as KernelTiming[];
  return {shapes: book.shapes, own: mine.milliseconds, book: book.milliseconds};
}
