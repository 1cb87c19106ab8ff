import {logAxis, pathThrough} from "./axis.js";
import {addStyle, html, svg} from "./element.js";
import {labelsApart} from "./labels-apart.js";
import {meanAndRange} from "./mean-and-range.js";
import {formatNumber} from "./number-format.js";

const words = {
  en: {
    x: "K, numbers in the waist",
    y: "mean squared error on test digits",
    network: "network",
    principal: "principal components",
    scrambled: "network, scrambled",
    principalScrambled: "components, scrambled",
    own: "yours",
    aria: "The reconstruction error against the width of the waist, for the network and for principal components, on digits and on scrambled digits"
  },
  zh: {
    x: "K，瓶颈中的数的个数",
    y: "测试数字上的均方误差",
    network: "网络",
    principal: "主成分",
    scrambled: "网络，打乱",
    principalScrambled: "主成分，打乱",
    own: "你的",
    aria: "重构误差随瓶颈宽度的变化：网络与主成分，在数字上和在打乱的数字上"
  }
};

const rules = `
.waist-chart svg { display: block; width: 100%; height: 20rem; overflow: visible; font: 14px var(--sans, sans-serif); font-variant-numeric: tabular-nums; }
.waist-chart text { fill: var(--ink-soft, #555); }
.waist-chart .grid { stroke: var(--rule, #ddd); }
.waist-chart path { fill: none; stroke: currentColor; stroke-width: 2; }
.waist-chart .dashed path { stroke-dasharray: 5 4; }
.waist-chart .dot { fill: currentColor; } .waist-chart .whisker { stroke: currentColor; stroke-width: 4; stroke-linecap: round; opacity: 0.55; }
.waist-chart .own { fill: var(--paper, #fff); stroke: var(--ink); stroke-width: 3; }
.waist-chart .whose { fill: currentColor; font-weight: 600; paint-order: stroke; stroke: var(--paper, #fff); stroke-width: 4px; }
`;

/** What one width was measured to leave. */
export interface Waist {
  units: number;
  /** The error of as many principal components, on digits and on scrambled ones. */
  principal: number;
  principalScrambled: number;
  /** That of the network, of each seed. */
  runs: readonly {testLoss: number; scrambled: number}[];
}

export type WaistChart = HTMLElement & {
  /** Marks what the reader's own training has reached. */
  mark(own: {units: number; testLoss: number} | undefined): void;
};

/** The error against the width of the waist on two logarithmic axes: mean of the seeds as a line, their range as a bar. */
export function waistChart(widths: readonly Waist[], lang: "en" | "zh"): WaistChart {
  addStyle("waist-chart", rules);
  const say = words[lang];
  const chart = svg("svg", {role: "img", "aria-label": say.aria});
  const element = html("div", {class: "figure waist-chart"}, chart) as unknown as WaistChart;
  let own: {units: number; testLoss: number} | undefined;
  const lines = [
    {name: say.scrambled, kind: "ct", of: (w: Waist) => w.runs.map(({scrambled}) => scrambled)},
    {name: say.principalScrambled, kind: "ct dashed", of: (w: Waist) => [w.principalScrambled]},
    {name: say.principal, kind: "cx dashed", of: (w: Waist) => [w.principal]},
    {name: say.network, kind: "cy", of: (w: Waist) => w.runs.map(({testLoss}) => testLoss)}
  ];
  const all = widths.flatMap(width => lines.flatMap(({of}) => of(width)));
  const draw = () => {
    const width = chart.clientWidth || 640;
    const height = chart.clientHeight || 320;
    const room = width > 520 ? (lang === "zh" ? 150 : 190) : 12;
    const x = logAxis([widths[0].units, widths[widths.length - 1].units], [54, width - room]);
    const errors = [Math.min(...all) * 0.85, Math.max(...all) * 1.15] as const;
    const y = logAxis(errors, [height - 44, 26]);
    const drawn = lines.map(one => ({
      ...one,
      points: widths.map(width => ({...width, ...meanAndRange(one.of(width))}))
    }));
    const heights = labelsApart(
      drawn.map(({points}) => y(points[points.length - 1].mean) + 5),
      {distance: 18, low: 20, high: height - 40}
    );
    const ticks = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2].filter(
      tick => tick >= errors[0] && tick <= errors[1]
    );
    chart.replaceChildren(
      svg("text", {x: 0, y: 13}, say.y),
      ...ticks.flatMap(tick => [
        svg("line", {class: "grid", x1: 54, x2: width - room, y1: y(tick), y2: y(tick)}),
        svg("text", {x: 48, y: y(tick) + 5, "text-anchor": "end"}, String(tick))
      ]),
      ...widths.map(({units}) =>
        svg("text", {x: x(units), y: height - 24, "text-anchor": "middle"}, String(units))
      ),
      svg("text", {x: width - room, y: height - 4, "text-anchor": "end", "data-letter": "K"}, say.x),
      ...drawn.map(({kind, points}) =>
        svg(
          "g",
          {class: kind},
          svg("path", {d: pathThrough(points.map(({units, mean}) => [x(units), y(mean)]))}),
          ...points.flatMap(({units, mean, low, high}) => [
            svg("line", {class: "whisker", x1: x(units), x2: x(units), y1: y(low), y2: y(high)}),
            svg("circle", {class: "dot", cx: x(units), cy: y(mean), r: 3.5})
          ])
        )
      ),
      ...drawn.map(({name, kind, points}, k) =>
        svg(
          "g",
          {class: kind},
          room > 100
            ? svg("text", {class: "whose", x: width - room + 12, y: heights[k]}, name)
            : svg(
                "text",
                {class: "whose", x: x(points[1].units), y: y(points[1].mean) + (k % 2 ? 24 : -8)},
                name
              )
        )
      ),
      ...(own
        ? [
            svg("circle", {class: "own", cx: x(own.units), cy: y(own.testLoss), r: 7}),
            svg(
              "text",
              {class: "whose", x: x(own.units) + 12, y: y(own.testLoss) - 10},
              `${say.own}: ${formatNumber(own.testLoss)}`
            )
          ]
        : [])
    );
  };
  element.mark = next => {
    own = next;
    draw();
  };
  new ResizeObserver(draw).observe(element);
  draw();
  return element;
}
