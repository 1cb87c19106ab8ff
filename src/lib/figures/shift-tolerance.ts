import {breather} from "./breather.js";
import {lineChart, type LineChart} from "./line-chart.js";

/** A picture of rows × columns numbers, row by row. */
type Picture = Float32Array;

/** Moves a picture to the right by whole pixels; what comes in is paper. */
export function shifted(picture: Picture, columns: number, by: number): Picture {
  return picture.map((_, k) => (k % columns >= by ? picture[k - by]! : 0));
}

/** One number for each 2×2 window. */
function windows(
  picture: Picture,
  columns: number,
  take: (a: number, b: number, c: number, d: number) => number
) {
  const rows = picture.length / columns;
  const out = new Float32Array((rows >> 1) * (columns >> 1));
  for (let i = 0, k = 0; i + 1 < rows; i += 2)
    for (let j = 0; j + 1 < columns; j += 2, ++k) {
      const at = i * columns + j;
      out[k] = take(picture[at]!, picture[at + 1]!, picture[at + columns]!, picture[at + columns + 1]!);
    }
  return out;
}

const ways = {
  none: (picture: Picture) => picture,
  stride: (picture: Picture, columns: number) => windows(picture, columns, a => a),
  average: (picture: Picture, columns: number) =>
    windows(picture, columns, (a, b, c, d) => (a + b + c + d) / 4),
  max: (picture: Picture, columns: number) => windows(picture, columns, Math.max)
};
export type Way = keyof typeof ways;

/**
 * How much of a map changes when the picture moves to the right by 0, 1, 2, … pixels: ‖f(moved) − f(x)‖ / ‖f(x)‖, its
 * mean over pictures, for the picture as it is and after windows of 2×2 were made one number each. The page has
 * its turns.
 */
export async function changeByShift(
  pictures: readonly Picture[],
  columns: number,
  furthest: number
): Promise<Record<Way, number[]>> {
  const none = () => new Array<number>(furthest + 1).fill(0);
  const mean = {none: none(), stride: none(), average: none(), max: none()};
  const breathe = breather(10);
  for (const picture of pictures) {
    const moved = Array.from({length: furthest + 1}, (_, by) => shifted(picture, columns, by));
    for (const way of Object.keys(mean) as Way[]) {
      const before = ways[way](picture, columns);
      moved.forEach((after, by) => {
        mean[way][by]! += relativeChange(before, ways[way](after, columns)) / pictures.length;
      });
    }
    await breathe();
  }
  return mean;
}

/** ‖after − before‖ / ‖before‖; 0 where there was nothing. */
export function relativeChange(before: Picture, after: Picture): number {
  let [difference, size] = [0, 0];
  for (let k = 0; k < before.length; ++k) {
    difference += (after[k]! - before[k]!) ** 2;
    size += before[k]! ** 2;
  }
  return size === 0 ? 0 : Math.sqrt(difference / size);
}

const words = {
  en: {
    x: "pixels that the digit moves to the right",
    y: "size of the change, over that of the map",
    label: "Change of the map against shift of the digit",
    none: "as it is",
    stride: "every second pixel",
    average: "average of 2×2",
    max: "maximum of 2×2"
  },
  zh: {
    x: "数字右移的像素数",
    y: "变化的大小，除以图本身的大小",
    label: "特征图的改变随数字平移的变化",
    none: "原图",
    stride: "隔一个取一个像素",
    average: "2×2 平均",
    max: "2×2 最大值"
  }
};

/** The change of a map against the shift of its picture, for pooling and its rivals. */
export function shiftChart(
  change: Awaited<ReturnType<typeof changeByShift>>,
  {lang = "en"}: {lang?: "en" | "zh"} = {}
): LineChart {
  const say = words[lang];
  const line = (way: Way) => change[way].map((value, by) => [by, value] as const);
  return lineChart(
    [
      {name: say.max, meaning: "y", points: line("max")},
      {name: say.average, meaning: "x", points: line("average")},
      {name: say.stride, meaning: "t", points: line("stride"), dashed: true},
      {name: say.none, meaning: "plain", points: line("none"), dashed: true}
    ],
    {xLabel: say.x, yLabel: say.y, ariaLabel: say.label, range: [0, 1.5]}
  );
}
