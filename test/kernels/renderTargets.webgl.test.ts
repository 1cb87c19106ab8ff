import * as tf from "@tensorflow/tfjs";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {afterAll, afterEach, describe, expect, test, vi} from "vitest";
import {
  adam,
  adamLoops,
  averagePool2d,
  batchMetrics,
  biasGradient,
  biasGradientLoops,
  checkKernels,
  clipByGlobalNorm,
  conv2d,
  conv2dGeometry,
  conv2dTranspose,
  dense,
  dropout,
  lstm,
  maxPool2d,
  meanAbsoluteError,
  meanSquaredErrorLoss,
  sgd,
  simpleRnn,
  softmaxCrossEntropy,
  softmaxCrossEntropyLoss,
  type KernelCheck
} from "../../src/kernels/index.js";
import {drawTargets} from "../../src/kernels/renderTargets.js";
import {requireTexture} from "../../src/kernels/textureLayout.js";
import {
  absolute,
  boundOf,
  evaluate,
  expectClose,
  leavesNothing,
  randomNumbers,
  useBackend
} from "./compare.js";

useBackend("webgl", {folded: true});

describe("drawTargets", () => {
  test("one draw writes four results, and operations of tf before and after it are right", async () => {
    await leavesNothing(async () => {
      const backend = tf.backend() as MathBackendWebGL;
      const values = randomNumbers(1)(35);
      const a = tf.tensor(values, [5, 7]);
      const before = tf.add(a, 1);
      const packed = backend.packTensor(a);
      const results = drawTargets(
        {
          inputs: ["A"],
          outputShape: [5, 7],
          targets: 4,
          uniforms: ["factor"],
          userCode: `void fragment(int row, int column) {
            vec4 a = readA(row, column);
            target0 = a; target1 = factor * a; target2 = a * a; target3 = vec4(column);
          }`
        },
        [packed],
        backend,
        {factor: -3}
      ).map(info => tf.engine().makeTensorFromTensorInfo(info));
      backend.disposeIntermediateTensorInfo(packed);
      const after = tf.mul(results[1], 2);
      const read = await Promise.all([before, ...results, after].map(result => result.data()));
      const twelve = (f: (value: number, column: number) => number) =>
        values.map((value, at) => f(value, at % 7));
      const expected = [
        ...[twelve(value => value + 1), values, twelve(value => -3 * value), twelve(value => value * value)],
        ...[twelve((_, column) => Math.floor(column / 2)), twelve(value => -6 * value)]
      ];
      expected.forEach((values, n) => expectClose(`result ${n}`, read[n], values, 1e-6, [5, 7]));
      tf.dispose([a, before, after, ...results]);
    });
  });

  test("a shader with a mistake is refused with the device's words", () => {
    const program = {
      inputs: [],
      outputShape: [2, 2],
      targets: 1,
      userCode: "void fragment(int row, int column) { nonsense; }"
    };
    expect(() => drawTargets(program, [], tf.backend() as MathBackendWebGL)).toThrow(
      /The device refuses a shader: .*nonsense/s
    );
  });
});

