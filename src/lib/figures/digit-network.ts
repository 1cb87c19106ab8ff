import {contributions} from "./contributions.js";

/** What a network of one convolution, a pooling and a dense layer is made of. */
export interface NetworkSizes {
  /** Pixels along a side of the input. */
  input: number;
  /** Weights along a side of a filter. */
  kernel: number;
  filters: number;
  /** Values along a side of a feature map. */
  map: number;
  /** Values along a side of a pooled map; undefined without pooling. */
  pooled?: number;
  classes: number;
}

/** Everything that the picture of the network shows of it for one input; of several channels the channel is fastest. */
export interface NetworkLook {
  ink: ArrayLike<number>;
  filters: ArrayLike<number>;
  maps: ArrayLike<number>;
  pooled?: ArrayLike<number>;
  probabilities: ArrayLike<number>;
  /** [filters × classes], where the dense layer follows the maps at once. */
  contributions?: ArrayLike<number>;
}

/**
 * A network of one convolution with ReLU, max pooling 2 × 2 and one dense layer with softmax, in plain loops: it draws the
 * picture before the library that trains and computes on the GPU has arrived.
 * @param weights kernel [k, k, 1, filters], bias, dense weights [pooled · pooled · filters, classes], bias
 */
export function digitNetwork(
  [kernel, bias, dense, denseBias]: readonly ArrayLike<number>[],
  input = 28
): {sizes: NetworkSizes; look: (ink: ArrayLike<number>) => NetworkLook} {
  const filters = bias.length;
  const classes = denseBias.length;
  const side = Math.sqrt(kernel.length / filters);
  const map = input - side + 1;
  const half = Math.floor(map / 2);
  const sizes = {input, kernel: side, filters, map, pooled: half, classes};

  const look = (ink: ArrayLike<number>): NetworkLook => {
    const maps = new Float32Array(map * map * filters);
    for (let i = 0; i < map; ++i) {
      for (let j = 0; j < map; ++j) {
        for (let f = 0; f < filters; ++f) {
          let z = bias[f];
          for (let u = 0; u < side; ++u) {
            for (let v = 0; v < side; ++v) {
              z += ink[(i + u) * input + j + v] * kernel[(u * side + v) * filters + f];
            }
          }
          maps[(i * map + j) * filters + f] = Math.max(0, z);
        }
      }
    }
    const pooled = new Float32Array(half * half * filters);
    for (let i = 0; i < 2 * half; ++i) {
      for (let j = 0; j < 2 * half; ++j) {
        for (let f = 0; f < filters; ++f) {
          const at = ((i >> 1) * half + (j >> 1)) * filters + f;
          pooled[at] = Math.max(pooled[at], maps[(i * map + j) * filters + f]);
        }
      }
    }
    const scores = Float64Array.from({length: classes}, (_, k) => {
      let z = denseBias[k];
      for (let n = 0; n < pooled.length; ++n) z += pooled[n] * dense[n * classes + k];
      return z;
    });
    const largest = Math.max(...scores);
    const powers = scores.map(z => Math.exp(z - largest));
    const sum = powers.reduce((a, power) => a + power, 0);
    return {
      ink,
      filters: kernel,
      ...{maps, pooled},
      probabilities: powers.map(power => power / sum),
      contributions: contributions(pooled, dense, filters, classes)
    };
  };
  return {sizes, look};
}
