import type {MapName} from "../explain/maps.js";
import type {Scale} from "./colour-scale.js";

/** What the three explanations are called, and how they are coloured. */
export const mapWords: Record<"en" | "zh", Record<MapName, string>> = {
  en: {saliency: "saliency", occlusion: "occlusion", gradCam: "Grad-CAM"},
  zh: {saliency: "显著图", occlusion: "遮挡", gradCam: "Grad-CAM"}
};

/** Occlusion may be of either sign; the two others are sizes. */
export const mapScales: Record<MapName, Scale> = {
  saliency: "magnitude",
  occlusion: "signed",
  gradCam: "magnitude"
};
