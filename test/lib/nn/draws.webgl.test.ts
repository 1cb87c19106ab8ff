import {beforeAll, describe, expect, it} from "vitest";
import {startDevice} from "../../../src/lib/nn/index.js";
import type {Examples, Sequential, Targets} from "../../../src/lib/nn/index.js";
import {countDraws} from "../../bench/counts.js";
import {noise, rows, sourceAutoencoder, sourceLstm, sourceNet, waves} from "./fixtures.js";

const counts = countDraws();

beforeAll(async () => {
  expect((await startDevice()).backend).toBe("webgl");
});

/** Draw calls of a training step, its reading included; the first step compiles and uploads the weights. */
async function drawsOfAStep(model: Sequential, x: Examples, y: Targets, batchSize: number): Promise<number> {
  const step = async () => {
    // Of two epochs the second is never begun, so that nothing but the step itself is counted.
    for await (const {history} of model.fit(x, y, {batchSize, epochs: 2})) if (history) break;
  };
  await step();
  const before = counts.draws;
  await step();
  model.dispose();
  return counts.draws - before;
}

// Draw calls carry over from device to device, times do not.
describe("a training step takes few draw calls:", () => {
  it("50 at most for the source's network, batch 32", async () => {
    const {images, labels} = noise(32, [28, 28, 1], 10);
    expect(await drawsOfAStep(sourceNet(), images, labels, 32)).toBeLessThanOrEqual(50);
  });

  it("30 at most for the source's autoencoder, batch 256", async () => {
    const x = rows(256, 784);
    expect(await drawsOfAStep(sourceAutoencoder(), x, x, 256)).toBeLessThanOrEqual(30);
  });

  it("500 at most for the source's LSTM, 24 steps, batch 32", async () => {
    const {x, y} = waves(32, 24);
    expect(await drawsOfAStep(sourceLstm(), x, y, 32)).toBeLessThanOrEqual(500);
  });
});
