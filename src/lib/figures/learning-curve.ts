import {scaleLinear, scaleLog} from "d3-scale";
import {line} from "d3-shape";
import {curvePoints, lossTicks, validationPoints} from "./curve-points.js";
import type {CurvePoint} from "./curve-points.js";
import {addStyle, html, svg} from "./element.js";
import type {TrainingStep} from "./training-control.js";

const words = {
  en: {loss: "loss", accuracy: "accuracy", training: "training", validation: "validation", epochs: "epochs"},
  zh: {loss: "损失", accuracy: "准确率", training: "训练", validation: "验证", epochs: "轮"}
};

const rules = `
.learning-curve { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 0.75rem 1.5rem; }
.learning-curve svg { display: block; width: 100%; height: 15rem; overflow: visible; font: 13px var(--sans, sans-serif); font-variant-numeric: tabular-nums; }
.learning-curve text { fill: var(--ink-soft, #555); }
.learning-curve .title { fill: var(--ink, #111); font-weight: 600; }
.learning-curve .grid { stroke: var(--rule, #ddd); }
.learning-curve path { fill: none; stroke-linejoin: round; }
.learning-curve .training { stroke: var(--ink-soft, #555); stroke-width: 1.5; }
.learning-curve .validation { stroke: var(--cy, #00704f); stroke-width: 2; }
.learning-curve circle { fill: var(--cy, #00704f); }
.learning-curve .baseline { stroke: var(--ct, #b03c00); stroke-dasharray: 2 4; stroke-width: 1.5; }
.learning-curve text.baseline-name { fill: var(--ct, #b03c00); }
.learning-curve .earlier { opacity: 0.4; stroke-dasharray: 3 3; }
.learning-curve text.validation-name { fill: var(--cy, #00704f); stroke: none; font-weight: 600; }
`;

const margin = {top: 26, right: 84, bottom: 34, left: 46};

/** Above this share of right answers the axis ends: it shows errors on a logarithmic scale, which has no zero. */
const BEST = 0.999;

interface Axis {
  name: "loss" | "accuracy";
  ticks: readonly number[];
  format: (value: number) => string;
  /** Part of the height, 0 below to 1 above. */
  place: (value: number) => number;
}

const errorScale = scaleLog([1, 1 - BEST], [0, 1]).clamp(true);
const accuracyAxis: Axis = {
  name: "accuracy",
  ticks: [0, 0.5, 0.9, 0.99, 0.999],
  format: share => `${+(100 * share).toFixed(1)} %`,
  place: share => errorScale(1 - share)
};

function lossAxis([lowest, highest]: readonly [number, number]): Axis {
  const scale = scaleLog([lowest, highest], [0, 1]).clamp(true);
  return {name: "loss", ticks: lossTicks(lowest, highest), format: String, place: value => scale(value)};
}

export interface LearningCurveOptions {
  lang?: string;
  /** How many epochs the axis has before a training tells. Default 1. */
  epochs?: number;
  /** Where the axis of the loss begins and ends. Default 0.003 to 3. */
  losses?: readonly [lowest: number, highest: number];
  /** Whether there is an accuracy to show. Default true. */
  accuracy?: boolean;
  /** A loss to compare with, and its name. */
  baseline?: {loss: number; name: string};
}

export type LearningCurve = HTMLElement & {
  /** Shows the steps of a training, and pale behind them those of an earlier one. */
  update(steps: readonly TrainingStep[], earlier?: readonly TrainingStep[]): void;
};

/**
 * Loss and accuracy of a training, step by step, beside those on the validation data after each epoch. Both axes are
 * logarithmic, the accuracy's in the errors: each step from 90 % to 99 % to 99.9 % means ten times fewer mistakes.
 */
