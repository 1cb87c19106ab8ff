import * as tf from "@tensorflow/tfjs";
import {describe, expect, test} from "vitest";
import {
  adamVersions,
  checkKernels,
  conv2dVersions,
  denseVersions,
  type KernelCheck
} from "../../src/kernels/index.js";
import {leavesNothing, useBackend, type Backend} from "./compare.js";

export function checkKernelsSuite(backend: Backend): void {
  describe(`checkKernels on ${backend}`, () => {
    useBackend(backend);

    test.each([1, 2, 3])(
      "seed %i: every kernel and version agrees with its loops, and nothing stays behind",
      async seed => {
        const rows: KernelCheck[] = [];
        await leavesNothing(async () => {
          for await (const row of checkKernels({seed})) rows.push(row);
        });
        expect(rows.filter(({ok}) => !ok)).toEqual([]);
        const seen = new Set(rows.map(({kernel, version}) => `${kernel} ${version}`));
        for (const version of Object.keys(conv2dVersions)) expect(seen).toContain(`conv2dDw ${version}`);
        for (const version of Object.keys(denseVersions)) expect(seen).toContain(`denseDx ${version}`);
        for (const version of Object.keys(adamVersions)) expect(seen).toContain(`adam (v) ${version}`);
        expect(rows.every(({milliseconds, bound}) => milliseconds >= 0 && bound >= 0)).toBe(true);
      }
    );

    test("no kernel is left out", async () => {
      const {kernelNames} = await tf.profile(async () => {
        for await (const row of checkKernels()) expect(row.ok, row.kernel).toBe(true);
        return tf.scalar(0);
      });
      // The kernels of TensorFlow.js begin with capitals. A view under another shape computes nothing.
      const ours = tf.getKernelsForBackend(backend).map(({kernelName}) => kernelName);
      const missing = ours.filter(name => /^[a-z]/.test(name) && !kernelNames.includes(name));
      expect(missing.filter(name => name !== "reshape")).toEqual([]);
    });

    test("a kernel that computes something else is found out", async () => {
      const {kernelFunc, ...kernel} = tf.getKernel("maxPool2d", backend);
      tf.unregisterKernel("maxPool2d", backend);
      tf.registerKernel({
        ...kernel,
        kernelFunc: ({inputs, attrs, backend: device}) => {
          const {g} = attrs as unknown as {g: {yShape: number[]}};
          expect(inputs.x).toBeDefined();
          return (
            device as unknown as {makeTensorInfo: (s: number[], t: string, v: Float32Array) => tf.TensorInfo}
          ).makeTensorInfo(
            g.yShape,
            "float32",
            new Float32Array(g.yShape.reduce((product, n) => product * n)).fill(NaN)
          );
        }
      });
      const wrong = new Set<string>();
      for await (const {kernel: name, ok} of checkKernels()) if (!ok) wrong.add(name);
      tf.unregisterKernel("maxPool2d", backend);
      tf.registerKernel({...kernel, kernelFunc});
      expect([...wrong]).toEqual(["maxPool2d"]);
    });
  });
}
