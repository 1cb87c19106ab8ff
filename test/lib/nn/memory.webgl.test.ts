/// <reference types="vite/client" />
import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, describe, expect, it} from "vitest";
import {startDevice} from "../../../src/lib/nn/index.js";
import type {FitOptions} from "../../../src/lib/nn/index.js";
import {sourcePrograms} from "./programs.js";
import type {SourceProgram} from "./programs.js";

/**
 * `npm test` takes a tenth of the steps, on small examples; `npm run leaks` takes all of them, on examples of the source's
 * sizes.
 */
const full = import.meta.env.MODE === "leaks";
const STEPS = full ? 1000 : 100;
const STOPPED = full ? 100 : 10;

beforeAll(async () => {
  expect((await startDevice()).backend).toBe("webgl");
});

interface GpuMemory extends tf.MemoryInfo {
  numBytesInGPU: number;
  numBytesInGPUAllocated: number;
}

/** What is held once every reading that is under way has ended: a texture that is being read is freed only then. */
async function held() {
  await new Promise(resolve => setTimeout(resolve, 200));
  const {numTensors, numDataBuffers, numBytesInGPU, numBytesInGPUAllocated} = tf.memory() as GpuMemory;
  return {numTensors, numDataBuffers, numBytesInGPU, numBytesInGPUAllocated};
}

describe.each(sourcePrograms(full))("memory of $name", ({make, x, y, batchSize}: SourceProgram) => {
  const options: FitOptions = {batchSize, validationSplit: 0.2};
  const perEpoch = Math.ceil(Math.floor(x.shape[0] * 0.8) / batchSize);

  it(
    `is the same after ${STEPS} steps`,
    async () => {
      const model = make();
      const fit = async (steps: number) => {
        let taken = 0;
        const epochs = Math.ceil(steps / perEpoch);
        for await (const step of model.fit(x, y, {...options, epochs})) taken += step.batch > 0 ? 1 : 0;
        expect(taken).toBeGreaterThanOrEqual(steps);
      };
      // The first epochs compile, and make the textures that are used again later.
      await fit(4 * perEpoch);
      const before = await held();
      await fit(STEPS);
      expect(await held()).toEqual(before);
      model.dispose();
    },
    full ? 3_600_000 : undefined
  );

  it(
    `is the same after ${STOPPED} trainings that are stopped half-way`,
    async () => {
      const model = make();
      const stopAfter = async (steps: number) => {
        const training = model.fit(x, y, {...options, epochs: 9});
        for (let taken = 0; taken < steps; ++taken) expect((await training.next()).done).toBe(false);
        await training.return();
      };
      for (let steps = 1; steps <= 2 * perEpoch; ++steps) await stopAfter(steps);
      const before = await held();
      for (let n = 0; n < STOPPED; ++n) await stopAfter(1 + (n % (2 * perEpoch)));
      expect(await held()).toEqual(before);
      model.dispose();
    },
    full ? 3_600_000 : undefined
  );

  it("is what it was before, once the model is disposed", async () => {
    const before = await held();
    const model = make();
    for await (const step of model.fit(x, y, {...options, epochs: 9})) if (step.epoch === 2) break;
    model.dispose();
    const after = await held();
    // Freed textures stay allocated, to be used again.
    expect({...after, numBytesInGPUAllocated: 0}).toEqual({...before, numBytesInGPUAllocated: 0});
  });

  it("is what it was before, also if its weights are being read when it is disposed", async () => {
    const before = await held();
    const model = make();
    for await (const step of model.fit(x, y, {...options, epochs: 1})) if (step.batch > 0) break;
    const reading = model.getWeights();
    model.dispose();
    await reading;
    const after = await held();
    expect({...after, numBytesInGPUAllocated: 0}).toEqual({...before, numBytesInGPUAllocated: 0});
  });
});
