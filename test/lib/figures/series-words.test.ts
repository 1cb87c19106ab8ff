import {expect, test} from "vitest";
import {seriesWords} from "../../../src/lib/figures/series-words.js";

test("a year is only called so where the season is one", () => {
  const words = (series: "temperature" | "co2" | "own", season: number, lang: string) =>
    seriesWords({series, learn: "values", season, order: 24}, lang);
  expect(words("temperature", 365, "en").seasonal).toBe("a year ago");
  expect(words("co2", 12, "zh").seasonal).toBe("一年前");
  expect(words("temperature", 30, "en")).toMatchObject({
    seasonal: "30 steps ago",
    mean: "mean of the season"
  });
  expect(words("own", 7, "en")).toMatchObject({seasonal: "7 steps ago", unit: "", line: "linear, AR(24)"});
});
