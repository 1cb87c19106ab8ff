import {breather} from "./breather.js";

/** What a way of learning comes to at one learning rate. */
export interface RateResult {
  eta: number;
  /** One result for each start or order: the loss above the lowest, infinite where it ran away. */
  each: readonly number[];
  /** What stands for all of them: their mean or their median. */
  middle: number;
}

/** Learning rates at equal ratios, from the lowest to the highest. */
export const rates = (low: number, high: number, count: number): number[] =>
  Array.from({length: count}, (_, k) => Number((low * (high / low) ** (k / (count - 1))).toPrecision(3)));

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The one in the middle; of an even number, the mean of the two there. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/** So long, in milliseconds, a search works before it lets the page draw. */
const STRETCH = 12;

/**
 * Tries each learning rate with each of `count` starts or orders.
 * @param reached the loss above the lowest that is reached; what is no number counts as run away
 * @param middle what stands for the results of one rate
 * @param wait time in milliseconds before it begins, for a reader who is still pulling at something
 * @param invalidation when this comes, the search ends with an error
 */
export async function searchRates(
  reached: (eta: number, k: number) => number,
  {etas, count, middle}: {etas: readonly number[]; count: number; middle: typeof meanOf},
  {wait = 0, invalidation}: {wait?: number; invalidation?: Promise<unknown>} = {}
): Promise<RateResult[]> {
  let wanted = true;
  void invalidation?.then(() => (wanted = false));
  if (wait) await new Promise(resume => setTimeout(resume, wait));
  const results: RateResult[] = [];
  const breathe = breather(STRETCH);
  for (const eta of etas) {
    const each: number[] = [];
    for (let k = 0; k < count; ++k) {
      // A cell's next run begins when the one before has ended: what is out of date must end at once.
      if (!wanted) throw new Error("searchRates: what it searched for is out of date.");
      const loss = reached(eta, k);
      each.push(Number.isFinite(loss) ? Math.max(loss, 0) : Infinity);
      await breathe();
    }
    results.push({eta, each, middle: middle(each)});
  }
  return results;
}

/** The result of the best rate. */
export const bestOf = <T extends RateResult>(results: readonly T[]): T =>
  results.reduce((best, one) => (one.middle < best.middle ? one : best));

/** Over how many powers of ten the rates go whose results stay below `bound`: 0 where one or none does. */
export function widthBelow(results: readonly RateResult[], bound: number): number {
  const good = results.filter(({middle}) => middle < bound);
  return good.length < 2 ? 0 : Math.log10(good[good.length - 1].eta / good[0].eta);
}
