import {expect, test, vi} from "vitest";
import {refusal} from "../../../src/kernels/refusal.js";
import {DeviceLostError} from "../../../src/lib/nn/index.js";
import {recovery} from "../../../src/lib/training/device-loss.js";

test("models trained together go on from the epoch that all of them have complete", async () => {
  const models = [3, 2].map(epochsDone => ({recover: vi.fn(() => ({epochsDone}))}));
  const {canRecover, recover, inWords} = recovery(models);
  expect(await recover()).toBe(2);
  for (const model of models) expect(model.recover).toHaveBeenCalledOnce();
  expect([canRecover(new DeviceLostError()), canRecover(new Error("other"))]).toEqual([true, false]);
  expect(inWords(new DeviceLostError())).toContain("lost its connection to the GPU");
  expect(await inWords(new Error("x has 3 channels"))).toBe("x has 3 channels");
});

test("a lost GPU, and what a model refuses, is told in the reader's language", async () => {
  const {inWords} = recovery([], "zh");
  expect(inWords(new DeviceLostError())).toContain("浏览器与 GPU 的连接中断");
  expect(await inWords(refusal`dense: b has ${3} values but w has ${4} units.`)).toBe(
    "dense：b 有 3 个值，而 w 有 4 个单元。"
  );
});
