import {expect, test} from "vitest";
import {meanPicture} from "../../../src/lib/data/index.js";

test("the mean of two pictures, 0 to 1", () => {
  const images = {pixels: Uint8Array.from([255, 0, 0, 0, 255, 51, 0, 0]), shape: [2, 2, 2]};
  const mean = meanPicture({images} as unknown as Parameters<typeof meanPicture>[0]);
  [1, 0.1, 0, 0].forEach((value, i) => expect(mean[i]).toBeCloseTo(value));
});
