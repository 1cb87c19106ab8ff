import {choice} from "./choice.js";
import {dragNumber} from "./drag-number.js";
import {addStyle, changed, html, svg} from "./element.js";
import {fieldsOf, unitsOf, waysTo} from "./field-of-view.js";
import type {Window} from "./field-of-view.js";
import {stepOf} from "./move-on-keys.js";
import {picture} from "./picture.js";

type Lang = "en" | "zh";

const input = 28;

const rules = `
.receptive-field { display: grid; grid-template-columns: minmax(0, 1fr) 8rem; gap: 0.5rem 1.25rem; align-items: end; }
.receptive-field .settings { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; }
.receptive-field .stack { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0 0.75rem; }
.receptive-field .labels { position: relative; width: 8.6rem; }
.receptive-field .labels > span { position: absolute; left: 0; right: 0; translate: 0 -50%; white-space: nowrap; }
.receptive-field .labels .drag-number { color: var(--cw); background: var(--cw-soft); border-radius: 4px; padding: 0 0.35rem; }
.receptive-field svg { display: block; width: 100%; height: 22rem; overflow: visible; touch-action: pan-y; cursor: crosshair; }
.receptive-field svg:focus-visible { outline: 2px solid var(--accent); outline-offset: 4px; }
.receptive-field rect { fill: var(--paper); stroke: var(--cy); }
.receptive-field rect.pixel { stroke: var(--cx); }
.receptive-field rect.seen { fill: var(--cy-soft); stroke-width: 2; }
.receptive-field rect.pixel.seen { fill: var(--cx-soft); }
.receptive-field rect.chosen { fill: var(--cy); stroke: var(--cy); }
.receptive-field rect.way { fill: var(--cx); stroke: none; opacity: 0.75; }
.receptive-field path { fill: var(--cy-soft); opacity: 0.55; }
.receptive-field .view { position: relative; outline: 1px solid var(--rule); }
.receptive-field .view span { position: absolute; border: 2px solid var(--cy); background: color-mix(in srgb, var(--cy) 18%, transparent); box-sizing: border-box; }
.receptive-field .told { grid-column: 1 / -1; margin: 0; min-height: 3em; }
@media (max-width: 48rem) { .receptive-field { grid-template-columns: 1fr; } .receptive-field .view { max-width: 12rem; } .receptive-field .labels { width: 6.2rem; font-size: 0.8125rem; } }
`;

const presets: Record<string, readonly Window[]> = {
  three: [
    {k: 3, s: 1},
    {k: 3, s: 1},
    {k: 3, s: 1}
  ],
  pooled: [
    {k: 3, s: 1},
    {k: 2, s: 2},
    {k: 3, s: 1}
  ],
  strided: [
    {k: 3, s: 2},
    {k: 3, s: 2},
    {k: 3, s: 2}
  ]
};

const words = {
  en: {
    figure: "Three layers over a row of 28 pixels: point at a unit, or walk with the arrow keys",
    stack: "layers",
    names: {three: "3×3, three times", pooled: "3×3, pooling, 3×3", strided: "stride 2, three times"},
    input: "pixels",
    layer: (l: number) => `layer ${l}`,
    k: (l: number) => `kernel of layer ${l}`,
    s: (l: number) => `stride of layer ${l}`,
    told: (l: number, i: number, r: number, from: number, most: number) =>
      l === 0
        ? `Pixel ${i} sees itself.`
        : `Unit ${i} of layer ${l} sees ${r} of 28 pixels in a row, ${from} to ${from + r - 1}: ${r} × ${r} of the picture. The bars under the pixels count the paths from each of them to it, ${most} at most.`
  },
  zh: {
    figure: "一行 28 个像素上的三层：指向一个单元，或用方向键移动",
    stack: "各层",
    names: {three: "3×3，三层", pooled: "3×3、池化、3×3", strided: "步幅 2，三层"},
    input: "像素",
    layer: (l: number) => `第 ${l} 层`,
    k: (l: number) => `第 ${l} 层的卷积核`,
    s: (l: number) => `第 ${l} 层的步幅`,
    told: (l: number, i: number, r: number, from: number, most: number) =>
      l === 0
        ? `像素 ${i} 只看到自己。`
        : `第 ${l} 层的单元 ${i} 在一行 28 个像素中看到 ${r} 个，从 ${from} 到 ${from + r - 1}，在图像中就是 ${r} × ${r}。像素下面的柱高表示各像素到它的路径数，最多 ${most} 条。`
  }
};

