import {expect, it} from "vitest";
import {contributions} from "../../../src/lib/figures/contributions.js";
import {seededRandom} from "../../../src/lib/nn/random.js";

it("what the maps add makes up the scores, but for what all classes have in common", () => {
  const random = seededRandom(1);
  const [places, channels, classes] = [9, 3, 4];
  const maps = Float64Array.from({length: places * channels}, () => Math.max(0, 2 * random() - 1));
  const weights = Float64Array.from({length: maps.length * classes}, () => 2 * random() - 1);
  const parts = contributions(maps, weights, channels, classes);
  const scores = Array.from({length: classes}, (_, k) =>
    maps.reduce((sum, y, n) => sum + y * weights[n * classes + k], 0)
  );
  const mean = scores.reduce((a, z) => a + z) / classes;
  scores.forEach((score, k) => {
    const sum = Array.from({length: channels}, (_, f) => parts[f * classes + k]).reduce((a, c) => a + c);
    expect(sum).toBeCloseTo(score - mean, 12);
  });
});
