/** A dense network in plain loops: its weights as the library lists them, and the unit between its layers. */
export interface LoopNetwork {
  sizes: readonly number[];
  /** Kernel and bias of each layer in turn; the training changes them. */
  weights: readonly Float64Array[];
  activation: "relu" | "sigmoid" | "tanh";
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const functions = {relu: (z: number) => Math.max(0, z), sigmoid, tanh: Math.tanh};
/** Slopes, by what the unit gave. */
const slopes = {
  relu: (h: number) => Number(h > 0),
  sigmoid: (h: number) => h * (1 - h),
  tanh: (h: number) => 1 - h * h
};

/** Room for one number of each unit, the inputs first. */
const roomFor = ({sizes}: LoopNetwork) => sizes.map(size => new Float64Array(size));

/** What every layer gives for one point, the point itself first, written into `h`. */
function pass({sizes, weights, activation}: LoopNetwork, point: readonly number[], h: Float64Array[]): void {
  h[0]!.set(point);
  for (let l = 1; l < sizes.length; ++l) {
    const [kernel, before, after] = [weights[2 * l - 2]!, h[l - 1]!, h[l]!];
    const f = l === sizes.length - 1 ? sigmoid : functions[activation];
    const units = sizes[l]!;
    after.set(weights[2 * l - 1]!);
    for (let d = 0; d < before.length; ++d) {
      const value = before[d]!;
      if (value !== 0) for (let k = 0; k < units; ++k) after[k]! += value * kernel[d * units + k]!;
    }
    for (let k = 0; k < units; ++k) after[k] = f(after[k]!);
  }
}

export interface LoopExamples {
  points: readonly (readonly number[])[];
  labels: readonly number[];
}

/** A function that gives the gradient of the mean squared error over all points, for each kernel and bias. */
function gradientOf(network: LoopNetwork, {points, labels}: LoopExamples): () => readonly Float64Array[] {
  const {sizes, weights, activation} = network;
  const gradient = weights.map(({length}) => new Float64Array(length));
  const [h, dz] = [roomFor(network), roomFor(network)];
  const slope = slopes[activation];
  const addPoint = (label: number) => {
    const answer = h.at(-1)![0]!;
    dz.at(-1)![0] = ((2 * (answer - label)) / points.length) * answer * (1 - answer);
    for (let l = sizes.length - 1; l > 0; --l) {
      const [kernel, before, units, from, to] = [
        weights[2 * l - 2]!,
        h[l - 1]!,
        sizes[l]!,
        dz[l]!,
        dz[l - 1]!
      ];
      const [dKernel, dBias] = [gradient[2 * l - 2]!, gradient[2 * l - 1]!];
      for (let k = 0; k < units; ++k) dBias[k]! += from[k]!;
      for (let d = 0; d < before.length; ++d) {
        const value = before[d]!;
        let sum = 0;
        for (let k = 0; k < units; ++k) {
          dKernel[d * units + k]! += value * from[k]!;
          sum += kernel[d * units + k]! * from[k]!;
        }
        if (l > 1) to[d] = sum * slope(value);
      }
    }
  };
  return () => {
    for (const values of gradient) values.fill(0);
    points.forEach((point, n) => {
      pass(network, point, h);
      addPoint(labels[n]!);
    });
    return gradient;
  };
}

/**
 * Adam on all points at once, with the library's constants, in plain loops: on networks of a few hundred parameters many times
 * as fast as the library, and the same steps (a test compares them).
 */
export function trainByLoops(
  network: LoopNetwork,
  examples: LoopExamples,
  {epochs, learningRate}: {epochs: number; learningRate: number}
): void {
  const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-7];
  const m = network.weights.map(({length}) => new Float64Array(length));
  const v = network.weights.map(({length}) => new Float64Array(length));
  const gradient = gradientOf(network, examples);
  for (let t = 1; t <= epochs; ++t) {
    const rate = (learningRate * Math.sqrt(1 - beta2 ** t)) / (1 - beta1 ** t);
    gradient().forEach((g, at) => {
      const [w, first, second] = [network.weights[at]!, m[at]!, v[at]!];
      for (let i = 0; i < g.length; ++i) {
        first[i] = beta1 * first[i]! + (1 - beta1) * g[i]!;
        second[i] = beta2 * second[i]! + (1 - beta2) * g[i]! ** 2;
        w[i]! -= (rate * first[i]!) / (Math.sqrt(second[i]!) + epsilon);
      }
    });
  }
}

/** The share of points that the network answers rightly. */
export function rightByLoops(network: LoopNetwork, {points, labels}: LoopExamples): number {
  const h = roomFor(network);
  const right = points.filter((point, n) => {
    pass(network, point, h);
    return Number(h.at(-1)![0]! > 0.5) === labels[n];
  });
  return right.length / points.length;
}
