import {describe, expect, it} from "vitest";
import {curvePoints, epochPoints, validationPoints} from "../../../src/lib/figures/curve-points.js";

const steps = (count: number, batches: number, epochs: number) =>
  Array.from({length: count}, (_, n) => ({
    epoch: 1 + Math.floor(n / batches),
    epochs,
    batch: 1 + (n % batches),
    batches,
    loss: n,
    accuracy: n / count
  }));

describe("curvePoints(steps)", () => {
  it("is empty before the first step", () => expect(curvePoints([], {length: 8})).toEqual([]));

  it("has means of as many steps each", () => {
    const points = curvePoints(steps(8, 8, 1), {length: 8, most: 2});
    expect(points.map(p => p.loss)).toEqual([1.5, 5.5]);
    expect(points.map(p => p.x)).toEqual([2.5 / 8, 6.5 / 8]);
  });

  it("shows every step of a short axis", () => {
    expect(curvePoints(steps(5, 188, 10), {length: 15}).map(p => p.loss)).toEqual([0, 1, 2, 3, 4]);
  });

  it("has no more points than asked for, however long the training is", () => {
    expect(curvePoints(steps(1880, 188, 10), {length: 1880, most: 160}).length).toBeLessThanOrEqual(160);
  });

  it("leaves the points already drawn where they are", () => {
    const early = curvePoints(steps(50, 188, 10), {length: 1880});
    const late = curvePoints(steps(400, 188, 10), {length: 1880});
    expect(late.slice(0, early.length - 1).map(p => p.loss)).toEqual(early.slice(0, -1).map(p => p.loss));
  });
});

it("validationPoints(steps) stand at the ends of the epochs that were measured", () => {
  const all = steps(6, 3, 2).map(step =>
    step.batch === 3 ? {...step, validationLoss: step.epoch / 10, validationAccuracy: 0.9} : step
  );
  expect(validationPoints(all)).toEqual([
    {x: 1, loss: 0.1, accuracy: 0.9},
    {x: 2, loss: 0.2, accuracy: 0.9}
  ]);
});

it("a training without accuracy has points of its loss", () => {
  const all = steps(4, 4, 1).map(step => ({...step, accuracy: undefined, validationLoss: 2}));
  expect(curvePoints(all, {length: 4, most: 1})).toEqual([{x: 2.5 / 4, loss: 1.5, accuracy: NaN}]);
  expect(validationPoints(all.slice(3))).toEqual([{x: 1, loss: 2, accuracy: NaN}]);
});

it("epochs have a point each, at their ends; those that were not validated have no such point", () => {
  const {training, validation} = epochPoints([{loss: 3}, {loss: 2, validationLoss: 1}]);
  expect(training).toEqual([
    {x: 1, loss: 3, accuracy: NaN},
    {x: 2, loss: 2, accuracy: NaN}
  ]);
  expect(validation).toEqual([{x: 2, loss: 1, accuracy: NaN}]);
});
