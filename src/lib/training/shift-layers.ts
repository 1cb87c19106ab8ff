import {addProduct} from "./matrix-loops.js";

/** What a layer's weights are and what the loss's gradient adds up to for them. */
export interface LayerWeights {
  values: Float64Array;
  gradient: Float64Array;
}

/** A layer on one picture, in plain loops. Arrays are its own and hold until its next call. */
export interface LoopLayer {
  /** How many numbers it gives. */
  size: number;
  /** Kernel and bias; none for pooling. */
  weights: readonly LayerWeights[];
  /** Takes up weights that have changed. */
  refresh(): void;
  forward(x: Float64Array): Float64Array;
  /** Adds to the gradients of its weights; gives that of its input, unless it is not wanted. */
  backward(dy: Float64Array, wanted: boolean): Float64Array | undefined;
}

/** Rows, columns and channels of a layer's input. */
export type MapShape = readonly [rows: number, columns: number, channels: number];

const upTo = (count: number, multiple: number) => Math.ceil(count / multiple) * multiple;
const weightsOf = (values: Float64Array): LayerWeights => ({
  values,
  gradient: new Float64Array(values.length)
});

/**
 * A 3×3 convolution without padding and ReLU, as a product of matrices: the window of each place makes a row (im2col), each
 * filter a column. Kernel [3, 3, channels, filters], as in the library.
 */
export function convolutionLoops(
  [rows, columns, channels]: MapShape,
  {filters, stride, kernel, bias}: {filters: number; stride: number; kernel: Float64Array; bias: Float64Array}
): LoopLayer & {shape: MapShape} {
  const [down, across] = [rows, columns].map(length => Math.floor((length - 3) / stride) + 1) as [
    number,
    number
  ];
  const places = down * across;
  const taps = 9 * channels;
  // Sizes that the products take in whole blocks; what is added is 0.
  const [P, K, F] = [upTo(places, 4), upTo(taps, 4), upTo(filters, 4)];
  const [windows, dWindows, y] = [P * K, P * K, P * F].map(length => new Float64Array(length)) as [
    Float64Array,
    Float64Array,
    Float64Array
  ];
  // The kernel as the product takes it, and with a row for each filter, as its gradient does.
  const [wide, turned, dTurned] = [K * F, F * K, F * K].map(length => new Float64Array(length)) as [
    Float64Array,
    Float64Array,
    Float64Array
  ];
  const [out, dx] = [new Float64Array(places * filters), new Float64Array(rows * columns * channels)];
  const [w, b] = [weightsOf(kernel), weightsOf(bias)];
  const run = 3 * channels;
  /** Calls with the place in the windows and the place in the picture where a run of three pixels begins. */
  const eachRun = (call: (window: number, pixel: number) => void) => {
    for (let i = 0; i < down; ++i)
      for (let j = 0; j < across; ++j)
        for (let u = 0; u < 3; ++u)
          call((i * across + j) * K + u * run, ((i * stride + u) * columns + j * stride) * channels);
  };
  return {
    size: places * filters,
    shape: [down, across, filters],
    weights: [w, b],
    refresh() {
      for (let k = 0; k < taps; ++k)
        for (let f = 0; f < filters; ++f) wide[k * F + f] = turned[f * K + k] = w.values[k * filters + f]!;
    },
    forward(x) {
      eachRun((window, pixel) => {
        for (let c = 0; c < run; ++c) windows[window + c] = x[pixel + c]!;
      });
      for (let p = 0; p < places; ++p) for (let f = 0; f < filters; ++f) y[p * F + f] = b.values[f]!;
      addProduct(windows, wide, y, [P, K, F]);
      for (let p = 0; p < places; ++p)
        for (let f = 0; f < filters; ++f) out[p * filters + f] = Math.max(0, y[p * F + f]!);
      return out;
    },
    backward(dy, wanted) {
      dTurned.fill(0);
      dWindows.fill(0);
      // Behind a pooling and ReLU most of dy is 0, so each number that is not goes its own way.
      for (let p = 0; p < places; ++p)
        for (let f = 0; f < filters; ++f) {
          const at = p * filters + f;
          const d = out[at]! > 0 ? dy[at]! : 0;
          if (d === 0) continue;
          b.gradient[f]! += d;
          const [row, window] = [f * K, p * K];
          for (let k = 0; k < taps; ++k) dTurned[row + k]! += d * windows[window + k]!;
          if (wanted) for (let k = 0; k < taps; ++k) dWindows[window + k]! += d * turned[row + k]!;
        }
      for (let k = 0; k < taps; ++k)
        for (let f = 0; f < filters; ++f) w.gradient[k * filters + f]! += dTurned[f * K + k]!;
      if (!wanted) return undefined;
      dx.fill(0);
      eachRun((window, pixel) => {
        for (let c = 0; c < run; ++c) dx[pixel + c]! += dWindows[window + c]!;
      });
      return dx;
    }
  };
}

