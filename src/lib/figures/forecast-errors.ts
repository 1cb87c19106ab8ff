/** Errors of a forecast, in the units of the series. */
export interface ForecastErrors {
  /** Mean of |forecast − truth|. */
  mae: number;
  /** Root of the mean squared difference. */
  rmse: number;
}

/** @throws RangeError if there is not one forecast for each true value, or none at all */
export function forecastErrors(forecast: ArrayLike<number>, truth: ArrayLike<number>): ForecastErrors {
  if (forecast.length !== truth.length || truth.length === 0) {
    throw new RangeError(`forecastErrors: ${forecast.length} forecasts for ${truth.length} values.`);
  }
  let absolute = 0;
  let squared = 0;
  for (let k = 0; k < truth.length; ++k) {
    const difference = forecast[k] - truth[k];
    absolute += Math.abs(difference);
    squared += difference ** 2;
  }
  return {mae: absolute / truth.length, rmse: Math.sqrt(squared / truth.length)};
}
