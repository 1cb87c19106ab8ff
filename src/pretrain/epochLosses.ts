import type {EpochLosses} from "../lib/data/index.js";
import type {EpochHistory} from "../lib/nn/index.js";

/** What a plot shows of an epoch, with the digits it can show. */
export function epochLosses({loss, validationLoss}: EpochHistory): EpochLosses {
  const shown = (value: number) => Number(value.toPrecision(4));
  return {
    loss: shown(loss),
    ...(validationLoss === undefined ? {} : {validationLoss: shown(validationLoss)})
  };
}
