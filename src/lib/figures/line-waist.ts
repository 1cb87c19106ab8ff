import {linearAxis} from "./axis.js";
import {addStyle, changed, html, svg} from "./element.js";
import {formatNumber} from "./number-format.js";

type Pair = [number, number];

const words = {
  en: {
    title: "Points of the plane, the arrow a of the encoder and the arrow c of the decoder",
    a: "encoder a: drag its end, or use the arrow keys",
    c: "decoder c: drag its end, or use the arrow keys",
    decoder: "best c for this a",
    both: "both at their best",
    start: "as at first",
    mean: "mean of ‖x − x̂‖²",
    least: (least: string) => `, at best ${least}`
  },
  zh: {
    title: "平面上的点、编码器的箭头 a 和解码器的箭头 c",
    a: "编码器 a：拖动箭头，或用方向键",
    c: "解码器 c：拖动箭头，或用方向键",
    decoder: "对这个 a 最好的 c",
    both: "两者都最好",
    start: "恢复最初的数",
    mean: "‖x − x̂‖² 的平均",
    least: (least: string) => `，最好是 ${least}`
  }
};

const rules = `
.line-waist svg { display: block; width: 100%; max-height: 19rem; aspect-ratio: 1.25; font: 14px var(--sans, sans-serif); touch-action: none; }
.line-waist .axis { stroke: var(--rule, #ddd); }
.line-waist .point { fill: var(--cx); } .line-waist .image { fill: var(--cy); }
.line-waist .error { stroke: var(--ct); stroke-width: 1.5; stroke-dasharray: 4 3; }
.line-waist .way { stroke: var(--cy); stroke-width: 1; opacity: 0.5; }
.line-waist .arrow { stroke: var(--cw); stroke-width: 3; }
.line-waist .arrow.a { stroke-dasharray: 7 4; }
.line-waist .grip { fill: var(--paper, #fff); stroke: var(--cw); stroke-width: 3; cursor: grab; }
.line-waist .grip:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
.line-waist text { fill: var(--cw); font: italic 600 17px var(--serif, serif); }
.line-waist p { margin: 0.25rem 0; font-variant-numeric: tabular-nums; }
`;

/** The two arrows, and how far the points come out from where they went in. */
export interface LineWaist {
  a: Pair;
  c: Pair;
  /** Mean squared distance. */
  loss: number;
}

export interface LineWaistOptions {
  points: readonly (readonly number[])[];
  a: Pair;
  c: Pair;
  lang?: "en" | "zh";
}

/**
 * A linear autoencoder with one number in the middle, in the plane: h = a·x, x̂ = h c. The ends of both arrows are dragged,
 * or moved by arrow keys; each point is led to its place on the line of c.
 */
