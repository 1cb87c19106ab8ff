// #region accessors
/*
 * On the GPU a tensor lies in a picture, a texture. Its pixels are called
 * texels; each holds four numbers, 2×2 neighbours of the last two axes.
 * A fragment is one run of a shader: it works out one texel of the result,
 * all fragments at once. What it knows of an input X are two functions:
 * readX gives it a whole texel, getX one number. TensorFlow.js makes a getX
 * for as many indices as the tensor has: getX(b, r, q, c).
 */

/** GLSL: the texel in this row and this column of the texture. */
export const texelGlsl = (name: string, place = "vec2(column, row)") => `
    uniform highp sampler2D ${name};
    vec4 read${name}(int row, int column) {
      return texture(${name}, (${place} + 0.5) * texel${name});
    }`;

/** GLSL: the number in this row and this column of the matrix. */
export const numberGlsl = (name: string) => `
    float get${name}(int row, int column) {
      vec4 texel = read${name}(row >> 1, column >> 1);
      return valueOf(texel, row, column);
    }`;

/** GLSL: the number of this row and column in the texel that has it. */
export const valueGlsl = `
    float valueOf(vec4 texel, int row, int column) {
      vec2 pair = (row & 1) == 0 ? texel.xy : texel.zw;
      return (column & 1) == 0 ? pair.x : pair.y;
    }`;
// #endregion
