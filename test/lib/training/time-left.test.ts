import {expect, it} from "vitest";
import {TimeLeft} from "../../../src/lib/training/time-left.js";

function clocked() {
  const clock = {time: 0};
  const left = new TimeLeft(() => clock.time);
  const step = (took: number) => {
    clock.time += took;
    left.step();
  };
  return {clock, left, step};
}

it("knows nothing before the second step", () => {
  const {left, step} = clocked();
  expect(left.left(10)).toBeUndefined();
  step(5000);
  expect(left.left(10)).toBeUndefined();
});

it("is the pace times the steps; the first step, which compiles, does not count", () => {
  const {left, step} = clocked();
  step(5000);
  step(20);
  step(20);
  expect(left.left(10)).toBeCloseTo(200);
});

it("follows a change of pace", () => {
  const {left, step} = clocked();
  step(0);
  step(100);
  for (let k = 0; k < 60; ++k) step(10);
  expect(left.left(1)).toBeCloseTo(10, 0);
});

it("does not count a rest", () => {
  const {clock, left, step} = clocked();
  step(0);
  step(20);
  clock.time += 60_000;
  left.rest();
  step(20);
  step(20);
  expect(left.left(1)).toBeCloseTo(20);
});
