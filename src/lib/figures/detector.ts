import {linearAxis, pathThrough, roundTicks} from "./axis.js";
import {addStyle, changed, html, svg} from "./element.js";
import {formatNumber, formatPercent} from "./number-format.js";
import {areaUnder, rocCurve} from "./roc.js";

const words = {
  en: {
    errors: "error e of a test picture",
    relative: "‖x̂ − x‖² / ‖x‖² of a test picture",
    heights: "bars: shares of each kind",
    seen: "digits of a kind it has seen",
    unseen: "the digit it has never seen",
    threshold: "threshold τ: drag it, or use the arrow keys",
    alarms: "false alarms",
    found: "found",
    chance: "by chance",
    curve: "The ROC curve: the share found against the share of false alarms",
    says: (found: string, alarms: string) =>
      `Alarm above τ: finds ${found} unseen, and calls ${alarms} seen ones strange.`,
    of: (some: number, all: number, share: string) => `${some} of ${all} (${share})`,
    area: "AUC",
    untrained:
      "This network is not trained yet, and says nothing. Train it below, or choose another detector."
  },
  zh: {
    errors: "一幅测试图的误差 e",
    relative: "一幅测试图的 ‖x̂ − x‖² / ‖x‖²",
    heights: "柱高是各自的比例",
    seen: "见过的数字",
    unseen: "留出的数字",
    threshold: "阈值 τ：拖动，或用方向键",
    alarms: "误报率（FPR）",
    found: "检出率（TPR）",
    chance: "随机猜测",
    curve: "ROC 曲线：检出率随误报率的变化",
    says: (found: string, alarms: string) => `误差超过 τ 就报警：留出的查出 ${found}，见过的误报 ${alarms}。`,
    of: (some: number, all: number, share: string) => `${all} 个中的 ${some} 个（${share}）`,
    area: "AUC",
    untrained: "这个网络还没有训练，说明不了什么。请在下面训练它，或者换一种方法。"
  }
};

const rules = `
.detector { display: grid; grid-template-columns: minmax(0, 1.5fr) minmax(0, 1fr); gap: 0.25rem 2rem; }
.detector svg { display: block; width: 100%; overflow: visible; font: 14px var(--sans, sans-serif); font-variant-numeric: tabular-nums; }
.detector text { fill: var(--ink-soft, #555); }
.detector .roc { max-width: 21rem; }
.detector .grid { stroke: var(--rule, #ddd); }
.detector .bar.seen { fill: var(--cx); } .detector .bar.unseen { fill: var(--ct); }
.detector .bar.silent { opacity: 0.4; }
.detector .whose { font-weight: 600; } .detector .whose.seen { fill: var(--cx); } .detector .whose.unseen { fill: var(--ct); }
.detector .tau { stroke: var(--cw); stroke-width: 3; }
.detector .grip { fill: var(--paper, #fff); stroke: var(--cw); stroke-width: 3; cursor: ew-resize; }
.detector .grip:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
.detector .threshold { touch-action: none; cursor: ew-resize; }
.detector .curve { fill: none; stroke: var(--cy); stroke-width: 2.5; }
.detector .area { fill: var(--cy); opacity: 0.12; }
.detector .chance { stroke: var(--ink-soft); stroke-dasharray: 5 4; }
.detector .point { fill: var(--paper, #fff); stroke: var(--cw); stroke-width: 3; }
.detector .auc { fill: var(--cy); font-weight: 600; font-size: 17px; }
.detector p { grid-column: 1 / -1; margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; }
@media (max-width: 48rem) { .detector { grid-template-columns: minmax(0, 1fr); } .detector svg.threshold { font-size: 21px; } }
`;

/** The threshold, and what it does to the two kinds of picture. */
export interface Alarm {
  tau: number;
  found: number;
  alarms: number;
  area: number;
}

