import {breather} from "./breather.js";
import {shifted} from "./shift-tolerance.js";

/** A dense layer: a template [height·width] and a bias for each unit. */
export interface Templates {
  weights: Float64Array[];
  biases: number[];
}

/**
 * The templates of a nearest-mean classifier: unit o has the mean μₒ of its class's pictures as weights and −½‖μₒ‖² as bias, so that
 * the largest μₒ·x − ½‖μₒ‖² = ½‖x‖² − ½‖x − μₒ‖² belongs to the nearest mean. A class without pictures gets zeros.
 *
 * @param pixels pictures one after the other; @param scale what a pixel is multiplied with
 */
export function meanTemplates(
  pixels: ArrayLike<number>,
  labels: ArrayLike<number>,
  {classes, size, scale = 1}: {classes: number; size: number; scale?: number}
): Templates {
  const weights = Array.from({length: classes}, () => new Float64Array(size));
  const counts = new Float64Array(classes);
  for (let n = 0; n < labels.length; ++n) {
    ++counts[labels[n]];
    for (let k = 0; k < size; ++k) weights[labels[n]][k] += pixels[n * size + k] * scale;
  }
  weights.forEach((mean, o) => mean.forEach((sum, k) => (mean[k] = counts[o] ? sum / counts[o] : 0)));
  return {weights, biases: weights.map(mean => -0.5 * mean.reduce((sum, value) => sum + value * value, 0))};
}

/** zₒ = Σₖ xₖ·wₒₖ + bₒ for every unit. */
export function scores(x: ArrayLike<number>, {weights, biases}: Templates): number[] {
  return weights.map((w, o) => {
    let z = biases[o];
    for (let k = 0; k < w.length; ++k) z += x[k] * w[k];
    return z;
  });
}

/** The share of pictures whose largest score is the right one, moved to the right by 0, 1, …, `furthest` pixels; the page has its turns. */
export async function templateHits(
  templates: Templates,
  pictures: readonly Float32Array[],
  labels: ArrayLike<number>,
  {columns, furthest}: {columns: number; furthest: number}
): Promise<number[]> {
  const hits = new Array<number>(furthest + 1).fill(0);
  const breathe = breather(10);
  for (const [n, picture] of pictures.entries()) {
    for (let by = 0; by <= furthest; ++by) {
      const z = scores(shifted(picture, columns, by), templates);
      if (z.indexOf(Math.max(...z)) === labels[n]) ++hits[by];
    }
    await breathe();
  }
  return hits.map(count => count / pictures.length);
}
