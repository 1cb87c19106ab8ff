import fc from "fast-check";
import {expect, test} from "vitest";
import {asStack, texelsOf} from "../../src/kernels/textureLayout.js";
import {inTexels} from "../../src/kernels/upload.js";
import {manyRuns, sizeOf} from "./compare.js";

const counted = (shape: number[]) => Float32Array.from({length: sizeOf(shape)}, (_, n) => n + 1);

test("two rows of three columns lie in two texels, the second half empty", () => {
  expect([...inTexels(counted([2, 3]), [2, 3])]).toEqual([1, 2, 4, 5, 3, 0, 6, 0]);
});

test("a list lies in the upper halves of its texels", () => {
  expect([...inTexels(counted([3]), [3])]).toEqual([1, 2, 0, 0, 3, 0, 0, 0]);
});

test("matrices of odd height begin with a texel of their own", () => {
  expect([...inTexels(counted([2, 1, 2]), [2, 1, 2])]).toEqual([1, 2, 0, 0, 3, 4, 0, 0]);
});

test("any shape: value (n, row, column) is where its texel says, and the rest is 0", () => {
  const shapes = fc.array(fc.integer({min: 1, max: 7}), {minLength: 1, maxLength: 4});
  fc.assert(
    fc.property(shapes, shape => {
      const values = counted(shape);
      const texels = inTexels(values, shape);
      const [stack, rows, columns] = asStack(shape);
      const inRow = texelsOf(shape).columns;
      let at = 0;
      for (let n = 0; n < stack; ++n)
        for (let row = 0; row < rows; ++row)
          for (let column = 0; column < columns; ++column) {
            const texel = (n * Math.ceil(rows / 2) + Math.floor(row / 2)) * inRow + Math.floor(column / 2);
            expect(texels[4 * texel + 2 * (row % 2) + (column % 2)], `${[n, row, column]}`).toBe(
              values[at++]
            );
          }
      expect(texels.filter(value => value !== 0)).toHaveLength(values.length);
    }),
    manyRuns
  );
});
