// @vitest-environment jsdom
import {expect, test} from "vitest";
import {slowDevice} from "../../../src/lib/training/slow-device.js";

test("a processor is told with its reason, in the reader's language; of a GPU nothing is said", async () => {
  const processor = {backend: "cpu", renderer: "", reason: "no-webgl2"};
  expect((await slowDevice(processor))!.textContent).toContain("Your browser gives no WebGL 2");
  expect((await slowDevice(processor, {lang: "zh"}))!.textContent).toContain("浏览器没有提供 WebGL 2");
  expect(await slowDevice({backend: "webgl", renderer: "Apple M2"})).toBeUndefined();
});
