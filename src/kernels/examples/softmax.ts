import {softmaxCrossEntropyLoops, softmaxLoops} from "../softmaxCrossEntropy.js";
import {examplesOf, type ExampleOptions, type Examples, type Source} from "./example.js";

/** Logits up to `largest` in size: a function that takes exponentials of them as they are fails from about 710 on. */
export interface LogitOptions {
  largest?: number;
}

function logits({size, numbers}: Source, largest: number) {
  const [count, classes] = [size("batch", 1, 3), size("classes", 2, 5)];
  const axes = [
    ["batch", count],
    ["classes", classes]
  ] as const;
  return {batch: count, classes, z: numbers(count * classes, largest, largest / 80), axes};
}

/** Examples of softmax: z [batch, classes] gives p [batch, classes]. */
export const softmaxExamples = ({
  largest = 8,
  ...options
}: ExampleOptions<"z", "p"> & LogitOptions = {}): Examples =>
  examplesOf(
    {en: "random sets of logits", zh: "组随机的分数"},
    {takes: ["z"], gives: ["p"]},
    options,
    source => {
      const {classes, z, axes} = logits(source, largest);
      return {
        z: {values: z, meaning: "x", axes},
        p: {values: softmaxLoops(z, classes), meaning: "y", axes}
      };
    }
  );

/**
 * Examples of softmax and cross-entropy: z [batch, classes] (or p = softmax(z)) and the one-hot labels t [batch, classes]
 * give the loss [batch].
 */
export const softmaxCrossEntropyExamples = ({
  largest = 8,
  ...options
}: ExampleOptions<"z" | "p" | "t", "loss"> & LogitOptions = {}): Examples =>
  examplesOf(
    {en: "random sets of logits", zh: "组随机的分数"},
    {takes: ["z", "t"], gives: ["loss"]},
    options,
    source => {
      const {batch, classes, z, axes} = logits(source, largest);
      const t = new Array<number>(z.length).fill(0);
      for (let b = 0; b < batch; ++b) t[b * classes + source.whole(0, classes - 1)] = 1;
      return {
        z: {values: z, meaning: "x", axes},
        p: {values: softmaxLoops(z, classes), meaning: "x", axes},
        t: {values: t, meaning: "t", axes},
        loss: {
          ...{values: softmaxCrossEntropyLoops(z, t, classes).loss, meaning: "y"},
          axes: [["batch", batch]]
        }
      };
    }
  );
