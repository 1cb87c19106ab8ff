import {afterAll, beforeAll, expect, it} from "vitest";
import {Cell, until} from "./cell.js";
import {openSite, type Site} from "./site.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What a reader may try, and what it gives; `a` is [[1, 2], [3, 4]]. */
const operations: Record<string, [expression: string, value: unknown]> = {
  add: [
    "tf.add(a, tf.ones([2, 2]))",
    [
      [2, 3],
      [4, 5]
    ]
  ],
  "a.sub": [
    "a.sub(1)",
    [
      [0, 1],
      [2, 3]
    ]
  ],
  mul: [
    "tf.mul(a, a)",
    [
      [1, 4],
      [9, 16]
    ]
  ],
  matMul: [
    "tf.matMul(a, a)",
    [
      [7, 10],
      [15, 22]
    ]
  ],
  transpose: [
    "tf.transpose(a)",
    [
      [1, 3],
      [2, 4]
    ]
  ],
  tile: ["tf.tile(tf.tensor1d([1, 2]), [2])", [1, 2, 1, 2]],
  concat: ["tf.concat([tf.tensor1d([1]), tf.tensor1d([2])])", [1, 2]],
  stack: ["tf.stack([tf.tensor1d([1]), tf.tensor1d([2])])", [[1], [2]]],
  sum: ["tf.sum(a)", 10],
  "mean of an axis": ["a.mean(0)", [2, 3]],
  argMax: ["tf.argMax(a, 1)", [1, 1]],
  relu: ["tf.relu(tf.tensor1d([-1, 2]))", [0, 2]],
  softmax: ["tf.softmax(tf.tensor1d([0, 0]))", [0.5, 0.5]],
  exp: ["tf.exp(tf.zeros([2]))", [1, 1]],
  "reshape and slice": ["a.reshape([4]).slice(1, 2)", [2, 3]],
  gather: ["tf.gather(a, tf.tensor1d([1], 'int32'))", [[3, 4]]],
  oneHot: ["tf.oneHot(tf.tensor1d([1], 'int32'), 3)", [[0, 1, 0]]],
  range: ["tf.range(0, 3)", [0, 1, 2]],
  where: ["tf.where(a.greater(2), a, tf.zerosLike(a)).sum()", 7],
  conv2d: ["tf.conv2d(tf.ones([3, 3, 1]), tf.ones([3, 3, 1, 1]), 1, 'valid').reshape([1])", [9]],
  "the gradient of a sum of squares": [
    "tf.grad(x => x.square().sum())(a)",
    [
      [2, 4],
      [6, 8]
    ]
  ]
};

/** Random numbers: as many as asked for, different ones, within four and a half standard deviations of their mean. */
const random = [
  "tf.randomNormal([500])",
  "tf.randomUniform([500], -1.7, 1.7)",
  "tf.truncatedNormal([500])",
  "tf.randomStandardNormal([500])"
];

/** Stands before the author's own text, on whose names the page hangs. */
const text = (backend: string, original: string) => `
import * as tf from "@tensorflow/tfjs-core";
{
  await tf.setBackend("${backend}");
  const a = tf.tensor2d([[1, 2], [3, 4]]);
  const said = {
${Object.entries(operations)
  .map(([name, [expression]]) => `    ${JSON.stringify(name)}: await (${expression}).array(),`)
  .join("\n")}
  };
  const drawn = [${random.join(", ")}].map(x => {
    const values = [...x.dataSync()];
    const mean = (f: (value: number) => number) => values.reduce((sum, value) => sum + f(value), 0) / 500;
    return {distinct: new Set(values).size, mean: mean(value => value), square: mean(value => value ** 2)};
  });
  const seeded = await tf.randomNormal([3], 0, 1, "float32", 7).array();
  display(JSON.stringify({backend: tf.getBackend(), said, drawn, seeded}));
}
${original}`;

interface Shown {
  backend: string;
  said: Record<string, unknown>;
  drawn: {distinct: number; mean: number; square: number}[];
  seeded: number[];
}

const seeds: number[][] = [];

it.each(["webgl", "cpu"])("TensorFlow.js can be tried in a reader's cell (%s)", async backend => {
  const {page, errors, foreign, requests, close} = await site.open("/en/convolution.html");
  await page.locator(".cell-bar").first().waitFor();
  const isOfTensorflow = (address: string) => /register_all|lib\/tensorflow/.test(address);
  expect(requests.filter(isOfTensorflow)).toEqual([]);
  const cell = new Cell(page, 0);
  await cell.run(text(backend, (await cell.code().locator("code").textContent())!));
  const shown = cell.output().locator(".dressed-text").first();
  await until(() => shown.textContent(), expect.stringContaining("seeded"));
  const {said, drawn, seeded, ...also} = JSON.parse((await shown.textContent())!) as Shown;
  expect(also).toEqual({backend});
  expect(said).toEqual(
    Object.fromEntries(Object.entries(operations).map(([name, [, value]]) => [name, value]))
  );
  for (const {distinct, mean, square} of drawn) {
    expect(distinct).toBeGreaterThan(450);
    expect(Math.abs(mean)).toBeLessThan(4.5 / Math.sqrt(500));
    expect(square).toBeGreaterThan(0.6);
    expect(square).toBeLessThan(1.4);
  }
  seeds.push(seeded);
  expect(seeds.at(-1)).toEqual(seeds[0]);
  expect(requests.filter(isOfTensorflow)).not.toEqual([]);
  expect([errors, foreign]).toEqual([[], []]);
  await close();
});

it.each([
  ["en", "TensorFlow.js is imported before it is used"],
  ["zh", "TensorFlow.js 要先导入再使用"]
])("who names it without importing it is told how to (%s)", async (lang, sentence) => {
  const {page, close} = await site.open(`/${lang}/convolution.html`);
  await page.locator(".cell-bar").first().waitFor();
  const cell = new Cell(page, 0);
  await cell.run("display(tf.add(1, 2));");
  await until(() => cell.problem().textContent(), expect.stringContaining(sentence));
  await until(
    () => cell.problem().textContent(),
    expect.stringContaining('import * as tf from "@tensorflow/tfjs-core";')
  );
  await close();
});
