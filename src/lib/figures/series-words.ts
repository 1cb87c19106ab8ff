/** A series of page 4.2, and what is done with it. */
export interface SeriesFacts {
  series: "temperature" | "co2" | "own";
  learn: "values" | "changes";
  /** Steps until the series repeats itself. */
  season: number;
  /** Values a forecast looks back on. */
  order: number;
}

/** Words for a series and its forecasts, which follow what the reader has chosen. */
export interface SeriesWords {
  unit: string;
  step: string;
  /** A sentence for the training's panel. */
  data: string;
  persistence: string;
  seasonal: string;
  change: string;
  mean: string;
  line: string;
}

const aYear = {temperature: 365, co2: 12, own: 0};

const words = {
  en: {
    units: {temperature: "°C", co2: "ppm", own: ""},
    steps: {temperature: "day", co2: "month", own: ""},
    names: {temperature: "the temperatures", co2: "CO₂", own: "your own"},
    data: (name: string, learned: string) =>
      `The series is ${name} now, and what is learned are its ${learned}.`,
    learned: {values: "values", changes: "changes"},
    persistence: "persistence",
    year: "a year ago",
    ago: (season: number) => `${season} ${season === 1 ? "step" : "steps"} ago`,
    change: (ago: string) => `change of ${ago}`,
    mean: {temperature: "day-of-year mean", co2: "mean of the month", own: "mean of the season"},
    line: (order: number) => `linear, AR(${order})`
  },
  zh: {
    units: {temperature: "°C", co2: "ppm", own: ""},
    steps: {temperature: "日期", co2: "月份", own: ""},
    names: {temperature: "气温", co2: " CO₂", own: "你自己的"},
    data: (name: string, learned: string) => `现在的序列是${name}，学的是${learned}。`,
    learned: {values: "数值", changes: "变化量"},
    persistence: "持续性预测",
    year: "一年前",
    ago: (season: number) => `${season} 步之前`,
    change: (ago: string) => `${ago}的变化`,
    mean: {temperature: "同日均值", co2: "同月均值", own: "同期均值"},
    line: (order: number) => `线性，AR(${order})`
  }
};

export function seriesWords({series, learn, season, order}: SeriesFacts, lang: string): SeriesWords {
  const say = words[lang === "zh" ? "zh" : "en"];
  const ago = season === aYear[series] ? say.year : say.ago(season);
  return {
    unit: say.units[series],
    step: say.steps[series],
    data: say.data(say.names[series], say.learned[learn]),
    persistence: say.persistence,
    seasonal: ago,
    change: say.change(ago),
    mean: season === aYear[series] ? say.mean[series] : say.mean.own,
    line: say.line(order)
  };
}