export function learningCurve({
  lang = "en",
  epochs = 1,
  losses = [0.003, 3],
  accuracy = true,
  baseline
}: LearningCurveOptions = {}): LearningCurve {
  addStyle("learning-curve", rules);
  const say = lang === "zh" ? words.zh : words.en;
  const axes = [lossAxis(losses), ...(accuracy ? [accuracyAxis] : [])];
  const charts = axes.map(() => svg("svg", {role: "img"}));
  const element = html("div", {class: "learning-curve"}, ...charts) as unknown as LearningCurve;
  let shown: readonly TrainingStep[] = [];
  let behind: readonly TrainingStep[] = [];

  const draw = () => axes.forEach((axis, k) => drawChart(charts[k], axis));
  element.update = (steps, earlier = []) => {
    shown = steps;
    behind = earlier;
    draw();
  };

  function drawChart(chart: SVGSVGElement, {name, ticks, format, place}: Axis): void {
    const width = chart.clientWidth || 400;
    const height = chart.clientHeight || 240;
    const x = scaleLinear([0, shown[0]?.epochs ?? epochs], [margin.left, width - margin.right]);
    const y = (value: number) =>
      height - margin.bottom - place(value) * (height - margin.top - margin.bottom);
    const path = (points: readonly CurvePoint[]) =>
      line<CurvePoint>(
        p => x(p.x),
        p => y(p[name])
      )(points) ?? "";
    const training = curvePoints(shown);
    const validation = validationPoints(shown);
    const end = (points: readonly CurvePoint[]) => points.at(-1)?.[name];
    chart.setAttribute("aria-label", describe(end(training), end(validation)));
    chart.replaceChildren(
      svg("text", {class: "title", x: 0, y: 13}, say[name]),
      ...ticks.flatMap(tick => [
        svg("line", {class: "grid", x1: margin.left, x2: width - margin.right, y1: y(tick), y2: y(tick)}),
        svg("text", {x: margin.left - 6, y: y(tick) + 4, "text-anchor": "end"}, format(tick))
      ]),
      ...x
        .ticks(Math.min(5, x.domain()[1]))
        .filter(Number.isInteger)
        .map(tick =>
          svg("text", {x: x(tick), y: height - margin.bottom + 18, "text-anchor": "middle"}, String(tick))
        ),
      svg("text", {x: width - margin.right + 12, y: height - margin.bottom + 18}, say.epochs),
      ...(name === "loss" && baseline ? reference(baseline) : []),
      svg("path", {class: "training earlier", d: path(curvePoints(behind))}),
      svg("path", {class: "validation earlier", d: path(validationPoints(behind))}),
      svg("path", {class: "training", d: path(training)}),
      svg("path", {class: "validation", d: path(validation)}),
      ...validation.map(p => svg("circle", {cx: x(p.x), cy: y(p[name]), r: 4})),
      ...names(training.at(-1), validation.at(-1))
    );

    function reference({loss, name}: {loss: number; name: string}): SVGElement[] {
      const at = {x1: margin.left, x2: width - margin.right, y1: y(loss), y2: y(loss)};
      return [
        svg("line", {class: "baseline", ...at}),
        svg("text", {class: "baseline-name", x: at.x2, y: at.y1 - 6, "text-anchor": "end"}, name)
      ];
    }

    /** Names at the ends of the lines, moved apart where they would touch. */
    function names(t: CurvePoint | undefined, v: CurvePoint | undefined): SVGTextElement[] {
      if (!t) return [];
      let ty = y(t[name]) + 4;
      let vy = v ? y(v[name]) + 4 : 0;
      const missing = 16 - Math.abs(ty - vy);
      if (v && missing > 0) {
        const sign = vy < ty || (vy === ty && name === "loss") ? 1 : -1;
        ty += (sign * missing) / 2;
        vy -= (sign * missing) / 2;
      }
      const left = x(Math.max(t.x, v?.x ?? 0)) + 9;
      const made = [svg("text", {x: left, y: ty}, say.training)];
      if (v) made.push(svg("text", {class: "validation-name", x: left, y: vy}, say.validation));
      return made;
    }

    function describe(t: number | undefined, v: number | undefined): string {
      const number = (value: number) =>
        name === "loss" ? String(+value.toPrecision(3)) : `${(100 * value).toFixed(1)} %`;
      const parts = [
        t !== undefined && `${say.training} ${number(t)}`,
        v !== undefined && `${say.validation} ${number(v)}`
      ];
      return [say[name], ...parts.filter(part => part !== false)].join(", ");
    }
  }

  new ResizeObserver(draw).observe(element);
  return element;
}
