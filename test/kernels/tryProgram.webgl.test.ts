import {backend, memory, ready, setBackend} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {afterEach, beforeAll, describe, expect, it} from "vitest";
import {activationGlsl, type Activation} from "../../src/kernels/activation.js";
import type {DenseGeometry} from "../../src/kernels/dense.js";
import {replaceProgram, scopeOf} from "../../src/kernels/editable.js";
import {ShaderError} from "../../src/kernels/shaderErrors.js";
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

beforeAll(async () => {
  await setBackend("webgl");
  await ready();
});

afterEach(() => replaceProgram(name));

describe("tryProgram(name, program)", () => {
  it("is content with a right program, and gives both times", async () => {
    const {cases, timed} = await tryProgram(name, readers("z += getW(k, at.y) * getX(at.x, k);"));
    expect(cases.map(({ok}) => ok)).toEqual([true, true]);
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
      for (let b = 0; b < shape[0]; ++b) expect(Math.abs(errors[b * shape[1]])).toBeLessThan(1e-4);
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

  it("knows what a program's text uses, and which programs there are", async () => {
    expect(Object.keys(scopeOf(name)!)).toEqual(["activationGlsl"]);
    expect(scopeOf("dense#loops")).toBeUndefined();
    await expect(tryProgram("dense#loops", () => ({}))).rejects.toThrow('there is no program "dense#loops"');
  });
});
