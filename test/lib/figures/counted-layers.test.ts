// @vitest-environment jsdom
import {expect, test} from "vitest";
import {countedLayers} from "../../../src/lib/figures/counted-layers.js";

test("counts are right when each is the layer's, and open where the program is another", () => {
  expect(countedLayers([320, 10], [{parameters: 320}, {parameters: 10}]).className).toBe("verdict right");
  expect(countedLayers([320, 10], [{parameters: 320}, {parameters: 11}]).className).toBe("verdict open");
  expect(countedLayers([320, 10], [{parameters: 320}, undefined], {lang: "zh"}).textContent).toContain(
    "不同"
  );
});
