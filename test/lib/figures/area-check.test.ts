// @vitest-environment jsdom
import {expect, test} from "vitest";
import {areaCheck} from "../../../src/lib/figures/area-check.js";

const errors = {unseen: [0.9, 0.5], seen: [0.7, 0.3, 0.1]};

test("an area that is the share of pairs is said to be it", () => {
  expect(areaCheck(5 / 6, errors, "en").textContent).toMatch(
    /^Area by your loops: 0\.8333\. Counted over 6 pairs.* 5: the same/
  );
  expect(areaCheck(5 / 6, errors, "zh").textContent).toContain("6 对中有 5 对");
});

test("another one parts from it", () => {
  expect(areaCheck(0.8, errors, "en").textContent).toBe(
    "Area by your loops: 0.8; counted over all pairs: 0.8333. They part."
  );
});
