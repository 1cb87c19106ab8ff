import {changed, html} from "./element.js";
import {featureMaps} from "./feature-maps.js";
import type {FilterPath, ThroughFilter} from "./filter-detail.js";

export type FilterMaps = HTMLElement & {
  /** The shown path, and which of its filters is chosen; null before one is shown. */
  value: ThroughFilter | null;
  /** Shows the filters and maps of a path. */
  show(path: FilterPath): void;
};

/**
 * The filters of a convolution, and below each the feature map it makes. One can be chosen. `value` is the path through it;
 * "input" is dispatched when another is chosen or another path is shown.
 * @param layer the shape of its kernel, [rows, columns, channels, filters], and of its output, [rows, columns, filters]
 */
export function filterMaps(
  {kernel, output}: {kernel: readonly number[]; output: readonly number[]},
  {lang = "en"}: {lang?: string} = {}
): FilterMaps {
  const [mapHeight, mapWidth, count] = output;
  const maps = featureMaps(
    count,
    [
      {name: "w", rows: kernel[0], columns: kernel[1], scale: "signed"},
      {name: "y", rows: mapHeight, columns: mapWidth, scale: "magnitude"}
    ],
    {name: lang === "zh" ? "滤波器" : "filter"}
  );
  const element = Object.assign(html("div", {}, maps), {value: null, show}) as FilterMaps;
  // Heard before those who hear it from outside, as it comes up from the maps.
  maps.addEventListener("input", () => {
    if (element.value) element.value = {...element.value, filter: maps.value};
  });
  return element;

  function show(path: FilterPath): void {
    maps.update([path.kernel, path.map]);
    element.value = {...path, filter: maps.value};
    changed(element);
  }
}
