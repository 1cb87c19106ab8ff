import {expect, it} from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import {isDeviceLost, restoreDevice, startDevice} from "../../../src/lib/nn/index.js";

it("without WebGL the processor takes over, and the reason is given", async () => {
  const device = await startDevice();
  expect(device).toEqual({backend: "cpu", renderer: "", reason: "no-webgl2"});
  expect(tf.getBackend()).toBe("cpu");
  expect(await startDevice()).toBe(device);
  expect(isDeviceLost()).toBe(false);
  expect(await restoreDevice()).toBe(device);
});
