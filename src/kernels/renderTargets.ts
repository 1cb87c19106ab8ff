import type {TensorInfo} from "@tensorflow/tfjs-core";
import type {GPGPUContext, MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";

/**
 * One draw with several results ("multiple render targets").
 *
 * The programs of TensorFlow.js write one texel a fragment. WebGL 2 lets a fragment write to four textures at once, so
 * that what was read and worked out for one result serves the others too. All textures here are packed: the texel
 * (row, column) of a matrix holds its 2×2 values (2·row, 2·column) …, in the order xy above zw.
 */
export interface TargetsProgram {
  /** Names of the input matrices; the shader reads texel (row, column) of `A` by `readA(row, column)`. */
  inputs: readonly string[];
  /** Rows and columns, in values, of each result. */
  outputShape: readonly [number, number];
  /** How many results: the shader sets `target0`, `target1`, … */
  targets: number;
  /** Names of numbers that change from draw to draw. */
  uniforms?: readonly string[];
  /** GLSL with a function `void fragment(int row, int column)`, called for each texel of the results. */
  userCode: string;
}

type Program = ReturnType<GPGPUContext["createProgram"]>;

/** What is kept for a device: the compiled programs by their source, a framebuffer for each number of targets. */
interface DeviceCache {
  programs: Map<string, {program: Program; locations: Map<string, WebGLUniformLocation | null>}>;
  framebuffers: Map<number, WebGLFramebuffer>;
}

const caches = new WeakMap<GPGPUContext, DeviceCache>();

/** The size in texels, [width, height], of a packed texture. TensorFlow.js wraps what is too long for the device. */
function texelSize(info: TensorInfo, backend: MathBackendWebGL): [number, number] {
  const [rows, columns] = backend.texData.get(info.dataId).texShape!;
  return [Math.ceil(columns / 2), Math.ceil(rows / 2)];
}

/** GLSL that finds texel (row, column) of a matrix of so many columns in a texture of so many texels a line. */
function placeGlsl(columns: number, width: number): string {
  const texels = Math.ceil(columns / 2);
  if (texels === width) return `ivec2(column, row)`;
  return `ivec2((row * ${texels} + column) % ${width}, (row * ${texels} + column) / ${width})`;
}

function fragmentSource(
  {inputs, outputShape, targets, uniforms = [], userCode}: TargetsProgram,
  matrices: readonly TensorInfo[],
  outputWidth: number,
  backend: MathBackendWebGL
): string {
  const texels = Math.ceil(outputShape[1] / 2);
  const readers = inputs.map((name, n) => {
    const place = placeGlsl(
      matrices[n].shape[matrices[n].shape.length - 1],
      texelSize(matrices[n], backend)[0]
    );
    return `uniform highp sampler2D ${name};
      vec4 read${name}(int row, int column) { return texelFetch(${name}, ${place}, 0); }`;
  });
  return `#version 300 es
    precision highp float;
    precision highp int;
    ${Array.from({length: targets}, (_, n) => `layout(location = ${n}) out vec4 target${n};`).join("\n")}
    ${uniforms.map(name => `uniform float ${name};`).join("\n")}
    ${readers.join("\n")}
    ${userCode}
    void main() {
      ivec2 place = ivec2(gl_FragCoord.xy);
      ${
        texels === outputWidth
          ? "fragment(place.y, place.x);"
          : `int texel = place.y * ${outputWidth} + place.x;
      fragment(texel / ${texels}, texel % ${texels});`
      }
    }`;
}

/**
 * Runs the program once.
 * @param matrices one packed matrix (see `asMatrix`) for each of the program's inputs
 * @returns the results, packed matrices of the program's output shape
 */
export function drawTargets(
  program: TargetsProgram,
  matrices: readonly TensorInfo[],
  backend: MathBackendWebGL,
  uniforms: Record<string, number> = {}
): TensorInfo[] {
  const gpgpu = backend.gpgpu;
  const gl = gpgpu.gl as WebGL2RenderingContext;
  const cache = cacheOf(gpgpu);

  const outputs = Array.from({length: program.targets}, () => {
    const info = backend.makeTensorInfo([...program.outputShape], "float32");
    backend.texData.get(info.dataId).isPacked = true;
    backend.uploadToGPU(info.dataId); // nothing to upload: makes the texture
    return info;
  });
  const [width, height] = texelSize(outputs[0], backend);

  const source = fragmentSource(program, matrices, width, backend);
  const {program: compiled, locations} = compile(source, gpgpu, cache);

  gl.bindFramebuffer(gl.FRAMEBUFFER, framebufferOf(program.targets, gl, cache));
  outputs.forEach((info, n) => {
    const texture = backend.getTexture(info.dataId);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0 + n, gl.TEXTURE_2D, texture, 0);
  });
  gl.viewport(0, 0, width, height);
  gl.scissor(0, 0, width, height);

  gpgpu.setProgram(compiled);
  gpgpu.bindVertexArray(compiled.vao);
  const location = (name: string) => {
    if (!locations.has(name)) locations.set(name, gl.getUniformLocation(compiled, name));
    return locations.get(name)!;
  };
  program.inputs.forEach((name, n) => {
    gpgpu.setInputMatrixTexture(backend.getTexture(matrices[n].dataId), location(name), n);
  });
  for (const name of program.uniforms ?? []) gl.uniform1f(location(name), uniforms[name]);
  gpgpu.executeProgram();
  return outputs;
}

function cacheOf(gpgpu: GPGPUContext): DeviceCache {
  const cache = caches.get(gpgpu) ?? {programs: new Map(), framebuffers: new Map()};
  caches.set(gpgpu, cache);
  return cache;
}

function compile(source: string, gpgpu: GPGPUContext, {programs}: DeviceCache) {
  const known = programs.get(source);
  if (known) return known;
  const gl = gpgpu.gl;
  const shader = gl.createShader(gl.FRAGMENT_SHADER)!;
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  if (!gl.isContextLost() && !gl.getShaderParameter(shader, gl.COMPILE_STATUS)) {
    throw new Error(`The device refuses a shader: ${gl.getShaderInfoLog(shader)}\n${source}`);
  }
  const program = gpgpu.createProgram(shader);
  gpgpu.buildVao(program);
  const entry = {program, locations: new Map<string, WebGLUniformLocation | null>()};
  programs.set(source, entry);
  return entry;
}

/** A framebuffer of our own for each number of targets, so that no older texture stays attached beside the new ones. */
function framebufferOf(
  targets: number,
  gl: WebGL2RenderingContext,
  {framebuffers}: DeviceCache
): WebGLFramebuffer {
  const known = framebuffers.get(targets);
  if (known) return known;
  const framebuffer = gl.createFramebuffer()!;
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  gl.drawBuffers(Array.from({length: targets}, (_, n) => gl.COLOR_ATTACHMENT0 + n));
  framebuffers.set(targets, framebuffer);
  return framebuffer;
}
