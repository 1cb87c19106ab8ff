import {expect, it, vi} from "vitest";
import * as tf from "@tensorflow/tfjs-core";

it("without WebGL the processor takes over, and the reason is given", async () => {
  // Other tests may have started the device, which is done once.
  vi.resetModules();
  const {isDeviceLost, restoreDevice, startDevice} = await import("../../../src/lib/nn/device.js");
  const device = await startDevice();
  expect(device).toEqual({backend: "cpu", renderer: "", reason: "no-webgl2"});
  expect(tf.getBackend()).toBe("cpu");
  expect(await startDevice()).toBe(device);
  expect(isDeviceLost()).toBe(false);
  expect(await restoreDevice()).toBe(device);
});
