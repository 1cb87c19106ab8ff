import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {
  bestRate,
  parametersOf,
  spiralRates,
  spiralWidths
} from "../../../src/lib/training/spiral-contestants.js";
import type {SpiralBeginning, SpiralResults} from "../../../src/lib/training/spiral-contestants.js";

const measured = JSON.parse(readFileSync("docs/data/measured/depth.json", "utf8")) as SpiralResults;
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const of = (layers: number) => measured.widths.find(({units}) => units.length === layers)!;
const begun = (name: SpiralBeginning) => mean(measured.beginnings[name].accuracy);

test("five seeds of each network and rate, with the parameters that it has", () => {
  expect(measured.widths.map(({units}) => units)).toEqual(spiralWidths);
  for (const {units, parameters, rates, pieces, piecesBefore, piecesAcross, ...chosen} of measured.widths) {
    expect(parameters).toBe(parametersOf(units));
    expect(rates.map(({learningRate}) => learningRate)).toEqual(spiralRates);
    expect(chosen).toEqual(bestRate(rates));
    for (const {learned, checked, accuracy} of rates)
      for (const all of [learned, checked, accuracy]) expect(all).toHaveLength(measured.seeds.length);
    for (const all of [pieces, piecesBefore, piecesAcross]) expect(all).toHaveLength(measured.seeds.length);
  }
  for (const {accuracy} of Object.values(measured.beginnings)) expect(accuracy).toHaveLength(5);
});

test("what page 2.2 says of depth and width holds", () => {
  const at = (layers: number, rate: number) =>
    of(layers).rates.find(({learningRate}) => learningRate === rate)!.accuracy;
  // At rate 0.01 every seed of three layers is better than every seed of one; at the best rates they are equal.
  expect(Math.min(...at(3, 0.01))).toBeGreaterThan(Math.max(...at(1, 0.01)));
  expect(of(1).learningRate).toBeGreaterThan(0.01);
  expect(Math.abs(mean(of(1).accuracy) - mean(of(3).accuracy))).toBeLessThan(0.02);
  // The wide one has more pieces; before the training its 62 lines go through the origin.
  expect(mean(of(1).pieces)).toBeGreaterThan(1.5 * mean(of(3).pieces));
  expect(of(1).piecesBefore).toEqual([124, 124, 124, 124, 124]);
  // Eight narrow layers are worse again, and with rate 0.1 most say the same everywhere.
  expect(mean(of(8).accuracy)).toBeLessThan(mean(of(3).accuracy) - 0.1);
  expect(at(8, 0.1).filter(share => share === 0.5).length).toBeGreaterThan(2);
});

test("what it says of the beginnings holds", () => {
  for (const name of ["sigmoid", "sigmoidFaster", "sigmoidFastest"] as const)
    expect(begun(name)).toBeLessThan(0.6);
  expect(begun("reluGlorot")).toBeGreaterThan(begun("reluHe") - 0.005);
  for (const name of ["tanh", "reluGlorot", "reluHe"] as const) expect(begun(name)).toBeGreaterThan(0.85);
});
