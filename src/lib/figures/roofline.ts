import {attainable, bytesMoved, intensity, leastTime} from "../training/roofline.js";
import type {LayerWork} from "../training/layer-work.js";
import {choice} from "./choice.js";
import {addStyle, changed, html} from "./element.js";
import {formatCount, formatNumber, formatPercent} from "./number-format.js";
import {oneAtATime} from "./one-at-a-time.js";
import {rooflineChart, type Limits, type MostBytes} from "./roofline-chart.js";
import {slider} from "./slider.js";

type Lang = "en" | "zh";

/** A model of the book, or the reader's own. */
export interface RooflineModel {
  key: string;
  name: string;
  layers: readonly LayerWork[];
}

/** What a row of the table holds. */
export interface RooflineRow {
  name: string;
  parameters: number;
  multiplyAdds: number;
  bytes: number;
  /** Multiply-adds for each byte; 0 where nothing is multiplied. */
  I: number;
  /** Milliseconds, once the roof is known. */
  atLeast?: number;
  /** Milliseconds, once measured. */
  measured?: number;
}

export interface RooflineValue {
  key: string;
  N: number;
  limits?: Limits;
  rows: readonly RooflineRow[];
}

export type Roofline = HTMLElement & {
  value: RooflineValue;
  /** Puts a model in the place of the one of the same key. */
  setModel(model: RooflineModel): void;
};

export interface RooflineOptions {
  /** The device's limits; undefined where they are no longer wanted. */
  measureRoof: (going: () => boolean) => Promise<Limits | undefined>;
  /** The times of a model's layers for N examples, one after the other. */
  measure: (key: string, N: number) => AsyncIterable<{name: string; milliseconds: number}>;
  /** What the device is called. */
  device: string;
  lang?: Lang;
  invalidation: Promise<unknown>;
}

const words = {
  en: {
    model: "Model",
    batch: "examples at once, N",
    again: "Measure again",
    x: "multiply-adds for each byte, I",
    y: "multiply-adds in a second",
    aria: "Roofline: multiply-adds in a second against multiply-adds for each byte, both axes logarithmic",
    bytes: (count: string) => `bytes: β = ${count} in a second`,
    peak: (count: string) => `arithmetic: π = ${count} in a second`,
    head: ["layer", "parameters", "multiply-adds", "bytes", "each byte", "at least", "measured"],
    all: "all",
    ms: "ms",
    measuringRoof: "Measuring the roof of this device …",
    measuring: (name: string) => `Measuring ${name} …`,
    done: (device: string) => `Measured on this device: ${device}.`,
    waiting: (device: string) => `Measured when in view; device: ${device}.`,
    failed: "The measurement broke off; the GPU may have been taken away. Try again.",
    most: {x: "its input", w: "its weights", y: "its output"},
    moves: (n: string, name: string, most: string, I: string) =>
      `${n} ${name}: the largest part of its bytes is ${most}. Each byte brings ${I} multiply-adds`,
    nothing: (n: string, name: string) => `${n} ${name} multiplies nothing; it only moves bytes.`,
    unknown: ".",
    byBytes: (ridge: string, least: string) =>
      `, fewer than π/β = ${ridge}: the bytes set the limit, at least ${least} ms.`,
    byArithmetic: (ridge: string, least: string) =>
      `, more than π/β = ${ridge}: the arithmetic sets the limit, at least ${least} ms.`,
    reached: (took: string, share: string) => ` It took ${took} ms: ${share} of what the roof allows.`,
    above: (took: string) =>
      ` It took ${took} ms, less than the roof allows: some numbers were still near the processor, in a cache, and need not be fetched.`
  },
  zh: {
    model: "模型",
    batch: "一次处理的样本数 N",
    again: "再测一次",
    x: "每字节的乘加次数 I",
    y: "每秒乘加次数",
    aria: "屋顶线图：每秒乘加次数随每字节乘加次数的变化，两轴都是对数刻度",
    bytes: (count: string) => `字节：β = 每秒 ${count}`,
    peak: (count: string) => `运算：π = 每秒 ${count}`,
    head: ["层", "参数", "乘加次数", "字节", "每字节", "至少", "测得"],
    all: "合计",
    ms: "毫秒",
    measuringRoof: "正在测这台设备的屋顶……",
    measuring: (name: string) => `正在测 ${name}……`,
    done: (device: string) => `在这台设备上测得：${device}。`,
    waiting: (device: string) => `图进入屏幕后开始测量；设备：${device}。`,
    failed: "测量中断了，可能是 GPU 被收走。请再试一次。",
    most: {x: "输入", w: "权重", y: "输出"},
    moves: (n: string, name: string, most: string, I: string) =>
      `${n} ${name}：占字节最多的是${most}。每字节 ${I} 次乘加`,
    nothing: (n: string, name: string) => `${n} ${name} 不作乘法，只搬运字节。`,
    unknown: "。",
    byBytes: (ridge: string, least: string) => `，少于 π/β = ${ridge}：受字节限制，至少 ${least} 毫秒。`,
    byArithmetic: (ridge: string, least: string) => `，多于 π/β = ${ridge}：受运算限制，至少 ${least} 毫秒。`,
    reached: (took: string, share: string) => `实际用了 ${took} 毫秒，达到屋顶所允许的 ${share}。`,
    above: (took: string) =>
      `实际用了 ${took} 毫秒，比屋顶所允许的还少：有些数还留在离处理器很近的缓存里，不必再取。`
  }
};

