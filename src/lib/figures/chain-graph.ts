import {chainSteps, type ChainEdge, type ChainValues} from "./chain-steps.js";
import {dragNumber, type DragNumber} from "./drag-number.js";
import {addStyle, changed, html, svg} from "./element.js";
import {formatNumber} from "./number-format.js";

const rules = `
.chain-graph { position: relative; height: 19rem; font: 1.0625rem/1.3 var(--sans, sans-serif); font-variant-numeric: tabular-nums; }
.chain-graph > svg { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; }
.chain-graph .edge { fill: none; stroke: var(--rule, #ddd); stroke-width: 2; }
.chain-graph .edge.reached { stroke: var(--cy); }
.chain-graph .edge.returned { stroke: var(--cg); stroke-width: 3; }
.chain-graph .edge.active { stroke-width: 6; }
.chain-graph > span { position: absolute; translate: -50% -50%; white-space: nowrap; }
.chain-node { display: grid; place-items: center; min-width: 3rem; height: 3rem; padding: 0 0.5rem; border: 2px solid var(--ink-soft); border-radius: 1.5rem; background: var(--paper); font: 1.25rem/1 var(--serif, serif); box-sizing: border-box; }
.chain-node.active { border-color: var(--ink); background: var(--lit); }
.chain-leaf { display: flex; align-items: baseline; gap: 0.35rem; padding: 0.4rem 0.7rem; border-radius: 6px; background: var(--paper); border: 2px solid currentColor; font-weight: 600; }
.chain-leaf i { font: italic 600 1.125rem/1 var(--serif, serif); }
.chain-value, .chain-gradient { padding: 0 0.25rem; background: var(--paper); line-height: 1.2; }
.chain-value { color: var(--cy); font-weight: 600; }
.chain-gradient { color: var(--cg); font-weight: 600; }
.chain-graph :is(.chain-value, .chain-gradient).waits { visibility: hidden; }
@media (max-width: 60rem) { .chain-graph { height: 37rem; max-width: 26rem; } }
`;

type Place = readonly [along: number, aside: number];
type LeafName = "x" | "w" | "b" | "y";

/** Along the way from the inputs to the loss, and aside of it, in hundredths of the figure. */
const places: Record<string, Place> = {
  x: [5, 18],
  w: [5, 82],
  times: [24, 50],
  b: [30, 92],
  plus: [43, 50],
  sigma: [61, 50],
  y: [68, 92],
  square: [80, 50],
  L: [97, 50]
};

const edges: Record<ChainEdge, readonly [from: string, to: string]> = {
  x: ["x", "times"],
  w: ["w", "times"],
  p: ["times", "plus"],
  b: ["b", "plus"],
  z: ["plus", "sigma"],
  yHat: ["sigma", "square"],
  y: ["y", "square"],
  L: ["square", "L"]
};

/** Edges whose values stand on them; those of the leaves stand in the leaves. */
const carried = ["p", "z", "yHat", "L"] as const;
const returned = ["x", "w", "p", "b", "z", "yHat", "L"] as const;

const names: Record<ChainEdge, string> = {x: "x", w: "w", p: "p", b: "b", z: "z", yHat: "ŷ", y: "y", L: "L"};
const meanings: Record<LeafName, string> = {x: "cx", w: "cw", b: "cw", y: "ct"};

const words = {
  en: {title: "A neuron and its loss as a graph", leaf: (name: string) => `${name}, to be pulled`},
  zh: {title: "把神经元和损失画成图", leaf: (name: string) => `${name}，可以拖动`}
};

export interface ChainLeaves {
  x: number;
  w: number;
  b: number;
  y: number;
}

/** `value` holds what the reader pulls. */
export type ChainGraph = HTMLElement & {
  value: ChainLeaves;
  /** Shows what has been computed up to a step: values on their way forwards, then gradients on their way back. */
  update(values: ChainValues, step: number): void;
};

/**
 * One neuron with sigmoid and squared error as a graph: values run forwards along its edges, then gradients backwards, one
 * edge at a time. Inputs, weights and target are pulled in the figure.
 */
