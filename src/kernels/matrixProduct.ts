import type {TensorInfo} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {activationGlsl, type Activation} from "./activation.js";
import {editable} from "./editable.js";
import {asPacked, withTemporaries} from "./packed.js";
import {drawTargets} from "./renderTargets.js";
import type {TargetsProgram} from "./targetsProgram.js";

/**
 * The product of two matrices, as fast as WebGL lets us: the engine under
 * the fast versions of `dense` and `conv2d`.
 *
 * $$y_{m,n} = f\Bigl(\beta_n + \sum_k a_{m,k}\, b_{k,n}\Bigr)$$
 *
 * The direct shader reads two numbers for each multiplication, and reading
 * is what takes the time. Three ideas:
 *
 * 1. **Texels of 2×2 values.** A texture holds four numbers in a texel; two
 *    texels of a and b give eight products.
 * 2. **Blocks of 4×4.** A fragment works out 4×4 values of y at once and
 *    writes them to four render targets: four texels read give 32 products,
 *    eight for each read instead of a half.
 * 3. **Splitting the sum.** If y is small and the sum long, there are too
 *    few blocks to keep a GPU busy. So the sum is cut into parts, each
 *    worked out by its own fragments, and a second draw adds the parts.
 *
 * That second draw also puts the four targets back together, adds the bias
 * and applies the activation. Where it is not worth its time, with short
 * sums or few of them, one draw does it all, with a fragment for each texel
 * of y.
 */
export interface Product {
  /**
   * Sizes: a is [m, k] (or [k, m] if transposed), b is [k, n] (or [n, k]),
   * y is [m, n].
   */
  m: number;
  k: number;
  n: number;
  transposeA?: boolean;
  transposeB?: boolean;
}

/**
 * How many fragments keep a GPU busy, and how long a part of the sum must
 * be to be worth its own fragment.
 */
const enoughFragments = 4096;
const shortestPart = 64;

/** Into how many parts the sum over k is cut. */
export function splitsOf({m, k, n}: Product): number {
  const blocks = Math.ceil(m / 4) * Math.ceil(n / 4);
  return Math.max(
    1,
    Math.min(
      Math.round(enoughFragments / blocks),
      Math.floor(k / shortestPart)
    )
  );
}

/**
 * Whether one draw is faster: where the sums are short, writing four
 * targets and putting them together takes longer than reading twice as
 * much, and where there are few of them, the second draw does. (Measured.)
 */
export const isOneDraw = ({m, k, n}: Product): boolean =>
  k <= 64 ||
  (k <= 256 && Math.ceil(m / 4) * Math.ceil(n / 4) * k <= 128 * 256);

/**
 * GLSL: texels of a, two rows × two k, and of b, two k × two columns. A
 * transposed matrix is read across and turned in the texel. Where a row of
 * a or a column of b lies in its texture is worked out once for all k,
 * `placeI` and `placeJ`.
 */
const readGlsl = ({transposeA, transposeB}: Product): string => `
  #define PlaceI ${transposeA ? "ColumnA" : "RowA"}
  #define PlaceJ ${transposeB ? "RowB" : "ColumnB"}
  PlaceI placeI(int i) { return ${transposeA ? "columnA(i)" : "rowA(i)"}; }
  PlaceJ placeJ(int j) { return ${transposeB ? "rowB(j)" : "columnB(j)"}; }
  vec4 a(PlaceI i, int k) {
    return ${transposeA ? "atA(rowA(k), i).xzyw" : "atA(i, columnA(k))"};
  }
  vec4 b(int k, PlaceJ j) {
    return ${transposeB ? "atB(j, columnB(k)).xzyw" : "atB(rowB(k), j)"};
  }`;

// #region shader-one-draw
/**
 * GLSL: the last texels of an odd k hold one k, and what else is in them is
 * not part of the matrix.
 */
const oddOne = `
        vec4 l = a(atI, wholePairs), r = b(wholePairs, atJ);
        l.yw = r.zw = vec2(0.0);
        z += products(l, r);`;

/**
 * The only draw: the fragment (i, j) works out one texel, rows 2·i and
 * 2·i+1, columns 2·j and 2·j+1.
 */
function oneDrawProgram(
  product: Product,
  withBias: boolean,
  activation: Activation
): TargetsProgram {
  const {m, k, n} = product;
  return {
    inputs: ["A", "B", ...(withBias ? ["Bias"] : [])],
    outputShape: [m, n],
    targets: 1,
    sizes: {wholePairs: Math.floor(k / 2)},
    userCode: `
      ${activationGlsl(activation)}
      ${readGlsl(product)}
      vec4 products(vec4 l, vec4 r) {
        return l.xxzz * r.xyxy + l.yyww * r.zwzw;
      }
      void fragment(int i, int j) {
        PlaceI atI = placeI(i);
        PlaceJ atJ = placeJ(j);
        vec4 z = ${withBias ? "readBias(0, j).xyxy" : "vec4(0.0)"};
        for (int k = 0; k < wholePairs; k++) {
          z += products(a(atI, k), b(k, atJ));
        }
        ${k % 2 ? oddOne : ""}
        target0 = f(z);
      }`
  };
}
// #endregion

// #region shader-blocks
/**
 * Draw one: the fragment (I, J) works out rows 4·I … 4·I+3, columns 4·J …
 * 4·J+3 of one part of the sum.
 */