describe("a new batch size", () => {
  afterAll(() => tf.env().set("SIZES_AS_UNIFORMS", false));

  const tensor = <T extends tf.Tensor>(seed: number, shape: number[]) =>
    tf.tensor(randomNumbers(seed)(shape.reduce((product, n) => product * n)), shape) as T;

  /** Everything that a training step on images runs, and what one on sequences does. */
  function step(batch: number): void {
    const labels = tensor<tf.Tensor2D>(1, [batch, 5]);
    const images = (x: tf.Tensor4D, w: tf.Tensor4D, v: tf.Tensor4D, m: tf.Tensor2D) => {
      const y = conv2d(x, w, tf.zeros([3]), {activation: "relu", padding: "same"});
      const z = conv2dTranspose(averagePool2d(maxPool2d(y)), v, tf.zeros([2]), {strides: 2});
      const flat = dropout(tf.reshape(z, [batch, -1]), {rate: 0.5, seed: 1}) as tf.Tensor2D;
      return softmaxCrossEntropyLoss(dense(flat, m, tf.zeros([5])), labels);
    };
    const gradients = tf.grads(images as (...x: tf.Tensor[]) => tf.Scalar)([
      tensor(2, [batch, 9, 9, 3]),
      tensor(3, [3, 3, 3, 3]),
      tensor(4, [2, 2, 2, 3]),
      tensor(5, [32, 5])
    ]);
    for (const g of clipByGlobalNorm(gradients.slice(1), 1)) {
      adam({w: g, m: g, v: tf.abs(g)}, g, {step: 1});
      sgd({w: g}, g);
    }
    const {loss, hits} = softmaxCrossEntropy(labels, labels);
    batchMetrics(loss, hits);

    const sequences = (x: tf.Tensor3D, w: tf.Tensor2D, u: tf.Tensor2D, v: tf.Tensor2D) => {
      const h = lstm(x, w, u, tf.zeros([12]), {returnSequences: true}).y as tf.Tensor3D;
      const y = simpleRnn(h, v, v, tf.zeros([3])).y as tf.Tensor2D;
      meanAbsoluteError(y, y);
      return meanSquaredErrorLoss(y, tf.zeros([batch, 3]));
    };
    tf.grads(sequences as (...x: tf.Tensor[]) => tf.Scalar)([
      tensor(6, [batch, 7, 5]),
      tensor(7, [5, 12]),
      tensor(8, [3, 12]),
      tensor(9, [3, 3])
    ]);
  }

  test("compiles programs where sizes are constants, and none where they are uniforms", () => {
    const {gl} = (tf.backend() as MathBackendWebGL).gpgpu;
    const compile = vi.spyOn(gl, "shaderSource");
    /** The book's own shaders that are compiled for a step; TensorFlow.js compiles its own for each shape. */
    const compiled = (batch: number) => {
      compile.mockClear();
      tf.tidy(() => step(batch));
      return compile.mock.calls.map(([, text]) => text).filter(text => /void fragment\(/.test(text));
    };
    tf.env().set("SIZES_AS_UNIFORMS", false);
    for (const batch of [5, 9]) expect(compiled(batch).length).toBeGreaterThan(30);
    tf.env().set("SIZES_AS_UNIFORMS", true);
    // A product over an odd batch has a term of its own.
    for (const batch of [5, 6]) compiled(batch);
    for (const batch of [9, 8]) expect(compiled(batch)).toEqual([]);
    compile.mockRestore();
  });
});

describe("on a device with small textures", () => {
  const usual = tf.env().getNumber("WEBGL_MAX_TEXTURE_SIZE");
  afterEach(() => tf.env().set("WEBGL_MAX_TEXTURE_SIZE", usual));

  test("every kernel still agrees with its loops, in textures that are folded", async () => {
    // The largest of the checks, a matrix of 777 rows, needs 80 texels a side; upright it would need 389.
    tf.env().set("WEBGL_MAX_TEXTURE_SIZE", 96);
    const rows: KernelCheck[] = [];
    for await (const row of checkKernels({seed: 7})) rows.push(row);
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter(({ok}) => !ok)).toEqual([]);
  });

  test("a tall tensor folds and is read back in order: adam and biasGradient on [301,3]", async () => {
    tf.env().set("WEBGL_MAX_TEXTURE_SIZE", 32);
    expect(requireTexture([301, 3])).toEqual({fold: 3, width: 16, height: 19});
    const random = randomNumbers(4);
    const [w, m, g] = [random(903), random(903), random(903)];
    const v = random(903).map(Math.abs);
    const shape = [301, 3];
    const [w2, db] = await evaluate({w: [w, shape], m: [m, shape], v: [v, shape], g: [g, shape]}, t => {
      const next = adam({w: t.w, m: t.m, v: t.v}, t.g, {step: 2});
      return [next.w, biasGradient(next.w)];
    });
    expectClose("w", w2, adamLoops({w, m, v}, g, {step: 2}).w, 1e-5, shape);
    expectClose("db", db, biasGradientLoops(w2, 3), boundOf(biasGradientLoops(absolute(w2), 3), 301));
  });

  test("what does not fit is refused with a sentence", async () => {
    tf.env().set("WEBGL_MAX_TEXTURE_SIZE", 32);
    const x = tf.ones([4, 40, 40, 1]) as tf.Tensor4D;
    const [w, b] = [tf.ones([5, 5, 1, 2]) as tf.Tensor4D, tf.zeros([2]) as tf.Tensor1D];
    expect(conv2dGeometry(x.shape, w.shape).yShape).toEqual([4, 36, 36, 2]);
    expect(() => conv2d(x, w, b)).toThrow(
      "conv2d: a tensor [5184,25] needs a texture of 184×184 texels, but this device allows 32×32; " +
        "use a smaller batch or a smaller layer."
    );
    tf.dispose([x, w, b]);
  });
});
