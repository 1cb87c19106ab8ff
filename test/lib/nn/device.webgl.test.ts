import * as tf from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {expect, it, vi} from "vitest";
import {
  DeviceLostError,
  isDeviceLost,
  onDeviceLost,
  onDeviceRestored,
  readValues,
  restoreDevice,
  startDevice
} from "../../../src/lib/nn/index.js";
import {largestDifference, noise, smallNet, steps} from "./fixtures.js";

const {images, labels} = noise(28, [9, 8, 2], 3);
const options = {batchSize: 4, seed: 3} as const;

/** Takes the GPU away, as a driver that is reset does. */
function loseDevice(): void {
  const {gl} = (tf.backend() as MathBackendWebGL).gpgpu;
  gl.getExtension("WEBGL_lose_context")!.loseContext();
}

it("the device says what it is, and is started once", async () => {
  const device = await startDevice();
  expect(device.backend).toBe("webgl");
  expect(device.renderer).not.toBe("");
  if (/swiftshader/i.test(device.renderer)) expect(device.reason).toBe("software-renderer");
  expect(await startDevice({backend: "cpu"})).toBe(device);
  expect(await restoreDevice()).toBe(device);
});

it("a lost GPU stops the training with a sentence, and after recovery it goes on as if nothing had happened", async () => {
  await startDevice();
  const uninterrupted = smallNet();
  await steps(uninterrupted.fit(images, labels, {...options, epochs: 3}));
  const expected = await uninterrupted.getWeights();
  uninterrupted.dispose();

  const model = smallNet();
  const told: DeviceLostError[] = [];
  const stopListening = onDeviceLost(error => told.push(error));
  const train = async () => {
    for await (const step of model.fit(images, labels, {...options, epochs: 3})) {
      if (step.epoch === 2 && step.batch === 5) loseDevice();
    }
  };
  await expect(train()).rejects.toThrow(DeviceLostError);
  await vi.waitFor(() => expect(told).toHaveLength(1));
  expect(told.map(error => error.message)).toEqual([
    expect.stringMatching(
      /^The browser has lost its connection to the GPU.* it can go on from the last copy of the weights\.$/
    )
  ]);
  expect(isDeviceLost()).toBe(true);
  await expect(model.predict(images)).rejects.toThrow(DeviceLostError);
  await expect(model.evaluate(images, labels)).rejects.toThrow(DeviceLostError);
  await expect(steps(model.fit(images, labels))).rejects.toThrow(DeviceLostError);

  expect((await restoreDevice()).backend).toBe("webgl");
  expect(isDeviceLost()).toBe(false);
  expect(model.recover()).toEqual({epochsDone: 1, step: 7});
  await steps(model.fit(images, labels, {...options, epochs: 3, initialEpoch: 1}));
  (await model.getWeights()).forEach((weights, i) =>
    expect(largestDifference(weights, expected[i])).toBeLessThan(1e-6)
  );
  model.dispose();
  stopListening();
});

it("a read that is under way when the GPU is lost fails instead of waiting for ever", async () => {
  const model = smallNet();
  const y = tf.tidy(() => model.forward(tf.tensor(images.pixels as Float32Array, [...images.shape])));
  const read = readValues(y);
  loseDevice();
  await expect(read).rejects.toThrow(DeviceLostError);
  await restoreDevice();
  model.recover();
  expect(await model.predict(images)).toHaveLength(28);
  model.dispose();
});

it("a context that the browser brings back by itself is lost all the same, until the book has made its backend anew", async () => {
  const model = smallNet();
  const other = smallNet();
  const {gl} = (tf.backend() as MathBackendWebGL).gpgpu;
  const before = await other.predict(images);
  const extension = gl.getExtension("WEBGL_lose_context")!;
  const restored = new Promise(resolve => gl.canvas.addEventListener("webglcontextrestored", resolve));
  const lost = new Promise<void>(resolve => onDeviceLost(() => resolve()));
  extension.loseContext();
  await lost;
  // A task later, as the browser does it: within the event it would be refused.
  setTimeout(() => extension.restoreContext());
  await restored;
  expect(gl.isContextLost()).toBe(false);
  expect(isDeviceLost()).toBe(true);
  await expect(model.predict(images)).rejects.toThrow(DeviceLostError);

  const told: string[] = [];
  const leave = onDeviceRestored(({backend}) => told.push(backend));
  const [first, second] = await Promise.all([restoreDevice(), startDevice()]);
  expect(first).toBe(second);
  expect(told).toEqual(["webgl"]);
  expect(isDeviceLost()).toBe(false);
  leave();
  // Nobody has told these models: what they hold is on a GPU that is gone, and they see it themselves.
  (await other.predict(images)).forEach((row, n) =>
    expect(largestDifference(row, before[n])).toBeLessThan(1e-6)
  );
  const trained = await steps(model.fit(images, labels, {...options, epochs: 1}));
  expect(trained.every(({loss}) => loss > 0 && loss < 10)).toBe(true);
  model.dispose();
  other.dispose();
});