function blocksProgram(product: Product, splits: number): TargetsProgram {
  const {m, k, n} = product;
  const blocksDown = Math.ceil(m / 4);
  const wholePairs = Math.floor(k / 2);
  const pairsInPart = Math.ceil(Math.ceil(k / 2) / splits);
  return {
    inputs: ["A", "B"],
    outputShape: [2 * blocksDown * splits, 2 * Math.ceil(n / 4)],
    targets: 4,
    sizes: {
      ...{
        blocksDown,
        lastRow: Math.ceil(m / 2) - 1,
        lastColumn: Math.ceil(n / 2) - 1
      },
      ...{wholePairs, pairsInPart},
      // the part that an odd last k belongs to
      oddPart: Math.floor(wholePairs / pairsInPart)
    },
    userCode: `
      ${readGlsl(product)}
      vec4 y00, y01, y10, y11;
      void add(vec4 a0, vec4 a1, vec4 b0, vec4 b1) {
        y00 += a0.xxzz * b0.xyxy + a0.yyww * b0.zwzw;
        y01 += a0.xxzz * b1.xyxy + a0.yyww * b1.zwzw;
        y10 += a1.xxzz * b0.xyxy + a1.yyww * b0.zwzw;
        y11 += a1.xxzz * b1.xyxy + a1.yyww * b1.zwzw;
      }
      PlaceI i0, i1;
      PlaceJ j0, j1;
      void addPair(int k) { add(a(i0, k), a(i1, k), b(k, j0), b(k, j1)); }
      // k is odd: the last texels hold one k, and what else is in them is
      // not part of the matrix.
      void addOne(int k) {
        vec4 a0 = a(i0, k), a1 = a(i1, k), b0 = b(k, j0), b1 = b(k, j1);
        a0.yw = a1.yw = b0.zw = b1.zw = vec2(0.0);
        add(a0, a1, b0, b1);
      }
      void fragment(int row, int J) {
        int part = quotient(row, blocksDown), I = row - part * blocksDown;
        i0 = placeI(2 * I), i1 = placeI(min(2 * I + 1, lastRow));
        j0 = placeJ(2 * J), j1 = placeJ(min(2 * J + 1, lastColumn));
        y00 = y01 = y10 = y11 = vec4(0.0);
        int k = part * pairsInPart, end = min(k + pairsInPart, wholePairs);
        // two pairs in each round: fewer rounds
        for (; k + 1 < end; k += 2) {
          addPair(k);
          addPair(k + 1);
        }
        if (k < end) addPair(k);
        ${k % 2 ? "if (part == oddPart) addOne(wholePairs);" : ""}
        target0 = y00;
        target1 = y01;
        target2 = y10;
        target3 = y11;
      }`
  };
}
// #endregion

/** The book's program unless a reader has put another in its place. */
const blocks = editable("matrixProduct#shader-blocks", blocksProgram, {
  readGlsl
});

// #region shader-join
/**
 * Draw two: adds the parts of each texel of y from the target where it was
 * written, then bias and activation.
 */
function joinProgram(
  {m, n}: Product,
  splits: number,
  withBias: boolean,
  activation: Activation
): TargetsProgram {
  return {
    inputs: ["Y00", "Y01", "Y10", "Y11", ...(withBias ? ["Bias"] : [])],
    outputShape: [m, n],
    targets: 1,
    anySize: true,
    sizes: {blocksDown: Math.ceil(m / 4), splits},
    userCode: `
      ${activationGlsl(activation)}
      vec4 part(int p, int i, int j) {
        int row = p * blocksDown + (i >> 1), column = j >> 1;
        bool left = (j & 1) == 0;
        if ((i & 1) == 0) {
          return left ? readY00(row, column) : readY01(row, column);
        }
        return left ? readY10(row, column) : readY11(row, column);
      }
      void fragment(int i, int j) {
        vec4 z = ${withBias ? "readBias(0, j).xyxy" : "vec4(0.0)"};
        for (int p = 0; p < splits; p++) z += part(p, i, j);
        target0 = f(z);
      }`
  };
}
// #endregion

/**
 * y = f(a·b + bias) as a packed matrix [m, n]; a and b may be any tensors
 * with the right number of values.
 */
export function matrixProduct(
  a: TensorInfo,
  b: TensorInfo,
  product: Product,
  backend: MathBackendWebGL,
  {
    bias,
    activation = "linear"
  }: {bias?: TensorInfo; activation?: Activation} = {}
): TensorInfo {
  const {m, k, n, transposeA, transposeB} = product;
  return withTemporaries(backend, temporaries => {
    const inputs = [
      asPacked(a, transposeA ? [k, m] : [m, k], backend, temporaries),
      asPacked(b, transposeB ? [n, k] : [k, n], backend, temporaries)
    ];
    const biases = bias
      ? [asPacked(bias, [1, n], backend, temporaries)]
      : [];
    if (isOneDraw(product)) {
      return drawTargets(
        oneDrawProgram(product, bias !== undefined, activation),
        [...inputs, ...biases],
        backend
      )[0];
    }
    const splits = splitsOf(product);
    const parts = drawTargets(blocks(product, splits), inputs, backend);
    temporaries.push(...parts);
    const join = joinProgram(
      product,
      splits,
      bias !== undefined,
      activation
    );
    return drawTargets(join, [...parts, ...biases], backend)[0];
  });
}
