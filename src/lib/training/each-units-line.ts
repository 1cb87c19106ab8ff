import type {PlaneLine} from "../figures/class-plane.js";
import type {Sequential} from "../nn/index.js";

/** For each unit of the first layer of a network on two inputs: the line on which its weighted sum is 0. */
export async function eachUnitsLine(model: Sequential): Promise<PlaneLine[]> {
  const [w, b] = await model.getWeights();
  return Array.from(b, (bias, k) => ({w: [w[k], w[b.length + k]] as const, b: bias}));
}
