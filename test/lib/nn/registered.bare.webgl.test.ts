import {getKernelsForBackend} from "@tensorflow/tfjs-core";
import {expect, it} from "vitest";
import {startDevice} from "../../../src/lib/nn/index.js";

it("no kernel of TensorFlow.js is registered by the library, only the book's own", async () => {
  expect((await startDevice()).backend).toBe("webgl");
  const names = getKernelsForBackend("webgl").map(({kernelName}) => kernelName);
  expect(names).toContain("conv2d");
  expect(names.filter(name => /^[A-Z]/.test(name))).toEqual([]);
});