/** The largest of each window of m×m, side by side; what fits no window is left out. The gradient goes to that place. */
export function poolingLoops([rows, columns, channels]: MapShape, m: number): LoopLayer & {shape: MapShape} {
  const [down, across] = [Math.floor(rows / m), Math.floor(columns / m)];
  const size = down * across * channels;
  const [out, dx] = [new Float64Array(size), new Float64Array(rows * columns * channels)];
  const from = new Int32Array(size);
  return {
    size,
    shape: [down, across, channels],
    weights: [],
    refresh() {},
    forward(x) {
      for (let i = 0; i < down; ++i)
        for (let j = 0; j < across; ++j)
          for (let c = 0; c < channels; ++c) {
            let best = (i * m * columns + j * m) * channels + c;
            for (let u = 0; u < m; ++u)
              for (let v = 0; v < m; ++v) {
                const at = ((i * m + u) * columns + j * m + v) * channels + c;
                if (x[at]! > x[best]!) best = at;
              }
            const place = (i * across + j) * channels + c;
            from[place] = best;
            out[place] = x[best]!;
          }
      return out;
    },
    backward(dy) {
      dx.fill(0);
      for (let place = 0; place < size; ++place) dx[from[place]!]! += dy[place]!;
      return dx;
    }
  };
}

/** A fully connected layer, kernel [inputs, units], with ReLU or, where its values go into the softmax, without. */
export function denseLoops(
  inputs: number,
  {units, relu, kernel, bias}: {units: number; relu: boolean; kernel: Float64Array; bias: Float64Array}
): LoopLayer {
  const [out, dx] = [new Float64Array(units), new Float64Array(inputs)];
  const [w, b] = [weightsOf(kernel), weightsOf(bias)];
  let seen: Float64Array = dx;
  return {
    size: units,
    weights: [w, b],
    refresh() {},
    forward(x) {
      seen = x;
      out.set(b.values);
      for (let d = 0; d < inputs; ++d) {
        const value = x[d]!;
        if (value !== 0)
          for (let k = 0, at = d * units; k < units; ++k, ++at) out[k]! += value * w.values[at]!;
      }
      if (relu) for (let k = 0; k < units; ++k) out[k] = Math.max(0, out[k]!);
      return out;
    },
    backward(dy, wanted) {
      for (let k = 0; k < units; ++k) {
        if (relu && out[k]! <= 0) dy[k] = 0;
        b.gradient[k]! += dy[k]!;
      }
      for (let d = 0; d < inputs; ++d) {
        const value = seen[d]!;
        const at = d * units;
        if (value !== 0) for (let k = 0; k < units; ++k) w.gradient[at + k]! += value * dy[k]!;
        if (!wanted) continue;
        let sum = 0;
        for (let k = 0; k < units; ++k) sum += w.values[at + k]! * dy[k]!;
        dx[d] = sum;
      }
      return wanted ? dx : undefined;
    }
  };
}
