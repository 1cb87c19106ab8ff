import {describe, expect, test} from "vitest";
import {contest, conv2d, timeKernels, type KernelTiming} from "../../src/kernels/index.js";
import {leavesNothing, useBackend, type Backend} from "./compare.js";

export function timingSuite(backend: Backend): void {
  describe(`timeKernels on ${backend}`, () => {
    useBackend(backend);

    test("each way has a time, and nothing stays behind", async () => {
      let runs = 0;
      const convolutions = contest(
        "conv2d",
        {x: [2, 6, 5, 1], w: [3, 3, 1, 4], b: [4]},
        {
          direct: ({x, w, b}) => conv2d(x, w, b, {version: "direct"}),
          other({b}) {
            ++runs;
            return [b.clone()];
          }
        },
        864
      );
      let row: KernelTiming[] = [];
      await leavesNothing(async () => {
        for await (row of timeKernels([convolutions], {rounds: 1}));
      });
      expect(row.map(({version}) => version)).toEqual(["direct", "other"]);
      for (const {kernel, milliseconds, multiplyAdds, shapes} of row) {
        expect({kernel, multiplyAdds, shapes}).toEqual({
          kernel: "conv2d",
          multiplyAdds: 864,
          shapes: "x [2,6,5,1], w [3,3,1,4], b [4]"
        });
        expect(milliseconds).toBeGreaterThanOrEqual(0);
      }
      expect(runs).toBeGreaterThanOrEqual(3); // to compile, to see how long it takes, and timed
    });

    test("no rounds are refused with a sentence", async () => {
      await expect(timeKernels([], {rounds: 0}).next()).rejects.toThrow(
        "timeKernels: rounds is 0, but a whole number of at least 1 is expected."
      );
    });
  });
}
