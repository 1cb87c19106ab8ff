import {texelGlsl, valueGlsl} from "./accessors.js";
import {declareSizes, sizesAreUniforms, type Sizes} from "./sizes.js";
import {layoutOf, type InputLayout, type Layout} from "./textureLayout.js";

/** A draw with several results (see `renderTargets.ts`): what is computed for each texel. */
export interface TargetsProgram {
  /**
   * Names of the input tensors; the shader reads texel (row, column) of `A` by `readA(row, column)` or `hereA(row, column)`,
   * see `readGlsl`, finds one value in a texel by `valueOf(texel, row, column)`, and divides by `quotient`.
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

/** Whether the sizes are handed over with each draw, and are no part of the text. */
export const hasUniformSizes = ({anySize = false}: TargetsProgram): boolean => anySize || sizesAreUniforms();

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
  return `${texelGlsl(name, place)}
    ${userCode.includes(`here${name}(`) ? here : ""}
    ${userCode.includes(`at${name}(`) ? at : ""}`;
}

/**
 * GLSL: ⌊n / d⌋ of rows or columns, neither of them negative. A processor divides whole numbers one by one, but fractions four
 * at a time, and a GPU too is faster with them. Half a step away from a whole number, a fraction is exact enough for numbers
 * below 2²⁰.
 */
const quotientGlsl = (isLarge: boolean) => `
    int quotient(int n, int d) { return ${isLarge ? "n / d" : "int((float(n) + 0.5) / float(d))"}; }`;

/** Whether a tensor has so many rows or columns that a fraction would not be exact. */
const isLargeFor = (layouts: readonly Layout[], output: Layout) =>
  [output, ...layouts].some(({rows, columns}) => 2 * Math.max(rows, columns) >= 2 ** 20);

/** The whole shader for the targets from `first` on; it computes the others too, and drops them. */
export function fragmentSource(
  program: TargetsProgram,
  layouts: readonly InputLayout[],
  output: Layout,
  sizes: Sizes,
  first: number,
  count: number
): string {
  const {inputs, targets, uniforms = [], userCode} = program;
  const place = {
    rows: "int row = at.y, column = at.x;",
    folded: `int beside = quotient(at.x, columnsOut);
      int row = at.y << foldOut | beside, column = at.x - beside * columnsOut;`,
    lines: "int n = at.y * widthOut + at.x, row = n / columnsOut, column = n % columnsOut;"
  }[layoutOf(output.fold)];
  const straight = output.fold === 0;
  return `#version 300 es
    precision highp float;
    precision highp int;
    in vec2 resultUV;
    ${Array.from({length: targets}, (_, n) => declareTarget(n, n - first, count)).join("\n")}
    ${uniforms.map(name => `uniform float ${name};`).join("\n")}
    ${declareSizes(sizes, hasUniformSizes(program))}
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
export function everythingOf(
  program: TargetsProgram,
  layouts: readonly InputLayout[],
  output: Layout,
  sizes: Sizes
): string {
  const {inputs, targets, uniforms, userCode} = program;
  const isUniform = hasUniformSizes(program);
  const given = isUniform ? Object.keys(sizes) : Object.entries(sizes);
  const laidOut = layouts.map(({fold, alike}) => `${layoutOf(fold)} ${alike}`);
  const isLarge = isLargeFor(layouts, output);
  return `${isUniform} ${isLarge} ${layoutOf(output.fold)} ${targets}\n${inputs} ${uniforms} ${given} ${laidOut}\n${userCode}`;
}

/** The sizes that the shader asks for: the program's own, and those of the textures. */
export function allSizes(
  {inputs, sizes}: TargetsProgram,
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
  if (output.fold !== 0) all.rowsOut = output.rows;
  return all;
}

const declareTarget = (n: number, location: number, count: number) =>
  location >= 0 && location < count
    ? `layout(location = ${location}) out vec4 target${n};`
    : `vec4 target${n};`;
