// @vitest-environment jsdom
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {evenColour} from "../../../src/lib/figures/even-colour.js";
import {piecesAlong} from "../../../src/lib/figures/pieces-along.js";
import {boundaryIn, inWords, pieceColour, piecesPlane} from "../../../src/lib/figures/pieces-plane.js";

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
    }
  );
  // jsdom draws nothing on a canvas.
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Two units, on where x₁ > 0 and where x₂ > 0; the last sum is their sum less 1. */
const layers = [
  {w: [1, 0, 0, 1], b: [0, 0]},
  {w: [1, 1], b: [-1]}
];
const plane = () =>
  piecesPlane(
    [
      [0, 0],
      [1, 1]
    ],
    [1, 0],
    {from: [-2, 1], to: [2, 1]}
  );

test("the pieces are counted and the boundary is drawn where the sum is 0", () => {
  const figure = plane();
  figure.update(layers);
  expect(figure.querySelector(".told")!.textContent).toBe(
    "The network cuts this square into 4 pieces. On each it is one linear function."
  );
  // One stretch in each piece but the one in which both are off.
  expect(figure.querySelector(".boundary")!.getAttribute("d")!.match(/M/g)).toHaveLength(3);
  expect(figure.querySelectorAll(".given .one")).toHaveLength(1);
  expect(figure.querySelectorAll(".given .zero")).toHaveLength(1);
});

test("units that are no ReLU have no pieces, and weights that are no numbers draw none", () => {
  const figure = plane();
  expect(figure.querySelector(".told")!.textContent).toBe("");
  figure.update([]);
  expect(figure.querySelector(".told")!.textContent).toContain("no linear pieces");
  figure.update([{w: [NaN, 0, 0, 1], b: [0, 0]}, layers[1]]);
  expect(figure.querySelector(".boundary")!.getAttribute("d")).toBe("");
});

test("an end of the line moved by keys is told", () => {
  const figure = plane();
  const heard = vi.fn();
  figure.addEventListener("input", heard);
  const [first] = figure.querySelectorAll(".movable-point");
  first.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowUp"}));
  expect(figure.value).toEqual({from: [-2, 1.1], to: [2, 1]});
  expect(heard).toHaveBeenCalledTimes(1);
  expect(first.getAttribute("aria-label")).toBe("end A of the line: −2, 1.1");
});

test("along the line there is a dot at each kink", () => {
  const figure = piecesAlong();
  figure.update(layers, {from: [-2, 1], to: [2, 1]});
  expect(figure.querySelector("p")!.textContent).toBe("From A to B it passes 2 pieces and has 1 kink.");
  expect(figure.querySelectorAll("circle")).toHaveLength(1);
  figure.update([], {from: [-2, 1], to: [2, 1]});
  expect(figure.querySelector("p")!.textContent).toBe("");
  expect(figure.querySelector("path")).toBeNull();
});

test("a flat piece is nearly white, and opposite directions have opposite hues", () => {
  expect(pieceColour([0, 0])).toBe(evenColour(0.97, 0, 0));
  expect(pieceColour([5, 0])).not.toBe(pieceColour([-5, 0]));
  expect(evenColour(1, 0, 0)).toBe("rgb(255 255 255)");
  expect(evenColour(0, 0, 90)).toBe("rgb(0 0 0)");
  // OKLCH of sRGB's pure red.
  const red = evenColour(0.62796, 0.25768, 29.234).match(/\d+/g)!.map(Number);
  [255, 0, 0].forEach((byte, k) => expect(Math.abs(red[k] - byte)).toBeLessThanOrEqual(1));
});

test("a piece without the boundary has none, and its function is written with its signs", () => {
  const corners = [
    [0, 0],
    [1, 0],
    [0, 1]
  ] as const;
  expect(boundaryIn({corners, sum: [1, 1, 1], on: 0})).toEqual([]);
  expect(boundaryIn({corners, sum: [1, 0, -0.5], on: 0})).toEqual([
    [0.5, 0],
    [0.5, 0.5]
  ]);
  expect(inWords([1.5, -2, 0.25])).toBe("1.5 x₁ − 2 x₂ + 0.25");
});

test("the wheel has at each side the hue of a piece that rises that way", () => {
  const hues = [...plane().querySelectorAll(".wheel .hue path")].map(path => path.getAttribute("fill"));
  const sectors = 24;
  expect(hues).toHaveLength(4 * sectors);
  const outer = hues.slice(3 * sectors);
  expect(outer[0]).toBe(pieceColour([24, 0]));
  expect(outer[6]).toBe(pieceColour([24 * Math.cos(Math.PI / 2), 24]));
  expect(new Set(outer).size).toBe(sectors);
});
