import {scaleLog} from "d3-scale";
import {area, line} from "d3-shape";
import type {PowerLaw} from "../data/powerLaw.js";
import {choice} from "./choice.js";
import {addStyle, changed, html, svg} from "./element.js";
import {labelsApart} from "./labels-apart.js";
import type {ChartLine} from "./line-chart.js";
import {meanAndRange} from "./mean-and-range.js";
import {formatCount, formatNumber, formatPercent} from "./number-format.js";

type Lang = "en" | "zh";

/** Errors against the number of examples, those of all seeds at each. */
export interface ErrorCurve extends Pick<ChartLine, "name" | "meaning" | "dashed"> {
  key: string;
  points: readonly {n: number; errors: readonly number[]}[];
}

/** A measured point that is drawn beside the curves. */
export interface OwnPoint {
  key: string;
  n: number;
  error: number;
}

/** What a power law is fitted to: the mean errors of the chosen curve within the range. */
export interface FitRange {
  key: string;
  n: number[];
  E: number[];
}

export type ErrorCurves = HTMLElement & {
  value: FitRange;
  /** Draws a power law, solid where it was fitted, and says what it says. */
  showLaw(law: PowerLaw): void;
  /** Draws points that the reader has measured. */
  showOwn(points: readonly OwnPoint[]): void;
};

export interface ErrorCurvesOptions {
  /** The keys of curves in full colour; the others are drawn pale. Default: all. */
  picked?: readonly string[];
  /** The reader chooses a curve and the range to which a law is fitted. Default false. */
  fit?: boolean;
  /** Where a fitted law is read off. Default 60,000. */
  beyond?: number;
  lang?: Lang;
}

const rules = `
.error-curves svg { display: block; width: 100%; height: 21rem; overflow: visible; font: 14px var(--sans, sans-serif); font-variant-numeric: tabular-nums; }
.error-curves text { fill: var(--ink-soft, #555); }
.error-curves .grid { stroke: var(--rule, #ddd); }
.error-curves path { fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; }
.error-curves .dashed path { stroke-dasharray: 6 4; }
.error-curves path.band { fill: currentColor; stroke: none; opacity: 0.14; }
.error-curves circle { fill: currentColor; }
.error-curves circle.own { fill: var(--paper, #fff); stroke: currentColor; stroke-width: 3; }
.error-curves .pale { color: var(--ink-soft, #555); opacity: 0.28; }
.error-curves .plain { color: var(--ink-soft, #555); }
.error-curves text.direct { fill: currentColor; font-weight: 600; paint-order: stroke; stroke: var(--paper, #fff); stroke-width: 4px; stroke-linejoin: round; }
.error-curves .law { color: var(--accent, #00578f); }
.error-curves .law path { stroke-width: 2.5; }
.error-curves .law path.beyond { stroke-dasharray: 2 5; stroke-linecap: round; }
.error-curves .range { fill: var(--accent, #00578f); opacity: 0.07; }
.error-curves .end { cursor: ew-resize; touch-action: none; outline: none; }
.error-curves .end line { stroke: var(--accent, #00578f); stroke-width: 1.5; }
.error-curves .end rect { fill: transparent; }
.error-curves .end circle { fill: var(--accent, #00578f); stroke: var(--paper, #fff); stroke-width: 2; }
.error-curves .end:focus-visible circle { stroke: var(--ink, #000); stroke-width: 3; }
.error-curves .names[hidden] { display: none; }
.error-curves .names { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0.25rem 0; font: var(--small, 15px)/1.4 var(--sans, sans-serif); }
.error-curves .names span::before { content: "—— "; }
.error-curves .names .dashed::before { content: "- - "; }
.error-curves .told sup { line-height: 0; }
.error-curves .formula { white-space: nowrap; }
.error-curves .told { margin: 0.25rem 0 0; min-height: 4.2em; font: var(--small, 15px)/1.4 var(--sans, sans-serif); font-variant-numeric: tabular-nums; }
`;

