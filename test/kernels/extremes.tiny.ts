import * as tf from "@tensorflow/tfjs";
import {test} from "vitest";
import {evaluate, expectClose} from "./compare.js";
import {onSquare} from "./extremes.suite.js";

/**
 * Values of 1e-40 among zeros. A device may keep them or take them for 0; what it must not do is make something else of
 * them, so every result lies within the smallest normal number of what the loops give.
 */
export function tinyNumbers(): void {
  test.each(onSquare)("$kernel makes nothing else of them", async ({run, loops}) => {
    const n = 6;
    const a = Float32Array.from({length: n * n}, (_, at) => [1e-40, 0, -1e-40, 5e-39][at % 4]);
    const [got] = await evaluate({a: [a, [n, n]]}, t => run(t.a as tf.Tensor2D, n));
    const expected = Float64Array.from(loops(a, n));
    expectClose(
      "result",
      got,
      expected,
      expected.map(value => 1.2e-38 + 2 ** -21 * Math.abs(value))
    );
  });
}
