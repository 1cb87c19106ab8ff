import {centralDifferences} from "./central-differences.js";
import {gradientCheck} from "./gradient-check.js";

/** What the gates of one LSTM unit did at each step, and the cell's value after it. */
export interface CellRun {
  i: readonly number[];
  f: readonly number[];
  g: readonly number[];
  o: readonly number[];
  c: readonly number[];
}

/** The unit's last output, had its cell the value `c` after step `t`, with the gates as they are. */
export function lastOutput({i, f, g, o}: CellRun, c: number, t: number): number {
  for (let s = t + 1; s < f.length; ++s) c = f[s] * c + i[s] * g[s];
  return o[o.length - 1] * Math.tanh(c);
}

/** The gradient of the last output in the cell's values after the last few steps, beside central differences. */
export function cellGradientCheck(
  run: CellRun,
  dc: readonly number[],
  {steps = 6, lang = "en"}: {steps?: number; lang?: "en" | "zh"} = {}
): HTMLElement & {value: number} {
  const last = run.c.map((c, t) => ({c, t})).slice(-steps);
  const numeric = last.map(({c, t}) => centralDifferences(([moved]) => lastOutput(run, moved, t), [c])[0]);
  return gradientCheck({
    ...{name: "∂h_T/∂c", analytic: dc.slice(-steps), numeric},
    ...{rows: 1, columns: last.length, lang}
  });
}
