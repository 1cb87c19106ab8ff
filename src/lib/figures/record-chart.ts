import type {PublishedRecord} from "../data/records.js";
import {lineChart, type LineChart} from "./line-chart.js";

const words = {
  en: {
    x: "year",
    y: "mistakes, per cent",
    pictures: "pictures: ImageNet, top 5",
    speech: "speech: Switchboard, words",
    chart: "Mistakes of the best published systems against the year, for pictures and for speech"
  },
  zh: {
    x: "年份",
    y: "错误率（%）",
    pictures: "图像：ImageNet，前五",
    speech: "语音：Switchboard，词",
    chart: "已发表的最好系统的错误率随年份的变化：图像与语音"
  }
};

/** Published error rates against the year, one line for each task. */
export function recordChart(
  {pictures, speech}: Record<"pictures" | "speech", readonly PublishedRecord[]>,
  {lang = "en"}: {lang?: "en" | "zh"} = {}
): LineChart {
  const say = words[lang];
  const points = (records: readonly PublishedRecord[]) =>
    records.map(({year, error}) => [year, error] as const);
  return lineChart(
    [
      {name: say.pictures, meaning: "y", points: points(pictures)},
      {name: say.speech, meaning: "x", points: points(speech)}
    ],
    {xLabel: say.x, yLabel: say.y, ariaLabel: say.chart, range: [0, 30]}
  );
}
