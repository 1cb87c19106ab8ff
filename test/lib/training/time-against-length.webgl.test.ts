import {beforeAll, expect, test} from "vitest";
import {startDevice} from "../../../src/lib/nn/index.js";
import {countDraws} from "../../../src/lib/training/count-draws.js";
import {timesAgainstLength, type LengthTimes} from "../../../src/lib/training/time-against-length.js";

beforeAll(async () => {
  expect((await startDevice()).backend).toBe("webgl");
});

// Times differ from device to device; draw calls and multiply-adds do not.
test("a recurrence takes a draw call more for every step, a convolution of as much work the same few at every length", async () => {
  const rows: LengthTimes[] = [];
  for await (const row of timesAgainstLength([8, 16, 32])) rows.push(row);
  expect(rows.map(({steps}) => steps)).toEqual([8, 16, 32]);
  const draws = (way: "recurrence" | "convolution") => rows.map(row => row[way].draws);
  const [eight, sixteen, thirtyTwo] = draws("recurrence");
  expect(sixteen! - eight!).toBe(8);
  expect(thirtyTwo! - sixteen!).toBe(16);
  expect(new Set(draws("convolution")).size).toBe(1);
  expect(draws("convolution")[0]).toBeLessThanOrEqual(8);
  for (const {steps, recurrence, convolution} of rows) {
    expect(recurrence.multiplyAdds).toBe(2048 * steps);
    expect(convolution.multiplyAdds).toBe(2048 * steps);
    expect(recurrence.milliseconds).toBeGreaterThanOrEqual(0);
  }
});

test("counting ends with the work, also where that throws", () => {
  const before = WebGL2RenderingContext.prototype.drawArrays;
  expect(() =>
    countDraws(() => {
      throw new Error("no");
    })
  ).toThrow("no");
  expect(WebGL2RenderingContext.prototype.drawArrays).toBe(before);
});
