import {choice} from "./choice.js";
import {addStyle, html} from "./element.js";
import {featureMaps} from "./feature-maps.js";
import {largestOfWindows, mapOf} from "./moved-picture.js";

type Lang = "en" | "zh";

const rules = `.filter-bank .feature-maps { grid-template-columns: repeat(8, minmax(0, 1fr)); }
@media (max-width: 48rem) { .filter-bank .feature-maps { grid-template-columns: repeat(4, minmax(0, 1fr)); } }
`;

const words = {
  en: {filter: "filter", which: "filters"},
  zh: {filter: "滤波器", which: "滤波器"}
};

/** Square filters of one channel, the number of the filter last, with a bias for each. */
export interface FilterSet {
  name: string;
  values: ArrayLike<number>;
  biases: ArrayLike<number>;
}

export type FilterBank = HTMLElement & {
  /** Shows what the filters make of another picture. */
  show(picture: Float32Array): void;
};

/**
 * A bank of filters side by side: each filter, its map after ReLU, and the largest of each 2×2 window of that. Sets of
 * filters of one size can be exchanged.
 */
export function filterBank(
  sets: readonly FilterSet[],
  {size, count, columns, lang = "en"}: {size: number; count: number; columns: number; lang?: Lang}
): FilterBank {
  addStyle("filter-bank", rules);
  const say = words[lang];
  const maps = featureMaps(
    count,
    [
      {name: "w", rows: size, columns: size, scale: "signed"},
      {name: "y", rows: columns, columns, scale: "output"},
      {name: "p", rows: columns / 2, columns: columns / 2, scale: "output"}
    ],
    {name: say.filter}
  );
  const which = choice(
    say.which,
    sets.map(({name}, k) => ({value: k, text: name})),
    0
  );
  const element = html("div", {class: "figure filter-bank"}, which, maps) as unknown as FilterBank;
  let shown: Float32Array | undefined;
  const draw = () => {
    if (!shown) return;
    const {values, biases} = sets[which.value];
    const mapped = Array.from({length: count}, (_, f) => {
      const kernel = Array.from({length: size * size}, (_, k) => values[k * count + f]);
      return mapOf(shown!, columns, kernel).map(value => Math.max(0, value + biases[f]));
    });
    const together = (maps: readonly Float32Array[]) =>
      Float32Array.from({length: maps[0].length * count}, (_, k) => maps[k % count][Math.floor(k / count)]);
    const pooled = mapped.map(map => largestOfWindows(map, columns, 2));
    maps.update([values, together(mapped), together(pooled)]);
  };
  which.addEventListener("input", event => {
    event.stopPropagation();
    draw();
  });
  element.show = picture => {
    shown = picture;
    draw();
  };
  return element;
}
