import * as tf from "@tensorflow/tfjs";
import * as book from "../../src/kernels/index.js";
import {contest, type Contest} from "../../src/kernels/index.js";

/** A kernel of TensorFlow.js that has no function of its own, such as a gradient. */
const tfKernel = (name: string, inputs: tf.NamedTensorMap, attributes: object): tf.Tensor =>
  tf.engine().runKernel(name, inputs, attributes as tf.NamedAttrMap);

/** A way for each version of a kernel. */
function each<Version extends string, Way>(
  versions: Record<Version, unknown>,
  way: (version: Version) => Way
): Record<string, Way> {
  return Object.fromEntries((Object.keys(versions) as Version[]).map(version => [version, way(version)]));
}

/** The gradients of dy·f by all of its arguments, as TensorFlow.js finds them, with the way forward. */
const gradients = <Inputs extends tf.Tensor[]>(
  f: (...inputs: Inputs) => tf.Tensor,
  inputs: Inputs,
  dy: tf.Tensor
): tf.Tensor[] => tf.grads(f as (...inputs: tf.Tensor[]) => tf.Tensor)(inputs, dy);

const relu = "relu" as const;

/** The convolution of the network on digits, and one with more channels. */
function* convolutions(): Generator<Contest> {
  const shapes = [
    [
      [32, 28, 28, 1],
      [3, 3, 1, 32]
    ],
    [
      [32, 13, 13, 32],
      [3, 3, 32, 64]
    ]
  ];
  for (const [x, w] of shapes) {
    const g = book.conv2dGeometry(x, w);
    const {multiplyAdds} = book.conv2dCost(g);
    const attributes = {strides: 1, pad: "valid", dataFormat: "NHWC"};
    yield contest(
      "conv2d",
      {x: g.xShape, w: g.wShape, b: [g.outChannels]},
      {
        ...each(book.conv2dVersions, version => t => {
          return book.conv2d(t.x, t.w, t.b, {activation: relu, version});
        }),
        tf: t => tf.fused.conv2d({x: t.x, filter: t.w, bias: t.b, strides: 1, pad: "valid", activation: relu})
      },
      multiplyAdds
    );
    yield contest(
      "conv2dDx",
      {dz: g.yShape, w: g.wShape},
      {
        ...each(book.conv2dVersions, version => t => book.conv2dDx(t.dz, t.w, g, version)),
        tf: t =>
          tfKernel(tf.Conv2DBackpropInput, {dy: t.dz, filter: t.w}, {...attributes, inputShape: g.xShape})
      },
      multiplyAdds
    );
    yield contest(
      "conv2dDw",
      {x: g.xShape, dz: g.yShape},
      {
        ...each(book.conv2dVersions, version => t => book.conv2dDw(t.x, t.dz, g, version)),
        tf: t => tfKernel(tf.Conv2DBackpropFilter, {x: t.x, dy: t.dz}, {...attributes, filterShape: g.wShape})
      },
      multiplyAdds
    );
  }
}

/** A layer that makes small images larger, as in a convolutional autoencoder. */
function* transposedConvolutions(): Generator<Contest> {
  const options = {strides: 2, padding: "same"} as const;
  const g = book.conv2dTransposeGeometry([32, 7, 7, 32], [3, 3, 16, 32], options);
  const {multiplyAdds} = book.conv2dTransposeCost(g);
  yield contest(
    "conv2dTranspose",
    {x: g.xShape, w: g.wShape, b: [16]},
    {
      ...each(book.conv2dVersions, version => t => {
        return book.conv2dTranspose(t.x, t.w, t.b, {...options, activation: relu, version});
      }),
      tf: t => tf.relu(tf.add(tf.conv2dTranspose(t.x, t.w, g.yShape, 2, "same"), t.b))
    },
    multiplyAdds
  );
  yield contest(
    "conv2dTransposeDx",
    {dz: g.yShape, w: g.wShape},
    {
      ...each(book.conv2dVersions, version => t => book.conv2dTransposeDx(t.dz, t.w, g, version)),
      tf: t => tf.conv2d(t.dz, t.w, 2, "same")
    },
    multiplyAdds
  );
  yield contest(
    "conv2dTransposeDw",
    {x: g.xShape, dz: g.yShape},
    {
      ...each(book.conv2dVersions, version => t => book.conv2dTransposeDw(t.x, t.dz, g, version)),
      tf: t =>
        tfKernel(
          tf.Conv2DBackpropFilter,
          {x: t.dz, dy: t.x},
          {strides: 2, pad: "same", dataFormat: "NHWC", filterShape: g.wShape}
        )
    },
    multiplyAdds
  );
}

