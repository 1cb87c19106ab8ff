import {env} from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-webgl/dist/flags_webgl.js";
import {afterEach, describe, expect, test} from "vitest";
import {asStack, requireTexture, texelsOf} from "../../src/kernels/textureLayout.js";

describe("texelsOf", () => {
  test.each([
    {shape: [5], rows: 1, columns: 3},
    {shape: [4, 6], rows: 2, columns: 3},
    {shape: [2, 3, 5, 7], rows: 18, columns: 4}
  ])("$shape lies in $rows rows of $columns texels", ({shape, rows, columns}) => {
    expect(texelsOf(shape)).toEqual({rows, columns});
  });
});

test.each([
  {shape: [], stack: [1, 1, 1]},
  {shape: [5], stack: [1, 1, 5]},
  {shape: [2, 3, 5, 7], stack: [6, 5, 7]}
])("$shape is a stack of matrices $stack", ({shape, stack}) => {
  expect(asStack(shape)).toEqual(stack);
});

describe("requireTexture", () => {
  afterEach(() => env().reset());

  test.each([
    {shape: [20, 6], is: "as many lines as rows", texture: {fold: 0, width: 3, height: 10}},
    {shape: [60, 6], is: "folded once", texture: {fold: 1, width: 6, height: 15}},
    {shape: [3, 60], is: "in lines of any length", texture: {width: 8, height: 8}}
  ])("$shape on a device with textures of 16×16: $is", ({shape, texture}) => {
    env().set("WEBGL_MAX_TEXTURE_SIZE", 16);
    expect(requireTexture(shape)).toEqual(texture);
  });

  test("refuses what fits in no texture", () => {
    env().set("WEBGL_MAX_TEXTURE_SIZE", 16);
    expect(() => requireTexture([40, 40])).toThrow(
      "a tensor [40,40] needs a texture of 20×20 texels, but this device allows 16×16"
    );
  });
});
