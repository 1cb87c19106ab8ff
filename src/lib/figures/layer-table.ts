import {html} from "./element.js";
import {formatCount} from "./number-format.js";

const words = {
  en: {
    layer: "layer",
    output: "output of one example",
    weights: "weights",
    parameters: "parameters",
    work: "multiply-adds",
    none: "none",
    all: "all"
  },
  zh: {
    layer: "层",
    output: "单个样本的输出",
    weights: "权重",
    parameters: "参数个数",
    work: "乘加次数",
    none: "无",
    all: "合计"
  }
};

/** A layer as `model.summary()` gives it; shapes are without the batch axis. */
export interface LayerRow {
  type: string;
  outputShape: readonly number[];
  weights: readonly {name: string; shape: readonly number[]; parameters: number}[];
  parameters: number;
}

/**
 * Multiplications with additions for one example: each weight of a kernel is used once at each place of the output, and
 * a dense layer has one place. Additions of the bias and comparisons are not counted.
 */
export function multiplyAdds({outputShape, weights}: LayerRow): number {
  const places = outputShape.slice(0, -1).reduce((product, n) => product * n, 1);
  const kernel = weights.find(({name}) => name === "kernel")?.parameters ?? 0;
  return places * kernel;
}

const shapeOf = (shape: readonly number[]) => shape.join(" × ");

/** A table of layers: shapes, parameters and work, each with its sum. */
export function layerTable(layers: readonly LayerRow[], {lang = "en"}: {lang?: string} = {}): HTMLElement {
  const say = lang === "zh" ? words.zh : words.en;
  const sum = (value: (layer: LayerRow) => number) =>
    layers.reduce((total, layer) => total + value(layer), 0);
  const number = (value: number) => html("td", {style: "text-align:right"}, formatCount(value));
  const weightsOf = ({weights}: LayerRow) =>
    weights.length
      ? weights.map(({name, shape}) => html("div", {}, `${name} ${shapeOf(shape)}`))
      : [say.none];
  const rows = layers.map(layer =>
    html(
      "tr",
      {},
      html("th", {scope: "row"}, layer.type),
      html("td", {}, shapeOf(layer.outputShape)),
      html("td", {}, ...weightsOf(layer)),
      number(layer.parameters),
      number(multiplyAdds(layer))
    )
  );
  const total = html(
    "tr",
    {},
    html("th", {scope: "row", colspan: 3}, say.all),
    number(sum(layer => layer.parameters)),
    number(sum(multiplyAdds))
  );
  const head = [say.layer, say.output, say.weights].map(name => html("th", {scope: "col"}, name));
  const right = [say.parameters, say.work].map(name =>
    html("th", {scope: "col", style: "text-align:right"}, name)
  );
  return html(
    "div",
    {class: "table", tabindex: 0, role: "group", "aria-label": say.parameters},
    html(
      "table",
      {class: "layer-table"},
      html("thead", {}, html("tr", {}, ...head, ...right)),
      html("tbody", {}, ...rows),
      html("tfoot", {}, total)
    )
  );
}
