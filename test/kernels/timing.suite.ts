import {describe, expect, onTestFinished, test, vi} from "vitest";
import {tensor1d} from "@tensorflow/tfjs-core";
import {contest, conv2d, timeKernels, type KernelTiming} from "../../src/kernels/index.js";
import {timeWork} from "../../src/kernels/timing.js";
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
      let time = 0;
      const clock = vi.spyOn(performance, "now").mockImplementation(() => ++time); // all takes equally long
      onTestFinished(() => clock.mockRestore());
      const runsOf = async (options: Parameters<typeof timeKernels>[1]) => {
        let runs = 0;
        const clones = contest("clone", {b: [4]}, {only: ({b}) => (++runs, [b.clone()])});
        for await (const [{milliseconds}] of timeKernels([clones], options)) expect(milliseconds).toBe(0);
        return runs;
      };
      const before = 1 + (1 + 10 + 100); // to compile, and to see how many runs take long enough: never
      const one = (await runsOf({rounds: 1})) - before;
      expect(one).toBe(100); // the most
      expect(await runsOf({rounds: 4})).toBe(before + 4 * one);
      expect(await runsOf({rounds: 4, patience: 0})).toBe(before + one);
      const aRound = 5; // looks at the clock: two before and after each of two measurements, one for the patience
      expect(await runsOf({rounds: 4, patience: aRound})).toBe(before + 2 * one);
    });

    test("one piece of work by itself has a median and a shortest time", async () => {
      let runs = 0;
      await leavesNothing(async () => {
        const x = tensor1d([1, 2]);
        const {median, shortest} = await timeWork(() => (++runs, x.clone()), {rounds: 3, patience: 1e4});
        x.dispose();
        expect(shortest).toBeGreaterThanOrEqual(0);
        expect(median).toBeGreaterThanOrEqual(shortest);
      });
      expect(runs).toBeGreaterThanOrEqual(1 + 1 + 3); // to compile, to see how long it takes, and timed
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
