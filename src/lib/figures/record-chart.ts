import {scaleLinear} from "d3-scale";
import type {PublishedRecord} from "../data/records.js";
import {addStyle, html, svg} from "./element.js";
import {formatNumber} from "./number-format.js";

type Lang = "en" | "zh";
type Task = "pictures" | "speech";

const rules = `
.record-chart { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr)); gap: 0.5rem 2rem; margin: 0.75rem 0; }
.record-chart svg { display: block; width: 100%; height: 19rem; overflow: visible; font: 14px var(--sans, sans-serif); font-variant-numeric: tabular-nums; }
.record-chart text { fill: var(--ink-soft, #555); }
.record-chart .grid { stroke: var(--rule, #ddd); }
.record-chart .people { stroke: var(--ink-soft, #555); stroke-width: 1.5; }
.record-chart .step { stroke: currentColor; stroke-width: 2; }
.record-chart .step.gap { stroke-dasharray: 5 5; stroke-width: 1.5; }
.record-chart circle { fill: currentColor; }
.record-chart text.of { fill: currentColor; font-weight: 600; paint-order: stroke; stroke: var(--paper, #fff); stroke-width: 4px; stroke-linejoin: round; }
`;

const words = {
  en: {
    pictures: "ImageNet: five guesses all wrong, %",
    speech: "Switchboard: word error rate, %",
    people: "people"
  },
  zh: {
    pictures: "ImageNet：五次都没猜中（%）",
    speech: "Switchboard：词错误率（%）",
    people: "人"
  }
};

const meanings = {pictures: "cy", speech: "cx"} as const;
const years = [2010, 2017] as const;
const highest = 30;

/** Published error rates against the year: a dot for each system, dashes over years that nothing is given for, lines for people. */
export function recordChart(
  records: Record<Task, readonly PublishedRecord[]>,
  people: Record<Task, readonly number[]>,
  {lang = "en"}: {lang?: Lang} = {}
): HTMLElement {
  addStyle("record-chart", rules);
  const say = words[lang];
  const panels = (["pictures", "speech"] as const).map(task => panelOf(task));
  return html("div", {class: "figure record-chart"}, ...panels);

  function panelOf(task: Task): SVGSVGElement {
    const points = records[task].map(({year, name, error}) => ({
      ...{year, error},
      text: `${typeof name === "string" ? name : name[lang]} ${error}`
    }));
    const spoken = [
      ...points.map(({year, text}) => `${year}: ${text}`),
      `${say.people} ${people[task].join(", ")}`
    ];
    const chart = svg("svg", {role: "img", "aria-label": `${say[task]}. ${spoken.join("; ")}`});
    new ResizeObserver(() => draw(chart, task, points)).observe(chart);
    return chart;
  }

  function draw(
    chart: SVGSVGElement,
    task: Task,
    points: readonly {year: number; error: number; text: string}[]
  ): void {
    const [width, height] = [chart.clientWidth || 340, chart.clientHeight || 304];
    const x = scaleLinear(years, [42, width - 84]);
    const y = scaleLinear([0, highest], [height - 28, 26]);
    const [left, right] = [30, width - 4];
    const steps = points.slice(1).map((to, k) => ({from: points[k], to}));
    chart.replaceChildren(
      svg("text", {x: 0, y: 13}, say[task]),
      ...[0, 10, 20, 30].flatMap(tick => [
        svg("line", {class: "grid", x1: left, x2: right, y1: y(tick), y2: y(tick)}),
        svg("text", {x: left - 6, y: y(tick) + 5, "text-anchor": "end"}, String(tick))
      ]),
      ...[2010, 2012, 2014, 2016].map(year =>
        svg("text", {x: x(year), y: height - 6, "text-anchor": "middle"}, String(year))
      ),
      ...people[task].map(error =>
        svg("line", {class: "people", x1: left, x2: right, y1: y(error), y2: y(error)})
      ),
      svg(
        "text",
        {x: left + 4, y: y(Math.max(...people[task])) - 7},
        `${say.people} ${people[task].map(error => formatNumber(error)).join(" / ")}`
      ),
      svg(
        "g",
        {class: meanings[task]},
        ...steps.map(({from, to}) =>
          svg("line", {
            class: to.year - from.year > 1 ? "step gap" : "step",
            ...{x1: x(from.year), y1: y(from.error), x2: x(to.year), y2: y(to.error)}
          })
        ),
        ...points.map(({year, error}) => svg("circle", {cx: x(year), cy: y(error), r: 4.5})),
        ...points.map(({year, error, text}, k) => {
          // Where the next is as low and a year later, the name stands above, before it.
          const next = points[k + 1];
          const tight = next !== undefined && next.year > year && error - next.error < 1;
          const crossed = people[task].some(line => Math.abs(line - error) < 1);
          return svg(
            "text",
            {
              class: "of",
              x: x(year) + (tight ? 4 : 9),
              y: y(error) + (tight ? -14 : crossed ? 20 : 5),
              "text-anchor": tight ? "end" : undefined
            },
            text
          );
        })
      )
    );
  }
}
