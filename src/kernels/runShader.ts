import {backend, engine, tensor} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";

/** What a shader reads: `getX` where its name is X. */
export interface ShaderInput {
  name: string;
  values: ArrayLike<number>;
  shape: number[];
}

/**
 * Runs a shader of a reader's own once, on the WebGL backend, a fragment for each value of the result.
 * @throws Error when the GPU cannot compile it
 */
export async function runShader(
  userCode: string,
  inputs: readonly ShaderInput[],
  outputShape: number[]
): Promise<Float32Array> {
  const given = inputs.map(({values, shape}) => tensor(Float32Array.from(values), shape));
  try {
    const program = {variableNames: inputs.map(({name}) => name), outputShape, userCode};
    const gpu = backend() as MathBackendWebGL;
    const y = engine().makeTensorFromTensorInfo(gpu.compileAndRun(program, given, "float32"));
    const values = await y.data<"float32">();
    y.dispose();
    return values;
  } finally {
    for (const input of given) input.dispose();
  }
}
