import {beforeAll, describe, expect, it} from "vitest";
import {startDevice} from "../../../src/lib/nn/index.js";
import {steps} from "./fixtures.js";
import {sourcePrograms} from "./programs.js";

/** The source's programs in a small form learn, and do so again for the same seed. */
export function programsSuite(backend: "cpu" | "webgl"): void {
  beforeAll(async () => {
    expect((await startDevice({backend})).backend).toBe(backend);
  });

  describe.each(sourcePrograms(false))(`$name on ${backend}`, ({make, x, y, batchSize, left}) => {
    const run = async (epochs: number) => {
      const model = make();
      const taken = await steps(model.fit(x, y, {batchSize, epochs, validationSplit: 0.2}));
      const weights = await model.getWeights();
      model.dispose();
      return {losses: taken.map(step => step.loss), history: taken.at(-1)!.history!, weights};
    };

    it("learns what it is shown", async () => {
      const {losses, history} = await run(40);
      expect(history).toHaveLength(40);
      expect(history.at(-1)!.loss).toBeLessThan(left * losses[0]);
      for (const {validationLoss} of history) expect(validationLoss).toBeGreaterThan(0);
    });

    it("takes the same way for the same seed", async () => {
      expect(await run(3)).toEqual(await run(3));
    });
  });
}
