import type {TensorInfo} from "@tensorflow/tfjs-core";
import type {GPGPUContext, MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {
  allSizes,
  everythingOf,
  fragmentSource,
  hasUniformSizes,
  type TargetsProgram
} from "./targetsProgram.js";
import {inputLayout, makeTexture, requireTexture, texelsOf, tooLarge} from "./textureLayout.js";
import {Refusal, refusal} from "./refusal.js";

/*
 * One draw with several results ("multiple render targets").
 *
 * The programs of TensorFlow.js write one texel a fragment. WebGL 2 lets a fragment write to several textures at once (four at
 * least), so that what was read and worked out for one result serves the others too.
 */

type Program = ReturnType<GPGPUContext["createProgram"]>;

interface CompiledProgram {
  program: Program;
  locations: Map<string, WebGLUniformLocation | null>;
}

/** What is kept for a device: the compiled programs (see `everythingOf`), a framebuffer for each number of targets. */
interface DeviceCache {
  programs: Map<string, CompiledProgram>;
  framebuffers: Map<number, WebGLFramebuffer>;
  /** How many targets a draw may have. */
  mostTargets: number;
}

const caches = new WeakMap<GPGPUContext, DeviceCache>();

/**
 * Runs the program once.
 * @param tensors one packed tensor (see `asPacked`) for each of the program's inputs
 * @returns the results, packed tensors of the program's output shape
 */
export function drawTargets(
  program: TargetsProgram,
  tensors: readonly TensorInfo[],
  backend: MathBackendWebGL,
  uniforms: Record<string, number> = {}
): TensorInfo[] {
  const outputs = makeTargets(program, backend);
  drawInto(outputs, program, tensors, backend, uniforms);
  return outputs;
}

/** Tensors for the results of a program, with nothing drawn into them yet. */
export function makeTargets(
  {targets, outputShape}: Pick<TargetsProgram, "targets" | "outputShape">,
  backend: MathBackendWebGL
): TensorInfo[] {
  const size = requireTexture(outputShape);
  return Array.from({length: targets}, () => {
    const info = backend.makeTensorInfo([...outputShape], "float32");
    makeTexture(info.dataId, size, backend);
    return info;
  });
}

/**
 * Runs the program once and puts its results into tensors that are there already, none of which may be among its inputs.
 * @param rows the first row of texels to be drawn, and how many; all if left out. Only for tensors whose rows of texels lie
 *   below each other, one in each line of the texture.
 */
export function drawInto(
  outputs: readonly TensorInfo[],
  program: TargetsProgram,
  tensors: readonly TensorInfo[],
  backend: MathBackendWebGL,
  uniforms: Record<string, number> = {},
  rows?: readonly [first: number, count: number]
): void {
  const gpgpu = backend.gpgpu;
  const gl = gpgpu.gl as WebGL2RenderingContext;
  const cache = cacheOf(gpgpu);
  const output = {...requireTexture(program.outputShape), ...texelsOf(program.outputShape)};
  const {width, height} = output;
  if (rows && output.fold !== 0) throw new Refusal(tooLarge(program.outputShape, output));
  const layouts = tensors.map(tensor => inputLayout(tensor, output, rows === undefined, backend));
  const sizes = allSizes(program, layouts, output);
  const settled = everythingOf(program, layouts, output, sizes);

  for (const [first, count] of batches(program.targets, cache.mostTargets)) {
    const key = `${first},${count}\n${settled}`;
    const known = cache.programs.get(key);
    const {program: compiled, locations} =
      known ?? compile(fragmentSource(program, layouts, output, sizes, first, count), gpgpu);
    if (!known) cache.programs.set(key, {program: compiled, locations});

    gl.bindFramebuffer(gl.FRAMEBUFFER, framebufferOf(count, gl, cache));
    for (let n = 0; n < count; ++n) {
      const texture = backend.getTexture(outputs[first + n].dataId);
      gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0 + n, gl.TEXTURE_2D, texture, 0);
    }
    const [top, lines] = rows ?? [0, height];
    gl.viewport(0, top, width, lines);
    gl.scissor(0, top, width, lines);

    gpgpu.setProgram(compiled);
    gpgpu.bindVertexArray(compiled.vao);
    const location = (name: string) => {
      if (!locations.has(name)) locations.set(name, gl.getUniformLocation(compiled, name));
      return locations.get(name)!;
    };
    program.inputs.forEach((name, n) => {
      // A draw that leaves some targets out may not need all inputs.
      const place = location(name);
      if (place) gpgpu.setInputMatrixTexture(backend.getTexture(tensors[n].dataId), place, n);
    });
    if (hasUniformSizes(program)) {
      for (const [name, size] of Object.entries(sizes)) {
        if (typeof size === "number") gl.uniform1i(location(name), size);
        else gl.uniform2f(location(name), ...size);
      }
    }
    for (const name of program.uniforms ?? []) gl.uniform1f(location(name), uniforms[name]);
    gpgpu.executeProgram();
    // A device has more to prepare when a program is first drawn; sent off at once, it does so while the next is compiled.
    if (!known) gl.flush();
  }
}

/** The numbers 0 … targets − 1 in runs of at most `most`: every WebGL 2 has four targets, and many have eight. */
function batches(targets: number, most: number): [first: number, count: number][] {
  return Array.from({length: Math.ceil(targets / most)}, (_, k) => [
    k * most,
    Math.min(most, targets - k * most)
  ]);
}

function cacheOf(gpgpu: GPGPUContext): DeviceCache {
  const cache = caches.get(gpgpu) ?? {
    programs: new Map(),
    framebuffers: new Map(),
    mostTargets: gpgpu.gl.getParameter((gpgpu.gl as WebGL2RenderingContext).MAX_DRAW_BUFFERS) as number
  };
  caches.set(gpgpu, cache);
  return cache;
}

function compile(source: string, gpgpu: GPGPUContext): CompiledProgram {
  const gl = gpgpu.gl;
  const shader = gl.createShader(gl.FRAGMENT_SHADER)!;
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  if (!gl.isContextLost() && !gl.getShaderParameter(shader, gl.COMPILE_STATUS)) {
    throw refusal`The device refuses a shader: ${gl.getShaderInfoLog(shader)}\n${source}`;
  }
  const program = gpgpu.createProgram(shader);
  gpgpu.buildVao(program);
  return {program, locations: new Map()};
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
