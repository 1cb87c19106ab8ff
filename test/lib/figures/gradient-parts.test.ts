// @vitest-environment jsdom
import {expect, test} from "vitest";
import {gradientParts} from "../../../src/lib/figures/gradient-parts.js";

test("the parts of the decoder and of the encoder are added number by number", () => {
  const parts = {dwDecoder: [-0.25, 0.25, 0], dwEncoder: [-0.25, 0, -0.25]};
  const figure = gradientParts(parts, {units: 1, inputs: 3, lang: "zh"});
  expect(figure.value).toEqual([-0.5, 0.25, -0.25]);
  expect([...figure.querySelectorAll(".name")].map(({textContent}) => textContent)).toEqual([
    ...["解码器：h·dx̂", "编码器：dz·x", "∂L/∂W"]
  ]);
});