export function chainGraph(start: ChainLeaves, {lang = "en"}: {lang?: "en" | "zh"} = {}): ChainGraph {
  addStyle("chain-graph", rules);
  const say = words[lang];
  const leaves = (Object.keys(meanings) as LeafName[]).map(name => {
    const number = dragNumber({low: -3, high: 3, step: 0.1, value: start[name], label: say.leaf(name)});
    const leaf = html(
      "span",
      {class: `chain-leaf ${meanings[name]}`, "data-letter": name},
      html("i", {}, name),
      number
    );
    return {name, number, leaf};
  });
  const nodes = Object.entries({times: "×", plus: "+", sigma: "σ", square: "(ŷ − y)²", L: "L"}).map(
    ([name, text]) => ({
      name,
      node: html(
        "span",
        {class: name === "L" ? "chain-leaf ct" : "chain-node", "data-letter": name === "L" ? "L" : undefined},
        text
      )
    })
  );
  const lines = Object.fromEntries(Object.keys(edges).map(name => [name, svg("path", {class: "edge"})]));
  const values = Object.fromEntries(
    carried.map(name => [name, html("span", {class: "chain-value waits", "data-letter": name})])
  );
  const gradients = Object.fromEntries(
    returned.map(name => [name, html("span", {class: "chain-gradient waits", "data-letter": `d${name}`})])
  );
  const element = html(
    "div",
    {class: "figure chain-graph", role: "group", "aria-label": say.title},
    svg("svg", {"aria-hidden": "true"}, ...Object.values(lines)),
    ...[...Object.values(values), ...Object.values(gradients)],
    ...[...nodes.map(({node}) => node), ...leaves.map(({leaf}) => leaf)]
  ) as unknown as ChainGraph;

  const layOut = () => {
    const [width, height] = [element.clientWidth || 900, element.clientHeight || 304];
    const down = height > width * 0.8;
    const at = ([along, aside]: Place): [number, number] => {
      // On a phone the way leads downwards.
      const [px, py] = down ? [aside, along] : [along, aside];
      const [sx, sy] = down ? [12, 4] : [2, 8];
      return [
        ((px * (100 - 2 * sx)) / 100 + sx) * (width / 100),
        ((py * (100 - 2 * sy)) / 100 + sy) * (height / 100)
      ];
    };
    const put = (part: HTMLElement, [left, top]: readonly [number, number]) => {
      part.style.left = `${left}px`;
      part.style.top = `${top}px`;
    };
    for (const {name, node} of nodes) put(node, at(places[name]));
    for (const {name, leaf} of leaves) put(leaf, at(places[name]));
    for (const [name, [from, to]] of Object.entries(edges) as [ChainEdge, readonly [string, string]][]) {
      const [[x1, y1], [x2, y2]] = [at(places[from]), at(places[to])];
      lines[name].setAttribute("d", `M${x1},${y1}L${x2},${y2}`);
      const middle = [(x1 + x2) / 2, (y1 + y2) / 2] as const;
      const side = down ? 38 : 20;
      const along = down ? [side, 0] : [0, side];
      if (values[name]) put(values[name], [middle[0] - along[0], middle[1] - along[1]]);
      if (gradients[name]) put(gradients[name], [middle[0] + along[0], middle[1] + along[1]]);
    }
  };
  const read = () => {
    element.value = Object.fromEntries(
      leaves.map(({name, number}) => [name, number.value])
    ) as unknown as ChainLeaves;
  };
  for (const {number} of leaves as {number: DragNumber}[]) {
    number.addEventListener("input", event => {
      event.stopPropagation();
      read();
      changed(element);
    });
  }
  element.update = (computed, step) => {
    const done = chainSteps.slice(0, step);
    const active = done.at(-1);
    for (const name of carried) {
      const shown = done.some(({edges, way}) => way === "forwards" && edges.includes(name));
      values[name].textContent = `${names[name]} ${formatNumber(computed[name])}`;
      values[name].classList.toggle("waits", !shown);
    }
    for (const name of returned) {
      const shown = done.some(({edges, way}) => way === "backwards" && edges.includes(name));
      gradients[name].textContent = `∂ ${formatNumber(computed[`d${name}`])}`;
      gradients[name].classList.toggle("waits", !shown);
    }
    for (const name of Object.keys(edges) as ChainEdge[]) {
      const has = (way: "forwards" | "backwards") =>
        done.some(one => one.way === way && one.edges.includes(name));
      lines[name].setAttribute(
        "class",
        `edge ${has("forwards") || has("backwards") ? "reached" : ""} ${has("backwards") ? "returned" : ""} ${active?.edges.includes(name) ? "active" : ""}`
      );
    }
    for (const {name, node} of nodes) node.classList.toggle("active", active?.node === name);
  };
  read();
  new ResizeObserver(layOut).observe(element);
  layOut();
  return element;
}
