import fc from "fast-check";
import {expect, it} from "vitest";
import {conv2dGeometry, conv2dLoops} from "../../../src/kernels/index.js";
import {frame} from "../../../src/lib/figures/convolution-step.js";
import {convolutionTerms, interleave, sumOfTerms} from "../../../src/lib/figures/convolution-terms.js";

const ramp = (length: number, from = 0) => Array.from({length}, (_, k) => from + k);

it("the chapter's example: 19 = 0·0 + 1·1 + 3·2 + 4·3, then 25, 37, 43", () => {
  const g = conv2dGeometry([1, 3, 3, 1], [2, 2, 1, 1]);
  const at = (i: number, j: number) => convolutionTerms(ramp(9), ramp(4), g, [i, j]);
  expect(at(0, 0).map(({x, w}) => [x, w])).toEqual([
    [0, 0],
    [1, 1],
    [3, 2],
    [4, 3]
  ]);
  expect([at(0, 0), at(0, 1), at(1, 0), at(1, 1)].map(terms => sumOfTerms(terms, 0))).toEqual([
    19, 25, 37, 43
  ]);
});

const layers = fc.record({
  height: fc.integer({min: 3, max: 7}),
  width: fc.integer({min: 3, max: 7}),
  channels: fc.integer({min: 1, max: 3}),
  filters: fc.integer({min: 1, max: 2}),
  kernel: fc.tuple(fc.integer({min: 1, max: 3}), fc.integer({min: 1, max: 3})),
  strides: fc.integer({min: 1, max: 3}),
  padding: fc.constantFrom("valid" as const, "same" as const)
});

it("the sum of the terms is what the kernel's loops give, for any stride, padding and number of channels", () => {
  fc.assert(
    fc.property(layers, ({height, width, channels, filters, kernel, strides, padding}) => {
      const g = conv2dGeometry([1, height, width, channels], [...kernel, channels, filters], {
        strides,
        padding
      });
      const x = ramp(height * width * channels).map(k => Math.sin(3 * k));
      const w = ramp(kernel[0] * kernel[1] * channels * filters).map(k => Math.cos(5 * k));
      const b = ramp(filters, 2);
      const y = conv2dLoops(x, w, b, g);
      y.forEach((value, k) => {
        const o = k % filters;
        const pixel = Math.floor(k / filters);
        const place = [Math.floor(pixel / g.outWidth), pixel % g.outWidth, o];
        expect(sumOfTerms(convolutionTerms(x, w, g, place), b[o])).toBeCloseTo(value, 12);
      });
    })
  );
});

it("the frame holds the image and every window", () => {
  fc.assert(
    fc.property(layers, ({height, width, channels, filters, kernel, strides, padding}) => {
      const g = conv2dGeometry([1, height, width, channels], [...kernel, channels, filters], {
        strides,
        padding
      });
      const {top, left, rows, columns} = frame(g);
      expect(rows).toBeGreaterThanOrEqual(top + height);
      expect(columns).toBeGreaterThanOrEqual(left + width);
      const x = new Array(height * width * channels).fill(1);
      const w = new Array(kernel[0] * kernel[1] * channels * filters).fill(1);
      for (const {r, q} of convolutionTerms(x, w, g, [g.outHeight - 1, g.outWidth - 1])) {
        expect(r + top).toBeLessThan(rows);
        expect(q + left).toBeLessThan(columns);
      }
      for (const {r, q} of convolutionTerms(x, w, g, [0, 0])) {
        expect(r + top).toBeGreaterThanOrEqual(0);
        expect(q + left).toBeGreaterThanOrEqual(0);
      }
    })
  );
});

it("interleave(planes)", () => {
  expect(
    interleave([
      [1, 2, 3],
      [4, 5, 6]
    ])
  ).toEqual([1, 4, 2, 5, 3, 6]);
});
