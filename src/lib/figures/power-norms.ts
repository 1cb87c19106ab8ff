import {lineChart, type LineChart} from "./line-chart.js";
import {spectralNorm} from "./jacobian-norms.js";
import {formatNumber, scientific} from "./number-format.js";
import {resultTable} from "./result-table.js";

type Matrix = readonly (readonly number[])[];

const words = {
  en: {
    x: "power d",
    y: "norm",
    label: "The norm of the powers of a matrix, between the powers of its spectral radius and of its norm",
    norm: "‖A^{d}‖",
    radius: "ρ^{d}, never below",
    bound: "σ^{d}, never above",
    head: ["d", "ρᵈ", "‖Aᵈ‖", "σᵈ", "‖Aᵈ‖ to the 1/d"]
  },
  zh: {
    x: "幂次 d",
    y: "范数",
    label: "矩阵各次幂的范数，介于谱半径的幂与矩阵范数的幂之间",
    norm: "‖A^{d}‖",
    radius: "ρ^{d}，下界",
    bound: "σ^{d}，上界",
    head: ["d", "ρᵈ", "‖Aᵈ‖", "σᵈ", "‖Aᵈ‖ 的 d 次方根"]
  }
};

/** The largest |λ| of a 2 × 2 matrix: the roots of λ² − (trace) λ + (determinant) may be complex. */
export function radiusOfTwo(matrix: Matrix): number {
  const [a, b, c, d] = matrix.flat() as [number, number, number, number];
  const [half, determinant] = [(a + d) / 2, a * d - b * c];
  const root = half ** 2 - determinant;
  return root < 0 ? Math.sqrt(determinant) : Math.abs(half) + Math.sqrt(root);
}

/** ‖A‖, the largest factor by which A stretches a vector. */
export const normOf = (a: Matrix): number =>
  spectralNorm(
    a.map(row => Float64Array.from(row)),
    60
  );

/** The norms of A, A², … beside the powers of ρ and of σ. */
export function powerChart(
  norms: readonly number[],
  {radius, sigma, lang = "en"}: {radius: number; sigma: number; lang?: "en" | "zh"}
): LineChart {
  const say = words[lang];
  const floor = 1e-6;
  const points = (value: (d: number) => number) =>
    norms.map((_, k) => [k + 1, Math.max(floor, value(k + 1))] as const);
  return lineChart(
    [
      {name: say.norm, meaning: "w", points: points(d => norms[d - 1]!)},
      {name: say.bound, meaning: "plain", dashed: true, points: points(d => sigma ** d)},
      {name: say.radius, meaning: "y", dashed: true, points: points(d => radius ** d)}
    ],
    {xLabel: say.x, yLabel: say.y, ariaLabel: say.label, range: [1e-4, 1e3], log: true}
  );
}

/** Some of these norms as numbers: each lies between ρᵈ and σᵈ, and its d-th root approaches ρ. */
export function powerTable(
  norms: readonly number[],
  {radius, sigma, lang = "en"}: {radius: number; sigma: number; lang?: "en" | "zh"}
): HTMLElement {
  const rows = [1, 2, 5, 10, 20, 40]
    .filter(d => d <= norms.length)
    .map(d => {
      const norm = norms[d - 1]!;
      return [d, radius ** d, norm, sigma ** d, norm ** (1 / d)].map(value =>
        value >= 1e4 ? scientific(value) : formatNumber(value)
      );
    });
  return resultTable(words[lang].head, rows);
}
