import {leastWrong} from "./forecast-comparison.js";
import type {Rival} from "./forecast-comparison.js";
import type {ForecastErrors} from "./forecast-errors.js";
import type {SeriesWords} from "./series-words.js";

type Rule = Rival["forecast"];

/** The rules that need no network. */
export interface SeriesRules {
  persistence: Rule;
  seasonal: Rule;
  seasonalChange: Rule;
  /** The mean of the season at a step. */
  mean: (t: number) => number;
  /** A straight line over the window. */
  line: Rule;
}

/** A rule with the errors it makes one step ahead. */
export type MeasuredRival = Rival & {errors: ForecastErrors};

/**
 * The network's rivals, named and measured: `all` of them, and those that are `drawn`, which of the rules of the season is
 * the one that is least wrong.
 */
export function seriesRivals(
  {persistence, seasonal, seasonalChange, mean, line}: SeriesRules,
  errorsOf: (rule: Rule) => ForecastErrors,
  say: SeriesWords
): {all: MeasuredRival[]; drawn: MeasuredRival[]} {
  const measured = (rival: Rival): MeasuredRival => ({...rival, errors: errorsOf(rival.forecast)});
  const asNow = measured({name: say.persistence, forecast: persistence});
  const bySeason = [
    measured({name: say.seasonal, forecast: seasonal, dashed: true}),
    measured({name: say.change, forecast: seasonalChange, dashed: true}),
    measured({name: say.mean, forecast: (t, h) => mean(t + h), dashed: true})
  ];
  const straight = measured({name: say.line, forecast: line, meaning: "y", dashed: true});
  return {all: [asNow, ...bySeason, straight], drawn: [asNow, leastWrong(bySeason), straight]};
}
