import {windows, type Padding} from "./conv2dGeometry.js";
import {numbersOf} from "./sizes.js";
import {requireOneOf, requirePair, requireShape, type Pair} from "./validate.js";
import {refusal} from "./refusal.js";

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
    throw refusal`${op}: the window poolSize is ${poolHeight}×${poolWidth}, larger than the ${inHeight}×${inWidth} image x.`;
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
