import {beforeAll, expect, test} from "vitest";
import {startDevice} from "../../../src/lib/nn/index.js";
import {contestants} from "../../../src/lib/training/shift-contestants.js";
import type {Contestant} from "../../../src/lib/training/shift-contestants.js";
import {countsOf} from "../../../src/lib/training/shift-networks.js";

beforeAll(async () => void (await startDevice({backend: "cpu"})));

test("all have within two per cent of 11,850 parameters, but for the one that is called wide", () => {
  for (const {network} of Object.values<Contestant>(contestants)) {
    const {parameters} = countsOf(network);
    if (network === "wide") expect(parameters).toBe(785 * 64 + 650);
    else expect(Math.abs(parameters - 11_850)).toBeLessThan(237);
  }
});

test("what a picture takes is counted by hand", () => {
  // Two convolutions, on 26×26 and on 11×11 places, then 5·5·41 numbers to ten answers.
  expect(countsOf("pooling").multiplyAdds).toBe(676 * 9 * 4 + 121 * 36 * 41 + 25 * 41 * 10);
  expect(countsOf("dense").multiplyAdds).toBe(784 * 15 + 150);
});
