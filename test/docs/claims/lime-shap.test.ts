import {readFileSync} from "node:fs";
import {gunzipSync} from "node:zlib";
import {beforeAll, expect, test} from "vitest";
import {mnistFile} from "../../../docs/data/mnistFile.js";
import {firstOfEach, loadMnist, meanPicture} from "../../../src/lib/data/index.js";
import {unpackWeights} from "../../../src/lib/data/weights.js";
import type {TrainedFacts} from "../../../src/lib/data/index.js";
import {limeRun, partAnswersOn} from "../../../src/lib/explain/index.js";
import type {PartAnswers} from "../../../src/lib/explain/index.js";
import {dummies, gapAtWhole, limeLimits} from "../../../src/lib/figures/lime-limits.js";
import {areaOf} from "../../../src/lib/figures/removal-chart.js";
import type {RemovalFacts} from "../../../src/lib/figures/removal-chart.js";
import {startDevice} from "../../../src/lib/nn/index.js";
import {cnnNetwork} from "../../../src/pretrain/cnnDigits.js";

// What the page on LIME and SHAP says in fixed words, with the network and the 4 that it opens with.

const read = (path: string) => readFileSync(`docs/data/${path}`);
const json = <T>(path: string) => JSON.parse(read(path).toString()) as T;

let paper: PartAnswers, mean: PartAnswers, ink: PartAnswers;
beforeAll(async () => {
  await startDevice({backend: "cpu"});
  const digits = await loadMnist(new Blob([new Uint8Array(mnistFile({set: "test", every: 10}))]));
  const [four] = firstOfEach(digits, [4]);
  const model = cnnNetwork(42);
  const {weights} = json<TrainedFacts>("weights/cnn-digits.json");
  model.setWeights(unpackWeights(gunzipSync(read("weights/cnn-digits.bin")), weights));
  [paper, mean, ink] = await partAnswersOn(model, four, [0, meanPicture(digits), 1]);
}, 120_000);

test("LIME's fidelity falls from 0.98 to 0.74 as σ goes from 0.05 to 2", () => {
  const fidelity = (sigma: number) => limeRun(paper.v(4), 9, {samples: "all", sigma}).fidelity.toFixed(2);
  expect([fidelity(0.05), fidelity(2)]).toEqual(["0.98", "0.74"]);
});

test("LIME misses the whole picture, with all coalitions the more the wider, and gives the blank part a weight", () => {
  const v = paper.v(4);
  const gap = (sigma: number) =>
    Math.abs(100 * gapAtWhole(limeRun(v, 9, {samples: "all", sigma}), v)).toFixed(1);
  expect([gap(0.25), gap(2)]).toEqual(["1.4", "10.4"]);
  expect(dummies(v, 9)).toEqual([6]);
  expect(Math.abs(paper.values(4)[6])).toBeLessThan(0.0005);
  const fit = limeRun(v, 9, {samples: 100, sigma: 0.25, seed: 1});
  expect((100 * fit.weights[6]).toFixed(1)).toBe("-6.5");
  const says = limeLimits(v, 9, fit, {sigma: 0.25, sampled: true, lang: "en"});
  expect(says).toContain("by 1.4 points at σ = 0.25 and by 10 at σ = 2");
  expect(says).toContain(
    "part 7 changes no answer by as much as 0.2 points, and these coalitions give it −6.5 points"
  );
  expect(limeLimits(v, 9, fit, {sigma: 0.25, sampled: false, lang: "zh"})).not.toContain("第 7 块");
});

test("the factors of the unanimity games, by hand, and what follows from them", () => {
  const v = [0, 0.2, 0.1, 0.6, 0, 0.2, 0.1, 0.9];
  const c = v.slice();
  // c_T = v(T) − Σ c_R over the proper subsets R of T, from small sets on
  for (let T = 1; T < 8; ++T) for (let R = 0; R < T; ++R) if ((R & T) === R) c[T] -= c[R];
  [0, 0.2, 0.1, 0.3, 0, 0, 0, 0.3].forEach((factor, T) => expect(c[T], `${T}`).toBeCloseTo(factor, 12));
  const size = (T: number) => T.toString(2).replace(/0/g, "").length;
  const phi = [0, 1, 2].map(m => c.reduce((sum, c_T, T) => ((T >> m) & 1 ? sum + c_T / size(T) : sum), 0));
  [0.45, 0.35, 0.1].forEach((value, m) => expect(phi[m]).toBeCloseTo(value, 12));
});

test("the opening between the arms has −4 points with paper and +44 with ink; the base is 10 and 0.3 %", () => {
  const points = (of: PartAnswers) => Math.round(100 * of.values(4)[1]);
  expect([points(paper), points(ink)]).toEqual([-4, 44]);
  expect(Math.max(...ink.values(4))).toBe(ink.values(4)[1]);
  expect([paper, ink].map(of => (100 * of.v(4)[0]).toPrecision(1))).toEqual(["1e+1", "0.3"]);
});

test("with the mean picture parts 1 and 2 hold most", () => {
  const values = Array.from(mean.values(4));
  const [first, second] = values.slice().sort((a, b) => b - a);
  expect(values.slice(0, 2).sort((a, b) => b - a)).toEqual([first, second]);
});

test("greedy is best, then SHAP and LIME together, occlusion, most ink, chance", () => {
  const facts = json<RemovalFacts>("measured/lime-shap.json");
  const area = (rule: keyof RemovalFacts["removal"]) => areaOf(facts, rule);
  expect(Math.abs(area("shap") - area("lime"))).toBeLessThan(0.01);
  expect(area("greedy")).toBeLessThan(Math.min(area("shap"), area("lime")));
  expect(Math.max(area("shap"), area("lime"))).toBeLessThan(area("occlusion"));
  expect(area("occlusion")).toBeLessThan(area("ink"));
  expect(area("ink")).toBeLessThan(area("random"));
  for (const {rho} of facts.random) {
    for (const value of Object.values(rho)) expect(Math.abs(value)).toBeLessThan(0.1);
  }
  for (const {rho} of facts.twins) {
    for (const value of Object.values(rho)) expect(value).toBeGreaterThan(0.7);
  }
});