export type Detector = HTMLElement & {
  value: Alarm;
  /**
   * Takes other errors, `relative` where they are divided by ‖x‖²; the threshold then lets one in ten of the seen pass it. Without
   * errors it says that the network is untrained.
   */
  show(errors: {unseen: readonly number[]; seen: readonly number[]; relative?: boolean}): void;
};

const BINS = 40;

/**
 * The errors of pictures of a kind that was seen, and of one that was not, in two histograms back to back; a threshold that
 * is dragged; and the ROC curve on which it is a point.
 */
export function detector(lang: "en" | "zh"): Detector {
  addStyle("detector", rules);
  const say = words[lang];
  const [width, height, foot, side, pad] = [560, 300, 42, 300, 40];
  const middle = (height - foot) / 2 + 8;
  const bars = svg("g");
  const grip = svg("circle", {
    ...{class: "grip", r: 9, tabindex: 0, role: "slider", "aria-label": say.threshold, "data-letter": "tau"}
  });
  const tau = svg("line", {class: "tau", y1: 14, y2: height - foot});
  const axis = svg(
    "text",
    {x: width - 4, y: height - 4, "text-anchor": "end", "data-letter": "e"},
    say.errors
  );
  const histogram = svg(
    "svg",
    {viewBox: `0 0 ${width} ${height}`, class: "threshold", role: "group", "aria-label": say.errors},
    bars,
    svg("text", {class: "whose unseen", x: width - 4, y: 14, "text-anchor": "end"}, say.unseen),
    svg("text", {class: "whose seen", x: width - 4, y: height - foot - 4, "text-anchor": "end"}, say.seen),
    axis,
    svg("text", {x: 4, y: height - 4}, say.heights),
    tau,
    grip
  );
  const u = linearAxis([0, 1], [pad, side - 6]);
  const v = linearAxis([0, 1], [side - foot, 28]);
  const curve = svg("g");
  const roc = svg(
    "svg",
    {viewBox: `0 0 ${side} ${side}`, class: "roc", role: "img", "aria-label": say.curve},
    ...[0, 0.5, 1].flatMap(tick => [
      svg("line", {class: "grid", x1: u(0), x2: u(1), y1: v(tick), y2: v(tick)}),
      svg("text", {x: pad - 6, y: v(tick) + 5, "text-anchor": "end"}, String(tick)),
      svg("text", {x: u(tick), y: side - foot + 18, "text-anchor": "middle"}, String(tick))
    ]),
    svg("line", {class: "chance", x1: u(0), y1: v(0), x2: u(1), y2: v(1)}),
    svg("text", {x: 0, y: 12}, say.found),
    svg("text", {x: side - 4, y: side - 4, "text-anchor": "end"}, say.alarms),
    curve
  );
  const told = html("p", {"aria-live": "polite"});
  const element = html("div", {class: "figure detector"}, histogram, roc, told) as unknown as Detector;

  let errors: {unseen: readonly number[]; seen: readonly number[]} = {unseen: [], seen: []};
  let most = 1;
  let x = linearAxis([0, most], [4, width - 4]);

  const place = (wanted: number) => {
    const at = Math.max(0, Math.min(most, wanted));
    const above = (list: readonly number[]) => list.filter(error => error >= at).length;
    const [found, alarms] = [above(errors.unseen), above(errors.seen)];
    element.value = {...element.value, tau: at, found, alarms};
    for (const end of ["x1", "x2"]) tau.setAttribute(end, String(x(at)));
    grip.setAttribute("cx", String(x(at)));
    grip.setAttribute("cy", String(middle));
    grip.setAttribute("aria-valuenow", String(at));
    grip.setAttribute("aria-valuetext", formatNumber(at));
    for (const bar of bars.querySelectorAll(".bar")) {
      bar.classList.toggle("silent", Number(bar.getAttribute("data-from")) < at);
    }
    const point = roc.querySelector(".point")!;
    point.setAttribute("cx", String(u(alarms / Math.max(1, errors.seen.length))));
    point.setAttribute("cy", String(v(found / Math.max(1, errors.unseen.length))));
    const of = (some: number, all: number) =>
      say.of(some, all, formatPercent(some / Math.max(1, all), lang, 0));
    if (errors.seen.length === 0) told.textContent = say.untrained;
    else
      told.textContent = `τ = ${formatNumber(at)}${lang === "zh" ? "。" : ". "}${say.says(of(found, errors.unseen.length), of(alarms, errors.seen.length))}`;
  };
  element.show = next => {
    errors = next;
    axis.textContent = next.relative ? say.relative : say.errors;
    const all = [...next.unseen, ...next.seen].sort((a, b) => a - b);
    // A few far out would press all others together; they stand in the last bar.
    most = all[Math.floor(0.998 * (all.length - 1))] ?? 1;
    x = linearAxis([0, most], [4, width - 4]);
    const binOf = (error: number) => Math.min(BINS - 1, Math.floor((error / most) * BINS));
    const share = (list: readonly number[]) => {
      const counts = new Array<number>(BINS).fill(0);
      for (const error of list) counts[binOf(error)] += 1 / Math.max(1, list.length);
      return counts;
    };
    const [up, down] = [share(next.unseen), share(next.seen)];
    const tallest = Math.max(...up, ...down, 1e-9);
    const scale = (middle - 24) / tallest;
    const rect = (kind: string, k: number, height: number, y: number) =>
      svg("rect", {
        ...{class: `bar ${kind}`, "data-from": (k * most) / BINS, height, y},
        ...{x: x((k * most) / BINS) + 0.5, width: (width - 8) / BINS - 1}
      });
    bars.replaceChildren(
      svg("line", {class: "grid", x1: 4, x2: width - 4, y1: middle, y2: middle}),
      ...up.map((value, k) => rect("unseen", k, value * scale, middle - value * scale)),
      ...down.map((value, k) => rect("seen", k, value * scale, middle)),
      ...roundTicks(0, most, 5).map(tick =>
        svg("text", {x: x(tick), y: height - foot + 18, "text-anchor": "middle"}, formatNumber(tick))
      )
    );
    const points = rocCurve(next.unseen, next.seen);
    const area = areaUnder(points);
    const path = pathThrough(points.map(one => [u(one.falseAlarms), v(one.found)]));
    curve.replaceChildren(
      ...(all.length === 0
        ? []
        : [
            svg("path", {class: "area", d: `${path} L${u(1)},${v(0)} L${u(0)},${v(0)} Z`}),
            svg("path", {class: "curve", d: path}),
            svg("text", {class: "auc", x: u(0.45), y: v(0.2)}, `${say.area} = ${formatNumber(area)}`)
          ]),
      svg("circle", {class: "point", r: 7})
    );
    element.value = {tau: 0, found: 0, alarms: 0, area};
    const sorted = [...next.seen].sort((a, b) => a - b);
    place(sorted[Math.floor(0.9 * sorted.length)] ?? 0);
    changed(element);
  };
  const move = (to: number) => {
    place(to);
    changed(element);
  };
  const point = (event: PointerEvent) => {
    const {left, width: wide} = histogram.getBoundingClientRect();
    move(x.invert(((event.clientX - left) / wide) * width));
  };
  histogram.addEventListener("pointerdown", event => {
    histogram.setPointerCapture(event.pointerId);
    grip.focus();
    point(event);
  });
  histogram.addEventListener("pointermove", event => {
    if (event.buttons > 0) point(event);
  });
  grip.addEventListener("keydown", event => {
    const [low, high] = [0, most];
    const by = {ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 10, PageDown: -10}[
      event.key
    ];
    const end = {Home: low, End: high}[event.key];
    if (by === undefined && end === undefined) return;
    event.preventDefault();
    move(end ?? element.value.tau + (by! * (high - low)) / 100);
  });
  element.show(errors);
  told.textContent = "";
  return element;
}
