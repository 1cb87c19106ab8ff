import {scaleLinear, scaleLog} from "d3-scale";
import {addStyle, html, svg} from "./element.js";
import {lossRange, lossTicks, stepsShown} from "./loss-axes.js";
import {drawLossPlot} from "./loss-plot.js";
import {spokenLabel} from "./math-label.js";

const rules = `
.loss-lines { width: 100%; max-width: 48rem; }
.loss-lines svg { height: 18rem; }
`;

/** A training's loss, one point a step; or a level, which is the same all along. */
export interface LossLine {
  name: string;
  /** Decides the colour. */
  meaning: "w" | "y" | "x" | "t";
  values: readonly number[] | number;
}

export interface LossLinesOptions {
  title: string;
  /** What is counted from left to right. */
  steps: string;
}

export type LossLines = HTMLElement & {
  /** Shows the lines of a training that is to have `length` steps. */
  update(lines: readonly LossLine[], length: number): void;
};

/**
 * Losses of trainings side by side over their steps, each with its name at its end. The scale is logarithmic; both axes
 * grow with the training, so that its first steps can be seen.
 */
export function lossLines({title, steps}: LossLinesOptions): LossLines {
  addStyle("loss-lines", rules);
  const chart = svg("svg", {role: "img"});
  const element = html("div", {class: "loss-lines"}, chart) as unknown as LossLines;
  let shown: readonly LossLine[] = [];
  let planned = 1;
  const draw = () => {
    const ways = shown.flatMap(({values, ...one}) => (typeof values === "number" ? [] : [{...one, values}]));
    const levels = shown.flatMap(({values, ...one}) =>
      typeof values === "number" ? [{...one, value: values}] : []
    );
    const done = Math.max(0, ...ways.map(({values}) => values.length));
    const [low, high] = lossRange([...ways.flatMap(({values}) => values), ...levels.map(({value}) => value)]);
    const end = stepsShown(done, planned);
    const place = scaleLog([low, high], [0, 1]).clamp(true);
    const told = shown.flatMap(({name, values}) => {
      const last = typeof values === "number" ? values : values.at(-1);
      return last === undefined ? [] : [`${spokenLabel(name)} ${+last.toPrecision(3)}`];
    });
    chart.setAttribute("aria-label", [title, ...told].join(", "));
    drawLossPlot(
      chart,
      {
        title,
        across: {name: steps, end, ticks: scaleLinear().domain([0, end]).ticks(5).filter(Number.isInteger)},
        up: {place, ticks: lossTicks(low, high), format: String}
      },
      ways.map(({name, meaning, values}) => ({
        name,
        look: meaning === "y" ? "cy dashed" : `c${meaning}`,
        points: values.map((value, n) => [n + 1, value])
      })),
      levels.map(({name, meaning, value}) => ({name, look: `c${meaning}`, value}))
    );
  };
  element.update = (lines, length) => {
    shown = lines;
    planned = length;
    draw();
  };
  new ResizeObserver(draw).observe(element);
  return element;
}
