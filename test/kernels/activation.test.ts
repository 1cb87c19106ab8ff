import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  activation,
  activationCost,
  activationGradient,
  activationGradientLoops,
  activationLoops,
  activationNames,
  activations,
  type Activation
} from "../../src/kernels/index.js";
import {activationSuite, anyTensor} from "./activation.suite.js";
import {centralDifferences, expectClose, runs} from "./compare.js";

activationSuite("cpu");

describe("the loops", () => {
  test("relu of −2, 0, 3, NaN is 0, 0, 3, NaN", () => {
    expect([-2, 0, 3, NaN].map(activations.relu)).toEqual([0, 0, 3, NaN]);
  });

  test("σ(0) = ½, σ(ln 3) = ¾, tanh(ln 3) = ⅘", () => {
    expectClose("σ", activationLoops([0, Math.log(3)], "sigmoid"), [0.5, 0.75], 1e-15);
    expectClose("tanh", activationLoops([0, Math.log(3)], "tanh"), [0, 0.8], 1e-15);
  });

  test.each(activationNames)('dz of "%s" equals central differences in float64', name => {
    fc.assert(
      fc.property(
        anyTensor.filter(({scale}) => scale === 1),
        ({z, dy}) => {
          fc.pre(z.every(value => Math.abs(value) > 1e-4)); // no kink within the step
          const dz = centralDifferences(at => activationLoops(at, name), z, dy);
          expectClose("dz", activationGradientLoops(dy, activationLoops(z, name), name), dz, 1e-9);
        }
      ),
      runs(50)
    );
  });
});

test("activation refuses unknown names and other numbers than float32 with a sentence", () => {
  tf.tidy(() => {
    expect(() => activation(tf.ones([2]), "gelu" as Activation)).toThrow(
      'activation: activation is "gelu", but "linear" or "relu" or "sigmoid" or "tanh" is expected.'
    );
    expect(() => activation(tf.ones([2, 3]).toInt(), "tanh")).toThrow(
      "activation: z holds int32 numbers, but float32 is expected."
    );
    expect(() => activation(undefined as unknown as tf.Tensor, "tanh")).toThrow(
      "activation: z must be a tensor."
    );
  });
});

test("activationGradient refuses unequal shapes and unknown names with a sentence", () => {
  tf.tidy(() => {
    const unequal = () => void activationGradient<tf.Tensor>(tf.ones([2]), tf.ones([3]), "relu");
    expect(unequal).toThrow("activationGradient: dy has shape [2], but [3] is expected.");
    const unknown = () => void activationGradient(tf.ones([2]), tf.ones([2]), "gelu" as Activation);
    expect(unknown).toThrow(
      'activationGradient: activation is "gelu", but "linear" or "relu" or "sigmoid" or "tanh" is expected.'
    );
  });
});

test("activationCost: each value is read and written once", () => {
  expect(activationCost(9)).toEqual({texelReads: 3, bytes: 72});
});
