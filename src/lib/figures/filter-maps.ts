import {featureMaps, type FeatureMaps} from "./feature-maps.js";
import type {FilterPath} from "./filter-detail.js";

export type FilterMaps = FeatureMaps & {
  /** Shows the filters and maps of a path, and gives it on. */
  show<P extends Pick<FilterPath, "kernel" | "map">>(path: P): P;
};

/**
 * The filters of a convolution, and below each the feature map it makes. One can be chosen; `value` is its number.
 * @param layer the shape of its kernel, [rows, columns, channels, filters], and of its output, [rows, columns, filters]
 */
export function filterMaps(
  {kernel, output}: {kernel: readonly number[]; output: readonly number[]},
  {lang = "en"}: {lang?: string} = {}
): FilterMaps {
  const [mapHeight, mapWidth, count] = output;
  const element = featureMaps(
    count,
    [
      {name: "w", rows: kernel[0], columns: kernel[1], scale: "signed"},
      {name: "y", rows: mapHeight, columns: mapWidth, scale: "magnitude"}
    ],
    {name: lang === "zh" ? "滤波器" : "filter"}
  );
  const show: FilterMaps["show"] = path => {
    element.update([path.kernel, path.map]);
    return path;
  };
  return Object.assign(element, {show});
}
