import type {TensorInfo} from "@tensorflow/tfjs-core";
import type {GPGPUProgram, MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {declareSizes, sizesAreUniforms} from "./sizes.js";

/** A program that TensorFlow.js runs: a fragment works out one value, or one texel. */
export interface ValuesProgram extends GPGPUProgram {
  /** Whole numbers that come with the shapes, known to the shader by these names (see `sizesAreUniforms`). */
  sizes?: Readonly<Record<string, number>>;
}

/**
 * Runs the program once.
 * @param uniforms the values of its `customUniforms`, in their order
 */
export function drawValues(
  {sizes = {}, customUniforms = [], userCode, ...program}: ValuesProgram,
  inputs: TensorInfo[],
  backend: MathBackendWebGL,
  uniforms: number[][] = []
): TensorInfo {
  if (!sizesAreUniforms()) {
    const baked = {...program, customUniforms, userCode: `${declareSizes(sizes, false)}\n${userCode}`};
    return backend.compileAndRun(baked, inputs, "float32", uniforms);
  }
  const general: GPGPUProgram = {
    ...program,
    userCode,
    enableShapeUniforms: program.outputShape.length <= 4, // TensorFlow.js's own limit
    customUniforms: [...customUniforms, ...Object.keys(sizes).map(name => ({name, type: "int" as const}))]
  };
  const values = [...uniforms, ...Object.values(sizes).map(size => [size])];
  return backend.compileAndRun(general, inputs, "float32", values);
}
