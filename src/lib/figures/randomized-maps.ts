import type {MapName, Maps} from "../explain/maps.js";
import {addStyle, html} from "./element.js";
import {mapScales, mapWords} from "./map-names.js";
import {outlinedMap} from "./outlined-map.js";

type Lang = "en" | "zh";

const rules = `
.randomized-maps .grid { display: grid; grid-template-columns: repeat(4, minmax(0, 9.5rem)); gap: 0.35rem 1rem; margin: 0.75rem 0; }
.randomized-maps .grid > p { grid-column: 1 / -1; margin: 0.4rem 0 -0.2rem; font-weight: 600; }
.randomized-maps .outlined-map figcaption { font-size: 0.875rem; min-height: 1.35em; }
@media (max-width: 48rem) { .randomized-maps .grid { gap: 0.35rem 0.5rem; } .randomized-maps .outlined-map figcaption { min-height: 2.7em; } }
`;

const words = {
  en: {
    label:
      "Three maps of the trained network, and of the same network with ever more random layers from the top",
    columns: ["trained", "1 layer random", "2 random", "all 3 random"],
    again: "Other random weights",
    alike: (rho: string) => `ρ = ${rho}`,
    seed: (seed: number) => `Seed of the random weights: ${seed}.`
  },
  zh: {
    label: "训练好的网络的三种图，以及从顶层起越来越多的层换成随机权重之后的图",
    columns: ["训练好的", "1 层随机", "2 层随机", "3 层全随机"],
    again: "换一组随机权重",
    alike: (rho: string) => `ρ = ${rho}`,
    seed: (seed: number) => `随机权重的种子：${seed}。`
  }
};

/** One network of the row: its maps, and how alike they are to the trained one's. */
export interface RandomizedMaps {
  count: number;
  maps: Maps;
  correlation: Record<MapName, number>;
}

export type RandomizedMapsFigure = HTMLElement & {
  /** The seed of the random weights; "input" is dispatched when the reader asks for another. */
  value: number;
  /** Shows the maps of x as they come. */
  show(x: ArrayLike<number>, networks: AsyncIterable<RandomizedMaps>): Promise<void>;
};

const names: readonly MapName[] = ["saliency", "occlusion", "gradCam"];

/** Three explanations in rows, and ever more random layers in columns; below each its rank correlation with the first. */
export function randomizedMaps({
  columns = 28,
  lang = "en"
}: {columns?: number; lang?: Lang} = {}): RandomizedMapsFigure {
  addStyle("randomized-maps", rules);
  const say = words[lang];
  const cells = names.map(name =>
    say.columns.map(title =>
      outlinedMap({
        ...{rows: columns, columns, scale: mapScales[name], title, told: true},
        ariaLabel: `${mapWords[lang][name]}: ${title}`
      })
    )
  );
  const again = html("button", {type: "button"}, say.again);
  const seed = html("span", {});
  const element = html(
    "div",
    {class: "figure randomized-maps", role: "group", "aria-label": say.label},
    html(
      "div",
      {class: "grid"},
      ...names.flatMap((name, k) => [html("p", {}, mapWords[lang][name]), ...cells[k]])
    ),
    html("div", {class: "controls"}, again, seed)
  ) as unknown as RandomizedMapsFigure;
  const tell = () => (seed.textContent = say.seed(element.value));
  element.value = 1;
  tell();
  again.addEventListener("click", () => {
    element.value += 1;
    tell();
    element.dispatchEvent(new Event("input", {bubbles: true}));
  });
  let turn = 0;
  element.show = async (x, networks) => {
    const own = ++turn;
    for await (const {count, maps, correlation} of networks) {
      // A newer picture has taken the figure over.
      if (own !== turn) return;
      names.forEach((name, k) => {
        cells[k][count].update(maps[name], x);
        cells[k][count].tell(say.alike(correlation[name].toFixed(2).replace("-", "−")));
      });
    }
  };
  return element;
}
