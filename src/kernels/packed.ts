import type {TensorInfo} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {drawTargets} from "./renderTargets.js";
import type {TargetsProgram} from "./targetsProgram.js";
import {asStack} from "./textureLayout.js";
import {uploadPacked} from "./upload.js";

/** Runs `work` with a list for the tensors made on the way, and frees those at the end, also after an error. */
export function withTemporaries<T>(backend: MathBackendWebGL, work: (temporaries: TensorInfo[]) => T): T {
  const temporaries: TensorInfo[] = [];
  try {
    return work(temporaries);
  } finally {
    for (const info of temporaries) backend.disposeIntermediateTensorInfo(info);
  }
}

/**
 * A tensor under another shape, in a texture whose texels hold 2×2 values of the last two axes. The numbers stay in their
 * order; only where they lie in a texture changes, and that only when it must.
 *
 * @param temporaries takes what was made on the way (see `withTemporaries`)
 */
export function asPacked(
  tensor: TensorInfo,
  shape: readonly number[],
  backend: MathBackendWebGL,
  temporaries: TensorInfo[]
): TensorInfo {
  const view = {dataId: tensor.dataId, dtype: tensor.dtype, shape: [...shape]};
  const data = backend.texData.get(tensor.dataId);
  if (!data.texture) {
    // Not yet on the GPU: it is uploaded the right way at once.
    uploadPacked(tensor, shape, backend);
    return view;
  }
  if (data.isPacked && sameTexels(data.shape, shape)) return view;
  if (!data.isPacked) {
    const packed = backend.packTensor(view);
    temporaries.push(packed);
    return packed;
  }
  const asItLies = {...view, shape: data.shape};
  const [packed] = drawTargets(repackProgram(data.shape, shape), [asItLies], backend);
  temporaries.push(packed);
  return packed;
}

/** Whether `asPacked` needs no draw for this shape: the tensor is still to be uploaded, or lies so already. */
export function isFreeAs(tensor: TensorInfo, shape: readonly number[], backend: MathBackendWebGL): boolean {
  const data = backend.texData.get(tensor.dataId);
  return !data.texture || (data.isPacked === true && sameTexels(data.shape, shape));
}

/** Whether the 2×2 values of each texel are the same in both shapes: rows as long, and no texel reaching over two matrices. */
function sameTexels(from: readonly number[], to: readonly number[]): boolean {
  const [stack, rows, columns] = asStack(from);
  const [toStack, toRows, toColumns] = asStack(to);
  if (columns !== toColumns) return false;
  return (
    (stack === toStack && rows === toRows) ||
    ((stack === 1 || rows % 2 === 0) && (toStack === 1 || toRows % 2 === 0))
  );
}

/**
 * Each value of the new stack of matrices is looked up at its place in the old one. Where rows are even in both, values that
 * lie beside each other in a texel of the one do so in the other, and are looked up as a pair.
 */
function repackProgram(from: readonly number[], to: readonly number[]): TargetsProgram {
  const [, rows, columns] = asStack(from);
  const [, toRows, toColumns] = asStack(to);
  const pair =
    columns % 2 === 0 && toColumns % 2 === 0
      ? `find(n, row, column);
        return (r & 1) == 0 ? texel.xy : texel.zw;`
      : "return vec2(value(n, row, column), value(n, row, min(column + 1, toColumns - 1)));";
  return {
    inputs: ["A"],
    outputShape: to,
    targets: 1,
    sizes: {
      ...{rows, columns, rowsOfTexels: Math.ceil(rows / 2)},
      ...{toRows, toColumns, toRowsOfTexels: Math.ceil(toRows / 2)}
    },
    userCode: `
      vec4 texel;
      int r, c;
      void find(int n, int row, int column) {  // the old texel of a value, and row and column there
        int index = (n * toRows + row) * toColumns + column, stackedRow = index / columns;
        int m = quotient(stackedRow, rows);
        r = stackedRow - m * rows, c = index - stackedRow * columns;
        texel = readA(m * rowsOfTexels + (r >> 1), c >> 1);
      }
      float value(int n, int row, int column) {
        find(n, row, column);
        return valueOf(texel, r, c);
      }
      vec2 pair(int n, int row, int column) {
        ${pair}
      }
      void fragment(int i, int j) {
        int n = quotient(i, toRowsOfTexels), row = (i - n * toRowsOfTexels) * 2;
        target0 = vec4(pair(n, row, 2 * j), pair(n, min(row + 1, toRows - 1), 2 * j));
      }`
  };
}