/** What the reader has set: the layers, and the unit that is pointed at. */
export interface FieldShown {
  layers: Window[];
  row: number;
  at: number;
}

/**
 * Three layers over a row of pixels, whose kernels and strides are pulled. The unit that is pointed at lights up what it sees,
 * layer by layer, and its square of the picture.
 */
export function receptiveField(
  image: Float32Array,
  {lang = "en"}: {lang?: Lang} = {}
): HTMLElement & {value: FieldShown} {
  addStyle("receptive-field", rules);
  const say = words[lang];
  const [width, height] = [560, 352];
  const places = [0, 1, 2, 3].map(row => height - 74 - row * 86);
  const chart = svg("svg", {
    viewBox: `0 0 ${width} ${height}`,
    preserveAspectRatio: "none",
    tabindex: 0,
    role: "img",
    "aria-label": say.figure
  });
  const square = html("span", {});
  const canvas = picture(input, input, "ink");
  canvas.paint(image, 1);
  const told = html("p", {class: "told", "aria-live": "polite"});
  const element = html("div", {class: "figure receptive-field"}) as unknown as HTMLElement & {
    value: FieldShown;
  };
  element.value = {layers: presets.three.map(layer => ({...layer})), row: 3, at: 11};

  const numbers = [1, 2, 3].map(l => ({
    k: dragNumber({low: 1, high: 7, step: 1, value: 3, label: say.k(l), format: k => `k ${k}`}),
    s: dragNumber({low: 1, high: 3, step: 1, value: 1, label: say.s(l), format: s => `s ${s}`})
  }));
  const labels = html(
    "div",
    {class: "labels"},
    ...[0, 1, 2, 3].map(row =>
      html(
        "span",
        {style: `top:${(100 * (places[row] + 10)) / height}%`},
        row === 0
          ? html("span", {class: "cx"}, say.input)
          : html("span", {class: "cy"}, `${say.layer(row)} `),
        ...(row === 0 ? [] : [numbers[row - 1].k, " ", numbers[row - 1].s])
      )
    )
  );
  const stack = choice(
    say.stack,
    Object.keys(presets).map(key => ({value: key, text: say.names[key as keyof typeof say.names]})),
    "three"
  );
  element.append(
    html("div", {class: "settings"}, stack),
    html("div", {class: "stack"}, labels, chart as unknown as HTMLElement),
    html("div", {class: "view"}, canvas, square),
    told
  );

  /** Where units lie: their centre in pixels of the row. */
  const centre = (row: number, i: number) => {
    const {r, apart} = fieldsOf(element.value.layers)[row];
    return i * apart + r / 2;
  };
  const pixel = width / input;
  const draw = () => {
    const {layers, row, at} = element.value;
    const fields = fieldsOf(layers);
    const units = unitsOf(input, layers);
    const ways = waysTo(input, layers, row, at);
    const boxes = units.flatMap((count, l) => {
      const size = Math.min(pixel * 0.8, 18);
      return Array.from({length: count}, (_, i) =>
        svg("rect", {
          class: [
            l === 0 ? "pixel" : "unit",
            l <= row && ways[l][i] > 0 ? "seen" : "",
            l === row && i === at ? "chosen" : ""
          ]
            .filter(Boolean)
            .join(" "),
          ...{x: centre(l, i) * pixel - size / 2, y: places[l], width: size, height: 20, rx: 2},
          "data-row": l,
          "data-at": i
        })
      );
    });
    const ends = ways.map((counts, l) => {
      const seen = counts.flatMap((count, i) => (count > 0 ? [i] : []));
      return l <= row ? ([seen[0], seen[seen.length - 1]] as const) : undefined;
    });
    const cones = [1, 2, 3].flatMap(l => {
      const [upper, lower] = [ends[l], ends[l - 1]];
      if (!upper || !lower) return [];
      const x = (r: number, i: number, side: number) => centre(r, i) * pixel + side * 8;
      const [top, bottom] = [places[l] + 20, places[l - 1]];
      return [
        svg("path", {
          d: `M${x(l, upper[0], -1)},${top}L${x(l, upper[1], 1)},${top}L${x(l - 1, lower[1], 1)},${bottom}L${x(l - 1, lower[0], -1)},${bottom}Z`
        })
      ];
    });
    const most = Math.max(...ways[0]);
    const bars = ways[0].map((count, i) => {
      const tall = (44 * count) / most;
      return svg("rect", {
        class: "way",
        x: (i + 0.2) * pixel,
        y: places[0] + 24,
        width: pixel * 0.6,
        height: tall
      });
    });
    chart.replaceChildren(...cones, ...boxes, ...bars);
    const from = at * fields[row].apart;
    const {r} = fields[row];
    const share = (value: number) => `${(100 * value) / input}%`;
    Object.assign(square.style, {left: share(from), top: share(from), width: share(r), height: share(r)});
    told.textContent = say.told(row, at, r, from, most);
  };
  const go = (row: number, at: number) => {
    const units = unitsOf(input, element.value.layers);
    const within = Math.max(0, Math.min(units[row] - 1, at));
    if (row === element.value.row && within === element.value.at) return;
    element.value = {...element.value, row, at: within};
    draw();
    changed(element);
  };
  chart.addEventListener("keydown", event => {
    const {row, at, layers} = element.value;
    const units = unitsOf(input, layers);
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      const to = Math.max(0, Math.min(3, row + (event.key === "ArrowUp" ? 1 : -1)));
      const {r, apart} = fieldsOf(layers)[to];
      go(to, Math.round((centre(row, at) - r / 2) / apart));
    } else {
      const to = stepOf(event.key, [0, at], 1, units[row]);
      if (!to) return;
      go(row, to[1]);
    }
    event.preventDefault();
  });
  const point = ({clientX, clientY}: PointerEvent) => {
    const {left, top, width: wide, height: tall} = chart.getBoundingClientRect();
    const [x, y] = [((clientX - left) / wide) * input, ((clientY - top) / tall) * height];
    const row = places.findIndex(place => y > place - 33 && y < place + 53);
    if (row < 0) return;
    const {r, apart} = fieldsOf(element.value.layers)[row];
    go(row, Math.round((x - r / 2) / apart));
  };
  chart.addEventListener("pointermove", point);
  chart.addEventListener("pointerdown", point);
  const setLayers = (layers: Window[]) => {
    const units = unitsOf(input, layers);
    // The topmost layer that is left, and its middle.
    const row = Math.max(...units.flatMap((count, l) => (count > 0 ? [l] : [])));
    element.value = {layers, row, at: Math.floor((units[row] - 1) / 2)};
    draw();
    changed(element);
  };
  stack.addEventListener("input", event => {
    event.stopPropagation();
    // Its buttons tell of themselves before it does.
    if (event.target !== stack) return;
    const layers = presets[stack.value].map(layer => ({...layer}));
    layers.forEach(({k, s}, l) => {
      numbers[l].k.set(k);
      numbers[l].s.set(s);
    });
    setLayers(layers);
  });
  for (const number of numbers.flatMap(({k, s}) => [k, s])) {
    number.addEventListener("input", event => {
      event.stopPropagation();
      setLayers(numbers.map(({k, s}) => ({k: k.value, s: s.value})));
    });
  }
  draw();
  return element;
}
