import {expect, test} from "vitest";
import {seededRandom} from "../../../src/lib/nn/random.js";
import {wilsonInterval} from "../../../src/lib/training/wilson-interval.js";

test("81 of 263, and 15 of 148: Newcombe's worked examples (Statistics in Medicine 17, 1998, table I)", () => {
  const rounded = (right: number, count: number) => wilsonInterval(right, count).map(v => +v.toFixed(4));
  expect(rounded(81, 263)).toEqual([0.2553, 0.3662]);
  expect(rounded(15, 148)).toEqual([0.0624, 0.1605]);
});

test("nothing wrong in 1,000 still leaves an interval, and nothing right too", () => {
  const [low, high] = wilsonInterval(1000, 1000);
  expect(high).toBeCloseTo(1, 12);
  expect(low).toBeCloseTo(1 / (1 + 1.96 ** 2 / 1000), 12);
  expect(wilsonInterval(0, 20)[0]).toBeCloseTo(0, 12);
});

test("in about 95 of 100 samples the interval holds the true share; another sample's share it holds less often", () => {
  const random = seededRandom(5);
  const [share, count, samples] = [0.95, 1000, 2000];
  const hits = () => Array.from({length: count}, random).filter(v => v < share).length;
  let holds = 0;
  let holdsAnother = 0;
  for (let n = 0; n < samples; ++n) {
    const [low, high] = wilsonInterval(hits(), count);
    if (low <= share && share <= high) ++holds;
    const another = hits() / count;
    if (low <= another && another <= high) ++holdsAnother;
  }
  expect(holds / samples).toBeGreaterThan(0.935);
  expect(holds / samples).toBeLessThan(0.965);
  expect(holdsAnother / samples).toBeLessThan(0.87);
});