const words = {
  en: {
    x: "training digits n",
    y: "error E, share of test digits read wrongly",
    aria: "Error against the number of training digits, both axes logarithmic",
    learner: "Fit to",
    end: ["first size of the fit", "last size of the fit"],
    digits: (n: string) => `${n} digits`,
    told: (from: string, to: string, law: string, half: string, beyond: string, error: string) =>
      `Fitted from ${from} to ${to} digits: ${law}. Half the error takes ${half} times as many digits; for ${beyond} the law says an error of ${error}.`,
    flat: "Fitted to these sizes the error does not fall: no number of digits would halve it."
  },
  zh: {
    x: "训练数字的个数 n",
    y: "错误率 E（测试数字中认错的比例）",
    aria: "错误率随训练数字个数的变化，两轴都是对数刻度",
    learner: "拟合",
    end: ["拟合范围的起点", "拟合范围的终点"],
    digits: (n: string) => `${n} 个数字`,
    told: (from: string, to: string, law: string, half: string, beyond: string, error: string) =>
      `用 ${from} 到 ${to} 个数字拟合：${law}。错误率减半，数字要增加到 ${half} 倍；${beyond} 个数字时，幂律给出的错误率是 ${error}。`,
    flat: "在这个范围内拟合，错误率并不下降：再多的数字也不能使它减半。"
  }
};

const margin = {top: 26, right: 14, bottom: 44, left: 54};
const ROOM_FOR_NAMES = 560;
const LETTER = 8.2;
const yTicks = [0.5, 0.2, 0.1, 0.05, 0.02, 0.01];
const xTicks = [50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 60000];
const fewTicks = [50, 500, 5000, 60000];

const widthOf = (name: string) =>
  LETTER * [...name].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 2 : 1), 0);

let figures = 0;

