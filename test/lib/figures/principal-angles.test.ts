import {expect, test} from "vitest";
import {principalAngles} from "../../../src/lib/figures/principal-angles.js";
import {seededRandom} from "../../../src/lib/nn/random.js";

const degrees = (radians: number) => (radians * 180) / Math.PI;

test("two lines have the angle between them, whatever their lengths and signs", () => {
  expect(principalAngles([2, 0], [-1, -1], 2)[0]).toBeCloseTo(45, 6);
  expect(principalAngles([1, 0], [0, 3], 2)[0]).toBeCloseTo(90, 6);
});

test("planes of space that share a line have the angles 0 and that between them", () => {
  const turn = 0.3;
  const [shared, other] = principalAngles(
    [1, 0, 0, 0, 1, 0],
    [1, 1, 0, 0, Math.cos(turn), Math.sin(turn)].map((v, k) => (k < 3 ? [1, 0, 0][k] : v)),
    3
  );
  expect(shared).toBeCloseTo(0, 4);
  expect(other).toBeCloseTo(degrees(turn), 6);
});

test("an invertible mixture of the rows is the same subspace", () => {
  const random = seededRandom(8);
  const rows = Float64Array.from({length: 3 * 9}, () => random() - 0.5);
  const mixed = new Float64Array(rows.length);
  for (let k = 0; k < 3; ++k) {
    for (let l = 0; l < 3; ++l) {
      const factor = random() + (k === l ? 2 : 0);
      for (let d = 0; d < 9; ++d) mixed[k * 9 + d] += factor * rows[l * 9 + d];
    }
  }
  for (const angle of principalAngles(rows, mixed, 9)) expect(angle).toBeLessThan(1e-4);
});