export function lineWaist({points, a, c, lang = "en"}: LineWaistOptions): HTMLElement & {value: LineWaist} {
  addStyle("line-waist", rules);
  const say = words[lang];
  const [width, height] = [400, 320];
  const x = linearAxis([-3.125, 3.125], [0, width]);
  const y = linearAxis([-2.5, 2.5], [height, 0]);
  const covariance = [0, 1].map(i =>
    [0, 1].map(j => points.reduce((sum, p) => sum + (p[i] * p[j]) / points.length, 0))
  );
  const total = covariance[0][0] + covariance[1][1];
  const half = Math.hypot(covariance[0][0] - covariance[1][1], 2 * covariance[0][1]);
  const least = (total - half) / 2;
  const moving = svg("g");
  const grips = {
    a: svg("circle", {
      class: "grip",
      r: 12,
      tabindex: 0,
      role: "slider",
      "aria-label": say.a,
      "data-letter": "a"
    }),
    c: svg("circle", {
      class: "grip",
      r: 7,
      tabindex: 0,
      role: "slider",
      "aria-label": say.c,
      "data-letter": "c"
    })
  };
  const chart = svg(
    "svg",
    {viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": say.title},
    svg("line", {class: "axis", x1: 0, x2: width, y1: y(0), y2: y(0)}),
    svg("line", {class: "axis", x1: x(0), x2: x(0), y1: 0, y2: height}),
    moving,
    grips.a,
    grips.c
  );
  const told = html("p", {"aria-live": "polite"});
  const button = (text: string) => html("button", {type: "button"}, text);
  const [decoder, both, start] = [button(say.decoder), button(say.both), button(say.start)];
  const element = html(
    "div",
    {class: "figure line-waist"},
    chart,
    told,
    html("div", {class: "controls"}, decoder, both, start)
  ) as unknown as HTMLElement & {value: LineWaist};

  const draw = (arrows: {a: Pair; c: Pair}) => {
    const {a, c} = arrows;
    const images = points.map(p => {
      const h = a[0] * p[0] + a[1] * p[1];
      return [h * c[0], h * c[1]];
    });
    const loss =
      images.reduce((sum, [u, v], n) => sum + (u - points[n][0]) ** 2 + (v - points[n][1]) ** 2, 0) /
      points.length;
    element.value = {a, c, loss};
    const reach = 5 / (Math.hypot(...c) || 1);
    const arrow = (name: "a" | "c", [u, v]: Pair) => [
      svg("line", {class: `arrow ${name}`, x1: x(0), y1: y(0), x2: x(u), y2: y(v)}),
      svg("text", {x: x(u) + 12, y: y(v) + (name === "a" ? 22 : -11)}, name)
    ];
    moving.replaceChildren(
      svg("line", {
        class: "way",
        ...{x1: x(-reach * c[0]), y1: y(-reach * c[1]), x2: x(reach * c[0]), y2: y(reach * c[1])}
      }),
      ...images.map(([u, v], n) =>
        svg("line", {class: "error", x1: x(points[n][0]), y1: y(points[n][1]), x2: x(u), y2: y(v)})
      ),
      ...points.map(([u, v]) => svg("circle", {class: "point", cx: x(u), cy: y(v), r: 5})),
      ...images.map(([u, v]) => svg("circle", {class: "image", cx: x(u), cy: y(v), r: 4})),
      ...arrow("a", a),
      ...arrow("c", c)
    );
    for (const name of ["a", "c"] as const) {
      const [u, v] = arrows[name];
      grips[name].setAttribute("cx", String(x(u)));
      grips[name].setAttribute("cy", String(y(v)));
      grips[name].setAttribute("aria-valuenow", String(u));
      grips[name].setAttribute("aria-valuetext", `(${formatNumber(u)}, ${formatNumber(v)})`);
    }
    told.replaceChildren(
      html(
        "span",
        {class: "cw"},
        `a = (${a.map(v => formatNumber(v)).join(", ")}),  c = (${c.map(v => formatNumber(v)).join(", ")})`
      ),
      html("br"),
      `${say.mean} = `,
      html("strong", {class: "ct"}, formatNumber(loss)),
      say.least(formatNumber(least))
    );
  };
  const put = (arrows: {a: Pair; c: Pair}) => {
    draw(arrows);
    changed(element);
  };
  /** C a / (aᵀ C a); no decoder is better than another where every code is 0. */
  const bestDecoder = (a: Pair): Pair => {
    const image = covariance.map(row => row[0] * a[0] + row[1] * a[1]);
    const power = image[0] * a[0] + image[1] * a[1];
    return power > 1e-9 ? [image[0] / power, image[1] / power] : [0, 0];
  };
  for (const name of ["a", "c"] as const) {
    const set = (u: number, v: number) => {
      const tenth = (value: number, most: number) =>
        Number((Math.round(Math.max(-most, Math.min(most, value)) * 10) / 10).toFixed(1));
      put({...element.value, [name]: [tenth(u, 2.9), tenth(v, 2.3)]});
    };
    grips[name].addEventListener("keydown", event => {
      const by = {ArrowLeft: [-0.1, 0], ArrowRight: [0.1, 0], ArrowUp: [0, 0.1], ArrowDown: [0, -0.1]}[
        event.key
      ];
      if (!by) return;
      event.preventDefault();
      const [u, v] = element.value[name];
      set(u + by[0], v + by[1]);
    });
    grips[name].addEventListener("pointerdown", event => {
      grips[name].setPointerCapture(event.pointerId);
      event.preventDefault();
      grips[name].focus();
    });
    grips[name].addEventListener("pointermove", event => {
      if (event.buttons === 0) return;
      const {left, top, width: wide, height: high} = chart.getBoundingClientRect();
      // The picture keeps its shape and stands in the middle of its place.
      const scale = Math.min(wide / width, high / height);
      const inside = (at: number, room: number, size: number) => (at - (room - size * scale) / 2) / scale;
      set(
        x.invert(inside(event.clientX - left, wide, width)),
        y.invert(inside(event.clientY - top, high, height))
      );
    });
  }
  decoder.addEventListener("click", () => put({a: element.value.a, c: bestDecoder(element.value.a)}));
  both.addEventListener("click", () => {
    const angle = Math.atan2(2 * covariance[0][1], covariance[0][0] - covariance[1][1]) / 2;
    const best: Pair = [Math.cos(angle), Math.sin(angle)];
    put({a: best, c: best});
  });
  start.addEventListener("click", () => put({a, c}));
  draw({a, c});
  return element;
}
