import {scaleLinear} from "d3-scale";
import {addStyle, html, svg} from "./element.js";
import {formatNumber, formatPercent} from "./number-format.js";
import {partMap} from "./part-map.js";

type Lang = "en" | "zh";

const rules = `
.lime-nearby { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0.75rem 1.25rem; margin: 0.75rem 0; max-width: 40rem; font: var(--small, 15px)/1.35 var(--sans, sans-serif); }
.lime-nearby .chart { display: flex; flex-direction: column; min-width: 0; }
.lime-nearby svg.drawn { display: block; width: 100%; flex: 1 1 0; min-height: 0; overflow: visible; font: 13px var(--sans, sans-serif); font-variant-numeric: tabular-nums; }
.lime-nearby svg.drawn text { fill: var(--ink-soft); }
.lime-nearby .grid { stroke: var(--rule); }
.lime-nearby .equal { stroke: var(--ink-soft); stroke-dasharray: 4 4; }
.lime-nearby .dot { fill: var(--cy); fill-opacity: 0.45; stroke: var(--cy); stroke-width: 0.5; }
.lime-nearby .bar { fill: var(--cw); }
.lime-nearby .wide { grid-column: 1 / -1; height: 7rem; }
.lime-nearby .told { grid-column: 1 / -1; margin: 0; min-height: 1.4em; }
@media (max-width: 30rem) { .lime-nearby { gap: 0.6rem; } .lime-nearby .told { min-height: 2.8em; } }
`;

const words = {
  en: {
    map: "LIME’s weights, β × 100",
    scatter: "answer v against linear g",
    fitted: "g(S)",
    bars: (sigma: string) => `proximity π by parts that are left, σ = ${sigma}`,
    said: (n: string, r: string, p: string) =>
      `${n} coalitions, R² = ${r}. Those with two parts away or fewer weigh ${p} of all.`,
    aria: "The answers to the coalitions against what the linear model says of them; large dots weigh more",
    ariaBars: "The proximity of coalitions against how many parts they have"
  },
  zh: {
    map: "LIME 的权重，β × 100",
    scatter: "答案 v 与线性的 g",
    fitted: "g(S)",
    bars: (sigma: string) => `邻近度 π 与留下的块数，σ = ${sigma}`,
    said: (n: string, r: string, p: string) => `${n} 个联盟，R² = ${r}。至多缺两块的联盟占总权重的 ${p}。`,
    aria: "各联盟的答案与线性模型给出的值；点越大，权重越大",
    ariaBars: "联盟的邻近度随块数的变化"
  }
};

/** What is shown of one fit. */
export interface NearbyFit {
  x: ArrayLike<number>;
  parts: ArrayLike<number>;
  weights: ArrayLike<number>;
  fidelity: number;
  sigma: number;
  /** Of each coalition. */
  coalitions: readonly number[];
  pi: readonly number[];
  answers: readonly number[];
  fitted: readonly number[];
  /** For each number of parts the proximity. */
  proximities: readonly {size: number; pi: number}[];
}

export type LimeNearby = HTMLElement & {update(fit: NearbyFit): void};

/** LIME at work: the weights on the parts, the answers against the linear model that was fitted to them, and how near each counts. */
export function limeNearby({lang = "en"}: {lang?: Lang} = {}): LimeNearby {
  addStyle("lime-nearby", rules);
  const say = words[lang];
  const map = partMap(say.map);
  const dots = svg("svg", {class: "drawn", role: "img", "aria-label": say.aria});
  const bars = svg("svg", {class: "drawn", role: "img", "aria-label": say.ariaBars});
  const barsName = html("div", {});
  const told = html("p", {class: "told"});
  const element = html(
    "div",
    {class: "figure lime-nearby"},
    map,
    html("div", {class: "chart"}, html("div", {}, say.scatter), dots),
    html("div", {class: "chart wide"}, barsName, bars),
    told
  ) as unknown as LimeNearby;
  let fit: NearbyFit | undefined;
  const frame = (of: SVGSVGElement) => ({width: of.clientWidth || 280, height: of.clientHeight || 280});

  const drawDots = ({fitted, answers, pi}: NearbyFit) => {
    const {width, height} = frame(dots);
    const [low, high] = [Math.min(0, ...fitted), Math.max(1, ...fitted)];
    const x = scaleLinear([low, high], [34, width - 8]);
    const y = scaleLinear([0, 1], [height - 34, 10]);
    const heaviest = Math.max(...pi);
    dots.replaceChildren(
      ...[0, 0.5, 1].flatMap(tick => [
        svg("line", {class: "grid", x1: x(low), x2: x(high), y1: y(tick), y2: y(tick)}),
        svg("text", {x: 28, y: y(tick) + 4, "text-anchor": "end"}, formatNumber(tick)),
        svg("text", {x: x(tick), y: height - 18, "text-anchor": "middle"}, formatNumber(tick))
      ]),
      svg("line", {class: "equal", x1: x(0), y1: y(0), x2: x(1), y2: y(1)}),
      ...answers.map((v, n) =>
        svg("circle", {
          class: "dot",
          cx: x(fitted[n]),
          cy: y(v),
          r: Math.max(0.6, 6 * Math.sqrt(pi[n] / heaviest))
        })
      ),
      svg("text", {x: width, y: height - 2, "text-anchor": "end"}, say.fitted)
    );
  };
  const drawBars = ({proximities}: NearbyFit) => {
    const {width, height} = frame(bars);
    const x = scaleLinear([-0.5, proximities.length - 0.5], [34, width - 8]);
    const y = scaleLinear([0, 1], [height - 20, 8]);
    // A figure that is not laid out yet has no room at all.
    const wide = Math.max(0, Math.min(28, (x(1) - x(0)) * 0.6));
    bars.replaceChildren(
      ...[0, 1].flatMap(tick => [
        svg("line", {class: "grid", x1: 34, x2: width - 8, y1: y(tick), y2: y(tick)}),
        svg("text", {x: 28, y: y(tick) + 4, "text-anchor": "end"}, formatNumber(tick))
      ]),
      ...proximities.flatMap(({size, pi}) => [
        svg("rect", {class: "bar", x: x(size) - wide / 2, width: wide, y: y(pi), height: y(0) - y(pi)}),
        svg("text", {x: x(size), y: height - 4, "text-anchor": "middle"}, String(size))
      ])
    );
  };
  const draw = () => {
    if (!fit) return;
    drawDots(fit);
    drawBars(fit);
  };
  element.update = next => {
    fit = next;
    const {x, parts, weights, pi, coalitions, fidelity, sigma, proximities} = next;
    map.update({x, parts, values: weights});
    barsName.textContent = say.bars(formatNumber(sigma));
    const M = proximities.length - 1;
    const size = (S: number) => S.toString(2).replace(/0/g, "").length;
    const [near, all] = coalitions.reduce(
      ([close, sum], S, n) => [close + (size(S) >= M - 2 ? pi[n] : 0), sum + pi[n]],
      [0, 0]
    );
    told.textContent = say.said(
      String(coalitions.length),
      formatNumber(fidelity, 2),
      formatPercent(near / all, lang, 0)
    );
    draw();
  };
  new ResizeObserver(draw).observe(element);
  return element;
}
