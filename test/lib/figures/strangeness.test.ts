// @vitest-environment jsdom
import {beforeAll, expect, test, vi} from "vitest";
import {strangeness} from "../../../src/lib/figures/strangeness.js";

beforeAll(() => {
  const context = {createImageData: () => ({data: new Uint8ClampedArray(16)}), putImageData() {}};
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as never);
});

test("a drawing is judged by what comes back of it, as soon as there is one", async () => {
  const pad = Object.assign(document.createElement("div"), {value: new Float32Array(4)});
  const figure = strangeness(pad, {lang: "en"});
  const told = () => figure.querySelector("p")!.textContent;
  figure.use(x => Promise.resolve(x.map(value => value / 2)), [0.1, 0.2, 0.3, 0.4]);
  expect(told()).toBe("Draw a digit, a letter, a star.");
  pad.value = new Float32Array(4).fill(1);
  pad.dispatchEvent(new Event("input"));
  await vi.waitFor(() =>
    expect(told()).toBe("Error 0.25: larger than that of 50 % of the test digits it knows.")
  );
});
