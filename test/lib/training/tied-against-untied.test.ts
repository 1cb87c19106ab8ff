// @vitest-environment jsdom
import {beforeAll, expect, test, vi} from "vitest";
import {tiedLosses, tiedReconstructions} from "../../../src/lib/training/tied-against-untied.js";

const painted: number[][] = [];
beforeAll(() => {
  const context = {
    createImageData: (width: number, height: number) => ({data: new Uint8ClampedArray(4 * width * height)}),
    putImageData: ({data}: ImageData) => void painted.push([...data])
  };
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as never);
});

const step = {epoch: 1, epochs: 1, batch: 1, batches: 1, loss: 3};
const steps = [{...step, each: [step, {...step, loss: 2}]}];

test("the bounds are lines of their own once they have been computed", () => {
  expect(tiedLosses(steps, null, "en")).toEqual([
    {name: "tied", meaning: "w", values: [3]},
    {name: "untied", meaning: "y", values: [2]}
  ]);
  const [, , tied, untied] = tiedLosses(steps, {tied: 1.5, untied: 1}, "zh");
  expect(tied).toEqual({name: "绑定的下限", meaning: "t", values: 1.5});
  expect(untied).toEqual({name: "不绑定的下限", meaning: "x", values: 1});
});

test("below the digits stands what each model gives for them, the tied one's first", async () => {
  const digits = {pixels: Uint8Array.of(0, 255, 255, 0), shape: [1, 4]};
  const figure = tiedReconstructions(digits, "en");
  const names = [...figure.querySelectorAll(".name")].map(({textContent}) => textContent);
  expect(names).toEqual(["test digits", "tied", "untied"]);
  const asked: unknown[] = [];
  const giving = (...values: number[]) => ({
    predict: (given: unknown) => {
      asked.push(given);
      return Promise.resolve([Float32Array.from(values)]);
    }
  });
  painted.length = 0;
  await figure.read([giving(1, 1, 1, 1), giving(0, 0, 0, 0)] as never);
  expect(asked).toEqual([digits, digits]);
  expect(painted).toHaveLength(3);
  expect(painted[1]).not.toEqual(painted[2]);
});