const rules = `
.roofline .controls { display: grid; gap: 0.5rem; margin: 0; }
.roofline .controls .slider input { max-width: 30rem; }
.roofline .told { margin: 0.5rem 0; min-height: 3em; }
.roofline .state { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; margin: 0.25rem 0; min-height: 2.25rem; color: var(--ink-soft, #555); }
.roofline .state p { margin: 0; }
.roofline .table { min-height: 15rem; }
.roofline table { width: 100%; }
.roofline :is(td, th) { vertical-align: middle; }
.roofline th button { border: 0; background: none; min-height: 1.75rem; margin: 0; padding: 0.1rem 0; font: inherit; font-weight: 600; color: inherit; cursor: pointer; text-align: left; white-space: nowrap; }
.roofline tbody tr.picked { background: var(--panel, #f5f4ef); }
.roofline tr.picked th button { text-decoration: underline; text-underline-offset: 0.2em; }
.roofline :is(td, thead th:not(:first-child)) { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.roofline td .parts { display: inline-flex; width: 3.5rem; height: 0.6rem; margin-left: 0.6rem; vertical-align: baseline; }
.roofline .parts i { display: block; background: currentColor; }
@media (max-width: 48rem) { .roofline .told { min-height: 7.5em; } }
`;

const sizes = [1, 2, 4, 8, 16, 32, 64, 128, 256];

/** ①, ②, … */
const circled = (k: number) => (k < 20 ? String.fromCodePoint(0x2460 + k) : `(${k + 1})`);
const inMs = (value: number) => (value < 0.001 ? "< 0.001" : formatNumber(value, 2));

/** The parts of a layer's bytes, and which is the largest. */
function partsOf({inputs, outputs, parameters}: LayerWork, N: number) {
  const parts = {x: N * inputs, w: parameters, y: N * outputs};
  const most = (Object.keys(parts) as MostBytes[]).reduce((a, b) => (parts[b] > parts[a] ? b : a));
  return {parts, most};
}

/**
 * The roofline of the device, and in it every layer of a model that the reader chooses, for a batch whose size a slider says. What is
 * counted moves under the hand; what is measured follows by itself while the figure is in view, a layer at a time.
 */
