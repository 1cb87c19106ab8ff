import type {TensorInfo} from "@tensorflow/tfjs-core";
import type {GPGPUProgram, MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";

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
    data.isPacked = true;
    data.shape = view.shape;
    backend.uploadToGPU(tensor.dataId);
    return view;
  }
  if (data.isPacked && sameTexels(data.shape, shape)) return view;
  if (!data.isPacked) {
    const packed = backend.packTensor(view);
    temporaries.push(packed);
    return packed;
  }
  const stack = {...view, shape: asStack(data.shape)};
  const packed = backend.compileAndRun(repackProgram(stack.shape, asStack(shape)), [stack]);
  temporaries.push(packed);
  return {...packed, shape: view.shape};
}

/** A tensor's shape as TensorFlow.js packs it: a stack of matrices made of the last two axes. */
export function asStack(shape: readonly number[]): [number, number, number] {
  const columns = shape[shape.length - 1] ?? 1;
  const rows = shape[shape.length - 2] ?? 1;
  return [shape.slice(0, -2).reduce((product, n) => product * n, 1), rows, columns];
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

/** Each value of the new stack is looked up at its place in the old one. */
function repackProgram([, rows, columns]: number[], to: [number, number, number]): GPGPUProgram {
  return {
    variableNames: ["A"],
    outputShape: to,
    packedInputs: true,
    packedOutput: true,
    userCode: `
      float value(int n, int row, int column) {
        int index = (n * ${to[1]} + row) * ${to[2]} + column;
        int c = index % ${columns};
        int r = (index / ${columns}) % ${rows};
        return getChannel(getA(index / ${rows * columns}, r, c), vec2(r & 1, c & 1));
      }
      void main() {
        ivec3 at = getOutputCoords();
        int n = at.x, row = at.y, column = at.z;
        int below = min(row + 1, ${to[1] - 1}), right = min(column + 1, ${to[2] - 1});
        setOutput(vec4(value(n, row, column), value(n, row, right), value(n, below, column), value(n, below, right)));
      }`
  };
}
