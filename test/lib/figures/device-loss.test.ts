import {expect, test, vi} from "vitest";
import {deviceLoss} from "../../../src/lib/figures/device-loss.js";
import {TrainingControl} from "../../../src/lib/figures/training-control.js";

class Lost extends Error {}

function setUp(lang: string) {
  const control = new TrainingControl();
  let lose = () => {};
  const restoreDevice = vi.fn(() => Promise.resolve());
  const onDeviceLost = (listener: () => void) => void (lose = listener);
  const loss = deviceLoss(control, {DeviceLostError: Lost, onDeviceLost, restoreDevice}, {lang});
  return {control, restoreDevice, loss, lose: () => lose()};
}

test("a lost GPU is told in the reader's language, also when no training is under way", () => {
  const {control, lose} = setUp("zh");
  lose();
  expect(control.state).toBe("lost");
  expect(control.message).toContain("浏览器与 GPU 的连接中断");
});

test("models trained together go on from the epoch that all of them have complete", async () => {
  const {loss, restoreDevice} = setUp("en");
  const {canRecover, recover, inWords} = loss.recovery(
    [3, 2].map(epochsDone => ({recover: () => ({epochsDone})}))
  );
  expect(await recover!()).toBe(2);
  expect(restoreDevice).toHaveBeenCalledOnce();
  expect([canRecover!(new Lost()), canRecover!(new Error("other"))]).toEqual([true, false]);
  expect(inWords!(new Lost("internal"))).toContain("lost its connection to the GPU");
  expect(inWords!(new Error("x has 3 channels"))).toBe("x has 3 channels");
});

test("work that follows a training bears the loss, and reports any other error", async () => {
  const {loss} = setUp("en");
  const reported = vi.fn();
  vi.stubGlobal("reportError", reported);
  const errors = [new Lost(), new Error("other")];
  const act = loss.follow(new Promise(() => {}), () => Promise.reject(errors.shift()!), 0);
  act();
  await vi.waitFor(() => expect(errors).toHaveLength(1));
  expect(reported).not.toHaveBeenCalled();
  await new Promise(resolve => setTimeout(resolve, 5));
  act();
  await vi.waitFor(() => expect(reported).toHaveBeenCalledOnce());
  vi.unstubAllGlobals();
});
