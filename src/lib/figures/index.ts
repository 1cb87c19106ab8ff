/** Figures: plain arrays in, an element out that carries `value` and dispatches `input`. None knows a chapter. */
export {heatMap} from "./heat-map.js";
export type {HeatMap, HeatMapOptions, Scale} from "./heat-map.js";
export {digitImage} from "./digit-image.js";
export type {DigitImageOptions, Point, Stroke} from "./digit-image.js";
export {drawingPad} from "./drawing-pad.js";
export type {DrawingPadOptions} from "./drawing-pad.js";
