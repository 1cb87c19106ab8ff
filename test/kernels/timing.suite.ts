import * as tf from "@tensorflow/tfjs";
import {describe, expect, test} from "vitest";
import {timeKernels, type KernelTiming} from "../../src/kernels/index.js";
import {leavesNothing, useBackend, type Backend} from "./compare.js";

export function timingSuite(backend: Backend): void {
  describe(`timeKernels on ${backend}`, () => {
    useBackend(backend);

    test("each version and the rival have a time, and nothing stays behind", async () => {
      let row: KernelTiming[] = [];
      let rivalRuns = 0;
      const rivals = {
        conv2d: ({b}: Record<string, tf.Tensor>) => {
          ++rivalRuns;
          return b.clone();
        }
      };
      await leavesNothing(async () => {
        for await (row of timeKernels({rounds: 1, rivals})) break;
      });
      expect(row.map(({kernel, version}) => `${kernel} ${version}`)).toEqual([
        "conv2d direct",
        "conv2d patches",
        "conv2d rival"
      ]);
      expect(rivalRuns).toBe(2);
      expect(row[0].milliseconds).toBeGreaterThan(0);
      expect(row[0].multiplyAdds).toBe(6230016);
      expect(row[0].shapes).toBe("x [32,28,28,1], w [3,3,1,32], b [32]");
    });

    test("no rounds are refused with a sentence", async () => {
      await expect(timeKernels({rounds: 0}).next()).rejects.toThrow(
        "timeKernels: rounds is 0, but a whole number of at least 1 is expected."
      );
    });
  });
}