/** Learning curves on logarithmic axes: means of the seeds with their range, and a power law fitted to a range of sizes. */
export function errorCurves(
  curves: readonly ErrorCurve[],
  {picked, fit = false, beyond = 60_000, lang = "en"}: ErrorCurvesOptions = {}
): ErrorCurves {
  addStyle("error-curves", rules);
  const say = words[lang];
  const sizes = curves[0].points.map(({n}) => n);
  const means = (key: string) =>
    curves.find(curve => curve.key === key)!.points.map(({n, errors}) => ({n, E: meanAndRange(errors).mean}));
  const chosen = choice(
    say.learner,
    curves.map(({key, name}) => ({value: key, text: name})),
    (picked ?? curves.map(({key}) => key))[0]
  );
  const chart = svg("svg", {role: fit ? "group" : "img", "aria-label": say.aria});
  const names = html("p", {class: "names"});
  const told = html("p", {class: "told", role: "status"});
  const element = html(
    "div",
    {class: "figure error-curves"},
    ...(fit ? [chosen] : [names]),
    chart,
    ...(fit ? [told] : [])
  ) as unknown as ErrorCurves;
  const clip = `error-curves-${++figures}`;
  const full = () => (fit ? [chosen.value] : (picked ?? curves.map(({key}) => key)));
  const range = [0, sizes.length - 1];
  let law: PowerLaw | undefined;
  let own: readonly OwnPoint[] = [];

  const errors = curves.flatMap(({points}) => points.flatMap(point => point.errors));
  const lowest = Math.min(fit ? 0.01 : 1, ...errors);
  const x = scaleLog().domain([sizes[0] * 0.85, fit ? beyond * 1.15 : sizes.at(-1)! * 1.1]);
  const y = scaleLog().domain([lowest * 0.85, Math.max(...errors) * 1.1]);

  const rangeNow = (): FitRange => {
    const within = means(chosen.value).slice(range[0], range[1] + 1);
    return {key: chosen.value, n: within.map(({n}) => n), E: within.map(({E}) => E)};
  };
  const change = () => {
    law = undefined;
    element.value = rangeNow();
    draw();
    changed(element);
  };

  const ends = [0, 1].map(which => {
    const end = svg(
      "g",
      {class: "end", tabindex: 0, role: "slider", "aria-label": say.end[which]},
      svg("line"),
      svg("rect", {x: -14, width: 28}),
      svg("circle", {r: 8})
    );
    const move = (to: number) => {
      // Two sizes make a line; fewer do not.
      const next = which ? Math.max(range[0] + 1, to) : Math.min(range[1] - 1, to);
      const inside = Math.max(0, Math.min(sizes.length - 1, next));
      if (inside === range[which]) return;
      range[which] = inside;
      change();
    };
    end.addEventListener("keydown", event => {
      const by = {ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1}[event.key];
      if (by === undefined) return;
      event.preventDefault();
      move(range[which] + by);
    });
    end.addEventListener("pointerdown", event => {
      event.preventDefault();
      end.focus({preventScroll: true});
      end.setPointerCapture(event.pointerId);
      const pull = ({clientX}: PointerEvent) => {
        const at = clientX - chart.getBoundingClientRect().left;
        const away = sizes.map(n => Math.abs(x(n) - at));
        move(away.indexOf(Math.min(...away)));
      };
      const release = () => end.removeEventListener("pointermove", pull);
      end.addEventListener("pointermove", pull);
      end.addEventListener("pointerup", release, {once: true});
      end.addEventListener("pointercancel", release, {once: true});
    });
    return end;
  });
  const back = svg("g");
  const front = svg("g");
  chart.append(back, ...(fit ? ends : []), front);

  const draw = () => {
    const width = chart.clientWidth || 400;
    const height = chart.clientHeight || 336;
    const bottom = height - margin.bottom;
    const shown = curves.filter(({key}) => full().includes(key));
    const longest = Math.max(...shown.map(({name}) => widthOf(name)));
    const direct = !fit && width >= ROOM_FOR_NAMES && longest < width / 3;
    const right = width - margin.right - (direct ? longest + 4 : 0);
    x.range([margin.left, right]);
    y.range([bottom, margin.top]);
    const path = line<{n: number; E: number}>(
      ({n}) => x(n),
      ({E}) => y(E)
    );
    const band = area<{n: number; low: number; high: number}>(
      ({n}) => x(n),
      ({low}) => y(low),
      ({high}) => y(high)
    );
    const narrow = right - margin.left < 420;
    const marks = (narrow ? fewTicks : xTicks).filter(tick => tick >= x.domain()[0] && tick <= x.domain()[1]);
    back.replaceChildren(
      svg(
        "clipPath",
        {id: clip},
        svg("rect", {
          x: margin.left,
          y: margin.top,
          width: Math.max(0, right - margin.left),
          height: bottom - margin.top
        })
      ),
      ...(fit
        ? [
            svg("rect", {
              ...{class: "range", x: x(sizes[range[0]]), y: margin.top, height: bottom - margin.top},
              width: x(sizes[range[1]]) - x(sizes[range[0]])
            })
          ]
        : []),
      svg("text", {x: 0, y: 13}, say.y),
      ...yTicks
        .filter(tick => tick >= y.domain()[0] && tick <= y.domain()[1])
        .flatMap(tick => [
          svg("line", {class: "grid", x1: margin.left, x2: right, y1: y(tick), y2: y(tick)}),
          svg(
            "text",
            {x: margin.left - 6, y: y(tick) + 5, "text-anchor": "end"},
            formatPercent(tick, lang, 0)
          )
        ]),
      ...marks.map(tick =>
        svg("text", {x: x(tick), y: height - 24, "text-anchor": "middle"}, formatCount(tick))
      ),
      svg("text", {x: right, y: height - 5, "text-anchor": "end"}, say.x)
    );
    const heights = labelsApart(
      shown.map(({key}) => y(means(key).at(-1)!.E) + 5),
      {low: margin.top, high: bottom}
    );
    const curveOf = (curve: ErrorCurve) => {
      const bright = shown.includes(curve);
      const look = `${bright ? classOf(curve.meaning) : "pale"}${curve.dashed ? " dashed" : ""}`;
      const places = curve.points.map(({n, errors}) => ({n, ...meanAndRange(errors)}));
      return svg(
        "g",
        {class: look},
        bright ? svg("path", {class: "band", d: band(places) ?? ""}) : null,
        svg("path", {d: path(means(curve.key)) ?? ""}),
        ...(bright && fit
          ? curve.points.flatMap(({n, errors}) =>
              errors.map(error => svg("circle", {cx: x(n), cy: y(error), r: 3.5}))
            )
          : []),
        direct && bright
          ? svg("text", {class: "direct", x: right + 8, y: heights[shown.indexOf(curve)]}, curve.name)
          : null
      );
    };
    const [pale, bright] = [false, true].map(want => curves.filter(curve => shown.includes(curve) === want));
    front.replaceChildren(
      ...[...pale, ...bright].map(curveOf),
      ...own.map(({key, n, error}) => {
        const curve = curves.find(one => one.key === key)!;
        const mark = svg("circle", {class: "own", cx: x(n), cy: y(Math.max(error, y.domain()[0])), r: 7});
        return svg("g", {class: classOf(curve.meaning)}, mark);
      }),
      law ? lawMark(law) : svg("g")
    );
    ends.forEach((end, which) => {
      const at = x(sizes[range[which]]);
      const text = say.digits(formatCount(sizes[range[which]]));
      end.setAttribute("transform", `translate(${at.toFixed(1)},0)`);
      const [mark, reach, grip] = Array.from(end.children);
      mark.setAttribute("y1", String(margin.top));
      mark.setAttribute("y2", String(bottom));
      reach.setAttribute("y", String(margin.top));
      reach.setAttribute("height", String(bottom - margin.top));
      grip.setAttribute("cy", String(bottom));
      end.setAttribute("aria-valuemin", "0");
      end.setAttribute("aria-valuemax", String(sizes.length - 1));
      end.setAttribute("aria-valuenow", String(range[which]));
      end.setAttribute("aria-valuetext", text);
    });
    names.hidden = direct;
    names.replaceChildren(
      ...shown.map(({name, meaning, dashed}) =>
        html("span", {class: `${classOf(meaning)}${dashed ? " dashed" : ""}`}, name)
      )
    );
  };

  const lawMark = ({a, alpha}: PowerLaw) => {
    const E = (n: number) => a * n ** -alpha;
    const straight = (from: number, to: number) => `M${x(from)},${y(E(from))}L${x(to)},${y(E(to))}`;
    const [from, to] = range.map(at => sizes[at]);
    return svg(
      "g",
      {class: "law", "clip-path": `url(#${clip})`},
      svg("path", {class: "beyond", d: straight(x.domain()[0], from)}),
      svg("path", {d: straight(from, to)}),
      svg("path", {class: "beyond", d: straight(to, x.domain()[1])}),
      svg("circle", {cx: x(beyond), cy: y(E(beyond)), r: 6})
    );
  };
  element.showLaw = next => {
    law = Number.isFinite(next.a) && Number.isFinite(next.alpha) ? next : undefined;
    draw();
    if (!law) return told.replaceChildren();
    const {a, alpha} = law;
    const [from, to] = range.map(at => formatCount(sizes[at]));
    const half = formatNumber(2 ** (1 / alpha), 2);
    const error = formatPercent(a * beyond ** -alpha, lang);
    if (alpha <= 0) return told.replaceChildren(say.flat);
    // The law stands where the sentence has its mark.
    const [before, after] = say.told(from, to, "@", half, formatCount(beyond), error).split("@");
    const formula = html("span", {class: "formula"}, `E ≈ ${formatNumber(a)} · n`);
    told.replaceChildren(before, formula, html("sup", {}, formatNumber(-alpha, 2)), after);
  };
  element.showOwn = points => {
    own = points;
    draw();
  };
  chosen.addEventListener("input", event => {
    event.stopPropagation();
    change();
  });
  element.value = rangeNow();
  new ResizeObserver(draw).observe(element);
  return element;
}

const classOf = (meaning: ErrorCurve["meaning"]) => (meaning === "plain" ? "plain" : `c${meaning}`);
