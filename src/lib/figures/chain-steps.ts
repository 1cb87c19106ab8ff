import {formatNumber} from "./number-format.js";

/** What runs along an edge of the graph of a neuron: its inputs, sums and the loss. */
export type ChainEdge = "x" | "w" | "p" | "b" | "z" | "yHat" | "y" | "L";

/** All numbers of a neuron p = w·x, z = p + b, ŷ = σ(z), L = (ŷ − y)², and the derivative of L by each. */
export interface ChainValues {
  x: number;
  w: number;
  b: number;
  y: number;
  p: number;
  z: number;
  yHat: number;
  L: number;
  dL: number;
  dyHat: number;
  dz: number;
  dp: number;
  db: number;
  dw: number;
  dx: number;
}

export interface ChainStep {
  way: "forwards" | "backwards";
  /** The edges whose numbers become known. */
  edges: readonly ChainEdge[];
  /** The operation that computes them. */
  node: "times" | "plus" | "sigma" | "square" | "L";
  /** The same in a line of arithmetic. */
  tell: (values: Record<keyof ChainValues, string>) => string;
}

/** Forwards through the graph, then backwards, an operation at a time. */
export const chainSteps: readonly ChainStep[] = [
  {way: "forwards", edges: ["p"], node: "times", tell: v => `p = w · x = ${v.w} · ${v.x} = ${v.p}`},
  {way: "forwards", edges: ["z"], node: "plus", tell: v => `z = p + b = ${v.p} + ${v.b} = ${v.z}`},
  {way: "forwards", edges: ["yHat"], node: "sigma", tell: v => `ŷ = σ(z) = 1 / (1 + e^(−z)) = ${v.yHat}`},
  {way: "forwards", edges: ["L"], node: "square", tell: v => `L = (ŷ − y)² = (${v.yHat} − ${v.y})² = ${v.L}`},
  {way: "backwards", edges: ["L"], node: "L", tell: () => `∂L/∂L = 1`},
  {
    ...{way: "backwards", edges: ["yHat"], node: "square"},
    tell: v => `∂L/∂ŷ = 1 · 2 (ŷ − y) = 2 (${v.yHat} − ${v.y}) = ${v.dyHat}`
  },
  {
    ...{way: "backwards", edges: ["z"], node: "sigma"},
    tell: v => `∂L/∂z = ∂L/∂ŷ · ŷ (1 − ŷ) = ${v.dyHat} · ${v.yHat} · (1 − ${v.yHat}) = ${v.dz}`
  },
  {
    ...{way: "backwards", edges: ["p", "b"], node: "plus"},
    tell: v => `∂L/∂p = ∂L/∂z · 1 = ${v.dp},  ∂L/∂b = ∂L/∂z · 1 = ${v.db}`
  },
  {
    ...{way: "backwards", edges: ["w", "x"], node: "times"},
    tell: v =>
      `∂L/∂w = ∂L/∂p · x = ${v.dp} · ${v.x} = ${v.dw},  ∂L/∂x = ∂L/∂p · w = ${v.dp} · ${v.w} = ${v.dx}`
  }
];

const start = {
  en: "Press Step: the values run forwards first.",
  zh: "按“下一步”：先看各个值向前传。"
};

/** What the graph's last step has computed, in a line. */
export function chainStepInWords(values: ChainValues, step: number, lang: "en" | "zh"): string {
  const last = chainSteps[step - 1];
  if (!last) return start[lang];
  const bracketed = (value: number) => (value < 0 ? `(${formatNumber(value)})` : formatNumber(value));
  const written = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, bracketed(value as number)])
  ) as Record<keyof ChainValues, string>;
  return last.tell(written).replace(/= \((−[^()]*)\)/g, "= $1");
}
