import {readFileSync} from "node:fs";
import {beforeAll, expect, test} from "vitest";
import {mnistFile} from "../../../docs/data/mnistFile.js";
import {halved, loadMnist, loadWeights, picturesOf, weightsOfOne} from "../../../src/lib/data/index.js";
import type {TrainedFacts} from "../../../src/lib/data/index.js";
import {curveThrough} from "../../../src/lib/figures/curve-through.js";
import {meanExample} from "../../../src/lib/figures/mean-example.js";
import {meanSquaredError} from "../../../src/lib/figures/mean-squared-error.js";
import {areaUnder, rocCurve} from "../../../src/lib/figures/roc.js";
import {seededRandom} from "../../../src/lib/nn/random.js";
import {apart} from "../../../src/lib/training/left-out.js";
import {layerRows} from "../../../src/lib/training/layer-rows.js";

// What page 2.5 says in fixed words of the curve through all digits, and of the error divided by ‖x‖².

const load = async (set: "train" | "test") =>
  loadMnist(new Blob([new Uint8Array(mnistFile({set, every: 10}))]));
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

let train: ReturnType<typeof picturesOf>;
let test_: ReturnType<typeof picturesOf>;
let labels: Uint8Array;
let centre: Float64Array;
beforeAll(async () => {
  const [learned, others] = [await load("train"), await load("test")];
  const rows = halved(learned);
  [train, test_, labels] = [picturesOf(rows), picturesOf(halved(others)), others.labels];
  centre = Float64Array.from(meanExample(rows.pixels, 196, 1 / 255));
});

test("a curve through all training digits gives them back exactly, and unseen ones worse than the mean picture does", () => {
  const random = seededRandom(1);
  const {encode, decode} = curveThrough(
    train,
    Float64Array.from({length: 196}, () => 2 * random() - 1)
  );
  const error = (x: ArrayLike<number>) => meanSquaredError(decode(encode(x)), x);
  expect(Math.max(...train.map(error))).toBe(0);
  const [unseen, guess] = [mean(test_.map(error)), mean(test_.map(x => meanSquaredError(centre, x)))];
  expect(unseen).toBeCloseTo(0.081, 3);
  expect(guess).toBeCloseTo(0.053, 3);
});

type Layer = {W: readonly ArrayLike<number>[]; b: readonly number[]};
const layer = (x: ArrayLike<number>, {W, b}: Layer, bend: (z: number) => number) =>
  b.map((bias, k) => {
    let z = bias;
    for (let d = 0; d < x.length; ++d) z += x[d]! * W[d]![k]!;
    return bend(z);
  });
const relu = (z: number) => Math.max(0, z);
const same = (z: number) => z;
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

test("divided by ‖x‖², the error finds the 1, and loses elsewhere", async () => {
  const name = "docs/data/weights/latent-watchers";
  const bytes = new Blob([new Uint8Array(readFileSync(`${name}.bin`))]);
  const all = await loadWeights(bytes, JSON.parse(readFileSync(`${name}.json`, "utf8")) as TrainedFacts);
  const areas = Array.from({length: 10}, (_, digit) => {
    const [A, B, C, D] = layerRows(weightsOfOne(all, {which: digit, of: 10}).values) as unknown as [
      Layer,
      Layer,
      Layer,
      Layer
    ];
    const errors = test_.map(x =>
      meanSquaredError(layer(layer(layer(layer(x, A, relu), B, same), C, relu), D, sigmoid), x)
    );
    const relative = errors.map((e, n) => (196 * e) / Array.from(test_[n]!).reduce((s, v) => s + v * v, 0));
    const area = (scores: readonly number[]) => {
      const {unseen, seen} = apart(scores, labels, digit);
      return areaUnder(rocCurve(unseen, seen));
    };
    return {plain: area(errors), relative: area(relative)};
  });
  const two = (which: "plain" | "relative", digit: number) => areas[digit]![which].toFixed(2);
  expect([two("plain", 1), two("relative", 1)]).toEqual(["0.35", "0.72"]);
  expect([two("plain", 7), two("relative", 7)]).toEqual(["0.69", "0.82"]);
  expect([two("plain", 0), two("relative", 0)]).toEqual(["0.93", "0.80"]);
  expect([two("plain", 8), two("relative", 8)]).toEqual(["0.79", "0.70"]);
  const means = (["plain", "relative"] as const).map(which => mean(areas.map(area => area[which])));
  expect(means.map(area => area.toFixed(2))).toEqual(["0.73", "0.77"]);
});
