import * as tensorflow from "@tensorflow/tfjs-core";

/** The backends' kernels and what belongs to them; they register themselves as they are loaded. */
const loadOperations = () =>
  Promise.all([
    import("@tensorflow/tfjs-backend-webgl/dist/register_all_kernels.js"),
    import("@tensorflow/tfjs-backend-cpu/dist/register_all_kernels.js"),
    import("@tensorflow/tfjs-core/dist/register_all_gradients.js"),
    import("@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js")
  ]);

let whole: Promise<typeof tensorflow> | undefined;

/**
 * TensorFlow.js for readers who want to try it: with its operations on both backends, their gradients, and the methods of its
 * tensors, such as `a.add(b)`. The book's own code uses none of them; they are loaded when a reader's cell imports them.
 */
export const wholeTensorflow = (): Promise<typeof tensorflow> => (whole ??= load());

async function load(): Promise<typeof tensorflow> {
  const {Identity, Tensor, getKernel, scalar, unregisterKernel} = tensorflow;
  // The only one of them that the book has in a form of its own, for want of it.
  for (const backend of ["webgl", "cpu"])
    if (getKernel(Identity, backend)) unregisterKernel(Identity, backend);
  await loadOperations();
  // The page may have loaded a part of TensorFlow.js before, whose tensors are of a class of their own.
  const one = scalar(1);
  const pages = Object.getPrototypeOf(one) as object;
  one.dispose();
  for (const [name, method] of Object.entries(Object.getOwnPropertyDescriptors(Tensor.prototype)))
    if (!(name in pages)) Object.defineProperty(pages, name, method);
  return tensorflow;
}
