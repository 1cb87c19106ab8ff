import {choice} from "./choice.js";
import {changed, html} from "./element.js";
import {heatMap} from "./heat-map.js";
import {formatNumber} from "./number-format.js";
import {scores, type Templates} from "./template-scores.js";

type Lang = "en" | "zh";

const words = {
  en: {
    image: "image x",
    template: (o: number) => `template W of unit ${o}`,
    product: "products x ⊙ W",
    units: "Unit",
    next: "Another image",
    score: (o: number, z: string) => `unit ${o}: y = ${z}`,
    sum: (sum: string, b: string, z: string) => `sum of the products ${sum}, plus bias ${b}, is y = ${z}`
  },
  zh: {
    image: "图像 x",
    template: (o: number) => `单元 ${o} 的模板 W`,
    product: "逐个相乘 x ⊙ W",
    units: "单元",
    next: "换一幅图",
    score: (o: number, z: string) => `单元 ${o}：y = ${z}`,
    sum: (sum: string, b: string, z: string) => `乘积之和 ${sum}，加偏置 ${b}，得 y = ${z}`
  }
};

export interface DenseTemplatesOptions {
  height: number;
  width: number;
  templates: Templates;
  lang?: Lang;
}

/** `value` holds the unit chosen and every unit's output; `show` puts another image in. */
export type DenseTemplates = HTMLElement & {
  value: {unit: number; scores: number[]};
  show(pixels: ArrayLike<number>): void;
};

/** A dense layer over images: each unit lays its template over the image, multiplies pixel by pixel and adds up. */
export function denseTemplates(
  images: readonly ArrayLike<number>[],
  {height, width, templates, lang = "en"}: DenseTemplatesOptions
): DenseTemplates {
  const t = words[lang];
  const size = height * width;
  let pixels = images[0];
  let shown = 0;
  const map = (values: ArrayLike<number>, scale: "ink" | "signed", ariaLabel: string, limit?: number) =>
    heatMap(values, {rows: height, columns: width, scale, limit, size: 240, ariaLabel});
  const picture = map(pixels, "ink", t.image, 1);
  const template = map(templates.weights[0], "signed", "");
  const product = map(new Float64Array(size), "signed", t.product, 1);
  const templateName = html("span", {class: "name cw"});
  const unit = choice(
    t.units,
    templates.biases.map((_, o) => ({value: o, text: String(o)})),
    0
  );
  const bars = templates.biases.map(() => ({
    bar: html("span", {class: "bar"}),
    number: html("span", {class: "count"})
  }));
  const list = bars.map(({bar, number}, o) =>
    html("li", {}, html("span", {class: "unit"}, String(o)), html("span", {class: "track"}, bar), number)
  );
  const next = images.length > 1 ? html("button", {type: "button"}, t.next) : null;
  const sum = html("p", {class: "sum", "aria-live": "polite"});
  const part = (name: HTMLElement, body: HTMLElement) => html("div", {class: "part"}, name, body);
  const sign = (text: string) => html("span", {class: "sign", "aria-hidden": "true"}, text);
  const element = html(
    "div",
    {class: "figure dense-templates"},
    html("div", {class: "controls"}, unit, next),
    html(
      "div",
      {class: "stage"},
      part(html("span", {class: "name cx"}, t.image), picture),
      sign("⊙"),
      part(templateName, template),
      sign("="),
      part(html("span", {class: "name"}, t.product), product)
    ),
    sum,
    html("ol", {class: "scores"}, ...list)
  ) as unknown as DenseTemplates;

  const draw = () => {
    const all = scores(pixels, templates);
    const o = unit.value;
    element.value = {unit: o, scores: all};
    templateName.textContent = t.template(o);
    template.update(templates.weights[o]);
    product.update(templates.weights[o].map((w, k) => w * pixels[k]));
    const bias = templates.biases[o];
    sum.textContent = t.sum(formatNumber(all[o] - bias), formatNumber(bias), formatNumber(all[o]));
    const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
    const span = high - low || 1;
    const best = all.indexOf(Math.max(...all));
    all.forEach((z, k) => {
      const [from, to] = [Math.min(0, z) - low, Math.max(0, z) - low];
      bars[k].bar.style.cssText = `left:${(100 * from) / span}%;width:${(100 * (to - from)) / span}%`;
      bars[k].number.textContent = formatNumber(z);
      list[k].classList.toggle("best", k === best);
      list[k].classList.toggle("now", k === o);
      list[k].setAttribute("aria-label", t.score(k, formatNumber(z)));
    });
  };
  element.show = image => {
    pixels = image;
    picture.update(image);
    unit.set(scores(image, templates).reduce((best, z, o, all) => (z > all[best] ? o : best), 0));
    draw();
    changed(element);
  };
  next?.addEventListener("click", () => element.show(images[(shown = (shown + 1) % images.length)]));
  unit.addEventListener("input", event => {
    event.stopPropagation();
    draw();
    changed(element);
  });
  element.show(pixels);
  return element;
}
