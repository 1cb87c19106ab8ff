import * as tf from "@tensorflow/tfjs-core";
import {beforeAll, expect, it} from "vitest";
import {startDevice} from "../../../src/lib/nn/index.js";
import {noise, rows, sourceAutoencoder, sourceNet} from "./fixtures.js";

interface GpuMemory extends tf.MemoryInfo {
  numBytesInGPU: number;
}
const memory = () => tf.memory() as GpuMemory;
const {images, labels} = noise(64, [28, 28, 1], 10);

beforeAll(async () => {
  expect((await startDevice()).backend).toBe("webgl");
});

/** Sizes of what goes to the GPU and comes from it, in bytes, while `work` runs. */
async function traffic(work: () => Promise<void>): Promise<{up: number[]; down: number[]}> {
  const {texSubImage2D, texImage2D, readPixels} = WebGL2RenderingContext.prototype;
  const up: number[] = [];
  const down: number[] = [];
  const watched = {
    texSubImage2D(this: WebGL2RenderingContext, ...call: unknown[]) {
      up.push((call[8] as ArrayBufferView).byteLength);
      texSubImage2D.apply(this, call as Parameters<typeof texSubImage2D>);
    },
    texImage2D(this: WebGL2RenderingContext, ...call: unknown[]) {
      const source = call.at(-1) as ArrayBufferView | null;
      if (source) up.push(source.byteLength);
      texImage2D.apply(this, call as Parameters<typeof texImage2D>);
    },
    readPixels(this: WebGL2RenderingContext, ...call: unknown[]) {
      down.push(16 * (call[2] as number) * (call[3] as number));
      readPixels.apply(this, call as Parameters<typeof readPixels>);
    }
  };
  Object.assign(WebGL2RenderingContext.prototype, watched);
  try {
    await work();
  } finally {
    Object.assign(WebGL2RenderingContext.prototype, {texSubImage2D, texImage2D, readPixels});
  }
  return {up, down};
}

it("a training step uploads the batch and reads back one texel, nothing else", async () => {
  const model = sourceNet();
  const epochOf8 = async () => {
    for await (const step of model.fit(images, labels, {batchSize: 8, epochs: 2})) if (step.history) break;
  };
  // The first time the weights go up.
  await epochOf8();
  const {up, down} = await traffic(epochOf8);
  const pixels = 4 * 8 * 28 * 28;
  const targets = 4 * 8 * 10;
  expect(up).toEqual(Array.from({length: 8}, () => [pixels, targets]).flat());
  // [loss, accuracy] comes in one texel of four floats.
  expect(down).toEqual(new Array(8).fill(16));
  model.dispose();
});

it("an autoencoder's batch goes up once, as input and target", async () => {
  const model = sourceAutoencoder();
  const x = rows(64, 784);
  const epochOf8 = async () => {
    for await (const step of model.fit(x, x, {batchSize: 8, epochs: 2})) if (step.history) break;
  };
  await epochOf8();
  const {up, down} = await traffic(epochOf8);
  expect(up).toEqual(new Array(8).fill(4 * 8 * 784));
  expect(down).toEqual(new Array(8).fill(16));
  model.dispose();
});

it("leaving the training, or disposing the model, leaves no tensor behind", async () => {
  const before = memory();
  const model = sourceNet();
  for await (const step of model.fit(images, labels, {batchSize: 4, epochs: 7})) if (step.batch === 5) break;
  await model.predict({pixels: images.pixels.slice(0, 784) as Float32Array, shape: [1, 28, 28, 1]});
  model.dispose();
  // A texture that was being read is freed once it is read.
  await new Promise(resolve => setTimeout(resolve, 200));
  const {numTensors, numDataBuffers, numBytesInGPU} = memory();
  expect({numTensors, numDataBuffers, numBytesInGPU}).toEqual({
    numTensors: before.numTensors,
    numDataBuffers: before.numDataBuffers,
    numBytesInGPU: before.numBytesInGPU
  });
});
