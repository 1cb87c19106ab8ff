import {beforeAll, expect, test} from "vitest";
import {mnistFile} from "../../../docs/data/mnistFile.js";
import {loadMnist} from "../../../src/lib/data/index.js";
import type {Digits} from "../../../src/lib/data/index.js";
import {startDevice} from "../../../src/lib/nn/index.js";
import {addProduct} from "../../../src/lib/training/matrix-loops.js";
import {someDigits} from "../../../src/lib/training/moved-digits.js";
import {ShiftLoops} from "../../../src/lib/training/shift-loops.js";
import {shiftNetwork} from "../../../src/lib/training/shift-networks.js";
import type {ShiftNetwork} from "../../../src/lib/training/shift-structures.js";
import {accuracyAt} from "../../../src/lib/training/shift-trial.js";

let digits: Digits;
beforeAll(async () => {
  await startDevice({backend: "cpu"});
  digits = await loadMnist(new Blob([new Uint8Array(mnistFile({set: "test", every: 10}))]));
});

test.each(["dense", "convolution", "pooling", "global", "wide"] satisfies ShiftNetwork[])(
  "plain loops take the library's steps: %s",
  async name => {
    const some = someDigits(digits, 0, 20);
    const model = shiftNetwork(name, 2, 0.01);
    const loops = await ShiftLoops.begin(name, 2);
    const options = {epochs: 2, batchSize: 8};
    for await (const {epoch} of model.fit(some.images, some.labels, options)) expect(epoch).toBeLessThan(3);
    loops.train(() => some, {...options, learningRate: 0.01});
    const weights = loops.layers.flatMap(layer => layer.weights.map(({values}) => values));
    (await model.getWeights()).forEach((values, at) => {
      expect(values).toHaveLength(weights[at]!.length);
      values.forEach((value, k) => expect(Math.abs(weights[at]![k]! - value)).toBeLessThan(2e-4));
    });
    const others = someDigits(digits, 20, 30);
    expect(loops.accuracyAt(others, 2)).toBeCloseTo(await accuracyAt(model, others, 2), 10);
    model.dispose();
  }
);

test("with all layers but the last at rest, only the last one's weights change", async () => {
  const loops = await ShiftLoops.begin("pooling", 1);
  const all = () => loops.layers.flatMap(({weights}) => weights.map(({values}) => Float64Array.from(values)));
  const before = all();
  const options = {epochs: 1, batchSize: 5, learningRate: 0.01};
  loops.train(() => someDigits(digits, 0, 10), {...options, only: "answer"});
  const changed = all().map((values, at) => values.some((value, k) => value !== before[at]![k]));
  expect(changed).toEqual([false, false, false, false, true, true]);
});

test("a product in blocks adds what three loops add", () => {
  const of = (length: number, salt: number) => Float64Array.from({length}, (_, k) => Math.sin(salt * k + 1));
  const [rows, inner, columns] = [8, 5, 6];
  const [A, B, C] = [of(rows * inner, 3), of(inner * columns, 7), of(rows * columns, 2)];
  const wanted = C.map((c, at) => {
    const [i, j] = [Math.floor(at / columns), at % columns];
    let sum = c;
    for (let k = 0; k < inner; ++k) sum += A[i * inner + k]! * B[k * columns + j]!;
    return sum;
  });
  addProduct(A, B, C, [rows, inner, columns]);
  C.forEach((value, at) => expect(value).toBeCloseTo(wanted[at]!, 12));
});
