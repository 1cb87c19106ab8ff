/** A layer of a network that is compared: filters of 3×3 with ReLU, the largest of m×m, or units with ReLU. */
export type ShiftLayer =
  | {kind: "convolution"; filters: number; stride: number}
  | {kind: "pooling"; m: number}
  | {kind: "dense"; units: number};

const convolution = (filters: number, stride = 1): ShiftLayer => ({kind: "convolution", filters, stride});
const pooling = (m: number): ShiftLayer => ({kind: "pooling", m});
const hidden = (units: number): ShiftLayer => ({kind: "dense", units});

/**
 * Hidden layers of networks of about 12,000 parameters each, from none of a convolution's assumptions to all of them, and of a
 * fully connected one of four times as many. A dense layer with ten answers follows.
 */
export const hiddenLayers = {
  dense: [hidden(15)],
  convolution: [convolution(8), convolution(2)],
  pooling: [convolution(4), pooling(2), convolution(41), pooling(2)],
  // Of each of the last maps only the largest of its 5×5 numbers is left.
  global: [convolution(4), pooling(2), convolution(16), convolution(73, 2), pooling(5)],
  wide: [hidden(64)]
} satisfies Record<string, readonly ShiftLayer[]>;

export type ShiftNetwork = keyof typeof hiddenLayers;
