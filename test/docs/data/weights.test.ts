import {readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {mnistFile} from "../../../docs/data/mnistFile.js";
import {seriesFile} from "../../../docs/data/seriesFile.js";
import {
  halved,
  loadMnist,
  loadWeights,
  parseSeries,
  picturesOf,
  withLabels
} from "../../../src/lib/data/index.js";
import type {Digits, TrainedFacts} from "../../../src/lib/data/index.js";
import {pieceLayers, piecesOfPlane} from "../../../src/lib/figures/linear-pieces.js";
import {meanSquaredError} from "../../../src/lib/figures/mean-squared-error.js";
import {areaUnder, rocCurve} from "../../../src/lib/figures/roc.js";
import {sameLabelNearby} from "../../../src/lib/figures/same-label-nearby.js";
import {startDevice} from "../../../src/lib/nn/index.js";
import type {Sequential} from "../../../src/lib/nn/index.js";
import {autoencoderNetworks} from "../../../src/pretrain/autoencoder.js";
import {autoencoderNetwork} from "../../../src/pretrain/autoencoderDigits.js";
import {cnnNetwork} from "../../../src/pretrain/cnnDigits.js";
import {coverNetwork} from "../../../src/pretrain/cover.js";
import {openingNetwork} from "../../../src/pretrain/depth.js";
import {judgedLetters, judgeReader, readingSeeds} from "../../../src/pretrain/recurrent.js";
import {latentNetwork} from "../../../src/pretrain/latent.js";
import {detectorNetwork} from "../../../src/pretrain/latentUnseen.js";
import {lstmNetwork, windowSize} from "../../../src/pretrain/lstmSeries.js";
import {planeExamples, planeNetwork} from "../../../src/pretrain/networks.js";
import {rowsOf} from "../../../src/pretrain/rows.js";
import {seriesWindows} from "../../../src/pretrain/windows.js";
import {smallCnn} from "../../../src/lib/training/small-cnn.js";
import {LIMIT, spiralExamples} from "../../../src/lib/training/spiral-trial.js";
import {readingModel} from "../../../src/lib/training/reading-task.js";

const folder = "docs/data/weights";
const names = readdirSync(folder)
  .filter(name => name.endsWith(".json"))
  .map(name => name.replace(/\.json$/, ""));

let digits: Digits;
beforeAll(async () => {
  await startDevice({backend: "cpu"});
  digits = await loadMnist(new Blob([new Uint8Array(mnistFile({set: "test", every: 10}))]));
});

/** Gives a model the weights of a page. */
async function opened(name: string, model: Sequential): Promise<{model: Sequential; facts: TrainedFacts}> {
  const bytes = new Blob([new Uint8Array(readFileSync(join(folder, `${name}.bin`)))]);
  const json = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as TrainedFacts;
  const {values, facts} = await loadWeights(bytes, json);
  model.setWeights(values);
  expect(facts.parameters).toBe(model.summary().parameters);
  return {model, facts};
}

test("all weights trained beforehand take less than 500 kB", () => {
  const bytes = names
    .flatMap(name => [`${name}.bin`, `${name}.json`])
    .map(name => statSync(join(folder, name)).size);
  expect(bytes.length).toBeGreaterThan(0);
  expect(bytes.reduce((a, b) => a + b)).toBeLessThan(500_000);
});

describe("weights do what their facts say", () => {
  test("the cover's network reads 97 of 100 digits it has not seen", async () => {
    const {model, facts} = await opened("cover", coverNetwork(7));
    const {loss, accuracy} = await model.evaluate(digits.images, digits.labels, {batchSize: 100});
    expect(accuracy).toBeCloseTo(facts.measured.accuracy, 3);
    expect(loss).toBeCloseTo(facts.measured.testLoss, 3);
    expect(accuracy).toBeGreaterThanOrEqual(0.96);
    model.dispose();
  });

  test("the network of 4.1, most of it in four bits, reads more than 95 of 100 digits it has not seen", async () => {
    const {model, facts} = await opened("cnn-digits", cnnNetwork(42));
    expect(facts.weights.map(({bits}) => bits)).toEqual([8, 8, 4, 8, 8, 8]);
    const {accuracy} = await model.evaluate(digits.images, digits.labels, {batchSize: 100});
    expect(accuracy).toBeCloseTo(facts.measured.accuracy, 3);
    expect(accuracy).toBeGreaterThan(0.95);
    model.dispose();
  });

  test("the small network of the page on compute, in 16 bits, reads 94 of 100 digits it has not seen", async () => {
    const model = smallCnn(1);
    model.compile({loss: "categoricalCrossentropy"});
    const {facts} = await opened("compute", model);
    const {loss, accuracy} = await model.evaluate(digits.images, digits.labels, {batchSize: 100});
    expect(accuracy).toBeCloseTo(facts.measured.accuracy, 3);
    expect(loss).toBeCloseTo(facts.measured.testLoss, 4);
    expect(accuracy).toBeGreaterThan(0.93);
    model.dispose();
  });

  test("the autoencoder of 4.3 leaves a mean squared error of 0.012 on digits it has not seen", async () => {
    const {model, facts} = await opened("autoencoder-digits", autoencoderNetwork(42));
    const rows = rowsOf(digits);
    const {loss} = await model.evaluate(rows, rows, {batchSize: 100});
    expect(loss).toBeCloseTo(facts.measured.testLoss, 5);
    expect(loss).toBeLessThan(0.0125);
    model.dispose();
  });

  test("in the plane of 2.5 six of ten digits have their like beside them, and two numbers leave 0.031", async () => {
    const {model, facts} = await opened("latent", latentNetwork(1));
    const rows = halved(digits);
    const {loss} = await model.evaluate(rows, rows, {batchSize: 100});
    expect(loss).toBeCloseTo(facts.measured.testLoss, 5);
    expect(loss).toBeLessThan(0.0315);
    const {values} = (await model.activations(rows))[2];
    expect(sameLabelNearby(values, digits.labels)).toBeGreaterThan(0.6);
    model.dispose();
  });

  test("the detector of 2.5 gives a 2, which it has never seen, a larger error than nine of ten others", async () => {
    const {model, facts} = await opened("latent-watcher", detectorNetwork(1));
    const rows = halved(digits);
    const {rows: seen} = withLabels({rows, labels: digits.labels}, label => label !== 2);
    const {loss} = await model.evaluate(seen, seen, {batchSize: 100});
    expect(loss).toBeCloseTo(facts.measured.testLoss, 5);
    const pictures = picturesOf(rows);
    const made = await model.predict(rows, {batchSize: 100});
    const errors = made.map((xHat, n) => meanSquaredError(xHat, pictures[n]));
    const of = (isTwo: boolean) => errors.filter((_, n) => (digits.labels[n] === 2) === isTwo);
    expect(areaUnder(rocCurve(of(true), of(false)))).toBeGreaterThan(0.9);
    model.dispose();
  });

  test("the two autoencoders of 3.3 leave the errors their facts state, the untied one less", async () => {
    const models = autoencoderNetworks(42);
    const rows = rowsOf(digits);
    const loss = {tied: 0, untied: 0};
    for (const name of ["tied", "untied"] as const) {
      const {model, facts} = await opened(`autoencoder-${name}`, models[name]);
      loss[name] = (await model.evaluate(rows, rows, {batchSize: 100})).loss;
      expect(loss[name]).toBeCloseTo(facts.measured.testLoss, 2);
      model.dispose();
    }
    expect(loss.untied).toBeLessThan(loss.tied);
  });

  test("the LSTM of 4.2 is off by 2.84 °C (root mean square) on days it has not seen, one day ahead", async () => {
    const {model, facts} = await opened("lstm-series", lstmNetwork(42));
    const {values} = parseSeries(seriesFile("seattle-weather.csv", {date: "date", value: "temp_max"}));
    const {heldOut, range, trained} = seriesWindows(values, windowSize);
    expect(facts.exampleCount).toBe(trained);
    const {loss} = await model.evaluate(heldOut.x, heldOut.y, {batchSize: 100});
    expect(Math.sqrt(loss) * range).toBeCloseTo(facts.measured.heldOutRmse, 2);
    expect(Math.sqrt(loss) * range).toBeLessThan(2.9);
    // What the page plots of the training ends where its weights are, but for their rounding.
    expect(facts.history).toHaveLength(facts.epochs);
    expect(facts.history!.at(-1)!.validationLoss! / loss).toBeCloseTo(1, 1);
    model.dispose();
  });

  test("the network of 2.1 parts all points of its ring", async () => {
    const {model, facts} = await opened("networks", planeNetwork(3));
    const {x, y} = planeExamples();
    const {loss} = await model.evaluate(x, y);
    expect(loss).toBeCloseTo(facts.measured.loss, 4);
    // The curve that the page opens with ends there, but for the rounding of the weights.
    expect(facts.history).toHaveLength(facts.epochs);
    expect(facts.history!.at(-1)!.loss - loss).toBeCloseTo(0, 3);
    const answers = await model.predict(x);
    expect(answers.map(([answer]) => Number(answer > 0.5))).toEqual(y.values);
    model.dispose();
  });

  test("the network of 2.2 parts all points of its spirals, with 1,503 pieces", async () => {
    const {model, facts} = await opened("depth", openingNetwork(1));
    const {x, y} = spiralExamples(1);
    expect((await model.evaluate(x, y)).loss).toBeCloseTo(facts.measured.loss, 4);
    const answers = await model.predict(x);
    expect(answers.map(([answer]) => Number(answer > 0.5))).toEqual(y.values);
    const pieces = piecesOfPlane(pieceLayers(await model.getWeights()), LIMIT);
    expect(pieces.length).toBe(facts.measured.pieces);
    model.dispose();
  });

  test("the networks of 2.4 that read letters keep what they were trained to keep", async () => {
    const bytes = new Blob([new Uint8Array(readFileSync(join(folder, "recurrent.bin")))]);
    const json = JSON.parse(readFileSync(join(folder, "recurrent.json"), "utf8")) as TrainedFacts;
    const {values, facts} = await loadWeights(bytes, json);
    for (const kept of ["last", "first"] as const) {
      for (const seed of readingSeeds) {
        const model = readingModel(kept, {letters: judgedLetters[kept], seed});
        model.setWeights(values.splice(0, model.weights.length));
        const right = await judgeReader(kept, model);
        const stated = right.map(
          (_, d) => facts.measured[kept === "last" ? `last ${seed}: ${d} letters ago` : `first ${seed}`]
        );
        right.forEach((share, d) => expect(share).toBeCloseTo(stated[d], 2));
        expect(right[0]).toBeGreaterThan(0.95);
        model.dispose();
      }
    }
    expect(values).toEqual([]);
  });
});
