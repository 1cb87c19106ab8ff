import {backend} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";

/** The device could not compile a shader. */
export class ShaderError extends Error {
  override readonly name = "ShaderError";
  /**
   * @param message what the device says, without its numbers of lines
   * @param codeLine the line of GLSL it means, as it was compiled
   */
  constructor(
    message: string,
    readonly codeLine: string
  ) {
    super(message);
  }
}

/**
 * Runs `work`; if a shader cannot be compiled meanwhile, throws what the device says about it. TensorFlow.js only writes
 * that to the console, so it is caught where the device hands it out.
 * @throws ShaderError
 */
export function withShaderErrors<T>(work: () => T): T {
  const {gl} = (backend() as MathBackendWebGL).gpgpu;
  const sources = new Map<WebGLShader, string>();
  let failure: ShaderError | undefined;
  const {shaderSource, getShaderInfoLog} = gl;
  gl.shaderSource = (shader, source) => {
    sources.set(shader, source);
    shaderSource.call(gl, shader, source);
  };
  gl.getShaderInfoLog = shader => {
    const log = getShaderInfoLog.call(gl, shader);
    const [, line, text] = /ERROR: \d+:(\d+): (.*)/.exec(log ?? "") ?? [];
    const source = sources.get(shader)?.split("\n") ?? [];
    if (text) failure ??= new ShaderError(text, source[Number(line) - 1]?.trim() ?? "");
    return log;
  };
  const {log} = console;
  // TensorFlow.js prints the whole shader; the reader sees its own text.
  console.log = () => undefined;
  try {
    return work();
  } catch (error) {
    throw failure ?? error;
  } finally {
    console.log = log;
    Object.assign(gl, {shaderSource, getShaderInfoLog});
  }
}
