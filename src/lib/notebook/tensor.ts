/** What makes a value a tensor, for a notebook that does not import TensorFlow.js: its shape tells. */
export interface Tensor {
  shape: number[];
  dtype: string;
  dataId: object;
  isDisposed: boolean;
  kept: boolean;
  data(): Promise<ArrayLike<number | string>>;
  dispose(): void;
}

export function isTensor(value: unknown): value is Tensor {
  if (typeof value !== "object" || value === null) return false;
  const {shape, dtype, dataId, data} = value as Partial<Tensor>;
  return Array.isArray(shape) && typeof dtype === "string" && !!dataId && typeof data === "function";
}
