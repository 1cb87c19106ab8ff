import fc from "fast-check";
import {activationNames} from "../../src/kernels/index.js";

/** A tenth of the sizes is 1: TensorFlow.js compiles a program of its own for each set of axes of that size. */
const upTo = (max: number) =>
  fc.oneof({weight: 9, arbitrary: fc.integer({min: 2, max})}, {weight: 1, arbitrary: fc.constant(1)});

/** A batch of images, at most so high and wide, odd channels included, and how windows go over them. */
export const anyImages = (height: number, width: number) => ({
  batch: upTo(3),
  image: fc.tuple(upTo(height), upTo(width)),
  channels: upTo(5),
  padding: fc.constantFrom("valid" as const, "same" as const),
  seed: fc.integer()
});

/** A convolution or a transposed one: unequal sizes, strides larger than the kernel too. */
export const anyKernels = (height: number, width: number) =>
  fc.record({
    ...anyImages(height, width),
    kernel: fc.tuple(upTo(4), upTo(5)),
    filters: upTo(7),
    strides: fc.tuple(upTo(3), upTo(3)),
    activation: fc.constantFrom(...activationNames)
  });

/** A layer from rows to rows: sizes of 1, odd sizes, and sums long enough to be cut into parts. */
export const anyRows = (most: Record<"batch" | "inputs" | "units", number>) =>
  fc.record({
    batch: upTo(most.batch),
    inputs: fc.oneof(upTo(19), fc.integer({min: 100, max: most.inputs})),
    units: upTo(most.units),
    activation: fc.constantFrom(...activationNames),
    seed: fc.integer()
  });
