import {refusal} from "../../kernels/refusal.js";

/** Rows of probabilities, one for each example, as `model.predict` gives them. */
export type Probabilities = readonly ArrayLike<number>[];

/** The class with the largest probability, the first of equals. */
export function argMax(values: ArrayLike<number>): number {
  let best = 0;
  for (let k = 1; k < values.length; ++k) if (values[k] > values[best]) best = k;
  return best;
}

function requireRows(where: string, labels: ArrayLike<number>, probabilities: Probabilities): number {
  if (labels.length === 0 || labels.length !== probabilities.length) {
    throw refusal`${where}: there are ${labels.length} labels and ${probabilities.length} rows of probabilities, but as many of the one as of the other are expected, and at least one.`;
  }
  const classes = probabilities[0].length;
  const wrong = Array.from(labels).findIndex(
    label => !(Number.isInteger(label) && label >= 0 && label < classes)
  );
  if (wrong >= 0) {
    throw refusal`${where}: label ${wrong} is ${labels[wrong]}, but labels are 0 to ${classes - 1}.`;
  }
  return classes;
}

/** counts[actual][predicted]: how many examples of class `actual` the model takes for `predicted`. */
export function confusionMatrix(labels: ArrayLike<number>, probabilities: Probabilities): number[][] {
  const classes = requireRows("confusionMatrix", labels, probabilities);
  const counts = Array.from({length: classes}, () => new Array<number>(classes).fill(0));
  probabilities.forEach((row, n) => ++counts[labels[n]][argMax(row)]);
  return counts;
}

export interface Mistake {
  /** Which example. */
  index: number;
  label: number;
  predicted: number;
  /** What the model gave to its own answer, and to the right one. */
  probability: number;
  probabilityOfLabel: number;
}

/** The wrongly answered examples, the one whose label was given the least probability first. */
export function worstMistakes(
  labels: ArrayLike<number>,
  probabilities: Probabilities,
  count = Infinity
): Mistake[] {
  return answers("worstMistakes", labels, probabilities)
    .filter(({label, predicted}) => label !== predicted)
    .sort((a, b) => a.probabilityOfLabel - b.probabilityOfLabel)
    .slice(0, count);
}

/** The examples of one class that were taken for one class, in their order: a cell of the confusion matrix. */
export function answeredAs(
  cell: {label: number; predicted: number},
  labels: ArrayLike<number>,
  probabilities: Probabilities,
  count = Infinity
): Mistake[] {
  return answers("answeredAs", labels, probabilities)
    .filter(({label, predicted}) => label === cell.label && predicted === cell.predicted)
    .slice(0, count);
}

/** Each example's own answer beside the right one. */
function answers(of: string, labels: ArrayLike<number>, probabilities: Probabilities): Mistake[] {
  requireRows(of, labels, probabilities);
  return probabilities.map((row, index) => {
    const [label, predicted] = [labels[index], argMax(row)];
    return {index, label, predicted, probability: row[predicted], probabilityOfLabel: row[label]};
  });
}
