import * as tf from "@tensorflow/tfjs";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {afterEach, describe, expect, test, vi} from "vitest";
import {uploadPacked} from "../../src/kernels/upload.js";
import {leavesNothing, randomNumbers, sizeOf, useBackend} from "./compare.js";

useBackend("webgl", {folded: true});

const usual = tf.env().getNumber("WEBGL_MAX_TEXTURE_SIZE");
afterEach(() => tf.env().set("WEBGL_MAX_TEXTURE_SIZE", usual));
const backend = () => tf.backend() as MathBackendWebGL;

describe("uploadPacked", () => {
  test.each([
    {shape: [1], as: [1]},
    {shape: [5, 7], as: [5, 7]},
    {shape: [3, 5, 7], as: [3, 5, 7]},
    {shape: [2, 3, 5, 1], as: [6, 5]},
    {shape: [301, 3], as: [301, 3], limit: 32},
    {shape: [9, 301], as: [9, 301], limit: 64}
  ])("$shape as $as, textures up to $limit: read back, and read by an operation of tf", async row => {
    const {shape, as, limit = usual} = row;
    await leavesNothing(async () => {
      tf.env().set("WEBGL_MAX_TEXTURE_SIZE", limit);
      const values = randomNumbers(3)(sizeOf(shape));
      const a = tf.tensor(values, shape);
      uploadPacked(a, as, backend());
      const twice = tf.mul(a, 2);
      expect([...(await twice.data())]).toEqual([...Float32Array.from(values, value => 2 * value)]);
      expect([...(await a.data())]).toEqual([...Float32Array.from(values)]);
      tf.dispose([a, twice]);
    });
  });

  test("draws nothing and compiles nothing", () => {
    const {gl} = backend().gpgpu;
    const asked = (["compileShader", "drawElements"] as const).map(name => vi.spyOn(gl, name));
    const a = tf.ones([17, 23]);
    uploadPacked(a, [17, 23], backend());
    for (const spy of asked) expect(spy).not.toHaveBeenCalled();
    a.dispose();
    vi.restoreAllMocks();
  });

  test("what no texture can hold is refused, and the tensor is as before", async () => {
    const a = tf.ones([40, 40]);
    tf.env().set("WEBGL_MAX_TEXTURE_SIZE", 8);
    expect(() => uploadPacked(a, [40, 40], backend())).toThrow(/a tensor \[40,40\] needs a texture of/);
    tf.env().set("WEBGL_MAX_TEXTURE_SIZE", usual);
    expect(await tf.sum(a).data()).toEqual(Float32Array.of(1600));
    a.dispose();
  });
});
