import {backend, memory, ready, setBackend} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {afterEach, beforeAll, describe, expect, it} from "vitest";
import {activationGlsl, type Activation} from "../../src/kernels/activation.js";
import type {Conv2dGeometry} from "../../src/kernels/conv2dGeometry.js";
import type {DenseGeometry} from "../../src/kernels/dense.js";
import {replaceProgram, scopeOf} from "../../src/kernels/editable.js";
import {ShaderError} from "../../src/kernels/shaderErrors.js";
import {numbersOf} from "../../src/kernels/sizes.js";
import {tryProgram} from "../../src/kernels/tryProgram.js";

const name = "dense#shader-direct";

/** A dense layer as a reader may write it. */
const readers = (body: string) => (g: DenseGeometry, activation: Activation) => ({
  variableNames: ["X", "W", "Bias"],
  outputShape: [g.batch, g.units],
  userCode: `
    ${activationGlsl(activation)}
    void main() {
      ivec2 at = getOutputCoords();
      float z = getBias(at.y);
      for (int k = ${g.inputs} - 1; k >= 0; k--) {
        ${body}
      }
      setOutput(f(z));
    }`
});

/** The direct convolution with one place in its text changed. */
const convolution = (from: string, to: string) => (g: Conv2dGeometry, _: boolean, activation: Activation) => {
  const text = `
    ${activationGlsl(activation)}
    void main() {
      ivec4 at = getOutputCoords();
      int b = at.x, i = at.y, j = at.z, o = at.w;
      float z = getB(o);
      for (int u = 0; u < kernelHeight; u++) {
        int r = i * strideY + u - padTop;
        if (r < 0 || r >= inHeight) continue;
        for (int v = 0; v < kernelWidth; v++) {
          int q = j * strideX + v - padLeft;
          if (q < 0 || q >= inWidth) continue;
          for (int c = 0; c < inChannels; c++) {
            z += getX(b, r, q, c) * getW(u, v, c, o);
          }
        }
      }
      setOutput(f(z));
    }`;
  if (!text.includes(from)) throw new Error(`"${from}" is not in the text.`);
  const userCode = text.replace(from, to);
  return {variableNames: ["X", "W", "B"], outputShape: g.yShape, sizes: numbersOf(g), userCode};
};

beforeAll(async () => {
  await setBackend("webgl");
  await ready();
});

afterEach(() => {
  replaceProgram(name);
  replaceProgram("conv2d#shader-direct");
});

describe("tryProgram(name, program)", () => {
  it("is content with a right program, and gives both times", async () => {
    const {cases, timed} = await tryProgram(name, readers("z += getW(k, at.y) * getX(at.x, k);"));
    expect(cases.map(({ok}) => ok)).toEqual([true, true, true, true]);
    for (const {shape, errors} of cases) expect(errors.length).toBe(shape[0] * shape[1]);
    expect(timed.own).toBeGreaterThan(0);
    expect(timed.book).toBeGreaterThan(0);
  });

  it("finds what is wrong, and where", async () => {
    const {cases} = await tryProgram(name, readers("z += getW(k, 0) * getX(at.x, k);"));
    for (const {ok, largestError, bound, errors, shape} of cases) {
      expect(ok).toBe(shape[1] === 1);
      if (!ok) expect(largestError).toBeGreaterThan(bound);
      // The first column is right.
      for (let b = 0; b < shape[0]; ++b) expect(Math.abs(errors[b * shape[1]])).toBeLessThan(1e-3);
    }
  });

  it("says which line the device cannot compile, and leaves the book's program", async () => {
    const {log} = console;
    const error: unknown = await tryProgram(name, readers("z += getW(k, at.y) * nothing;")).catch(
      (thrown: unknown) => thrown
    );
    expect(error).toBeInstanceOf(ShaderError);
    expect((error as ShaderError).message).toContain("'nothing' : undeclared identifier");
    expect((error as ShaderError).codeLine).toBe("z += getW(k, at.y) * nothing;");
    expect(console.log).toBe(log);
    const {gl} = (backend() as MathBackendWebGL).gpgpu;
    expect(gl.getError()).toBe(0);
  });

  it("leaves no tensor behind", async () => {
    await tryProgram(name, readers("z += getW(k, at.y) * getX(at.x, k);"));
    const before = memory().numTensors;
    await tryProgram(name, readers("z += getW(k, at.y) * getX(at.x, k);"), {seed: 2});
    expect(memory().numTensors).toBe(before);
  });

  const mistakes = [
    ["q < 0 || ", ""],
    [" || q >= inWidth", ""],
    ["r < 0 || ", ""],
    [" || r >= inHeight", ""],
    ["- padLeft", ""],
    ["- padTop", ""],
    ["v - padLeft", "v - padTop"],
    ["u - padTop", "u - padLeft"],
    ["i * strideY", "i"],
    ["j * strideX", "j"],
    ["i * strideY", "i * strideX"],
    ["getW(u, v, c, o)", "getW(v, u, c, o)"],
    ["getX(b, r, q, c)", "getX(0, r, q, c)"],
    ["f(z)", "z"]
  ];
  it("is content with the direct convolution", async () => {
    const {cases} = await tryProgram("conv2d#shader-direct", convolution("z +=", "z +="));
    expect(cases.map(({ok}) => ok)).toEqual([true, true, true, true]);
  });
  it.each(mistakes)("finds out a convolution with %j replaced by %j", async (from, to) => {
    const {cases} = await tryProgram("conv2d#shader-direct", convolution(from, to));
    expect(cases.some(({ok}) => !ok)).toBe(true);
  });

  it("knows what a program's text uses, and which programs there are", async () => {
    expect(Object.keys(scopeOf(name)!)).toEqual(["activationGlsl"]);
    expect(scopeOf("dense#loops")).toBeUndefined();
    await expect(tryProgram("dense#loops", () => ({}))).rejects.toThrow('there is no program "dense#loops"');
  });
});
