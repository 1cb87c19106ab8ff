import {linearAxis, pathThrough, roundTicks} from "./axis.js";
import {addStyle, html, svg} from "./element.js";
import {sentence} from "./sentence.js";

const words = {
  en: {
    ...{x: "training step", y: "largest angle θ in degrees", before: "five seeds, beforehand", own: "here"},
    aria: "The largest angle between the autoencoder's subspace and the principal one, against the training step",
    untrained: "Train, and the angle is measured as it goes.",
    now: (step: number, angle: string) => `After ${step} steps the largest angle is ${angle}°.`
  },
  zh: {
    ...{x: "训练步", y: "最大的夹角 θ（度）", before: "事先算得，五个种子", own: "本次"},
    aria: "自编码器的子空间与主子空间之间最大的夹角，随训练步的变化",
    untrained: "开始训练，夹角会边训练边测量。",
    now: (step: number, angle: string) => `${step} 步之后，最大的夹角是 ${angle}°。`
  }
};

const rules = `
.angle-chart svg { display: block; width: 100%; height: 17rem; overflow: visible; font: 14px var(--sans, sans-serif); font-variant-numeric: tabular-nums; }
.angle-chart text { fill: var(--ink-soft, #555); }
.angle-chart .grid { stroke: var(--rule, #ddd); }
.angle-chart path { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linejoin: round; }
.angle-chart .before { color: var(--ink-soft, #555); } .angle-chart .before path { stroke-dasharray: 5 4; }
.angle-chart .own path { stroke-width: 3; } .angle-chart .own circle { fill: currentColor; }
.angle-chart .whose { fill: currentColor; font-weight: 600; }
`;

type AngleAtStep = readonly [step: number, angle: number];

export type AngleChart = HTMLElement & {
  /** Shows what was measured beforehand with several seeds, and what is being measured now. */
  show(runs: readonly {angles: readonly AngleAtStep[]}[], own: readonly AngleAtStep[]): void;
};

/** A plot of the largest principal angle against the training step, and a sentence that says how it stands. */
export function angleChart(lang: "en" | "zh"): AngleChart {
  addStyle("angle-chart", rules);
  const say = words[lang];
  const chart = svg("svg", {role: "img", "aria-label": say.aria});
  const told = sentence(say.untrained, {kind: "result"});
  const element = html("div", {class: "figure angle-chart"}, chart, told) as unknown as AngleChart;
  let [before, own]: [readonly (readonly AngleAtStep[])[], readonly AngleAtStep[]] = [[], []];

  const draw = () => {
    const [width, height] = [chart.clientWidth || 600, chart.clientHeight || 272];
    const last = Math.max(1, ...[...before, own].map(run => run.at(-1)?.[0] ?? 0));
    const x = linearAxis([0, last], [40, width - 12]);
    const y = linearAxis([0, 90], [height - 42, 26]);
    const path = (run: readonly AngleAtStep[]) =>
      svg("path", {d: pathThrough(run.map(([step, angle]) => [x(step), y(angle)]))});
    const now = own.at(-1);
    chart.replaceChildren(
      svg("text", {x: 0, y: 13}, say.y),
      ...[0, 30, 60, 90].flatMap(tick => [
        svg("line", {class: "grid", x1: 40, x2: width - 12, y1: y(tick), y2: y(tick)}),
        svg("text", {x: 34, y: y(tick) + 5, "text-anchor": "end"}, String(tick))
      ]),
      ...roundTicks(0, last, width > 480 ? 8 : 4).map(tick =>
        svg("text", {x: x(tick), y: height - 24, "text-anchor": "middle"}, String(tick))
      ),
      svg("text", {x: width - 12, y: height - 4, "text-anchor": "end"}, say.x),
      ...(before.length > 0
        ? [
            svg(
              "g",
              {class: "before"},
              ...before.map(path),
              svg("text", {class: "whose", x: width - 12, y: y(14), "text-anchor": "end"}, say.before)
            )
          ]
        : []),
      ...(now
        ? [
            svg(
              "g",
              {class: "own cy", "data-letter": "theta"},
              path(own),
              svg("circle", {cx: x(now[0]), cy: y(now[1]), r: 5}),
              svg("text", {class: "whose", x: Math.min(x(now[0]), width - 60) + 9, y: y(now[1]) - 9}, say.own)
            )
          ]
        : [])
    );
  };
  element.show = (runs, current) => {
    [before, own] = [runs.map(({angles}) => angles), current];
    const last = own.at(-1);
    told.textContent = last ? say.now(last[0], last[1].toFixed(1)) : say.untrained;
    draw();
  };
  new ResizeObserver(draw).observe(element);
  draw();
  return element;
}
