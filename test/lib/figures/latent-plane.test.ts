// @vitest-environment jsdom
import {afterAll, beforeAll, expect, test, vi} from "vitest";
import {digitColours, latentPlane} from "../../../src/lib/figures/latent-plane.js";

beforeAll(() => {
  const context = {createImageData: () => ({data: new Uint8ClampedArray(16)}), putImageData() {}};
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as never);
});
afterAll(() => vi.restoreAllMocks());

// Pictures of 2 × 2 whose first two pixels are their code.
const pictures = [
  [0, 0, 0, 0],
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [1, 1, 0, 0]
];
const coder = {
  encode: (x: ArrayLike<number>) => [x[0], x[1]],
  decode: (h: ArrayLike<number>) => [h[0], h[1], 0, 0]
};
const made = async (lang: "en" | "zh" = "en") => {
  const figure = latentPlane({pictures, labels: [0, 1, 2, 3], lang});
  await figure.use(coder);
  return figure;
};
const fieldOf = (figure: Element) => figure.querySelector<HTMLElement>(".latent-field")!;
const press = (figure: Element, key: string, shiftKey = false) =>
  fieldOf(figure).dispatchEvent(new KeyboardEvent("keydown", {key, shiftKey}));

test("each picture is written as what it is, at the place of its code", async () => {
  const figure = await made();
  const digits = [...figure.querySelectorAll(".digit")];
  expect(digits.map(digit => digit.textContent)).toEqual(["0", "1", "2", "3"]);
  const x = digits.map(digit => parseFloat(digit.getAttribute("x")!));
  const y = digits.map(digit => parseFloat(digit.getAttribute("y")!));
  expect(x[1]).toBeGreaterThan(x[0]);
  // A larger second number stands higher.
  expect(y[2]).toBeLessThan(y[0]);
});

test("there is nothing before there is a coder", () => {
  expect(latentPlane({pictures, labels: [0, 1, 2, 3]}).value).toBeUndefined();
});

test("arrow keys move the place, farther with Shift, and what is decoded follows", async () => {
  const figure = await made();
  const heard = vi.fn();
  figure.addEventListener("input", heard);
  const before = figure.value!.h;
  press(figure, "ArrowRight");
  const little = figure.value!.h[0] - before[0];
  press(figure, "ArrowRight", true);
  expect(figure.value!.h[0] - before[0] - little).toBeCloseTo(5 * little, 6);
  press(figure, "ArrowUp");
  expect(figure.value!.h[1]).toBeGreaterThan(before[1]);
  expect(Array.from(figure.value!.xHat).slice(0, 2)).toEqual(figure.value!.h);
  expect(heard).toHaveBeenCalledTimes(3);
});

test("a digit key goes to the middle of that digit, a digit's button shows it alone", async () => {
  const figure = await made();
  press(figure, "3");
  expect(figure.value!.nearest).toBe(3);
  expect(figure.value!.h[0]).toBeCloseTo(1, 6);
  const [all, ...buttons] = [...figure.querySelectorAll("button")];
  buttons[1].click();
  expect(figure.value!.nearest).toBe(1);
  expect(figure.querySelectorAll(".digit.faint")).toHaveLength(3);
  all.click();
  expect(figure.querySelectorAll(".digit.faint")).toHaveLength(0);
});

test("the axes have ticks; enlarged around the place, codes near it lie four times as far apart", async () => {
  const figure = await made();
  const ticks = () => [...figure.querySelectorAll(".tick")].map(tick => Number(tick.textContent));
  expect(ticks()).toContain(0.5);
  const apart = () => {
    const [from, to] = [...figure.querySelectorAll(".digit")].map(digit =>
      parseFloat(digit.getAttribute("x")!)
    );
    return to - from;
  };
  press(figure, "3");
  const [before, place] = [apart(), figure.value!.h];
  const zoom = figure.querySelector<HTMLButtonElement>(".zoom")!;
  zoom.click();
  expect(apart()).toBeCloseTo(4 * before, 1);
  expect(figure.value!.h[0]).toBeCloseTo(place[0], 6);
  expect(zoom.textContent).toBe("whole plane");
  zoom.click();
  expect(apart()).toBeCloseTo(before, 6);
});

test("the pointer decodes where it is", async () => {
  const figure = await made("zh");
  const field = fieldOf(figure);
  vi.spyOn(field, "getBoundingClientRect").mockReturnValue({
    left: 0,
    top: 0,
    width: 200,
    height: 100
  } as DOMRect);
  field.dispatchEvent(new MouseEvent("pointermove", {clientX: 190, clientY: 95}));
  expect(figure.value!.nearest).toBe(1);
  expect(figure.textContent).toContain("最近的测试数字：1");
});

test("codes that are asked for again while the first are worked out are those of the last coder", async () => {
  const figure = latentPlane({pictures, labels: [0, 1, 2, 3]});
  let now = 0;
  // Each look at the clock is a long time after the one before, so there is a pause after each picture.
  const clock = vi.spyOn(performance, "now").mockImplementation(() => (now += 100));
  const first = figure.use({...coder, encode: () => [5, 5]});
  const second = figure.use(coder);
  await Promise.all([first, second]);
  clock.mockRestore();
  expect(figure.value!.h[0]).toBeLessThan(2);
});

/** A colour's lightness and its place between green and red, blue and yellow (Ottosson's Oklab), and its luminance. */
function seen(colour: string): {lab: number[]; luminance: number} {
  const [r, g, b] = [1, 3, 5].map(k => {
    const share = parseInt(colour.slice(k, k + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const [l, m, s] = [
    0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b,
    0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b,
    0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b
  ].map(Math.cbrt);
  return {
    lab: [
      0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
    ],
    luminance: 0.2126 * r + 0.7152 * g + 0.0722 * b
  };
}

test.each(["#fffefb", "#17181a"])("ten colours that can be told apart, and read on paper %s", paper => {
  const theme = paper === "#fffefb" ? 0 : 1;
  const colours = digitColours.map(both => seen(both[theme]));
  const apart = (p: number, q: number) =>
    Math.hypot(...colours[p].lab.map((value, k) => value - colours[q].lab[k]));
  for (let p = 0; p < 10; ++p) {
    const [low, high] = [colours[p].luminance, seen(paper).luminance].sort((a, b) => a - b);
    expect((high + 0.05) / (low + 0.05), `${p}`).toBeGreaterThan(4.5);
    for (let q = 0; q < p; ++q) expect(apart(p, q), `${p} and ${q}`).toBeGreaterThan(0.09);
  }
  for (const [p, q] of [
    [4, 7],
    [4, 9],
    [7, 9],
    [3, 5],
    [3, 8],
    [5, 8]
  ])
    expect(apart(p, q), `${p} and ${q}`).toBeGreaterThan(0.15);
});
