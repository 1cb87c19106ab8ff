import fc from "fast-check";
import {describe, test} from "vitest";
import {biasGradient, biasGradientLoops} from "../../src/kernels/index.js";
import {
  absolute,
  boundOf,
  evaluate,
  expectClose,
  randomNumbers,
  manyRuns,
  sizeOf,
  useBackend,
  type Backend
} from "./compare.js";

const anyGradient = fc.record({
  leading: fc.oneof(
    fc.tuple(fc.integer({min: 1, max: 300})),
    fc.tuple(...[4, 9, 9].map(max => fc.integer({min: 1, max}))),
    fc.constant([5000])
  ),
  units: fc.integer({min: 1, max: 9}),
  seed: fc.integer()
});

export function biasSuite(backend: Backend): void {
  describe(`biasGradient on ${backend}`, () => {
    useBackend(backend);

    test("db equals the reference loops for any shape", async () => {
      await fc.assert(
        fc.asyncProperty(anyGradient, async ({leading, units, seed}) => {
          const rows = sizeOf(leading);
          const dz = randomNumbers(seed)(rows * units);
          const [db] = await evaluate({dz: [dz, [...leading, units]]}, t => biasGradient(t.dz));
          const bound = boundOf(biasGradientLoops(absolute(dz), units), rows);
          expectClose("db", db, biasGradientLoops(dz, units), bound, [units]);
        }),
        manyRuns
      );
    });
  });
}
