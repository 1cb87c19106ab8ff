// @vitest-environment jsdom
import {expect, test} from "vitest";
import {codeLine} from "../../../src/lib/figures/code-line.js";

const points = [
  [1, 0],
  [-1, 0],
  [0, 0.5]
];
const lossOf = ([x, y]: readonly number[], [u, v]: readonly number[]) => ((u - x) ** 2 + (v - y) ** 2) / 2;

test("each point is drawn with the place where it comes out; the sentence has the mean loss and the least", () => {
  const figure = codeLine(points, {limit: 2});
  const onAxis = ([x]: readonly number[]) => [x, 0];
  const told = figure.show({step: 3, w: [1, 0], reconstruct: onAxis, lossOf});
  expect(figure.querySelectorAll("circle.point")).toHaveLength(3);
  expect([...figure.querySelectorAll("circle.image")].map(image => image.getAttribute("cy"))).toEqual(
    new Array(3).fill("160")
  );
  // Only (0, ½) loses anything: ½ · ¼ of three points.
  expect(told.textContent).toMatch(/^Step 3: 0\.0° .* L = 0\.04167\. .* 0\.04167\.$/);
});

test("a later step takes the place of the one before", () => {
  const figure = codeLine(points, {limit: 2, lang: "zh"});
  const still = () => [0, 0];
  figure.show({step: 0, w: [1, 1], reconstruct: still, lossOf});
  expect(figure.show({step: 1, w: [0, 0], reconstruct: still, lossOf}).textContent).toContain("第 1 步");
  expect(figure.querySelectorAll("line.weights, line.error")).toHaveLength(1 + 3);
});
