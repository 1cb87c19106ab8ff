// @vitest-environment jsdom
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {chainGraph} from "../../../src/lib/figures/chain-graph.js";
import type {ChainValues} from "../../../src/lib/figures/chain-steps.js";

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
    }
  );
});
afterEach(() => vi.unstubAllGlobals());

const values: ChainValues = {
  ...{x: 2, w: 0.5, b: -0.5, y: 1, p: 1, z: 0.5, yHat: 0.622, L: 0.143},
  ...{dL: 1, dyHat: -0.755, dz: -0.177, dp: -0.177, db: -0.177, dw: -0.355, dx: -0.0887}
};
const shown = (graph: HTMLElement, kind: string) =>
  [...graph.querySelectorAll(`.chain-${kind}:not(.waits)`)].map(({textContent}) => textContent);

test("values appear on their way forwards, gradients on their way back", () => {
  const graph = chainGraph({x: 2, w: 0.5, b: -0.5, y: 1});
  graph.update(values, 0);
  expect([...shown(graph, "value"), ...shown(graph, "gradient")]).toEqual([]);
  graph.update(values, 2);
  expect(shown(graph, "value")).toEqual(["p 1", "z 0.5"]);
  graph.update(values, 6);
  expect(shown(graph, "value")).toHaveLength(4);
  expect(shown(graph, "gradient")).toEqual(["∂ −0.755", "∂ 1"]);
  graph.update(values, 9);
  expect(shown(graph, "gradient")).toHaveLength(7);
  expect(graph.querySelectorAll(".edge.returned")).toHaveLength(7);
});

test("the operation at work and its edges are marked", () => {
  const graph = chainGraph({x: 2, w: 0.5, b: -0.5, y: 1});
  graph.update(values, 8);
  expect(graph.querySelector(".chain-node.active")?.textContent).toBe("+");
  expect(graph.querySelectorAll(".edge.active")).toHaveLength(2);
});

test("what is pulled is the value", () => {
  const graph = chainGraph({x: 2, w: 0.5, b: -0.5, y: 1});
  const heard = vi.fn();
  graph.addEventListener("input", heard);
  const [x] = graph.querySelectorAll(".drag-number");
  x.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowLeft"}));
  expect(graph.value).toEqual({x: 1.9, w: 0.5, b: -0.5, y: 1});
  expect(heard).toHaveBeenCalledTimes(1);
});
