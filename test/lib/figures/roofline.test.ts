// @vitest-environment jsdom
import {beforeAll, beforeEach, expect, test, vi} from "vitest";
import {roofline, type RooflineModel, type RooflineOptions} from "../../../src/lib/figures/roofline.js";

/** What the browser tells the figures: whether they are in view. */
let tell: ((seen: boolean) => void)[] = [];
beforeAll(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
    }
  );
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(told: (entries: {isIntersecting: boolean}[]) => void) {
        tell.push(isIntersecting => told([{isIntersecting}]));
      }
      observe() {}
      disconnect() {}
    }
  );
});
beforeEach(() => {
  tell = [];
});

const wide = {
  name: "dense",
  type: "Dense",
  multiplyAdds: 1_000_000,
  inputs: 1000,
  outputs: 1000,
  parameters: 1_000_000
};
const pool = {name: "pool", type: "MaxPooling2D", multiplyAdds: 0, inputs: 100, outputs: 25, parameters: 0};
const models: RooflineModel[] = [
  {key: "a", name: "model a", layers: [pool, wide]},
  {key: "b", name: "model b", layers: [wide]}
];
// A roof that meets at 10 multiply-adds for each byte, and layers that take 10 ms each.
const options = (rest: Partial<RooflineOptions> = {}): RooflineOptions => ({
  measureRoof: () => Promise.resolve({peak: 1e9, bandwidth: 1e8}),
  async *measure(key) {
    for (const {name} of models.find(model => model.key === key)!.layers)
      yield Promise.resolve({name, milliseconds: 100});
  },
  device: "the test’s own",
  invalidation: new Promise(() => {}),
  ...rest
});
const state = (figure: Element) => figure.querySelector(".state p")!.textContent;
const told = (figure: Element) => figure.querySelector(".told")!.textContent;
const pull = (figure: Element, to: number) => {
  const input = figure.querySelector<HTMLInputElement>("input[type=range]")!;
  input.value = String(to);
  input.dispatchEvent(new Event("input", {bubbles: true}));
};
const discs = (figure: Element) =>
  [...figure.querySelectorAll(".point .now")].map(disc => Number(disc.getAttribute("cx")));

test("nothing is measured before it is in view; intensities are counted at once and move with the batch", async () => {
  const measureRoof = vi.fn(options().measureRoof);
  const figure = roofline(models, options({measureRoof}));
  document.body.append(figure);
  expect(figure.value.rows[1]).toMatchObject({
    bytes: 4 * 1_002_000,
    multiplyAdds: 1_000_000,
    atLeast: undefined
  });
  expect(figure.value.rows[1]!.I).toBeCloseTo(0.2495, 4);
  const [before] = discs(figure);
  pull(figure, 8);
  expect(figure.value.N).toBe(256);
  expect(figure.value.rows[1]!.I).toBeCloseTo(256e6 / (4 * (256 * 2000 + 1e6)), 9);
  expect(discs(figure)[0]!).toBeGreaterThan(before! + 20);
  await new Promise(resolve => setTimeout(resolve, 400));
  expect(measureRoof).not.toHaveBeenCalled();
});

test("in view it measures the roof and each layer, says what bounds it, and stops when out of sight", async () => {
  const asked: [string, number][] = [];
  const measure = (key: string, N: number) => {
    asked.push([key, N]);
    return options().measure(key, N);
  };
  const figure = roofline(models, options({measure}));
  document.body.append(figure);
  tell[0]!(true);
  await vi.waitFor(() => expect(state(figure)).toBe("Measured on this device: the test’s own."));
  expect(figure.value.limits).toEqual({peak: 1e9, bandwidth: 1e8});
  // 4,008,000 bytes at 10⁸ in a second; it took 100 ms.
  expect(figure.value.rows[1]!.atLeast).toBeCloseTo(40.08, 6);
  expect(figure.value.rows[1]!.measured).toBe(100);
  figure.querySelectorAll<HTMLButtonElement>("tbody button")[1]!.click();
  expect(told(figure)).toContain("fewer than π/β = 10: the bytes set the limit, at least 40 ms.");
  expect(told(figure)).toContain("It took 100 ms: 40 % of what the roof allows.");
  figure.querySelectorAll<HTMLButtonElement>("tbody button")[0]!.click();
  expect(told(figure)).toBe("① pool multiplies nothing; it only moves bytes.");
  tell[0]!(false);
  pull(figure, 5);
  await new Promise(resolve => setTimeout(resolve, 400));
  expect(asked).toEqual([["a", 1]]);
});

test("a layer faster than the products raises the peak; faster than the bytes allow, it is a cache", async () => {
  const figure = roofline(
    models,
    options({
      async *measure() {
        yield Promise.resolve({name: "dense", milliseconds: 0.1});
        yield Promise.resolve({name: "pool", milliseconds: 1});
      }
    })
  );
  document.body.append(figure);
  tell[0]!(true);
  await vi.waitFor(() => expect(state(figure)).toContain("Measured on"));
  expect(figure.value.limits!.peak).toBeCloseTo(1e10, -3);
  figure.querySelectorAll<HTMLButtonElement>("tbody button")[1]!.click();
  expect(told(figure)).toContain("less than the roof allows: some numbers were still near the processor");
});

test("the reader’s own model takes its place, and a broken measurement says so", async () => {
  const figure = roofline(
    [...models, {key: "own", name: "yours", layers: []}],
    options({
      measureRoof: () => Promise.reject(new Error("lost")),
      lang: "zh"
    })
  );
  document.body.append(figure);
  figure.querySelector<HTMLInputElement>("input[value=own]")!.click();
  expect(figure.value.rows).toEqual([]);
  figure.setModel({key: "own", name: "yours", layers: [wide]});
  expect(figure.value.rows.map(({name}) => name)).toEqual(["dense"]);
  tell[0]!(true);
  await vi.waitFor(() => expect(state(figure)).toBe("测量中断了，可能是 GPU 被收走。请再试一次。"));
});
