import {breather} from "./breather.js";
import {largestMagnitude} from "./colour-scale.js";
import {choice} from "./choice.js";
import {addStyle, changed, html} from "./element.js";
import {lineChart, type LineChart} from "./line-chart.js";
import {largestOfWindows, mapOf, movedPicture} from "./moved-picture.js";
import type {Shift} from "./moved-picture.js";
import {formatPercent} from "./number-format.js";
import {picture} from "./picture.js";
import {relativeChange} from "./shift-tolerance.js";

type Lang = "en" | "zh";

/** Sizes of windows that divide 28 pixels; 1 stands for no pooling, 28 for the whole map. */
export const windowSizes = [1, 2, 4, 7, 28] as const;

export interface Seen {
  picture: Float32Array;
  kernel: readonly number[];
  shift: Shift;
}

/** The map of a picture after ReLU. */
const mapAfterRelu = (image: Float32Array, columns: number, kernel: readonly number[]) =>
  mapOf(image, columns, kernel).map(value => Math.max(0, value));

/** The pooled map of a picture before and after a shift, and how large the change is beside the map. */
export function pooledPair({picture: x, kernel, shift}: Seen, columns: number, m: number) {
  const pooled = (image: Float32Array) => largestOfWindows(mapAfterRelu(image, columns, kernel), columns, m);
  const [before, after] = [pooled(x), pooled(movedPicture(x, columns, shift))];
  return {before, after, change: relativeChange(before, after)};
}

/**
 * How much of the change is left when the map after a shift is moved back by whole places, beside the size of the map before. What
 * has been moved out at the right, or come in at the left, is compared with nothing.
 * @param places by which it is moved back, to the left
 */
export function changeMovedBack(
  before: Float32Array,
  after: Float32Array,
  {columns, places}: {columns: number; places: number}
): number {
  let [difference, size] = [0, 0];
  before.forEach((value, k) => {
    size += value * value;
    if ((k % columns) + places < columns) difference += (after[k + places]! - value) ** 2;
  });
  return size === 0 ? 0 : Math.sqrt(difference / size);
}

/** For each size of window and each shift to the right by 0, 1, 2, … pixels: the mean change over pictures. The page has its turns. */
export async function changeByWindow(
  pictures: readonly Float32Array[],
  {columns, kernel, furthest}: {columns: number; kernel: readonly number[]; furthest: number}
): Promise<number[][]> {
  const breathe = breather(10);
  const sums = windowSizes.map(() => new Array<number>(furthest + 1).fill(0));
  for (const x of pictures) {
    const maps = sums[0].map((_, by) => mapAfterRelu(movedPicture(x, columns, [0, by]), columns, kernel));
    windowSizes.forEach((m, k) => {
      const pooled = maps.map(map => largestOfWindows(map, columns, m));
      pooled.forEach((map, by) => (sums[k][by] += relativeChange(pooled[0], map)));
    });
    await breathe();
  }
  return sums.map(row => row.map(sum => sum / pictures.length));
}

const words = {
  en: {
    x: "pixels that the digit moves to the right",
    y: "size of the change, over that of the map",
    chart: "Change of the pooled map against shift, for five sizes of window",
    name: (m: number) => (m === 1 ? "not pooled" : m === 28 ? "whole map" : `${m}×${m}`),
    window: "window m",
    shift: "shift to the right, in pixels",
    before: "before the shift",
    after: "after it",
    difference: "difference",
    told: (share: string) => `Place by place, the pooled map has changed by ${share} of its size.`,
    back: (places: number, share: string) =>
      ` Moved back by ${places} ${places === 1 ? "place" : "places"}, it differs by ${share}.`,
    empty: "The map is empty: ReLU has made all of it 0.",
    label: "The pooled map before and after the shift"
  },
  zh: {
    x: "数字右移的像素数",
    y: "变化量：差的范数 ÷ 特征图的范数",
    chart: "五种窗口下，池化后的图随平移的变化",
    name: (m: number) => (m === 1 ? "不池化" : m === 28 ? "整幅图" : `${m}×${m}`),
    window: "窗口 m",
    shift: "右移的像素数",
    before: "平移前",
    after: "平移后",
    difference: "差",
    told: (share: string) => `逐点相比，池化后的图变化了自身大小（范数）的 ${share}。`,
    back: (places: number, share: string) => `移回 ${places} 格再比：${share}。`,
    empty: "特征图是空的：ReLU 把它全变成了 0。",
    label: "平移前后池化的特征图"
  }
};

