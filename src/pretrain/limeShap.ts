import {loadMnist, loadWeights, pictureOf} from "../lib/data/index.js";
import type {Digits} from "../lib/data/index.js";
import {
  allCoalitionValues,
  areaBelow,
  byValue,
  classProbability,
  fallsAlone,
  greedyOrder,
  inkCells,
  inkOfParts,
  limeFit,
  meanRemovalCurve,
  randomCoalitions,
  randomized,
  rankCorrelation,
  removalCurve,
  shapleyFrom
} from "../lib/explain/index.js";
import {argMax} from "../lib/nn/index.js";
import type {Sequential} from "../lib/nn/index.js";
import {cnnNetwork} from "./cnnDigits.js";
import type {Training} from "./training.js";

const M = 9;
const eachClass = 5;
const lime = {samples: 300, sigma: 0.25, seeds: [1, 2, 3, 4, 5]};
/** Of the random weights; none of them is the seed of a training. */
const seeds = [101, 102, 103, 104, 105];
const training = {epochs: 3, batchSize: 32};

const round = (value: number) => Number(value.toFixed(4));
const meanOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const meanCurve = (curves: readonly number[][]) =>
  curves[0].map((_, k) => round(meanOf(curves.map(curve => curve[k]))));

/** One digit, its parts and the answers to all coalitions of them. */
interface Case {
  x: Float32Array;
  c: number;
  v: Float64Array;
}

/** The first `each` test digits of every class, as pictures. */
function someOfEach(digits: Digits, each: number): Float32Array[] {
  const seen = Array<number>(10).fill(0);
  return Array.from(digits.labels).flatMap((label, n) =>
    ++seen[label] <= each ? [pictureOf(digits, n)] : []
  );
}

const cutOf = (x: Float32Array) => inkCells(x, {shape: [28, 28], down: 3, across: 3});

const answers = async (model: Sequential, pictures: readonly Float32Array[], classes: readonly number[]) => {
  const cases: Case[] = [];
  for (const [n, x] of pictures.entries()) {
    const f = classProbability(model, classes[n], {batchSize: 128});
    cases.push({x, c: classes[n], v: await allCoalitionValues(f, x, cutOf(x))});
  }
  return cases;
};

const limeOf = (v: Float64Array, seed: number) => {
  const S = randomCoalitions(lime.samples, M, seed);
  return limeFit(
    S,
    S.map(one => v[one]),
    M,
    {sigma: lime.sigma}
  ).weights;
};

/** What each method says of the parts. */
const methods: Record<string, (one: Case) => ArrayLike<number>> = {
  shap: ({v}) => shapleyFrom(v, M).values,
  lime: ({v}) => limeOf(v, 1),
  occlusion: ({v}) => fallsAlone(v, M),
  ink: ({x}) => inkOfParts(x, cutOf(x))
};

/** Mean rank correlation of what two networks, or two methods, say. */
const alike = (a: readonly Case[], b: readonly Case[], one: string, other: string) =>
  round(meanOf(a.map((each, n) => rankCorrelation(methods[one](each), methods[other](b[n])))));

/**
 * Page 6, LIME and SHAP: on 50 test digits in 3 × 3 parts, how fast the answer falls when the parts go in the order that an
 * explanation gives; how alike the explanations order the parts; and how alike they stay when the weights become random, or
 * those of a network trained from another seed. The network is the one that the page opens with.
 */
export const limeShap: Training = async (files, tell) => {
  const test = await loadMnist(new Blob([await files.read("mnist-test-1000.bin")]));
  const pictures = someOfEach(test, eachClass);
  const model = cnnNetwork(42);
  const bytes = new Blob([await files.read("cnn-digits.bin")]);
  const facts = new Response(await files.read("cnn-digits.json"));
  model.setWeights((await loadWeights(bytes, facts)).values);
  const flat = new Float32Array(pictures.length * 784);
  pictures.forEach((x, n) => flat.set(x, n * 784));
  const classes = (await model.predict({pixels: flat, shape: [pictures.length, 28, 28, 1]})).map(row =>
    argMax(row)
  );
  const begin = performance.now();
  const own = await answers(model, pictures, classes);
  tell(`${pictures.length * 2 ** M} answers in ${Math.round(performance.now() - begin)} ms`);

  const curvesOf = (order: (one: Case) => number[]) => own.map(one => removalCurve(one.v, order(one)));
  const all: Record<string, number[][]> = {
    ...Object.fromEntries(
      Object.entries(methods).map(([name, of]) => [name, curvesOf(one => byValue(of(one)))])
    ),
    greedy: curvesOf(({v}) => greedyOrder(v, M)),
    random: own.map(({v}) => meanRemovalCurve(v, M))
  };
  const removal = Object.fromEntries(
    Object.entries(all).map(([name, curves]) => [
      name,
      {curve: meanCurve(curves), areas: curves.map(curve => round(areaBelow(curve)))}
    ])
  );
  const limeAreas = lime.seeds.map(seed =>
    round(meanOf(own.map(({v}) => areaBelow(removalCurve(v, byValue(limeOf(v, seed)))))))
  );
  tell(JSON.stringify(Object.entries(removal).map(([name, {areas}]) => [name, round(meanOf(areas))])));
  tell(`lime, by seed: ${limeAreas.join()}`);

  const names = Object.keys(methods);
  const pairs = names.flatMap((a, k) => names.slice(k + 1).map(b => ({a, b, rho: alike(own, own, a, b)})));
  tell(JSON.stringify(pairs));

  const others = async (other: Sequential) => {
    const made = await answers(other, pictures, classes);
    other.dispose();
    return Object.fromEntries(
      names.filter(name => name !== "ink").map(name => [name, alike(own, made, name, name)])
    );
  };
  const random = [];
  for (const seed of seeds) {
    random.push({seed, rho: await others(await randomized(model, 3, seed))});
    tell(JSON.stringify(random.at(-1)));
  }
  model.dispose();
  const train = await loadMnist(new Blob([await files.read("mnist-train-6000.bin")]));
  const twins = [];
  for (const seed of [2]) {
    const twin = cnnNetwork(seed);
    for await (const {epoch, batch, batches, accuracy} of twin.fit(train.images, train.labels, training)) {
      if (batch === batches) tell(`seed ${seed}, epoch ${epoch}: accuracy ${accuracy?.toFixed(4)}`);
    }
    twins.push({seed, rho: await others(twin)});
    tell(JSON.stringify(twins.at(-1)));
  }
  const results = {
    parts: M,
    pictures: pictures.length,
    lime,
    training,
    removal,
    limeAreas,
    pairs,
    random,
    twins
  };
  return [{name: "lime-shap", results}];
};
