import fc from "fast-check";
import {describe, test} from "vitest";
import {activation, activationLoops, biasGradient, biasGradientLoops} from "../../src/kernels/index.js";
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

    test("of what another operation has computed, what fills up the texels is left out", async () => {
      for (const shape of [
        [2, 3, 5],
        [2, 150, 3, 5],
        [999, 3]
      ]) {
        const z = randomNumbers(7)(sizeOf(shape));
        const units = shape[shape.length - 1];
        const [db] = await evaluate({z: [z, shape]}, t => biasGradient(activation(t.z, "sigmoid")));
        const expected = biasGradientLoops(activationLoops(z, "sigmoid"), units);
        const bound = boundOf(expected, sizeOf(shape) / units).map(
          (limit, o) => limit + 2 ** -20 * expected[o]
        );
        expectClose("db", db, expected, bound, [units]);
      }
    });
  });
}
