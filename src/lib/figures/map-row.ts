import {addStyle, html} from "./element.js";
import {outlinedMap} from "./outlined-map.js";
import type {OutlinedMapOptions} from "./outlined-map.js";

const rules = `
.map-row { display: grid; grid-template-columns: repeat(var(--maps), minmax(0, 11rem)); gap: 0.75rem 1.25rem; margin: 0.75rem 0; }
.map-row .below { min-height: 2.7em; }
@media (max-width: 48rem) { .map-row { gap: 0.6rem; } }
`;

/** What one place of the row shows. */
export interface ShownMap {
  values: ArrayLike<number>;
  /** The picture whose ink is outlined. */
  of?: ArrayLike<number>;
  /** A line below it. */
  told?: string;
}

export type MapRow = HTMLElement & {update(maps: readonly ShownMap[]): void};

/** Maps of pictures side by side, each with a title above and a line below. */
export function mapRow(
  options: readonly Pick<OutlinedMapOptions, "title" | "scale" | "limit">[],
  {rows = 28, columns = 28}: {rows?: number; columns?: number} = {}
): MapRow {
  addStyle("map-row", rules);
  const maps = options.map(one => outlinedMap({...one, rows, columns, ariaLabel: one.title, told: true}));
  const element = html(
    "div",
    {class: "figure map-row", style: `--maps:${options.length}`},
    ...maps
  ) as unknown as MapRow;
  element.update = shown =>
    shown.forEach(({values, of, told = ""}, k) => {
      maps[k].update(values, of);
      maps[k].tell(told);
    });
  return element;
}
