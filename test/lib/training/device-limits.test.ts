// @vitest-environment jsdom
import {expect, test} from "vitest";
import {deviceLimits, type Limits} from "../../../src/lib/training/device-limits.js";

const device = (extensions: readonly string[]) => {
  let lost = false;
  const gl = {
    MAX_TEXTURE_SIZE: 1,
    MAX_DRAW_BUFFERS: 2,
    getParameter: (name: number) => (name === 1 ? 16_384 : 8),
    getExtension: (name: string) =>
      name === "WEBGL_lose_context"
        ? {loseContext: () => (lost = true)}
        : extensions.includes(name)
          ? {}
          : null
  } as unknown as Limits;
  return {gl, isLost: () => lost};
};

const cells = (table: HTMLElement) => [...table.querySelectorAll("td")].map(cell => cell.textContent);

test("the table has the device's short name, its limits, and whether it draws 32-bit numbers", () => {
  const renderer = "ANGLE (Apple, ANGLE Metal Renderer: Apple M2, Unspecified Version)";
  const {gl, isLost} = device(["EXT_color_buffer_float"]);
  expect(cells(deviceLimits(renderer, {gl}))).toEqual(["Apple M2", "16,384", "8", "✓"]);
  expect(isLost(), "the context that was asked is given back").toBe(true);
  expect(cells(deviceLimits(renderer, {gl: device([]).gl})).at(-1)).toBe("✕");
});

test("without WebGL 2 there is a sentence, in the reader's language", () => {
  expect(deviceLimits("", {gl: null}).textContent).toBe("No WebGL 2.");
  expect(deviceLimits("", {gl: null, lang: "zh"}).textContent).toBe("没有 WebGL 2。");
});
