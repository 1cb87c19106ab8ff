// @vitest-environment jsdom
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {gradientNorms, normsOf, reachesFirst, ruleChart} from "../../../src/lib/figures/signals-chart.js";
import {varianceCheck} from "../../../src/lib/figures/variance-check.js";
import {seededRandom} from "../../../src/lib/nn/random.js";
import {loops} from "./layerLoops.js";

let draw: () => void;
beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(drawn: () => void) {
        draw = drawn;
      }
      observe() {}
    }
  );
});
afterEach(() => vi.unstubAllGlobals());

const signals = {forwards: [[1, 2, 4]], backwards: [[16, 4, 2, 1]]};

test("forwards the layers are counted from the first, backwards from the last", () => {
  const rules = {small: signals, glorot: signals, he: signals};
  const told = (what: "forwards" | "backwards") => {
    const chart = ruleChart(rules, {what});
    draw();
    return chart.textContent;
  };
  expect(told("forwards")).toContain("layer l");
  expect(told("backwards")).toContain("layers back from the last");
});

test("norms are roots, and what reaches the first layer is told with its range", () => {
  expect(normsOf([[16, 4, 1]])).toEqual([[4, 2, 1]]);
  expect(reachesFirst([[1e-12], [3e-12]], "en")).toBe("2·10⁻¹² (1·10⁻¹² to 3·10⁻¹²)");
  expect(reachesFirst([[0.5], [1.5]], "zh")).toBe("1（0.5～1.5）");
  expect(reachesFirst([[1e6]], "en")).toBe("1·10⁶ (1·10⁶ to 1·10⁶)");
});

test("the four kinds have their names", () => {
  const chart = gradientNorms({
    ...{sigmoid: [[1e-9, 1]], relu: [[0.5, 1]]},
    ...{sigmoidSkip: [[1.2, 1]], reluSkip: [[9, 1]]}
  });
  draw();
  for (const name of ["sigmoid", "ReLU", "sigmoid + skip", "ReLU + skip"])
    expect(chart.textContent).toContain(name);
});

test("loops that do what was derived are right, others not", async () => {
  const check = await varianceCheck(loops, seededRandom(5));
  expect(check.querySelector(".verdict")!.className).toContain("right");
  expect(check.textContent).toMatch(/150 random networks of 30 ReLU units/);
  const wrong: typeof loops = {
    ...loops,
    backward: (pass, W, df, gL, skip) => loops.backward(pass, W, () => df(1), gL, skip)
  };
  expect((await varianceCheck(wrong, seededRandom(5))).querySelector(".verdict")!.className).toContain(
    "wrong"
  );
});
