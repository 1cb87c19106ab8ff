import {count, requireOneOf, requirePair, requireShape, type Pair} from "./validate.js";
import {refusal} from "./refusal.js";

// #region geometry
export type Padding = "valid" | "same";

/** Every size of one convolution. */
export interface Conv2dGeometry {
  batch: number;
  inHeight: number;
  inWidth: number;
  inChannels: number;
  kernelHeight: number;
  kernelWidth: number;
  outHeight: number;
  outWidth: number;
  outChannels: number;
  /** s: how far the window moves from one output row, or column, to the next. */
  strideY: number;
  strideX: number;
  /** p: how many rows above, and columns left of, the image the first window begins. */
  padTop: number;
  padLeft: number;
  /** What was asked for: for an even kernel 'same' may put nothing above and left of the image, as 'valid' does. */
  padding: Padding;
  xShape: [number, number, number, number];
  wShape: [number, number, number, number];
  yShape: [number, number, number, number];
}

/**
 * The output size along one axis and the padding before it. 'valid': only windows inside of the image; 'same': as many
 * windows as it takes strides to cross the image, with what is missing split evenly, the odd one after the end.
 */
export function windows(
  size: number,
  window: number,
  stride: number,
  padding: Padding
): {out: number; pad: number} {
  if (padding === "valid") return {out: Math.floor((size - window) / stride) + 1, pad: 0};
  const out = Math.ceil(size / stride);
  return {out, pad: Math.floor(Math.max(0, (out - 1) * stride + window - size) / 2)};
}

/**
 * Works out every size of a convolution.
 * @throws RangeError if the shapes do not fit each other, or the kernel does not fit into the image.
 */
export function conv2dGeometry(
  xShape: readonly number[],
  wShape: readonly number[],
  {strides = 1, padding = "valid"}: {strides?: Pair; padding?: Padding} = {}
): Conv2dGeometry {
  requireShape("conv2d", "x", xShape, ["batch", "height", "width", "channels"]);
  requireShape("conv2d", "w", wShape, ["kernel height", "kernel width", "channels", "filters"]);
  const [strideY, strideX] = requirePair("conv2d", "strides", strides);
  requireOneOf("conv2d", "padding", padding, ["valid", "same"]);
  const [batch, inHeight, inWidth, inChannels] = xShape;
  const [kernelHeight, kernelWidth, wChannels, outChannels] = wShape;
  if (inChannels !== wChannels) {
    throw refusal`conv2d: x has ${count.channels(inChannels)} but w expects ${wChannels}.`;
  }
  if (padding === "valid" && (kernelHeight > inHeight || kernelWidth > inWidth)) {
    throw refusal`conv2d: the kernel of w is ${kernelHeight}×${kernelWidth}, larger than the ${inHeight}×${inWidth} image x; use a smaller kernel or padding "same".`;
  }
  const {out: outHeight, pad: padTop} = windows(inHeight, kernelHeight, strideY, padding);
  const {out: outWidth, pad: padLeft} = windows(inWidth, kernelWidth, strideX, padding);
  // One literal: objects put together from others get a layout each of their own, and the loops read them at a third of the speed.
  return {
    batch,
    inHeight,
    inWidth,
    inChannels,
    kernelHeight,
    kernelWidth,
    outHeight,
    outWidth,
    outChannels,
    strideY,
    strideX,
    padTop,
    padLeft,
    padding,
    xShape: [batch, inHeight, inWidth, inChannels],
    wShape: [kernelHeight, kernelWidth, inChannels, outChannels],
    yShape: [batch, outHeight, outWidth, outChannels]
  };
}
// #endregion
