import * as tf from "@tensorflow/tfjs";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {describe, expect, test} from "vitest";
import {drawInto, drawTargets, makeTargets} from "../../src/kernels/renderTargets.js";
import {uploadPacked} from "../../src/kernels/upload.js";
import {useBackend} from "./compare.js";

useBackend("webgl", {folded: true});

describe("the ways to read a texel", () => {
  test.each([
    {inTextures: "alike", shape: [6, 4], limit: 16_384},
    {inTextures: "folded", shape: [61, 4], limit: 16},
    {inTextures: "in lines", shape: [3, 61], limit: 16}
  ])("agree in textures that are $inTextures", async ({shape, limit}) => {
    const usual = tf.env().getNumber("WEBGL_MAX_TEXTURE_SIZE");
    tf.env().set("WEBGL_MAX_TEXTURE_SIZE", limit);
    try {
      const backend = tf.backend() as MathBackendWebGL;
      const values = Float32Array.from({length: shape[0] * shape[1]}, (_, n) => n + 1);
      const a = tf.tensor(values, shape);
      uploadPacked(a, shape, backend);
      const program = {
        inputs: ["A"],
        outputShape: shape,
        targets: 3,
        userCode: `void fragment(int row, int column) {
          RowA atRow = rowA(row);
          target0 = readA(row, column);
          target1 = hereA(row, column);
          target2 = atA(atRow, columnA(column));
        }`
      };
      const results = drawTargets(program, [a], backend);
      for (const info of results) {
        const result = tf.engine().makeTensorFromTensorInfo(info);
        expect(await result.data()).toEqual(values);
        result.dispose();
      }
      a.dispose();
    } finally {
      tf.env().set("WEBGL_MAX_TEXTURE_SIZE", usual);
    }
  });

  test("of a draw of some rows only: the texel in the place of the result's", async () => {
    const backend = tf.backend() as MathBackendWebGL;
    const a = tf.tensor(
      Float32Array.from({length: 32}, (_, n) => n + 1),
      [8, 4]
    );
    uploadPacked(a, [8, 4], backend);
    const program = {
      inputs: ["A"],
      outputShape: [8, 4],
      targets: 1,
      userCode: "void fragment(int row, int column) { target0 = hereA(row, column); }"
    };
    const outputs = makeTargets(program, backend);
    for (const row of [0, 1, 2, 3]) drawInto(outputs, program, [a], backend, {}, [row, 1]);
    const result = tf.engine().makeTensorFromTensorInfo(outputs[0]);
    expect(await result.data()).toEqual(await a.data());
    tf.dispose([a, result]);
  });
});

describe("quotient(n, d)", () => {
  test.each([1, 2, 3, 7, 10, 13, 26, 169, 255, 1000, 1023, 5408, 65_537, 1_048_575])(
    "is n / d without the rest for every n below 2²⁰, d = %i",
    async d => {
      const backend = tf.backend() as MathBackendWebGL;
      const [info] = drawTargets(
        {
          inputs: [],
          outputShape: [2048, 2048],
          targets: 1,
          uniforms: ["d"],
          userCode: `void fragment(int row, int column) {
            int n = row * 1024 + column;
            target0 = vec4(quotient(n, int(d)) == n / int(d) ? 1.0 : 0.0, 0.0, 0.0, 0.0);
          }`
        },
        [],
        backend,
        {d}
      );
      const right = tf.engine().makeTensorFromTensorInfo(info);
      const count = tf.sum(right);
      expect(await count.data()).toEqual(Float32Array.of(2 ** 20));
      tf.dispose([right, count]);
    }
  );
});
