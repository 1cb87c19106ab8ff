import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {lawAt, lawWithFloor, localExponents, powerLaw, squaresOff} from "../../../src/lib/data/powerLaw.js";
import {meanErrors, worthOfMoving} from "../../../src/lib/figures/learner-tables.js";
import {learnerNames} from "../../../src/lib/training/learner-names.js";
import type {LearnerName, LearningCurves} from "../../../src/lib/training/learner-names.js";
import {batchSize, furthest, learners} from "../../../src/lib/training/learners.js";
import {stepsFor} from "../../../src/lib/training/steps-for.js";

const measured = JSON.parse(
  readFileSync("docs/data/measured/learning-curves.json", "utf8")
) as LearningCurves;
const [fewest, most] = [measured.sizes[0], measured.sizes.at(-1)!];
const at = (name: LearnerName, size: number) => meanErrors(measured, name).find(({n}) => n === size)!.E;
const law = (name: LearnerName, from = fewest) => {
  const within = meanErrors(measured, name).filter(({n}) => n >= from);
  return powerLaw(
    within.map(({n}) => n),
    within.map(({E}) => E)
  );
};

test("each learner at each size with three seeds, trained as it would be trained now", () => {
  expect(measured.steps).toEqual(measured.sizes.map(stepsFor));
  expect(measured).toMatchObject({batchSize, furthest, tested: 1000, unlabelled: 6000});
  for (const name of learnerNames) {
    const {points, rate, tried} = measured.learners[name];
    const wanted = measured.seeds.flatMap(seed => measured.sizes.map(size => `${size} ${seed}`));
    expect(points.map(({size, seed}) => `${size} ${seed}`).sort()).toEqual(wanted.sort());
    expect(tried.map(one => one.rate)).toEqual(learners[name].rates);
    if (rate !== undefined) {
      const best = Math.max(...tried.map(({accuracy}) => accuracy));
      expect(tried.find(one => one.rate === rate)!.accuracy).toBe(best);
    }
    for (const {accuracy, seconds, readingSeconds, parameters, multiplyAdds} of points) {
      expect(accuracy).toBeGreaterThan(0.3);
      expect(accuracy).toBeLessThan(1);
      for (const value of [seconds, readingSeconds, parameters, multiplyAdds])
        expect(value).toBeGreaterThan(0);
    }
  }
});

test("what the page on data says of the curves holds", () => {
  // Each of them falls from each size to the next.
  for (const name of learnerNames.filter(one => one !== "cnnMoved")) {
    const errors = meanErrors(measured, name).map(({E}) => E);
    expect(errors).toEqual([...errors].sort((a, b) => b - a));
  }
  // Parameters and errors in opposite orders.
  expect(measured.learners.cnn.points[0].parameters).toBe(693_962);
  expect(measured.learners.mlp.points[0].parameters).toBe(101_770);
  expect(measured.learners.logistic.points[0].parameters).toBe(7850);
  expect(at("cnn", most)).toBeLessThan(at("mlp", most));
  expect(at("mlp", most)).toBeLessThan(at("logistic", most));
  // Who only remembers keeps up with few digits, and stays ahead of the network with one hidden layer.
  expect(Math.abs(at("nearest", fewest) - at("cnn", fewest))).toBeLessThan(0.05);
  expect(at("nearest", most)).toBeLessThan(at("mlp", most));
  // The smallest exponent of the seven is that of the learned codes, the largest that of the CNN on moved digits.
  const exponents = learnerNames.map(name => law(name).alpha);
  expect(law("probe").alpha).toBe(Math.min(...exponents));
  expect(law("cnnMoved").alpha).toBe(Math.max(...exponents));
});

test("which curves are straight, and which have a floor", () => {
  const points = (name: LearnerName) => meanErrors(measured, name);
  const local = (name: LearnerName) => localExponents(points(name));
  const [low, high] = [Math.min, Math.max].map(of => of(...local("nearest")));
  expect(high - low).toBeLessThan(0.09);
  expect(Math.max(...local("cnn").slice(0, 3)) - Math.min(...local("cnn").slice(0, 3))).toBeLessThan(0.02);
  expect(local("cnn")[3]).toBeLessThan(0.3);
  // All others fall by more than two fifths of their first exponent.
  for (const name of learnerNames.filter(one => one !== "nearest")) {
    expect(local(name).at(-1)!, name).toBeLessThan(0.6 * local(name)[0]);
  }
  // The one exponent of logistic regression is none of its four.
  for (const alpha of local("logistic"))
    expect(Math.abs(alpha - law("logistic").alpha)).toBeGreaterThan(0.09);
  // A floor makes the squares of the bent curves smaller by far; nearest neighbours need none.
  for (const name of ["logistic", "components", "probe", "cnnMoved", "mlp"] as const) {
    const bent = lawWithFloor(points(name));
    expect(squaresOff(bent, points(name)), name).toBeLessThan(squaresOff(law(name), points(name)) / 20);
    expect(bent.floor).toBeGreaterThan(0.5 * at(name, most));
  }
  expect(lawWithFloor(points("nearest")).floor).toBe(0);
  // For the CNN the two laws are nearly a factor of two apart at 60,000.
  expect(lawAt(law("cnn"), 60_000)).toBeCloseTo(0.014, 3);
  expect(lawAt(lawWithFloor(points("cnn")), 60_000)).toBeGreaterThan(1.7 * lawAt(law("cnn"), 60_000));
});

test("what 1,000 test digits do not decide: differences within twice their standard error", () => {
  const undecided = [
    ["mlp", "nearest"],
    ["probe", "components"],
    ["cnn", "cnnMoved"]
  ] as const;
  for (const [a, b] of undecided) {
    const [p, q] = [at(a, most), at(b, most)];
    const standard = Math.sqrt((p * (1 - p) + q * (1 - q)) / measured.tested);
    expect(Math.abs(p - q), `${a} ${b}`).toBeLessThan(2 * standard);
  }
  expect(at("mlp", most) - at("nearest", most)).toBeCloseTo(0.013, 6);
  expect((at("probe", most) - at("components", most)).toFixed(3)).toBe("0.009");
});

test("what it says of moved digits holds", () => {
  const worth = worthOfMoving(measured);
  for (const {n, plain, moved} of worth) expect(moved, `${n}`).toBeLessThan(plain);
  // The more digits, the more a moved one is worth; 2,000 of them do better than 6,000 unmoved ones.
  const times = worth.slice(0, 3).map(({n, same}) => same / n);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(at("cnnMoved", 2000)).toBeLessThan(at("cnn", most));
  // With the fewest and with all digits the seeds overlap, and the curve has become flat.
  const errorsOf = (name: LearnerName, n: number) =>
    measured.learners[name].points.filter(({size}) => size === n).map(({accuracy}) => 1 - accuracy);
  const overlapping = measured.sizes.filter(
    n => Math.max(...errorsOf("cnnMoved", n)) > Math.min(...errorsOf("cnn", n))
  );
  expect(overlapping).toEqual([fewest, most]);
  expect(at("cnnMoved", 2000) - at("cnnMoved", most)).toBeLessThan(0.008);
});

test("what it says of codes holds: neither beats the pixels at any size", () => {
  for (const n of measured.sizes) {
    expect(at("logistic", n)).toBeLessThan(at("components", n));
    expect(at("logistic", n)).toBeLessThan(at("probe", n));
  }
  // Learned codes lead the components with few labels, and fall behind with many.
  expect(at("probe", fewest)).toBeLessThan(at("components", fewest));
  expect(at("probe", most)).toBeGreaterThan(at("components", most));
});
