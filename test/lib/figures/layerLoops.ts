import type {LayerLoops} from "../../../src/lib/figures/layer-signals.js";

/** What page 2.2 shows as plain loops. */
export const loops: LayerLoops = {
  forward: (x, W, f, skip) => {
    const [h, z]: [number[][], number[][]] = [[[...x]], []];
    W.forEach((matrix, l) => {
      z[l] = matrix.map(row => row.reduce((sum, w, d) => sum + w * h[l][d], 0));
      h[l + 1] = z[l].map((sum, k) => f(sum) + (skip ? h[l][k] : 0));
    });
    return {h, z};
  },
  backward: ({h, z}, W, df, gL, skip) => {
    const g: number[][] = [];
    g[W.length] = [...gL];
    for (let l = W.length - 1; l >= 0; --l) {
      const dz = z[l].map((sum, k) => df(sum) * g[l + 1][k]);
      g[l] = h[l].map((_, d) =>
        dz.reduce((sum, value, k) => sum + W[l][k][d] * value, skip ? g[l + 1][d] : 0)
      );
    }
    return g;
  }
};
