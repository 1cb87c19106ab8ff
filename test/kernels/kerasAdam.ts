import * as tf from "@tensorflow/tfjs";

/**
 * tfjs's Adam, made to compute what Keras computes. tfjs divides by $\sqrt{v / (1 - \beta_2^t)} + \varepsilon$, Keras by
 * $\sqrt v + \varepsilon$ with the root of 1 − β₂ᵗ in front: that is tfjs's formula with an ε of its own at each step,
 * $\varepsilon / \sqrt{1 - \beta_2^t}$. Left alone, tfjs 4.22 takes 1e-4 for ε on WebGL and 1e-7 on the processor.
 */
export class KerasAdam extends tf.AdamOptimizer {
  private step = 0;

  constructor(
    learningRate = 1e-3,
    private readonly kerasEpsilon = 1e-7
  ) {
    super(learningRate, 0.9, 0.999, kerasEpsilon);
  }

  override applyGradients(gradients: Parameters<tf.AdamOptimizer["applyGradients"]>[0]): void {
    this.epsilon = this.kerasEpsilon / Math.sqrt(1 - this.beta2 ** ++this.step);
    super.applyGradients(gradients);
  }
}
