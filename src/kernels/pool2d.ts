import {windows, type Padding} from "./conv2dGeometry.js";
import {numbersOf} from "./sizes.js";
import {requireOneOf, requirePair, requireShape, type Pair} from "./validate.js";

/**
 * What max pooling and average pooling have in common: their windows.
 *
 * Window (i, j) covers the places $(i s_y + u - p_y,\; j s_x + v - p_x)$ of each channel with
 * $0 \le u < \text{pool height}$, $0 \le v < \text{pool width}$; places outside of the image are left out.
 */

// #region geometry
/** Every size of one pooling. */
export interface Pool2dGeometry {
  batch: number;
  inHeight: number;
  inWidth: number;
  channels: number;
  poolHeight: number;
  poolWidth: number;
  outHeight: number;
  outWidth: number;
  strideY: number;
  strideX: number;
  padTop: number;
  padLeft: number;
  xShape: [number, number, number, number];
  yShape: [number, number, number, number];
}

export interface Pool2dOptions {
  /** The window: one size for both axes, or `[height, width]`. Default 2. */
  poolSize?: Pair;
  /** s: one step for both axes, or `[sy, sx]`. Default: the window's own size. */
  strides?: Pair;
  /** 'valid' (default): only windows inside of the image; 'same': also those that reach over its edge. */
  padding?: Padding;
}

/**
 * Works out every size of a pooling.
 * @param op the pooling's name, for messages
 * @throws RangeError if the window does not fit into the image.
 */
export function pool2dGeometry(
  op: string,
  xShape: readonly number[],
  {poolSize = 2, strides = poolSize, padding = "valid"}: Pool2dOptions
): Pool2dGeometry {
  requireShape(op, "x", xShape, ["batch", "height", "width", "channels"]);
  const [poolHeight, poolWidth] = requirePair(op, "poolSize", poolSize);
  const [strideY, strideX] = requirePair(op, "strides", strides);
  requireOneOf(op, "padding", padding, ["valid", "same"]);
  const [batch, inHeight, inWidth, channels] = xShape;
  if (padding === "valid" && (poolHeight > inHeight || poolWidth > inWidth)) {
    throw new RangeError(
      `${op}: the window poolSize is ${poolHeight}×${poolWidth}, larger than the ${inHeight}×${inWidth} image x.`
    );
  }
  const {out: outHeight, pad: padTop} = windows(inHeight, poolHeight, strideY, padding);
  const {out: outWidth, pad: padLeft} = windows(inWidth, poolWidth, strideX, padding);
  // One literal, as in `conv2dGeometry`.
  return {
    batch,
    inHeight,
    inWidth,
    channels,
    poolHeight,
    poolWidth,
    outHeight,
    outWidth,
    strideY,
    strideX,
    padTop,
    padLeft,
    xShape: [batch, inHeight, inWidth, channels],
    yShape: [batch, outHeight, outWidth, channels]
  };
}
// #endregion

// #region loops
/** For every window: its place in the flat y, and the places in the flat x that it covers, row by row. */
export function everyWindow(g: Pool2dGeometry, found: (to: number, covered: number[]) => void): void {
  for (let b = 0; b < g.batch; ++b) {
    for (let i = 0; i < g.outHeight; ++i) {
      for (let j = 0; j < g.outWidth; ++j) {
        for (let c = 0; c < g.channels; ++c) {
          const covered: number[] = [];
          for (let u = 0; u < g.poolHeight; ++u) {
            const r = i * g.strideY + u - g.padTop;
            if (r < 0 || r >= g.inHeight) continue;
            for (let v = 0; v < g.poolWidth; ++v) {
              const q = j * g.strideX + v - g.padLeft;
              if (q < 0 || q >= g.inWidth) continue;
              covered.push(((b * g.inHeight + r) * g.inWidth + q) * g.channels + c);
            }
          }
          found(((b * g.outHeight + i) * g.outWidth + j) * g.channels + c, covered);
        }
      }
    }
  }
}
// #endregion

// #region shader
/** The sizes that shaders of a pooling ask for. */
export const pool2dSizes = (g: Pool2dGeometry) => ({
  ...numbersOf(g),
  ...{pairsOfQ: Math.ceil(g.inWidth / 2), pairsOfJ: Math.ceil(g.outWidth / 2)}, // texels beside each other in an image
  // How many windows may cover a place.
  ...{windowsDown: Math.ceil(g.poolHeight / g.strideY), windowsAcross: Math.ceil(g.poolWidth / g.strideX)}
});

