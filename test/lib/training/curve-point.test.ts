// @vitest-environment jsdom
import {expect, test, vi} from "vitest";
import type {Digits} from "../../../src/lib/data/index.js";
import {curvePoint} from "../../../src/lib/training/curve-point.js";

// The first training loads the device's code.
const patience = 20_000;

const some: Digits = {
  images: {pixels: new Uint8Array(784), shape: [1, 28, 28, 1]},
  labels: new Uint8Array(100)
};
const sizes = [50, 200, 500, 2000];
const given = {
  ...{sizes, rates: {mlp: 0.003}, firstSeed: 101, invalidation: new Promise(() => undefined)},
  digits: async () => ({all: some, test: some})
};
const button = (element: HTMLElement, k: number) => element.querySelectorAll("button")[k];
const found = (seed: number) => ({
  ...{size: 2000, seed, accuracy: 0.9, seconds: 2, readingSeconds: 1, parameters: 5, multiplyAdds: 5}
});

test("a point is trained with the chosen rate and a seed of its own, and told with its interval", async () => {
  const asked: unknown[] = [];
  const element = curvePoint({
    ...given,
    async *trial(name, task) {
      asked.push([name, task.size, task.seed, task.rate, task.steps]);
      yield {done: 0.5};
      yield {done: 1, found: found(task.seed)};
    }
  });
  const heard = vi.fn();
  element.addEventListener("input", heard);
  for (const seed of [101, 102]) {
    button(element, 0).click();
    await vi.waitFor(() => expect(button(element, 0).disabled).toBe(false), patience);
    expect(element.value.at(-1)).toMatchObject({key: "mlp", size: 2000, seed});
  }
  expect(asked).toEqual([
    ["mlp", 2000, 101, 0.003, 600],
    ["mlp", 2000, 102, 0.003, 600]
  ]);
  expect(heard).toHaveBeenCalledTimes(2);
  expect(element.querySelector("p")!.textContent).toContain(
    "error 10.0 % (95 % interval of the test 5.5 % to 17.4 %)"
  );
});

test("stopped: nothing is added; a failure is told", async () => {
  const element = curvePoint({
    ...given,
    lang: "zh",
    async *trial() {
      for (;;) {
        yield {done: 0.1};
        await new Promise(resolve => setTimeout(resolve));
      }
    }
  });
  button(element, 0).click();
  await vi.waitFor(() => expect(element.querySelector("p")!.textContent).toContain("种子 101"), patience);
  button(element, 1).click();
  await vi.waitFor(() => expect(element.querySelector("p")!.textContent).toBe("已停止。"), patience);
  expect(element.value).toEqual([]);
  const broken = curvePoint({...given, digits: () => Promise.reject(new Error("no file"))});
  button(broken, 0).click();
  await vi.waitFor(() => expect(broken.querySelector("p")!.textContent).toContain("no file"), patience);
});
