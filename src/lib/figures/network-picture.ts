import {largestMagnitude} from "./colour-scale.js";
import type {NetworkLook, NetworkSizes} from "./digit-network.js";
import {addStyle, html, svg} from "./element.js";
import {fanCurves, tallPlaces, widePlaces} from "./network-places.js";
import type {Place} from "./network-places.js";
import {formatNumber, formatPercent} from "./number-format.js";
import {picture} from "./picture.js";
import type {Picture} from "./picture.js";

const words = {
  en: {
    input: (n: number) => `${n} × ${n} pixels`,
    filters: (n: number, all: number) => (n < all ? `${n} of ${all} filters` : `${n} filters`),
    change: (times: string) => `change, × ${times}`,
    maps: "feature maps",
    pooled: "pooled",
    answer: "what it reads",
    label: "The network as a picture: from the pixels at one side to ten bars at the other",
    read: (name: string, share: string) => `It reads ${name}, ${share}.`,
    nothing: "Nothing to read yet."
  },
  zh: {
    input: (n: number) => `${n} × ${n} 像素`,
    filters: (n: number, all: number) => (n < all ? `${all} 个滤波器中的 ${n} 个` : `${n} 个滤波器`),
    change: (times: string) => `变化，× ${times}`,
    maps: "特征图",
    pooled: "池化之后",
    answer: "认成什么",
    label: "整个网络的图：一边是像素，另一边是十个条形",
    read: (name: string, share: string) => `认成 ${name}，${share}。`,
    nothing: "还没有可识别的内容。"
  }
};

// All lengths are hundredths of the picture's width, so that it scales as one; `w…` where it lies, `t…` where it stands.
const rules = `
.network-picture { container-type: inline-size; font: var(--small)/1.2 var(--sans); font-variant-numeric: tabular-nums lining-nums; }
.network-picture > div { position: relative; height: 38cqw; }
.network-picture .at { position: absolute; left: calc(var(--wx) * 1cqw); top: calc(var(--wy) * 1cqw); width: calc(var(--ww) * 1cqw); height: calc(var(--wh) * 1cqw); }
.network-picture .name { height: auto; width: max-content; white-space: nowrap; color: var(--ink-soft); font-size: max(13px, 1.15cqw); }
.network-picture .name.x { color: var(--cx); }
.network-picture .name.w { color: var(--cw); transform: translateX(calc(3.12cqw - 100%)); }
.network-picture .name.y { color: var(--cy); }
.network-picture .grid { background: var(--paper); box-shadow: 0 0 0 1px var(--rule); }
.network-picture .grid .picture { height: 100%; }
.network-picture svg.lines { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; pointer-events: none; }
.network-picture svg.lines path { fill: none; stroke: var(--cw); vector-effect: non-scaling-stroke; }
.network-picture svg.lines path.against { stroke: var(--ink-soft); stroke-dasharray: 3 4; }
.network-picture svg.lines.tall { display: none; }
.network-picture .class { display: flex; align-items: center; justify-content: center; font-size: max(14px, 1.4cqw); color: var(--ink-soft); cursor: default; }
.network-picture .track { background: color-mix(in srgb, var(--rule) 55%, transparent); border-radius: 2px; overflow: hidden; }
.network-picture .bar { position: absolute; left: 0; bottom: 0; height: 100%; width: calc(var(--p, 0) * 100%); background: color-mix(in srgb, var(--cy) 55%, var(--rule)); }
.network-picture .share { display: flex; align-items: center; justify-content: flex-end; font-size: max(12px, 1.05cqw); color: var(--ink-soft); white-space: nowrap; }
.network-picture .most { color: var(--cy); font-weight: 700; }
.network-picture .most .bar { background: var(--cy); }
@container (max-width: 44rem) {
  .network-picture > div { height: 182cqw; }
  .network-picture .at { left: calc(var(--tx) * 1cqw); top: calc(var(--ty) * 1cqw); width: calc(var(--tw) * 1cqw); height: calc(var(--th) * 1cqw); }
  .network-picture .name { height: auto; width: max-content; padding-inline: 0 0.4em; background: var(--paper); }
  .network-picture .name.w { transform: none; }
  .network-picture svg.lines.tall { display: block; }
  .network-picture svg.lines.wide { display: none; }
  .network-picture .bar { top: 0; bottom: auto; width: 100%; height: calc(var(--p, 0) * 100%); }
  .network-picture .share { justify-content: center; font-size: 11px; }
  .network-picture .share:not(.most) { display: none; }
}
`;

