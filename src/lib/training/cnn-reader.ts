/**
 * The network of page 4.1 with weights trained beforehand: it gives a probability to each digit. Its code is loaded when it is
 * asked for.
 * @param invalidation settles when the cell that holds it runs anew
 */
export async function cnnReader(
  weights: Promise<{values: readonly Float32Array[]}>,
  invalidation: Promise<unknown>
): Promise<(x: Float32Array) => Promise<Float32Array>> {
  const [{startDevice}, {cnnOf41}, {values}] = await Promise.all([
    import("../nn/device.js"),
    import("./learners.js"),
    weights
  ]);
  await startDevice();
  const model = cnnOf41();
  model.setWeights(values);
  void invalidation.then(() => model.dispose());
  return async x => (await model.predict({pixels: x, shape: [1, 28, 28, 1]}))[0];
}
