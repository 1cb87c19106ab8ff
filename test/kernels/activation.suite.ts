import {describe, expect, test} from "vitest";
import {activationGradient, activationGradientLoops, type Activation} from "../../src/kernels/index.js";
import {evaluate, expectClose, randomNumbers, useBackend, type Backend} from "./compare.js";

export function activationSuite(backend: Backend): void {
  describe.each(["linear", "relu"] as Activation[])(`activationGradient on ${backend}, "%s"`, activation => {
    useBackend(backend);

    test.each([[[7]], [[3, 5]], [[2, 3, 5, 3]]])("y=%j: dz equals dy·f′(y)", async shape => {
      const random = randomNumbers(8);
      const size = shape.reduce((product: number, n: number) => product * n);
      const [dy, y] = [random(size), random(size).map(value => (value < 0 ? 0 : value))];
      const [dz] = await evaluate({dy: [dy, shape], y: [y, shape]}, t =>
        activationGradient(t.dy, t.y, activation)
      );
      expectClose("dz", dz, activationGradientLoops(dy, y, activation), 0, shape);
    });

    test("where y is 0 no gradient passes relu, not even NaN; where y is NaN it does", async () => {
      const [dy, y] = [
        [NaN, Infinity, 3, NaN, 5],
        [0, 0, NaN, 1, 0.5]
      ];
      const [dz] = await evaluate({dy: [dy, [5]], y: [y, [5]]}, t =>
        activationGradient(t.dy, t.y, activation)
      );
      expect([...dz]).toEqual([...activationGradientLoops(dy, y, activation)]);
    });
  });
}