/** The dense layers of the network on digits and of the autoencoder: batch, inputs, units. */
function* denses(): Generator<Contest> {
  const sizes = [
    [32, 5408, 128],
    [32, 128, 10],
    [256, 784, 32],
    [256, 32, 784]
  ];
  for (const [batch, inputs, units] of sizes) {
    const {multiplyAdds} = book.denseCost({batch, inputs, units});
    const {denseVersions: versions} = book;
    yield contest(
      "dense",
      {x: [batch, inputs], w: [inputs, units], b: [units]},
      {
        ...each(versions, version => t => book.dense(t.x, t.w, t.b, {activation: relu, version})),
        tf: t => tf.fused.matMul({a: t.x, b: t.w, bias: t.b, activation: relu})
      },
      multiplyAdds
    );
    yield contest(
      "denseDx",
      {dz: [batch, units], w: [inputs, units]},
      {
        ...each(versions, version => t => book.denseDx(t.dz, t.w, version)),
        tf: t => tf.matMul(t.dz, t.w, false, true)
      },
      multiplyAdds
    );
    yield contest(
      "denseDw",
      {x: [batch, inputs], dz: [batch, units]},
      {
        ...each(versions, version => t => book.denseDw(t.x, t.dz, version)),
        tf: t => tf.matMul(t.x, t.dz, true, false)
      },
      multiplyAdds
    );
  }
}

/** Pooling after the convolution of the network on digits. */
function* pools(): Generator<Contest> {
  const g = book.maxPool2dGeometry([32, 26, 26, 32]);
  const attributes = {filterSize: 2, strides: 2, pad: "valid"};
  yield contest(
    "maxPool2d",
    {x: g.xShape},
    {book: t => book.maxPool2d(t.x), tf: t => tf.maxPool(t.x, 2, 2, "valid")}
  );
  // TensorFlow.js asks for y too, and reads it.
  yield contest(
    "maxPool2dDx",
    {dy: g.yShape, x: g.xShape, y: g.yShape},
    {
      book: t => book.maxPool2dDx(t.dy, t.x, g),
      tf: t => tfKernel(tf.MaxPoolGrad, {dy: t.dy, input: t.x, output: t.y}, attributes)
    }
  );
  yield contest(
    "averagePool2d",
    {x: g.xShape},
    {book: t => book.averagePool2d(t.x), tf: t => tf.avgPool(t.x, 2, 2, "valid")}
  );
  yield contest(
    "averagePool2dDx",
    {dy: g.yShape, x: g.xShape},
    {
      book: t => book.averagePool2dDx(t.dy, g),
      tf: t => tfKernel(tf.AvgPoolGrad, {dy: t.dy, input: t.x}, attributes)
    }
  );
}

type Cell = (x: tf.Tensor2D, h: tf.Tensor2D, c: tf.Tensor2D) => {h: tf.Tensor2D; c: tf.Tensor2D};

/** h of every step, by tf operations. */
function steps(x: tf.Tensor3D, units: number, cell: Cell): tf.Tensor {
  let state = {h: tf.zeros<tf.Rank.R2>([x.shape[0], units]), c: tf.zeros<tf.Rank.R2>([x.shape[0], units])};
  const outputs = tf.unstack(x, 1).map(step => {
    state = cell(step as tf.Tensor2D, state.h, state.c);
    return state.h;
  });
  return tf.stack(outputs, 1);
}

