import {loadMnist, pictureOf} from "../lib/data/index.js";
import type {Digits} from "../lib/data/index.js";
import {correlations, mapsOfEach, sanityCheck} from "../lib/explain/index.js";
import type {Maps} from "../lib/explain/index.js";
import {argMax} from "../lib/nn/index.js";
import {cnnNetwork} from "./cnnDigits.js";
import type {Training} from "./training.js";

const round = (value: number) => Number(value.toFixed(4));
const rounded = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, round(value as number)]));

/** The first `each` test digits of every class, as pictures. */
function someOfEach(digits: Digits, each: number): Float32Array[] {
  const seen = Array<number>(10).fill(0);
  return Array.from(digits.labels).flatMap((label, n) =>
    ++seen[label] <= each ? [pictureOf(digits, n)] : []
  );
}

/** How alike each map is to the picture itself, on average. */
const alikePicture = (all: readonly Maps[], pictures: readonly Float32Array[]) =>
  rounded(
    correlations(
      all,
      pictures.map(x => ({answer: 1, saliency: x, slope: x, occlusion: x, gradCam: x}))
    )
  );

const options = {size: 5, stride: 2, fill: 0};
const eachClass = 5;
/** Of the random weights; none of them is the seed of a training. */
const seeds = [101, 102, 103, 104, 105];
const training = {epochs: 3, batchSize: 32};

/**
 * Page 5.3: how alike the maps of the network of 4.1 are to those of the same network with random layers from the top, to the
 * pictures themselves, and to those of a second network that was trained as the first but began elsewhere. The first network
 * is trained here, with all its weights as they are: no rounding and no cutting has a part in what is measured.
 */
export const inside: Training = async (files, tell) => {
  const train = await loadMnist(new Blob([await files.read("mnist-train-6000.bin")]));
  const test = await loadMnist(new Blob([await files.read("mnist-test-1000.bin")]));
  const pictures = someOfEach(test, eachClass);
  const rows = [];
  const twins = [];
  const alike = [];
  let first: {maps: Maps[]; classes: number[]} | undefined;
  for (const trainingSeed of [1, 2, 3]) {
    const model = cnnNetwork(trainingSeed);
    for await (const {epoch, batch, batches, accuracy} of model.fit(train.images, train.labels, training)) {
      if (batch === batches) tell(`seed ${trainingSeed}, epoch ${epoch}: accuracy ${accuracy?.toFixed(4)}`);
    }
    const {accuracy} = await model.evaluate(test.images, test.labels, {batchSize: 100});
    const answers = await model.predict({pixels: flat(pictures), shape: [pictures.length, 28, 28, 1]});
    const classes = answers.map(row => argMax(row));
    const own = await mapsOfEach(model, pictures, classes, options);
    alike.push({seed: trainingSeed, accuracy: round(accuracy!), picture: alikePicture(own, pictures)});
    if (first) {
      const others = await mapsOfEach(model, pictures, first.classes, options);
      twins.push({seed: trainingSeed, correlation: rounded(correlations(first.maps, others))});
    } else {
      first = {maps: own, classes};
      const check = sanityCheck(model, pictures, classes, {...options, counts: [1, 2, 3], seeds});
      for await (const {count, seed, correlation, answer} of check) {
        rows.push({count, seed, correlation: rounded(correlation), answer: round(answer)});
        tell(`${count} layers, seed ${seed}: ${JSON.stringify(rows.at(-1))}`);
      }
    }
    model.dispose();
  }
  const results = {...training, ...options, pictures: pictures.length, seeds, rows, twins, alike};
  return [{name: "inside", results}];
};

function flat(pictures: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(pictures.length * 784);
  pictures.forEach((x, n) => all.set(x, n * 784));
  return all;
}
