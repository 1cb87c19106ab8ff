import {scaleLinear, scaleLog} from "d3-scale";
import type {EpochLosses} from "../data/weights.js";
import type {TrainingStep} from "../training/control.js";
import {curvePoints, epochPoints, validationPoints} from "./curve-points.js";
import type {CurvePoint} from "./curve-points.js";
import {addStyle, html, svg} from "./element.js";
import {lossRange, lossTicks, stepsShown} from "./loss-axes.js";
import {drawLossPlot} from "./loss-plot.js";
import type {PlotAxes, PlotLine} from "./loss-plot.js";
import {formatPercent, withPercentSign} from "./number-format.js";
import {RunBefore} from "./run-before.js";

const words = {
  en: {
    loss: "loss",
    accuracy: "accuracy",
    training: "training",
    validation: "validation",
    before: "run before",
    beforehand: "beforehand",
    epochs: "epochs",
    steps: "steps",
    and: ", "
  },
  zh: {
    loss: "损失",
    accuracy: "准确率",
    training: "训练",
    validation: "验证",
    before: "上一次",
    beforehand: "事先训练",
    epochs: "轮",
    steps: "步",
    and: "，"
  }
};

// Each chart is at least 35 rem wide where there is room; side by side only where both are.
const rules = `
.learning-curve { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 35rem), 1fr)); gap: 0.75rem 1.5rem; width: 100%; }
.learning-curve svg { max-width: 48rem; }
`;

type Quantity = "loss" | "accuracy";

/** Where the axis of the accuracy can end: it shows errors on a logarithmic scale, which has no zero. */
const BEST = [0.9, 0.99, 0.999] as const;

function accuracyAxis(shares: readonly number[], lang: string): PlotAxes["up"] {
  const best = BEST.find(end => shares.every(share => !(share > end))) ?? BEST[2];
  const scale = scaleLog([1, 1 - best], [0, 1]).clamp(true);
  return {
    place: share => scale(1 - share),
    ticks: [0, 0.5, 0.8, 0.9, 0.99, 0.999].filter(share => share <= best && (share !== 0.8 || best === 0.9)),
    format: share => withPercentSign(+(100 * share).toFixed(1), lang)
  };
}

function lossAxis(losses: readonly number[]): PlotAxes["up"] {
  const [low, high] = lossRange(losses);
  const scale = scaleLog([low, high], [0, 1]).clamp(true);
  return {place: value => scale(value), ticks: lossTicks(low, high), format: String};
}

export interface LearningCurveOptions {
  lang?: string;
  /** Whether there is an accuracy to show. Default true. */
  accuracy?: boolean;
  /** A loss to compare with, and its name. */
  baseline?: {loss: number; name: string};
}

export type LearningCurve = HTMLElement & {
  /**
   * Shows the steps so far of a training, and pale behind them those of the one before: a list of its own stands for
   * another training.
   * @param epochs how many the training is to have, as long as it has not begun
   * @param beforehand losses of a training before the reader's first, shown as the run before as far as the axis goes
   */
  update(steps: readonly TrainingStep[], epochs?: number, beforehand?: readonly EpochLosses[]): void;
};

/**
 * Loss and accuracy of a training, step by step, beside those on the validation data after each epoch. Both axes are
 * logarithmic, the accuracy's in the errors: each step from 90 % to 99 % to 99.9 % means ten times fewer mistakes. The axes
 * grow with the training, so that its first steps can be seen.
 */