/** The change of pooled maps against the shift of their pictures. */
export function pooledChangeChart(
  changes: readonly number[][],
  {lang = "en"}: {lang?: Lang} = {}
): LineChart {
  const say = words[lang];
  const looks = [
    {meaning: "plain", dashed: true},
    {meaning: "x"},
    {meaning: "w"},
    {meaning: "g"},
    {meaning: "y"}
  ] as const;
  return lineChart(
    windowSizes.map((m, k) => ({
      ...looks[k],
      name: say.name(m),
      points: changes[k].map((change, by) => [by, change] as const)
    })),
    {xLabel: say.x, yLabel: say.y, ariaLabel: say.chart, range: [0, 1.5]}
  );
}

const rules = `
.pooled-shift { display: grid; gap: 0.5rem; }
.pooled-shift .maps { display: grid; grid-template-columns: repeat(3, minmax(0, 10rem)); gap: 0.5rem 1rem; }
.pooled-shift .picture { aspect-ratio: 1; outline: 1px solid var(--rule); }
.pooled-shift p { margin: 0; }
`;

/** The pooled map of a digit before and after a shift to the right; `value` is the size of the window. */
export function pooledShift({lang = "en"}: {lang?: Lang} = {}): HTMLElement & {
  value: number;
  show(seen: Omit<Seen, "shift">): void;
} {
  addStyle("pooled-shift", rules);
  const say = words[lang];
  const columns = 28;
  const size = choice(
    say.window,
    windowSizes.map(m => ({value: m as number, text: say.name(m)})),
    2
  );
  const by = choice(
    say.shift,
    [1, 2, 3, 4, 5, 6].map(value => ({value, text: String(value)})),
    2
  );
  const names = [say.before, say.after, say.difference];
  const slots = names.map(() => html("div"));
  const told = html("p", {"aria-live": "polite"});
  const element = html(
    "div",
    {class: "figure pooled-shift", role: "group", "aria-label": say.label},
    size,
    by,
    html(
      "div",
      {class: "maps"},
      ...names.map((name, k) =>
        html("div", {}, html("span", {class: `name ${k === 2 ? "ct" : "cy"}`}, name), slots[k])
      )
    ),
    told
  ) as unknown as HTMLElement & {value: number; show(seen: Seen): void};
  let latest: Omit<Seen, "shift"> | undefined;
  const draw = () => {
    if (!latest) return;
    const m = size.value;
    const {before, after, change} = pooledPair({...latest, shift: [0, by.value]}, columns, m);
    const maps = [before, after, after.map((value, k) => value - before[k])];
    const limit = largestMagnitude(before);
    maps.forEach((values, k) => {
      const image = picture(columns / m, columns / m, "signed");
      image.paint(values, limit);
      slots[k].replaceChildren(image);
    });
    // ReLU leaves nothing of a map where the kernel gives no number above 0.
    if (!before.some(value => value !== 0)) {
      told.textContent = say.empty;
      return;
    }
    const places = Math.max(1, Math.round(by.value / m));
    const width = columns / m;
    const back =
      m < columns &&
      say.back(places, formatPercent(changeMovedBack(before, after, {columns: width, places}), lang, 0));
    told.textContent = say.told(formatPercent(change, lang, 0)) + (back || "");
  };
  for (const control of [size, by]) {
    control.addEventListener("input", event => {
      event.stopPropagation();
      // Its buttons tell of themselves before it does.
      if (event.target !== control) return;
      element.value = size.value;
      draw();
      changed(element);
    });
  }
  element.value = size.value;
  element.show = seen => {
    latest = seen;
    draw();
  };
  return element;
}
