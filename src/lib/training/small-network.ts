import type {Digits} from "../data/index.js";
import type {CompressedNetwork} from "../figures/compressed-network.js";

/**
 * The small network with weights trained beforehand, for a figure that changes them. Each figure has one of its own. Its code is
 * loaded when it is asked for.
 * @param invalidation settles when the cell that holds it runs anew
 */
export async function smallNetwork(
  weights: Promise<{values: readonly Float32Array[]}>,
  test: Promise<Digits>,
  invalidation: Promise<unknown>
): Promise<CompressedNetwork> {
  const [{startDevice}, {smallCnn}, {compressedNetwork}, {values}, digits] = await Promise.all([
    import("../nn/device.js"),
    import("./small-cnn.js"),
    import("./compressed-network.js"),
    weights,
    test
  ]);
  await startDevice();
  const model = smallCnn();
  void invalidation.then(() => model.dispose());
  return compressedNetwork(model, values, digits);
}
