// @vitest-environment jsdom
import {expect, test} from "vitest";
import {valueChecks} from "../../../src/lib/figures/value-checks.js";

async function* checks() {
  yield {kernel: "tiedAutoencoder (h)", ok: true, largestError: 2e-7, bound: 1e-6};
  yield {kernel: "tiedAutoencoderGradients (dw)", ok: false, largestError: 0.5, bound: 1e-6};
}

test("each kind of numbers has a row, and what is off is marked", async () => {
  const table = await valueChecks(checks());
  const rows = [...table.querySelectorAll("tbody tr")].map(row =>
    [...row.children].map(({textContent}) => textContent)
  );
  expect(rows).toEqual([
    ["h", "✓ 2·10⁻⁷", "1·10⁻⁶"],
    ["dw", expect.stringMatching(/^✕ 5·10⁻¹$|^✕ 0\.5$/), "1·10⁻⁶"]
  ]);
});
