import {html} from "./element.js";
import {formatCount, formatPercent} from "./number-format.js";

const words = {
  en: {
    layer: "layer",
    output: "output of one example",
    weights: "weights",
    parameters: "parameters",
    work: "multiply-adds",
    share: "share",
    none: "none",
    all: "all"
  },
  zh: {
    layer: "层",
    output: "单个样本的输出",
    weights: "权重",
    parameters: "参数个数",
    work: "乘加次数",
    share: "占比",
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
  multiplyAdds: number;
}

/** A part as a percentage: whole numbers, and one digit more below one percent. */
const percent = (part: number, lang: string): string =>
  formatPercent(part, lang, part > 0 && part < 0.01 ? 1 : 0);

const shapeOf = (shape: readonly number[]) => shape.join(" × ");

// A number and its sign stay together.
const right = "text-align:right;white-space:nowrap";

/** A table of layers: shapes, parameters and work for one example, each with its sum, and each layer's share of the work. */
export function layerTable(layers: readonly LayerRow[], {lang = "en"}: {lang?: string} = {}): HTMLElement {
  const say = lang === "zh" ? words.zh : words.en;
  const sum = (value: (layer: LayerRow) => number) =>
    layers.reduce((total, layer) => total + value(layer), 0);
  const work = sum(layer => layer.multiplyAdds);
  const share = (part: number) => html("td", {style: right}, part > 0 ? percent(part / work, lang) : "");
  const number = (value: number) => html("td", {style: right}, formatCount(value));
  const weightsOf = ({weights}: LayerRow) =>
    weights.length
      ? weights.map(({name, shape}) =>
          html("div", {style: "white-space:nowrap"}, `${name} ${shape.join("×")}`)
        )
      : [say.none];
  const rows = layers.map(layer =>
    html(
      "tr",
      {},
      html("th", {scope: "row"}, layer.type),
      html("td", {}, shapeOf(layer.outputShape)),
      html("td", {}, ...weightsOf(layer)),
      number(layer.parameters),
      number(layer.multiplyAdds),
      share(layer.multiplyAdds)
    )
  );
  const total = html(
    "tr",
    {},
    html("th", {scope: "row", colspan: 3}, say.all),
    number(sum(layer => layer.parameters)),
    number(work),
    share(work)
  );
  const head = [say.layer, say.output, say.weights].map(name => html("th", {scope: "col"}, name));
  const numbers = [say.parameters, say.work, say.share].map(name =>
    html("th", {scope: "col", style: "text-align:right"}, name)
  );
  return html(
    "div",
    {class: "table", tabindex: 0, role: "group", "aria-label": say.parameters},
    html(
      "table",
      {class: "layer-table"},
      html("thead", {}, html("tr", {}, ...head, ...numbers)),
      html("tbody", {}, ...rows),
      html("tfoot", {}, total)
    )
  );
}
