/** Explanations of what a network answers, from scratch. */
export {activationMaximization, ascentStep, objective} from "./activationMaximization.js";
export type {ActivationMaximizationOptions, AscentRule, AscentState} from "./activationMaximization.js";
export {classProbability, probabilities} from "./blackBox.js";
export type {BlackBox} from "./blackBox.js";
export {allCoalitionValues, coalitionValues, has, sizeOf, withParts} from "./coalitions.js";
export type {Cut} from "./coalitions.js";
export {enlarge} from "./enlarge.js";
export {accuracyWhenNudged, coinTosses, nudges} from "./nudges.js";
export type {Nudges} from "./nudges.js";
export {nudgeRises} from "./nudgeRises.js";
export type {NudgeRises} from "./nudgeRises.js";
export {lossSlopes, nudged} from "./fastGradientSign.js";
export {gradCam, gradCamLoops, lastConvolution} from "./gradCam.js";
export type {GradCam} from "./gradCam.js";
export {kernelShap, kernelShapErrors, kernelShapFit, shapleyKernel, shapleySamples} from "./kernelShap.js";
export {lime, limeFit, limeSpread, proximity, randomCoalitions} from "./lime.js";
export type {LimeFit, LimeOptions} from "./lime.js";
export {limeOverSeeds, limeOverWidths, limeRun, proximities} from "./limeTable.js";
export type {LimeRun, LimeSeeds} from "./limeTable.js";
export {
  occludedAt,
  occlusion,
  occlusionGeometry,
  occlusionLoops,
  occlusionMap,
  occlusions
} from "./occlusion.js";
export type {OcclusionGeometry, OcclusionOptions} from "./occlusion.js";
export {randomized, weightedLayers} from "./randomized.js";
export {rankCorrelation, ranks} from "./rankCorrelation.js";
export {partAnswers, partAnswersOn} from "./partAnswers.js";
export type {PartAnswers} from "./partAnswers.js";
export {
  areaBelow,
  byValue,
  fallsAlone,
  greedyOrder,
  inkOfParts,
  meanDifferences,
  meanRemovalCurve,
  removalCurve
} from "./removal.js";
export {saliency, saliencyFrom, saliencyLoops} from "./saliency.js";
export {scoreAndGradient, scoreGradient, scores} from "./scores.js";
export {shapley, shapleyFrom, shapleyLoops} from "./shapley.js";
export type {ShapleyValues} from "./shapley.js";
export {shapleyChecks} from "./shapleyChecks.js";
export {gridCells, inkCells} from "./superpixels.js";
export type {CellOptions, Superpixels} from "./superpixels.js";
export {mapNames, maps} from "./maps.js";
export type {MapName, Maps, PatchOptions} from "./maps.js";
export {cascade, correlations, mapsOfEach, sanityCheck} from "./sanityCheck.js";
export type {Correlations, SanityCheck} from "./sanityCheck.js";
