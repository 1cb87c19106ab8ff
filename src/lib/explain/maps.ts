import type {Network} from "../nn/network.js";
import {classProbability} from "./blackBox.js";
import {gradCam} from "./gradCam.js";
import {occlusion} from "./occlusion.js";
import {saliencyFrom} from "./saliency.js";
import {scoreAndGradient} from "./scores.js";

/** The three maps, in the order in which a page shows them. */
export const mapNames = ["saliency", "occlusion", "gradCam"] as const;
export type MapName = (typeof mapNames)[number];

/** What three explanations say of one answer, each [rows · columns] of the picture. */
export interface Maps extends Record<MapName, ArrayLike<number>> {
  /** p_c. */
  answer: number;
  /** ∂z_c/∂x with its sign; of several channels the one that the saliency shows. */
  slope: ArrayLike<number>;
}

export interface PatchOptions {
  /** P, s and u of the occlusion. */
  size?: number;
  stride?: number;
  fill?: number;
}

/** Saliency, occlusion and Grad-CAM of a network's class c for one picture. */
export async function maps(
  model: Network,
  x: ArrayLike<number>,
  c: number,
  {size = 5, stride = 2, fill = 0}: PatchOptions = {}
): Promise<Maps> {
  const shape = model.layers[0].inputShape!;
  const {map, answer} = await occlusion(classProbability(model, c), x, {shape, size, stride, fill});
  const {dx} = await scoreAndGradient(model, x, c);
  const channels = shape.at(-1)!;
  const sizes = saliencyFrom(dx, channels);
  return {
    answer,
    saliency: sizes,
    slope: sizes.map((s, i) => slopeOf(dx.subarray(i * channels, (i + 1) * channels), s)),
    occlusion: map,
    gradCam: (await gradCam(model, x, c)).enlarged
  };
}

/** Of the slopes of a pixel's channels the one of this size. */
const slopeOf = (slopes: Float32Array, size: number): number =>
  slopes.find(slope => Math.abs(slope) === size) ?? 0;