/** A layer of the recurrent program: 24 steps, 32 examples, 50 units, after another such layer. */
function* recurrences(): Generator<Contest> {
  const [batch, time, units] = [32, 24, 50];
  const lstmSteps = (x: tf.Tensor3D, weights: tf.Tensor2D, b: tf.Tensor1D) =>
    steps(x, units, (step, h, c) => {
      const [nextC, nextH] = tf.basicLSTMCell(tf.scalar(0), weights, b, step, c, h);
      return {h: nextH, c: nextC};
    });
  const rnnSteps = (x: tf.Tensor3D, w: tf.Tensor2D, u: tf.Tensor2D, b: tf.Tensor1D) =>
    steps(x, units, (step, h, c) => ({
      h: tf.tanh(tf.add(tf.add(tf.matMul(step, w), tf.matMul(h, u)), b)) as tf.Tensor2D,
      c
    }));
  const returnSequences = {returnSequences: true};
  const x = [batch, time, units] as const;
  const plain = {x, w: [units, units], u: [units, units], b: [units]} as const;
  const gated = {x, w: [units, 4 * units], u: [units, 4 * units], b: [4 * units]} as const;
  yield contest("simpleRnn", plain, {
    book: t => book.simpleRnn(t.x, t.w, t.u, t.b, returnSequences).y,
    tf: t => rnnSteps(t.x, t.w, t.u, t.b)
  });
  yield contest(
    "simpleRnn with gradients",
    {...plain, dy: x},
    {
      book({x, w, u, b, dy}) {
        const {saved} = book.simpleRnn(x, w, u, b, returnSequences);
        return {...book.simpleRnnGradients(dy, {x, w, u, saved}, returnSequences)};
      },
      tf: t => gradients(rnnSteps, [t.x, t.w, t.u, t.b], t.dy)
    }
  );
  const {multiplyAdds} = book.lstmCost(book.lstmGeometry(x, gated.w, gated.u));
  yield contest(
    "lstm",
    {...gated, wu: [2 * units, 4 * units]},
    {
      book: t => book.lstm(t.x, t.w, t.u, t.b, returnSequences).y,
      tf: t => lstmSteps(t.x, t.wu, t.b)
    },
    multiplyAdds
  );
  yield contest(
    "lstm with gradients",
    {...gated, wu: [2 * units, 4 * units], dy: x},
    {
      book({x, w, u, b, dy}) {
        const {saved} = book.lstm(x, w, u, b, returnSequences);
        return {...book.lstmGradients(dy, {x, w, u, saved}, returnSequences)};
      },
      tf: t => gradients(lstmSteps, [t.x, t.wu, t.b], t.dy)
    },
    3 * multiplyAdds
  );
}

/** The autoencoder of the formula, 784-32-784 in batches of 256. */
function* tied(): Generator<Contest> {
  const shapes = {x: [256, 784], w: [32, 784], b: [32]} as const;
  const tfTied = (x: tf.Tensor2D, w: tf.Tensor2D, b: tf.Tensor1D) =>
    tf.matMul(tf.fused.matMul({a: x, b: w, transposeB: true, bias: b, activation: "sigmoid"}), w);
  yield contest("tiedAutoencoder", shapes, {
    book: t => book.tiedAutoencoder(t.x, t.w, t.b),
    tf: t => tfTied(t.x, t.w, t.b)
  });
  yield contest(
    "tiedAutoencoder with gradients",
    {...shapes, dXHat: [256, 784]},
    {
      book({x, w, b, dXHat}) {
        const {h} = book.tiedAutoencoder(x, w, b);
        return {...book.tiedAutoencoderGradients({x, w, h}, dXHat)};
      },
      tf: t => gradients(tfTied, [t.x, t.w, t.b], t.dXHat)
    }
  );
}

/** Losses and their gradients together, as a training step needs them. */
function* losses(): Generator<Contest> {
  const rows = [256, 784] as const;
  const pair = {y: rows, t: rows} as const;
  yield contest(
    "softmaxCrossEntropy",
    {z: [32, 10], t: [32, 10]},
    {
      book: t => book.softmaxCrossEntropy(t.z, t.t),
      tf: t => Object.values(tf.valueAndGrad(z => tf.losses.softmaxCrossEntropy(t.t, z))(t.z))
    }
  );
  yield contest("softmax", {z: [256, 10]}, {book: t => book.softmax(t.z), tf: t => tf.softmax(t.z)});
  yield contest("meanSquaredError", pair, {
    book: t => book.meanSquaredError(t.y, t.t),
    tf: t => Object.values(tf.valueAndGrad(y => tf.losses.meanSquaredError(t.t, y))(t.y))
  });
  yield contest("halfSquaredError", pair, {
    book: t => book.halfSquaredError(t.y, t.t),
    tf: t =>
      Object.values(
        tf.valueAndGrad(y => tf.div(tf.sum(tf.square(tf.sub(y, t.t))), 2 * rows[0]) as tf.Scalar)(t.y)
      )
  });
  yield contest("meanAbsoluteError", pair, {
    book: t => book.meanAbsoluteError(t.y, t.t),
    tf: t => tf.metrics.meanAbsoluteError(t.t, t.y)
  });
}

