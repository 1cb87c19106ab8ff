import {formatPercent} from "./number-format.js";
import {resultTable} from "./result-table.js";

/** A step of a training of the plain layer and the LSTM side by side. */
interface RecallStep {
  each: readonly {validationAccuracy?: number}[];
}

const words = {
  en: {head: "unseen sequences answered right", epoch: (n: number) => `epoch ${n}`},
  zh: {head: "答对没见过的序列", epoch: (n: number) => `第\u00a0${n}\u00a0轮`}
};

const epochs = [1, 2, 4, 8];

/** How many unseen sequences each of two layers has answered right after some epochs. */
export function recallTable(
  steps: readonly RecallStep[],
  {lang = "en"}: {lang?: "en" | "zh"} = {}
): HTMLElement {
  const say = words[lang];
  const shares = (model: number) => {
    const measured = steps.flatMap(({each}) => each[model]?.validationAccuracy ?? []);
    return epochs.map(n => (measured.length < n ? "–" : formatPercent(measured[n - 1]!, lang, 0)));
  };
  return resultTable(
    [say.head, ...epochs.map(say.epoch)],
    [
      ["tanh RNN", ...shares(0)],
      ["LSTM", ...shares(1)]
    ]
  );
}
