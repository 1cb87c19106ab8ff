import {env, type TensorInfo} from "@tensorflow/tfjs-core";
import type {GPGPUContext, MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {declareSizes, sizesAreUniforms, type Sizes} from "./sizes.js";

/**
 * One draw with several results ("multiple render targets").
 *
 * The programs of TensorFlow.js write one texel a fragment. WebGL 2 lets a fragment write to several textures at once (four at least), so
 * that what was read and worked out for one result serves the others too.
 *
 * All textures here are packed: a texel holds 2×2 values of the last two axes, in the order xy above zw. Texel
 * (row, column) of a matrix begins at its value (2·row, 2·column). A tensor of more axes is a stack of matrices, and their
 * rows of texels are counted through: matrix n of I rows begins at row n·⌈I/2⌉.
 */
export interface TargetsProgram {
  /**
   * Names of the input tensors; the shader reads texel (row, column) of `A` by `readA(row, column)` or `hereA(row, column)`,
   * see `readGlsl`, and finds one value in a texel by `valueOf(texel, row, column)`.
   */
  inputs: readonly string[];
  /** The shape of each result. */
  outputShape: readonly number[];
  /** How many results: the shader sets `target0`, `target1`, … */
  targets: number;
  /** Names of numbers that change from draw to draw, `uniform float` in the shader. */
  uniforms?: readonly string[];
  /** Whole numbers that come with the shapes: constants of these names in the shader (see `sizesAreUniforms`). */
  sizes?: Readonly<Record<string, number>>;
  /**
   * Nothing is gained by constants, as in a shader that does little else than read: sizes are uniforms, so that one program
   * serves all shapes.
   */
  anySize?: boolean;
  /** GLSL with a function `void fragment(int row, int column)`, called for each texel of the results. */
  userCode: string;
}

/** A tensor's shape as TensorFlow.js packs it: a stack of matrices made of the last two axes. */
export function asStack(shape: readonly number[]): [number, number, number] {
  const columns = shape[shape.length - 1] ?? 1;
  const rows = shape[shape.length - 2] ?? 1;
  return [shape.slice(0, -2).reduce((product, n) => product * n, 1), rows, columns];
}

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

/** The size in texels, [width, height], of a packed texture. */
function textureSize(info: TensorInfo, backend: MathBackendWebGL): [number, number] {
  const [rows, columns] = backend.texData.get(info.dataId).texShape!;
  return [Math.ceil(columns / 2), Math.ceil(rows / 2)];
}

/** How many rows and columns of texels a tensor of this shape has. */
export function texelsOf(shape: readonly number[]): {rows: number; columns: number} {
  const [stack, rows, columns] = asStack(shape);
  return {rows: stack * Math.ceil(rows / 2), columns: Math.ceil(columns / 2)};
}

/**
 * The texture for a tensor of this shape. One with more rows of texels than a texture may have lies folded: 2, 4, 8 …
 * rows side by side in a line. A power of two, so that a shader finds its place without dividing. One with more columns
 * than that lies in lines of any length (`fold` is undefined), and a shader divides.
 * @throws RangeError if the device has no texture as large as this
 */
export function requireTexture(shape: readonly number[]): {fold?: number; width: number; height: number} {
  const {rows, columns} = texelsOf(shape);
  const limit = env().getNumber("WEBGL_MAX_TEXTURE_SIZE");
  let fold = 0;
  while (rows / 2 ** fold > limit) ++fold;
  if (columns * 2 ** fold <= limit)
    return {fold, width: columns * 2 ** fold, height: Math.ceil(rows / 2 ** fold)};
  const width = Math.ceil(Math.sqrt(rows * columns));
  if (width <= limit) return {width, height: Math.ceil((rows * columns) / width)};
  throw new RangeError(tooLarge(shape, {rows: width, columns: width}));
}

function tooLarge(shape: readonly number[], {rows, columns}: {rows: number; columns: number}): string {
  const limit = env().getNumber("WEBGL_MAX_TEXTURE_SIZE");
  return (
    `a tensor [${shape}] needs a texture of ${columns}×${rows} texels, but this device allows ${limit}×${limit}; ` +
    `use a smaller batch or a smaller layer.`
  );
}

/** The size of a texture in texels, how many of them a tensor has, and how many rows lie side by side (see `requireTexture`). */
interface Layout {
  width: number;
  height: number;
  rows: number;
  columns: number;
  fold?: number;
}

interface InputLayout extends Layout {
  /** The texels lie in the same places as those of the results, all of which are drawn. */
  alike: boolean;
}

/** How the rows of texels lie in a texture: below each other, a power of two of them side by side, or in lines of any length. */
const layoutOf = (fold: number | undefined) => (fold === 0 ? "rows" : fold ? "folded" : "lines");

/** Where an input's texels lie, and what its shader must be told about it. */
function inputLayout(
  info: TensorInfo,
  output: Layout,
  isWhole: boolean,
  backend: MathBackendWebGL
): InputLayout {
  const [width, height] = textureSize(info, backend);
  const {rows, columns} = texelsOf(info.shape);
  const fold = Math.log2(width / columns);
  return {
    ...{width, height, rows, columns, fold: Number.isInteger(fold) && fold >= 0 ? fold : undefined},
    alike: isWhole && width === output.width && height === output.height && columns === output.columns
  };
}

/**
 * GLSL that reads texel (row, column): any one by `readA(row, column)`; by `hereA(row, column)` the one in the place of the
 * result's texel that is being worked out, which comes with the fragment if both textures are laid out alike. A texel is named
 * by its middle on the scale 0 … 1, which was measured to be a fifth faster than `texelFetch`; `texelA` is its width and height
 * on that scale. Where many texels of a row or a column are read, its place can be worked out once: `atA(rowA(row),
 * columnA(column))` is `readA(row, column)`, with places of the types `RowA` and `ColumnA`.
 */
function readGlsl(name: string, {alike, fold}: InputLayout, userCode: string): string {
  // Left out where nobody calls it: whether two textures are laid out alike may change with every new size.
  const here = `vec4 here${name}(int row, int column) {
      return ${alike ? `texture(${name}, resultUV)` : `read${name}(row, column)`};
    }`;
  const layout = layoutOf(fold);
  const isStraight = layout === "rows";
  const place = {
    rows: "vec2(column, row)",
    folded: `vec2((row & (1 << fold${name}) - 1) * columns${name} + column, row >> fold${name})`,
    lines: `vec2((row * columns${name} + column) % width${name}, (row * columns${name} + column) / width${name})`
  }[layout];
  const middle = (n: string, axis: string) => (isStraight ? `(float(${n}) + 0.5) * texel${name}.${axis}` : n);
  const Place = isStraight ? "float" : "int";
  const at = `
    #define Row${name} ${Place}
    #define Column${name} ${Place}
    ${Place} row${name}(int row) { return ${middle("row", "y")}; }
    ${Place} column${name}(int column) { return ${middle("column", "x")}; }
    vec4 at${name}(${Place} row, ${Place} column) {
      return ${isStraight ? `texture(${name}, vec2(column, row))` : `read${name}(row, column)`};
    }`;
  return `uniform highp sampler2D ${name};
    vec4 read${name}(int row, int column) {
      return texture(${name}, (${place} + 0.5) * texel${name});
    }
    ${userCode.includes(`here${name}(`) ? here : ""}
    ${userCode.includes(`at${name}(`) ? at : ""}`;
}

/** GLSL: the value (row, column) of a matrix, out of the texel that holds it. */
const valueGlsl = `
    float valueOf(vec4 texel, int row, int column) {
      vec2 pair = (row & 1) == 0 ? texel.xy : texel.zw;
      return (column & 1) == 0 ? pair.x : pair.y;
    }`;

/**
 * GLSL: ⌊n / d⌋ of rows or columns, neither of them negative. A device divides whole numbers one by one, each as long as a dozen
 * products, and fractions four at a time. Half a step away from a whole number, a fraction is exact enough for numbers
 * below 2²⁰.
 */
const quotientGlsl = (isLarge: boolean) => `
    int quotient(int n, int d) { return ${isLarge ? "n / d" : "int((float(n) + 0.5) / float(d))"}; }`;

/** Whether a tensor has so many rows or columns. */
const isLargeFor = (layouts: readonly Layout[], output: Layout) =>
  [output, ...layouts].some(({rows, columns}) => 2 * Math.max(rows, columns) >= 2 ** 20);

/** The whole shader for the targets from `first` on; it computes the others too, and drops them. */
function fragmentSource(
  {inputs, targets, uniforms = [], anySize, userCode}: TargetsProgram,
  layouts: readonly InputLayout[],
  output: Layout,
  sizes: Sizes,
  first: number,
  count: number
): string {
  const place = {
    rows: "int row = at.y, column = at.x;",
    folded: "int row = at.y << foldOut | at.x / columnsOut, column = at.x % columnsOut;",
    lines: "int n = at.y * widthOut + at.x, row = n / columnsOut, column = n % columnsOut;"
  }[layoutOf(output.fold)];
  const straight = output.fold === 0;
  return `#version 300 es
    precision highp float;
    precision highp int;
    in vec2 resultUV;
    ${Array.from({length: targets}, (_, n) => declareTarget(n, n - first, count)).join("\n")}
    ${uniforms.map(name => `uniform float ${name};`).join("\n")}
    ${declareSizes(sizes, anySize || sizesAreUniforms())}
    ${inputs.map((name, n) => readGlsl(name, layouts[n], userCode)).join("\n")}
    ${valueGlsl}
    ${quotientGlsl(isLargeFor(layouts, output))}
    ${userCode}
    void main() {
      ivec2 at = ivec2(gl_FragCoord.xy);
      ${place}
      ${straight ? "" : "if (row < rowsOut)"} fragment(row, column);
    }`;
}

/** All that `fragmentSource` goes by: the same text for the same shader, made in a fraction of the time. */
function everythingOf(
  {inputs, targets, uniforms, anySize, userCode}: TargetsProgram,
  layouts: readonly InputLayout[],
  output: Layout,
  sizes: Sizes
): string {
  const isUniform = anySize || sizesAreUniforms();
  const given = isUniform ? Object.keys(sizes) : Object.entries(sizes);
  const laidOut = layouts.map(({fold, alike}) => `${layoutOf(fold)} ${alike}`);
  const isLarge = isLargeFor(layouts, output);
  return `${isUniform} ${isLarge} ${layoutOf(output.fold)} ${targets}\n${inputs} ${uniforms} ${given} ${laidOut}\n${userCode}`;
}

/** The sizes that the shader asks for: the program's own, and those of the textures. */
function allSizes(
  {inputs, outputShape, sizes}: TargetsProgram,
  layouts: readonly InputLayout[],
  output: Layout
): Sizes {
  const all: Record<string, Sizes[string]> = {...sizes};
  const addLayout = (name: string, {columns, width, fold}: Layout) => {
    if (fold !== 0) Object.assign(all, {[`columns${name}`]: columns, [`width${name}`]: width});
    if (fold) all[`fold${name}`] = fold;
  };
  inputs.forEach((name, n) => {
    all[`texel${name}`] = [1 / layouts[n].width, 1 / layouts[n].height];
    addLayout(name, layouts[n]);
  });
  addLayout("Out", output);
  if (output.fold !== 0) all.rowsOut = texelsOf(outputShape).rows;
  return all;
}

const declareTarget = (n: number, location: number, count: number) =>
  location >= 0 && location < count
    ? `layout(location = ${location}) out vec4 target${n};`
    : `vec4 target${n};`;

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
  const {width, height} = requireTexture(outputShape);
  return Array.from({length: targets}, () => {
    const info = backend.makeTensorInfo([...outputShape], "float32");
    const data = backend.texData.get(info.dataId);
    data.isPacked = true;
    data.texShape = [2 * height, 2 * width];
    backend.uploadToGPU(info.dataId); // nothing to upload: makes the texture
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
  if (rows && output.fold !== 0)
    throw new RangeError(tooLarge(program.outputShape, texelsOf(program.outputShape)));
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
    if (program.anySize || sizesAreUniforms()) {
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
    throw new Error(`The device refuses a shader: ${gl.getShaderInfoLog(shader)}\n${source}`);
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
