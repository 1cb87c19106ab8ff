import {memory} from "@tensorflow/tfjs-core";
import {describe, expect, test} from "vitest";
import {
  checkConvolution,
  conv2dGeometry,
  conv2dVersions,
  type VersionCheck
} from "../../src/kernels/index.js";
import {useBackend, type Backend} from "./compare.js";

/** Sizes whose padding lies wholly after the image, on both sides, and nowhere. */
const cases = [
  {
    shapes: [
      [2, 5, 6, 2],
      [2, 2, 2, 3]
    ],
    options: {padding: "same"},
    padTop: 0
  },
  {
    shapes: [
      [1, 6, 7, 1],
      [3, 3, 1, 2]
    ],
    options: {padding: "same", strides: 2},
    padTop: 0
  },
  {
    shapes: [
      [1, 5, 5, 3],
      [3, 5, 3, 2]
    ],
    options: {padding: "same"},
    padTop: 1
  },
  {
    shapes: [
      [2, 6, 5, 1],
      [3, 2, 1, 4]
    ],
    options: {padding: "valid", strides: [2, 1]},
    padTop: 0
  }
] as const;

export function checkConvolutionSuite(backend: Backend): void {
  describe(`checkConvolution on ${backend}`, () => {
    useBackend(backend);

    test.each(cases)(
      "$shapes $options: every version computes what the loops compute",
      async ({shapes, ...of}) => {
        const g = conv2dGeometry(shapes[0], shapes[1], of.options as object);
        expect(g.padTop).toBe(of.padTop);
        const before = memory().numTensors;
        const rows: VersionCheck[] = [];
        for await (const row of checkConvolution(g, {runs: 1})) rows.push(row);
        expect(rows.map(({version}) => version)).toEqual(Object.keys(conv2dVersions));
        for (const {ok, largestError, bound} of rows) {
          expect(ok).toBe(true);
          expect(largestError).toBeLessThanOrEqual(bound);
        }
        expect(memory().numTensors).toBe(before);
      }
    );
  });
}