/** What is done to each value alone, and sums. */
function* elementwise(): Generator<Contest> {
  const z = [256, 784] as const;
  const dz = [32, 26, 26, 32] as const;
  yield contest("activation relu", {z}, {book: t => book.activation(t.z, "relu"), tf: t => tf.relu(t.z)});
  yield contest(
    "activation sigmoid",
    {z},
    {book: t => book.activation(t.z, "sigmoid"), tf: t => tf.sigmoid(t.z)}
  );
  yield contest("activation tanh", {z}, {book: t => book.activation(t.z, "tanh"), tf: t => tf.tanh(t.z)});
  const slopes = {
    relu: (dy: tf.Tensor, y: tf.Tensor) => tf.mul(dy, tf.step(y)),
    sigmoid: (dy: tf.Tensor, y: tf.Tensor) => tf.mul(dy, tf.mul(y, tf.sub(1, y))),
    tanh: (dy: tf.Tensor, y: tf.Tensor) => tf.mul(tf.sub(1, tf.square(y)), dy)
  };
  for (const name of ["relu", "sigmoid", "tanh"] as const) {
    yield contest(
      `activationGradient ${name}`,
      {dy: z, y: z},
      {
        book: t => book.activationGradient(t.dy, t.y, name),
        tf: t => slopes[name](t.dy, t.y)
      }
    );
  }
  yield contest("biasGradient", {dz}, {book: t => book.biasGradient(t.dz), tf: t => tf.sum(t.dz, [0, 1, 2])});
  yield contest(
    "biasGradient",
    {dz: [32, 128]},
    {book: t => book.biasGradient(t.dz), tf: t => tf.sum(t.dz, 0)}
  );
  yield contest("add", {a: z, b: z}, {book: t => book.add(t.a, t.b), tf: t => tf.add(t.a, t.b)});
  // The number comes from the GPU, as a loss does; one that the processor knows would be a uniform.
  yield contest(
    "scale by a mean",
    {a: z, factors: [256]},
    {
      book: t => book.scale(t.a, book.mean(t.factors)),
      tf: t => tf.mul(t.a, tf.mean(t.factors))
    }
  );
  yield contest("mean", {a: [256]}, {book: t => book.mean(t.a), tf: t => tf.mean(t.a)});
  yield contest(
    "dropout",
    {x: z},
    {book: t => book.dropout(t.x, {rate: 0.5, seed: 1}), tf: t => tf.dropout(t.x, 0.5)}
  );
}

/** One step of an optimiser on the weights of the network's first dense layer, and clipping of its gradients. */
function* updates(): Generator<Contest> {
  const w = [5408, 128] as const;
  const {multiplyAdds} = book.adamCost(w[0] * w[1]);
  yield contest(
    "adam",
    {w, m: w, v: w, g: w},
    {
      ...each(book.adamVersions, version => ({w, m, v, g}) => ({
        ...book.adam({w, m, v}, g, {step: 1, version})
      })),
      tf: t => {
        // As tf.train.adam computes it.
        const m = tf.add(tf.mul(t.m, 0.9), tf.mul(t.g, 1 - 0.9));
        const v = tf.add(tf.mul(t.v, 0.999), tf.mul(tf.square(t.g), 1 - 0.999));
        const step = tf.div(tf.div(m, 1 - 0.9), tf.add(tf.sqrt(tf.div(v, 1 - 0.999)), 1e-7));
        return [tf.add(tf.mul(step, -1e-3), t.w), m, v];
      }
    },
    multiplyAdds
  );
  yield contest(
    "sgd",
    {w, g: w},
    {book: t => ({...book.sgd({w: t.w}, t.g)}), tf: t => tf.add(tf.mul(-0.01, t.g), t.w)}
  );
  yield contest(
    "sgd with momentum",
    {w, m: w, g: w},
    {
      book: ({w, m, g}) => Object.values(book.sgd({w, m}, g, {momentum: 0.9})),
      tf: t => {
        const m = tf.add(tf.mul(0.9, t.m), t.g);
        return [m, tf.add(tf.mul(m, -0.01), t.w)];
      }
    }
  );
  yield contest(
    "clipByGlobalNorm",
    {a: w, b: [128, 10]},
    {
      book: t => book.clipByGlobalNorm([t.a, t.b], 1),
      tf: t => {
        const norm = tf.sqrt(tf.addN([t.a, t.b].map(g => tf.sum(tf.square(g)))));
        return [t.a, t.b].map(g => tf.mul(g, tf.div(1, tf.maximum(norm, 1))));
      }
    }
  );
}

/** Every kernel beside the operations of TensorFlow.js that compute the same, at the sizes of the book's programs. */
export function* contests(): Generator<Contest> {
  yield* convolutions();
  yield* transposedConvolutions();
  yield* denses();
  yield* pools();
  yield* recurrences();
  yield* tied();
  yield* losses();
  yield* elementwise();
  yield* updates();
}
