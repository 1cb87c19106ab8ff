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

    test("once the patience is at its end, no further round begins; the first always does", async () => {
      let runs = 0;
      const clones = contest("clone", {b: [4]}, {only: ({b}) => (++runs, [b.clone()])});
      const row = (await timeKernels([clones], {rounds: 50, patience: 0}).next()).value as KernelTiming[];
      expect(row[0].milliseconds).toBeGreaterThanOrEqual(0);
      const first = runs;
      await timeKernels([clones], {rounds: 50}).next();
      expect(runs - first).toBeGreaterThan(10 * first);
    });

    test("no rounds, and a patience that is no time, are refused with a sentence", async () => {
      await expect(timeKernels([], {rounds: 0}).next()).rejects.toThrow(
        "timeKernels: rounds is 0, but a whole number of at least 1 is expected."
      );
      await expect(timeKernels([], {patience: NaN}).next()).rejects.toThrow(
        "timeKernels: patience is NaN, but milliseconds of at least 0 are expected."
      );
    });
  });
}