/** Whether some window reaches over the edge, so that a shader has to ask. */
export const reachesOver = (g: Pool2dGeometry): boolean =>
  g.padTop > 0 ||
  g.padLeft > 0 ||
  (g.outHeight - 1) * g.strideY + g.poolHeight > g.inHeight ||
  (g.outWidth - 1) * g.strideX + g.poolWidth > g.inWidth;

/**
 * GLSL: a texel of y holds outputs j, j+1 of channels c, c+1; a fragment finds its two windows one after the other by
 * `vec2 window(int b, int i, int j, int cc)`, two channels at a time (cc: the pair of channels).
 */
export const windowsGlsl = `
    void fragment(int row, int cc) {
      int rowOfY = quotient(row, pairsOfJ), b = quotient(rowOfY, outHeight);
      int i = rowOfY - b * outHeight, j = (row - rowOfY * pairsOfJ) * 2;
      target0 = vec4(window(b, i, j, cc), window(b, i, min(j + 1, outWidth - 1), cc));
    }`;

/** GLSL: runs `visit` for each place u, v of window (i, j), with `vec2 x` there, and `bool inside`. */
export function walkGlsl(g: Pool2dGeometry, visit: string): string {
  const inside = reachesOver(g) ? "r >= 0 && r < inHeight && q >= 0 && q < inWidth" : "true";
  return `
    for (int u = 0; u < poolHeight; u++) {
      for (int v = 0; v < poolWidth; v++) {
        int r = i * strideY - padTop + u, q = j * strideX - padLeft + v;
        vec4 texel = readX((b * inHeight + r) * pairsOfQ + (q >> 1), cc);
        vec2 x = (q & 1) == 0 ? texel.xy : texel.zw;
        bool inside = ${inside};
        ${visit}
      }
    }`;
}
// #endregion

// #region gradient
/**
 * GLSL: scatter becomes gather. A fragment asks of each window (i, j) that covers its place (r, q), those with
 * 0 ≤ r − i·s + p < pool height, for what it gives: `vec2 given(int row, int cc, int i, int j, int u, int v)`, where
 * (row, cc) is the texel of y that window (i, j) lies in.
 */
export const gatherGlsl = `
    vec2 gather(int b, int r, int q, int cc) {
      vec2 dx = vec2(0.0);
      int lastI = quotient(r + padTop, strideY), lastJ = quotient(q + padLeft, strideX);
      for (int back = 0; back < windowsDown; back++) {
        for (int left = 0; left < windowsAcross; left++) {
          int i = lastI - back, u = r + padTop - i * strideY;
          int j = lastJ - left, v = q + padLeft - j * strideX;
          bool covers = i >= 0 && i < outHeight && u < poolHeight && j >= 0 && j < outWidth && v < poolWidth;
          vec2 dy = given((b * outHeight + i) * pairsOfJ + (j >> 1), cc, i, j, u, v);
          if (covers) dx += dy;
        }
      }
      return dx;
    }
    void fragment(int row, int cc) {
      int rowOfX = quotient(row, pairsOfQ), b = quotient(rowOfX, inHeight);
      int r = rowOfX - b * inHeight, q = (row - rowOfX * pairsOfQ) * 2;
      target0 = vec4(gather(b, r, q, cc), gather(b, r, min(q + 1, inWidth - 1), cc));
    }`;
// #endregion

// #region cost
/** What a pooling looks at, the texels its forward shader reads (2 pixels × 2 channels each), the bytes moved at least. */
export function pool2dCost(g: Pool2dGeometry): {values: number; texelReads: number; bytes: number} {
  const size = (shape: readonly number[]) => shape.reduce((product, n) => product * n);
  const texels = g.batch * g.outHeight * Math.ceil(g.outWidth / 2) * Math.ceil(g.channels / 2);
  return {
    values: size(g.yShape) * g.poolHeight * g.poolWidth,
    texelReads: texels * 2 * g.poolHeight * g.poolWidth,
    bytes: 4 * (size(g.xShape) + size(g.yShape))
  };
}
// #endregion
