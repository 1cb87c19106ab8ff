import {memory} from "@tensorflow/tfjs-core";
import {describe, expect, test} from "vitest";
import {checkTiedAutoencoder} from "../../src/kernels/index.js";
import {useBackend, type Backend} from "./compare.js";

export function checkTiedAutoencoderSuite(backend: Backend): void {
  describe(`checkTiedAutoencoder on ${backend}`, () => {
    useBackend(backend);

    test.each([
      {batch: 1, inputs: 1, units: 1},
      {batch: 3, inputs: 7, units: 2},
      // A digit's size, with which page 3.3 begins.
      {batch: 64, inputs: 784, units: 32}
    ])("$batch examples of $inputs inputs, $units units: all is what the loops compute", async g => {
      const before = memory().numTensors;
      const seen: string[] = [];
      for await (const {kernel, ok, largestError, bound} of checkTiedAutoencoder(g)) {
        seen.push(kernel);
        expect([kernel, ok]).toEqual([kernel, true]);
        expect(largestError).toBeLessThanOrEqual(bound);
      }
      expect(seen).toEqual([
        "tiedAutoencoder (h)",
        "tiedAutoencoder (xHat)",
        ...["dw", "db", "dx"].map(name => `tiedAutoencoderGradients (${name})`)
      ]);
      expect(memory().numTensors).toBe(before);
    });
  });
}
