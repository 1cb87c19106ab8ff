import * as tf from "@tensorflow/tfjs";
import {afterEach, describe, expect, test} from "vitest";
import {evaluate, expectClose, randomNumbers, useBackend} from "./compare.js";
import {onSquare} from "./extremes.suite.js";
import {tinyNumbers} from "./extremes.tiny.js";

describe("numbers too small to be normal, on webgl", () => {
  useBackend("webgl", {folded: true});
  tinyNumbers();
});

describe("on a device whose textures are at most 32×32 texels", () => {
  useBackend("webgl", {folded: true});
  const usual = tf.env().getNumber("WEBGL_MAX_TEXTURE_SIZE");
  afterEach(() => tf.env().set("WEBGL_MAX_TEXTURE_SIZE", usual));

  test.each(onSquare)(
    "$kernel is right for a=[32,32], which fits also with one value a texel",
    async ({run, loops}) => {
      tf.env().set("WEBGL_MAX_TEXTURE_SIZE", 32);
      const a = randomNumbers(3)(32 * 32);
      const [got] = await evaluate({a: [a, [32, 32]]}, t => run(t.a as tf.Tensor2D, 32));
      const expected = Float64Array.from(loops(a, 32));
      expectClose(
        "result",
        got,
        expected,
        expected.map(value => 2e-6 * (1 + Math.abs(value)))
      );
    }
  );

  // TensorFlow.js itself loses a handle where it cannot upload a tensor, so only tensors are counted here.
  test.each(onSquare)("$kernel refuses a=[70,70] with a sentence and leaves no tensor", ({kernel, run}) => {
    tf.env().set("WEBGL_MAX_TEXTURE_SIZE", 32);
    const before = tf.memory().numTensors;
    tf.tidy(() => {
      const a = tf.tensor(randomNumbers(3)(4900), [70, 70]) as tf.Tensor2D;
      const sentence = "(a tensor .* needs a texture of|Requested texture size)";
      expect(() => run(a, 70)).toThrow(new RegExp(`^(${kernel.split(" ")[0]}|globalNorm): ${sentence}`));
    });
    expect(tf.memory().numTensors).toBe(before);
  });
});
