// @vitest-environment jsdom
import {expect, test, vi} from "vitest";
import {principalErrorButton} from "../../../src/lib/figures/principal-error-button.js";

test("what the components leave of the measured pictures is computed when it is asked for", async () => {
  // The fitted pictures lie on the first axis; of what is measured, the second number is left.
  const button = principalErrorButton({
    fitted: [255, 51, 0, 51],
    measured: [0, 0, 255, 153],
    centre: [0.5, 0.2],
    components: 1
  });
  const [asked] = button.querySelectorAll("button");
  expect(asked.textContent).toBe("Compute 1 principal components");
  expect(button.value).toBeNull();
  asked.click();
  await vi.waitFor(() => expect(button.value).not.toBeNull());
  expect(button.value).toBeCloseTo((0.2 ** 2 + 0.4 ** 2) / 2 / 2, 12);
  expect(button.textContent).toContain("It stands in the table below.");
});
