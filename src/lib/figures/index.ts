/** Figures: plain arrays in, an element out that carries `value` and dispatches `input`. None knows a chapter. */
export {heatMap} from "./heat-map.js";
export type {HeatMap, HeatMapOptions, Scale} from "./heat-map.js";