export type NetworkPicture = HTMLElement & {
  /** What is shown. */
  value: NetworkLook | undefined;
  /** Shows what the network makes of an input; none: maps and bars are empty. */
  update(look?: NetworkLook): void;
  /** Shows in the filters' places how much each weight changed; nothing brings the weights back. */
  showChange(change?: ArrayLike<number>): void;
};

const place = (wide: Place, tall: Place) => {
  const [w, t] = [wide, tall].map(({x, y, width, height}, k) => {
    const p = "wt"[k];
    return `--${p}x:${x};--${p}y:${y};--${p}w:${width};--${p}h:${height}`;
  });
  return `${w};${t}`;
};

/**
 * A convolutional network as one picture: pixels → filters → feature maps → pooled maps → a bar for each class. The lines
 * to the bars are as strong as what each map adds to the score of each class: drawn through where it speaks for the class,
 * dashed where against it. Wide it lies from left to right; narrow it stands, from top to bottom.
 * @param pad what stands at the input's place
 */
export function networkPicture(
  sizes: NetworkSizes,
  pad: HTMLElement,
  {lang = "en", names}: {lang?: string; names: readonly string[]}
): NetworkPicture {
  addStyle("network-picture", rules);
  const say = lang === "zh" ? words.zh : words.en;
  const shown = Math.min(8, sizes.filters);
  const layouts = [widePlaces(shown, names.length), tallPlaces(shown, names.length)] as const;
  const [wide, tall] = layouts;
  const named = (name: "input" | "filters" | "maps" | "pooled" | "answer", role: string, text: string) =>
    html("div", {class: `at name ${role}`, style: place(wide.names[name], tall.names[name])}, text);

  const grids = (
    kind: "filters" | "maps" | "pooled",
    side: number | undefined,
    scale: "signed" | "output",
    letter: string
  ): Picture[] =>
    side === undefined
      ? []
      : Array.from({length: shown}, (_, f) => {
          const canvas = picture(side, side, scale);
          const style = place(wide[kind][f], tall[kind][f]);
          stage.append(
            html("div", {class: "at grid", style, "data-filter": f, "data-letter": letter}, canvas)
          );
          return canvas;
        });

  const lines = layouts.map(({width, height}, n) =>
    svg("svg", {
      class: `lines ${n ? "tall" : "wide"}`,
      viewBox: `0 0 ${width} ${height}`,
      "aria-hidden": "true"
    })
  );
  const pairs = (from: "input" | "fan", f: number, k = 0) =>
    lines.map((drawing, n) => {
      const path = svg("path", {d: fanCurves(layouts[n])[from](f, k)});
      drawing.append(path);
      return path;
    });
  const stem = Array.from({length: shown}, (_, f) => pairs("input", f));
  const fan = Array.from({length: shown}, (_, f) => names.map((_, k) => pairs("fan", f, k)));

  const stage = html("div", {}, ...lines);
  pad.classList.add("at");
  pad.setAttribute("style", place(wide.input, tall.input));
  const filtersName = named("filters", "w", say.filters(shown, sizes.filters));
  stage.append(
    named("input", "x", say.input(sizes.input)),
    filtersName,
    named("maps", "y", say.maps),
    ...(sizes.pooled === undefined ? [] : [named("pooled", "y", say.pooled)]),
    named("answer", "y", say.answer),
    pad
  );
  const filterGrids = grids("filters", sizes.kernel, "signed", "w");
  const mapGrids = grids("maps", sizes.map, "output", "y");
  const pooledGrids = grids("pooled", sizes.pooled, "output", "y");
  const classes = names.map((name, k) => {
    const bar = html("div", {class: "bar"});
    const mark = {"data-class": k};
    const parts = [
      html("div", {class: "at class", style: place(wide.classes[k], tall.classes[k]), ...mark}, name),
      html("div", {class: "at track", style: place(wide.bars[k], tall.bars[k]), ...mark}, bar),
      html("div", {class: "at share", style: place(wide.shares[k], tall.shares[k]), ...mark})
    ];
    return {bar, parts};
  });
  const answer = html("div", {role: "img"}, ...classes.flatMap(({parts}) => parts));
  stage.append(answer);

  const element = html(
    "div",
    {class: "network-picture", role: "group", "aria-label": say.label},
    stage
  ) as unknown as NetworkPicture;
  let change: ArrayLike<number> | undefined;
  let pointed: {filter?: number; class?: number} = {};

  const strength = (paths: readonly SVGPathElement[], share: number, seen = true) => {
    const size = Math.min(1, Math.abs(share));
    for (const path of paths) {
      path.style.strokeWidth = `${(0.5 + 3 * size).toFixed(2)}px`;
      path.style.opacity = seen ? (0.06 + (share < 0 ? 0.5 : 0.84) * size).toFixed(3) : "0";
      path.classList.toggle("against", share < 0);
    }
  };

  const drawLines = () => {
    const {value} = element;
    const energy = Array.from({length: shown}, (_, f) => (value ? meanOf(value.maps, f, sizes.filters) : 0));
    const most = Math.max(...energy) || 1;
    const parts = value?.contributions;
    // Where all scores are small nothing has been decided, and the lines stay thin.
    const limit = Math.max(2, parts ? largestMagnitude(parts) : 0);
    const inSight = (f: number, k?: number) =>
      (pointed.filter === undefined || pointed.filter === f) &&
      (pointed.class === undefined || k === undefined || pointed.class === k);
    for (let f = 0; f < shown; ++f) {
      strength(stem[f], energy[f] / most, inSight(f));
      names.forEach((_, k) =>
        strength(fan[f][k], (parts?.[f * names.length + k] ?? 0) / limit, inSight(f, k))
      );
    }
  };

  const paint = (pictures: readonly Picture[], values: ArrayLike<number> | undefined) => {
    if (!values) return;
    // One scale for all of a column, so that a weak filter looks weak.
    const limit = largestMagnitude(values);
    pictures.forEach((canvas, f) => canvas.paint(values, limit, f, sizes.filters));
  };

  element.update = look => {
    element.value = look;
    paint(filterGrids, change ?? look?.filters);
    paint(mapGrids, look?.maps);
    paint(pooledGrids, look?.pooled);
    const all = Array.from(look?.probabilities ?? []);
    const best = all.indexOf(Math.max(...all));
    classes.forEach(({bar, parts}, k) => {
      bar.style.setProperty("--p", String(all[k] ?? 0));
      for (const part of parts) part.classList.toggle("most", k === best);
      parts[2].textContent = all.length ? formatPercent(all[k], lang) : "";
    });
    answer.setAttribute(
      "aria-label",
      all.length ? say.read(names[best], formatPercent(all[best], lang)) : say.nothing
    );
    drawLines();
  };
  element.showChange = next => {
    change = next;
    paint(filterGrids, change ?? element.value?.filters);
    // How much stronger it is drawn than the weights are.
    const times = change && largestMagnitude(element.value?.filters ?? []) / largestMagnitude(change);
    filtersName.textContent = times ? say.change(formatNumber(times, 2)) : say.filters(shown, sizes.filters);
  };

  // What is pointed at, or tapped, is shown alone.
  const point = ({target}: Event) => {
    const part =
      target instanceof Element ? target.closest<HTMLElement>("[data-filter], [data-class]") : null;
    const number = (name: "filter" | "class") =>
      part?.dataset[name] === undefined ? undefined : Number(part.dataset[name]);
    const next = {filter: number("filter"), class: number("class")};
    if (next.filter === pointed.filter && next.class === pointed.class) return;
    pointed = next;
    drawLines();
  };
  stage.addEventListener("pointerover", point);
  stage.addEventListener("pointerleave", () => {
    pointed = {};
    drawLines();
  });
  element.update();
  return element;
}

function meanOf(values: ArrayLike<number>, channel: number, channels: number): number {
  let sum = 0;
  for (let n = channel; n < values.length; n += channels) sum += values[n];
  return (sum * channels) / values.length;
}
