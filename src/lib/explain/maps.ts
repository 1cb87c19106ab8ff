import type {Network} from "../nn/network.js";
import {classProbability} from "./blackBox.js";
import {gradCam} from "./gradCam.js";
import {occlusion} from "./occlusion.js";
import {saliency} from "./saliency.js";

/** The three maps, in the order in which a page shows them. */
export const mapNames = ["saliency", "occlusion", "gradCam"] as const;
export type MapName = (typeof mapNames)[number];

/** What three explanations say of one answer, each [rows · columns] of the picture. */
export interface Maps extends Record<MapName, ArrayLike<number>> {
  /** p_c. */
  answer: number;
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
  return {
    answer,
    saliency: await saliency(model, x, c),
    occlusion: map,
    gradCam: (await gradCam(model, x, c)).enlarged
  };
}