export function learningCurve({
  lang = "en",
  accuracy = true,
  baseline
}: LearningCurveOptions = {}): LearningCurve {
  addStyle("learning-curve", rules);
  const say = lang === "zh" ? words.zh : words.en;
  const quantities: Quantity[] = accuracy ? ["loss", "accuracy"] : ["loss"];
  const charts = quantities.map(() => svg("svg", {role: "img"}));
  const element = html("div", {class: "learning-curve"}, ...charts) as unknown as LearningCurve;
  const runs = new RunBefore<TrainingStep>();
  let planned = 1;
  let history: readonly EpochLosses[] = [];

  const draw = () => quantities.forEach((quantity, k) => drawChart(charts[k], quantity));
  element.update = (steps, epochs = 1, beforehand = []) => {
    runs.show(steps);
    planned = epochs;
    history = beforehand;
    draw();
  };

  function drawChart(chart: SVGSVGElement, quantity: Quantity): void {
    const {shown, before} = runs;
    const {end, unit, name, steps: length} = axisAcross();
    const [training, validation] = [curvePoints(shown, {length}), validationPoints(shown)];
    const [trainedBefore, validatedBefore] = linesBefore(end / unit, length);
    const level = quantity === "loss" && baseline ? [{...baseline, value: baseline.loss, look: "ct"}] : [];
    const values = [...training, ...validation, ...trainedBefore, ...validatedBefore].map(p => p[quantity]);
    const up =
      quantity === "loss"
        ? lossAxis([...values, ...level.map(({value}) => value)])
        : accuracyAxis(values, lang);
    const last = (points: readonly CurvePoint[]) => points.at(-1)?.[quantity];
    chart.setAttribute(
      "aria-label",
      shown.length === 0 && before.length === 0 && history.length > 0
        ? describe(say.beforehand, quantity, last(trainedBefore), last(validatedBefore))
        : describe(say.training, quantity, last(training), last(validation))
    );
    const line = (points: readonly CurvePoint[], look: string, name?: string, dots?: boolean): PlotLine => ({
      ...{look, name, dots},
      points: points.map(p => [p.x * unit, p[quantity]])
    });
    const ticks = scaleLinear().domain([0, end]).ticks(5).filter(Number.isInteger);
    drawLossPlot(
      chart,
      {title: say[quantity], letter: quantity === "loss" ? "L" : "q", across: {name, end, ticks}, up},
      [
        line(trainedBefore, "plain earlier", before.length > 0 ? say.before : say.beforehand, false),
        line(validatedBefore, "cy earlier", shown.length === 0 ? say.validation : undefined),
        line(training, "plain", say.training),
        line(validation, "cy", say.validation, true)
      ],
      level
    );
  }

  /** The run before, or what was trained beforehand: the latter ends with the axis, so that the first steps can be seen. */
  function linesBefore(end: number, length: number): [CurvePoint[], CurvePoint[]] {
    const {before} = runs;
    if (before.length > 0) return [curvePoints(before, {length}), validationPoints(before)];
    const {training, validation} = epochPoints(history);
    const onAxis = (points: readonly CurvePoint[]) => points.filter(({x}) => x <= end);
    return [onAxis(training), onAxis(validation)];
  }

  /** Along the axis stand steps until there are two epochs, then epochs; `unit` is what an epoch measures on it. */
  function axisAcross(): {end: number; unit: number; name: string; steps: number} {
    const {shown, before} = runs;
    const [first = before[0]] = shown;
    if (!first) return {end: Math.max(planned, history.length), unit: 1, name: say.epochs, steps: 1};
    const {batches} = first;
    const done = Math.max(shown.length, (before.at(-1)?.epoch ?? 0) * batches);
    const all = Math.max((shown[0]?.epochs ?? planned) * batches, done);
    const steps = stepsShown(Math.max(shown.length, before.length), all);
    return steps < 2 * batches
      ? {end: steps, unit: batches, name: say.steps, steps}
      : {end: steps / batches, unit: 1, name: say.epochs, steps};
  }

  function describe(
    training: string,
    quantity: Quantity,
    trained: number | undefined,
    validated: number | undefined
  ): string {
    const number = (value: number) =>
      quantity === "loss" ? String(+value.toPrecision(3)) : formatPercent(value, lang);
    const parts = [
      trained !== undefined && `${training} ${number(trained)}`,
      validated !== undefined && `${say.validation} ${number(validated)}`
    ];
    return [say[quantity], ...parts.filter(part => part !== false)].join(say.and);
  }

  new ResizeObserver(draw).observe(element);
  return element;
}