export function roofline(models: readonly RooflineModel[], options: RooflineOptions): Roofline {
  const {measureRoof, measure, device, lang = "en", invalidation} = options;
  addStyle("roofline", rules);
  const say = words[lang];
  const known = new Map(models.map(model => [model.key, model]));
  const which = choice(
    say.model,
    models.map(({key, name}) => ({value: key, text: name})),
    models[0]!.key
  );
  const batch = slider(say.batch, {
    ...{low: 0, high: sizes.length - 1, step: 1, value: 0},
    format: k => formatCount(sizes[k]!)
  });
  const told = html("p", {class: "told", role: "status"});
  const state = html("p", {}, say.waiting(device));
  const again = html("button", {type: "button"}, say.again);
  const table = html("div", {class: "table", tabindex: 0, role: "group", "aria-label": say.aria});
  let picked = 0;
  let limits: Limits | undefined;
  let seen = false;
  /** Milliseconds of the layers: model → N → layer. */
  const times = new Map<string, Map<number, Map<string, number>>>();
  const timesOf = (key: string) => times.get(key) ?? times.set(key, new Map()).get(key)!;

  const model = () => known.get(which.value)!;
  const N = () => sizes[batch.value]!;

  const rowsAt = (n: number): RooflineRow[] =>
    model().layers.map(layer => {
      const [bytes, multiplyAdds] = [bytesMoved(n, layer), n * layer.multiplyAdds];
      return {
        ...{name: layer.name, parameters: layer.parameters, multiplyAdds, bytes, I: intensity(n, layer)},
        atLeast: limits && 1000 * leastTime(multiplyAdds, bytes, limits.peak, limits.bandwidth),
        measured: timesOf(model().key).get(n)?.get(layer.name)
      };
    });
  const speedOf = ({multiplyAdds, measured}: RooflineRow) =>
    measured ? multiplyAdds / (measured / 1000) : undefined;

  /** The peak is the fastest that was seen: a layer may be faster than the products that were tried. */
  const raise = () => {
    const speeds = rowsAt(N()).flatMap(row => speedOf(row) ?? []);
    if (limits) limits = {...limits, peak: Math.max(limits.peak, ...speeds)};
  };

  const pick = (k: number) => {
    if (k === picked) return;
    picked = k;
    show();
  };
  const chart = rooflineChart(say, k => pick(k));
  const element = Object.assign(
    html(
      "div",
      {class: "figure roofline", role: "group", "aria-label": say.aria},
      html("div", {class: "controls"}, which, batch),
      chart,
      told,
      table,
      html("div", {class: "state"}, again, state)
    ),
    {
      value: {} as RooflineValue,
      setModel(next: RooflineModel) {
        known.set(next.key, next);
        times.delete(next.key);
        if (next.key !== which.value) return;
        picked = Math.min(picked, next.layers.length - 1);
        show();
        soon();
      }
    }
  );

  const sentence = (rows: readonly RooflineRow[]) => {
    const row = rows[picked];
    if (!row) return "";
    const {most} = partsOf(model().layers[picked]!, N());
    if (row.I === 0) return say.nothing(circled(picked), row.name);
    const counted = say.moves(circled(picked), row.name, say.most[most], formatNumber(row.I, 2));
    if (!limits) return counted + say.unknown;
    const ridge = limits.peak / limits.bandwidth;
    const limit = row.I < ridge ? say.byBytes : say.byArithmetic;
    const bound = counted + limit(formatNumber(ridge, 2), inMs(row.atLeast!));
    const speed = speedOf(row);
    if (speed === undefined) return bound;
    const share = speed / attainable(row.I, limits.peak, limits.bandwidth);
    return (
      bound +
      (share > 1
        ? say.above(inMs(row.measured!))
        : say.reached(inMs(row.measured!), formatPercent(share, lang, share < 0.1 ? 1 : 0)))
    );
  };

  const tableOf = (rows: readonly RooflineRow[]) => {
    const cells = (row: Omit<RooflineRow, "name">, bar: Node | string) => [
      html("td", {}, formatCount(row.parameters)),
      html("td", {}, formatCount(row.multiplyAdds)),
      html("td", {}, formatCount(row.bytes), bar),
      html("td", {}, row.I ? formatNumber(row.I, 2) : "–"),
      html("td", {}, row.atLeast === undefined ? "–" : `${inMs(row.atLeast)} ${say.ms}`),
      html("td", {}, row.measured === undefined ? "–" : `${inMs(row.measured)} ${say.ms}`)
    ];
    const body = rows.map((row, k) => {
      const {parts} = partsOf(model().layers[k]!, N());
      const all = parts.x + parts.w + parts.y;
      const bar = html(
        "span",
        {class: "parts", "aria-hidden": "true"},
        ...(["x", "w", "y"] as const).map(part =>
          html("i", {class: `c${part}`, style: `width:${((100 * parts[part]) / all).toFixed(1)}%`})
        )
      );
      const name = html(
        "button",
        {type: "button", "aria-pressed": String(k === picked)},
        `${circled(k)} ${row.name}`
      );
      name.addEventListener("click", () => {
        pick(k);
        table.querySelectorAll("button")[k]!.focus();
      });
      return html(
        "tr",
        {class: k === picked ? "picked" : undefined},
        html("th", {scope: "row"}, name),
        ...cells(row, bar)
      );
    });
    const sum = (value: (row: RooflineRow) => number | undefined) =>
      rows.reduce<number | undefined>((total, row) => {
        const own = value(row);
        return total === undefined || own === undefined ? undefined : total + own;
      }, 0);
    const [multiplyAdds, bytes] = [sum(row => row.multiplyAdds)!, sum(row => row.bytes)!];
    const total = {
      ...{parameters: sum(row => row.parameters)!, multiplyAdds, bytes, I: bytes ? multiplyAdds / bytes : 0},
      ...{atLeast: sum(row => row.atLeast), measured: sum(row => row.measured)}
    };
    return html(
      "table",
      {},
      html("thead", {}, html("tr", {}, ...say.head.map(name => html("th", {scope: "col"}, name)))),
      html("tbody", {}, ...body),
      html("tfoot", {}, html("tr", {}, html("th", {scope: "row"}, say.all), ...cells(total, "")))
    );
  };

  const show = () => {
    const rows = rowsAt(N());
    const {layers} = model();
    const ofAll = sizes.map(rowsAt);
    const multiplying = (row: RooflineRow) => row.I > 0;
    const numbers = rows.flatMap((row, k) => (multiplying(row) ? [k] : []));
    element.value = {key: which.value, N: N(), limits, rows};
    told.textContent = sentence(rows);
    table.replaceChildren(tableOf(rows));
    chart.update({
      limits,
      picked,
      points: rows.map(({name}, k) => ({
        ...{name, I: rows[k]!.I, most: partsOf(layers[k]!, N()).most, speed: speedOf(rows[k]!)},
        trail: ofAll.flatMap(at => {
          const speed = speedOf(at[k]!);
          return speed === undefined ? [] : [[at[k]!.I, speed] as const];
        })
      })),
      shown: numbers,
      span: {
        intensities: ofAll
          .flat()
          .filter(multiplying)
          .map(row => row.I),
        speeds: ofAll
          .flat()
          .filter(multiplying)
          .flatMap(row => speedOf(row) ?? [])
      }
    });
  };

  const run = oneAtATime(
    async () => {
      const [{key, name}, n] = [model(), N()];
      const stands = () => seen && key === which.value && n === N() && model() === known.get(key);
      if (!stands()) return;
      try {
        if (!limits) {
          state.textContent = say.measuringRoof;
          limits = await measureRoof(() => seen);
          if (!limits) {
            state.textContent = say.waiting(device);
            return;
          }
          show();
        }
        const found = timesOf(key).get(n) ?? new Map<string, number>();
        if (found.size < model().layers.length) {
          state.textContent = say.measuring(name);
          for await (const {name, milliseconds} of measure(key, n)) {
            if (!stands()) break;
            found.set(name, milliseconds);
            timesOf(key).set(n, found);
            raise();
            show();
          }
        }
        state.textContent = say.done(device);
        changed(element);
      } catch {
        state.textContent = say.failed;
      }
    },
    {invalidation}
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Measures when the hand rests. */
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(run, 300);
  };
  void invalidation.then(() => {
    clearTimeout(timer);
    seen = false;
    watch.disconnect();
  });
  for (const control of [which, batch]) {
    control.addEventListener("input", event => {
      event.stopPropagation();
      if (control === which) picked = 0;
      show();
      soon();
      changed(element);
    });
  }
  again.addEventListener("click", () => {
    limits = undefined;
    times.clear();
    show();
    run();
  });
  const watch = new IntersectionObserver(entries => {
    seen = entries.at(-1)!.isIntersecting;
    if (seen) soon();
  });
  show();
  watch.observe(chart);
  return element;
}
