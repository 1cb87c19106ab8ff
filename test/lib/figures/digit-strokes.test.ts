import {readFileSync} from "node:fs";
import {gunzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import type {TrainedFacts} from "../../../src/lib/data/index.js";
import {unpackWeights} from "../../../src/lib/data/weights.js";
import {digitImage} from "../../../src/lib/figures/digit-image.js";
import {digitNetwork} from "../../../src/lib/figures/digit-network.js";
import {digitStrokes} from "../../../src/lib/figures/digit-strokes.js";

const folder = "docs/data/weights";
const {weights} = JSON.parse(readFileSync(`${folder}/cover.json`, "utf8")) as TrainedFacts;
const {look} = digitNetwork(unpackWeights(gunzipSync(readFileSync(`${folder}/cover.bin`)), weights));

describe("digitStrokes(digit)", () => {
  it.each(Array.from({length: 10}, (_, digit) => digit))(
    "writes a %i that the cover's network reads",
    digit => {
      const probabilities = Array.from(look(digitImage(digitStrokes(digit))).probabilities);
      expect(probabilities.indexOf(Math.max(...probabilities))).toBe(digit);
      expect(probabilities[digit]).toBeGreaterThan(0.8);
    }
  );

  it("stays within the field, in steps too short to be seen as corners", () => {
    for (let digit = 0; digit < 10; ++digit) {
      for (const stroke of digitStrokes(digit)) {
        for (const [k, {x, y}] of stroke.entries()) {
          expect(Math.min(x, y, 1 - x, 1 - y)).toBeGreaterThan(0.05);
          if (k > 0) expect(Math.hypot(x - stroke[k - 1].x, y - stroke[k - 1].y)).toBeLessThan(0.06);
        }
      }
    }
  });
});
