import {addStyle, html} from "./element.js";
import {heatMap} from "./heat-map.js";
import {formatError, formatNumber, scientific} from "./number-format.js";
import {resultTable} from "./result-table.js";
import {verdict} from "./verdict.js";

/** A reader's shader beside the reference loops: its errors on several sets of random numbers, its time and the book's. */
export interface ShaderTrial {
  cases: readonly {
    shapes: string;
    shape: readonly number[];
    errors: ArrayLike<number>;
    largestError: number;
    bound: number;
    ok: boolean;
  }[];
  timed: {shapes: string; own: number; book: number};
}

const words = {
  en: {
    right: (n: number) => `Your shader computes what the loops compute, on all ${n} sets of random numbers.`,
    wrong: (bad: number, n: number) =>
      `Your shader differs from the loops on ${bad} of ${n} sets of random numbers.`,
    head: ["Random numbers", "Largest error", "Rounding allows"],
    map: "Where it differs from the loops (orange: too large, blue: too small)",
    rounding: "Errors of rounding, as far as they are allowed",
    more: (n: number) => (n === 1 ? "and one more" : `and ${n} more`),
    time: (own: string, book: string, shapes: string) =>
      `Time for ${shapes}: yours ${own} ms, the book's ${book} ms.`
  },
  zh: {
    right: (n: number) => `在 ${n} 组随机数上，你的着色器与循环算得一样。`,
    wrong: (bad: number, n: number) => `在 ${n} 组随机数中，你的着色器有 ${bad} 组与循环不同。`,
    head: ["随机数", "最大误差", "允许误差"],
    map: "与循环不同的地方（橙色偏大，蓝色偏小）",
    rounding: "舍入误差，颜色最深处为允许的上限",
    more: (n: number) => `另有 ${n} 层`,
    time: (own: string, book: string, shapes: string) =>
      `${shapes} 的用时：你的 ${own} 毫秒，书中的 ${book} 毫秒。`
  }
};

const mostPlanes = 8;

const rules = `
.shader-trial .planes { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 0.5rem; }
.shader-trial .planes .heat-map { outline: 1px solid var(--rule, #ddd); }
.shader-trial p { margin: 0.5rem 0; }
`;

/** A verdict, a table of errors, heat maps of the worst case plane by plane, and both times. `value` is the trial. */
export function shaderTrial(
  trial: ShaderTrial,
  {lang = "en"}: {lang?: string} = {}
): HTMLElement & {value: ShaderTrial} {
  addStyle("shader-trial", rules);
  const say = lang === "zh" ? words.zh : words.en;
  const {cases, timed} = trial;
  const bad = cases.filter(({ok}) => !ok).length;
  const table = resultTable(
    say.head,
    cases.map(({shapes, largestError, bound, ok}) => [
      shapes,
      `${ok ? "✓" : "✕"} ${formatError(largestError)}`,
      scientific(bound)
    ])
  );
  const milliseconds = (value: number) => formatNumber(value, 2);
  return Object.assign(
    html(
      "div",
      {class: "shader-trial"},
      verdict(bad ? "wrong" : "right", bad ? say.wrong(bad, cases.length) : say.right(cases.length)),
      table,
      maps(cases, bad > 0, say),
      html("p", {class: "time"}, say.time(milliseconds(timed.own), milliseconds(timed.book), timed.shapes))
    ),
    {value: trial}
  );
}

/** The worst case, one heat map for each plane of the last image axes. */
function maps(cases: ShaderTrial["cases"], wrong: boolean, say: (typeof words)["en"]): HTMLElement {
  const badness = ({largestError, bound}: ShaderTrial["cases"][number]) =>
    Number.isNaN(largestError) ? Infinity : largestError / (bound || 1e-30);
  const worst = cases.reduce((a, b) => (badness(b) > badness(a) ? b : a));
  const {shape, errors} = worst;
  const [batch, rows, columns, channels] = shape.length === 4 ? shape : [1, shape[0], shape[1], 1];
  const limit = wrong && worst.largestError > 0 ? worst.largestError : worst.bound || 1e-7;
  const planes = Array.from({length: Math.min(mostPlanes, batch * channels)}, (_, plane) => {
    const [b, c] = [Math.floor(plane / channels), plane % channels];
    const values = Float64Array.from(
      {length: rows * columns},
      (_, k) => errors[(b * rows * columns + k) * channels + c]
    );
    const size = Math.min(144, Math.max(36, 10 * columns));
    const place = shape.length === 4 ? ` [${b}, :, :, ${c}]` : "";
    return heatMap(values, {
      rows,
      columns,
      scale: "signed",
      limit,
      size,
      ariaLabel: (wrong ? say.map : say.rounding) + place
    });
  });
  const rest = batch * channels - planes.length;
  return html(
    "div",
    {},
    html("p", {}, `${wrong ? say.map : say.rounding}: ${worst.shapes}`),
    html("div", {class: "planes"}, ...planes, rest > 0 ? html("small", {}, say.more(rest)) : null)
  );
}
