import {scaleLinear} from "d3-scale";
import {addStyle, html, svg} from "./element.js";

const rules = `
.code-line svg { display: block; width: min(100%, 32rem); aspect-ratio: 1; font: 13px var(--sans, sans-serif); overflow: visible; }
.code-line .axis { stroke: var(--rule, #ddd); }
.code-line .point { fill: var(--cx); }
.code-line .image { fill: var(--cy); }
.code-line .error { stroke: var(--ct); stroke-width: 1; opacity: 0.7; }
.code-line .weights { stroke: var(--cw); stroke-width: 2.5; }
.code-line .principal { stroke: var(--ink-soft); stroke-dasharray: 5 4; }
.code-line text.w { fill: var(--cw); } .code-line text.p { fill: var(--ink-soft); }
`;

export type CodeLine = HTMLElement & {
  /** Shows the weights, as an arrow from the origin, and where the points come out. */
  update(w: ArrayLike<number>, images: ArrayLike<number>): void;
};

/**
 * Points of the plane, the one direction to which an autoencoder with one code unit leads them back, and the direction of
 * their principal axis.
 * @param points x and y of each, one after the other
 */
export function codeLine(
  points: ArrayLike<number>,
  {
    axis,
    limit,
    names
  }: {axis: ArrayLike<number>; limit: number; names: {weights: string; principal: string; label: string}}
): CodeLine {
  addStyle("code-line", rules);
  const size = 320;
  const x = scaleLinear([-limit, limit], [0, size]);
  const y = scaleLinear([-limit, limit], [size, 0]);
  const count = points.length / 2;
  const place = (values: ArrayLike<number>, n: number) => [x(values[2 * n]), y(values[2 * n + 1])] as const;
  const dots = Array.from({length: count}, (_, n) => {
    const [cx, cy] = place(points, n);
    return svg("circle", {class: "point", cx, cy, r: 4});
  });
  const moving = svg("g");
  const end = (name: string, [dx, dy]: readonly [number, number], kind: string) =>
    svg("text", {class: kind, x: x(dx) + 6, y: y(dy) - 6}, name);
  const reach = (0.92 * limit) / Math.hypot(axis[0], axis[1]);
  const [px, py] = [axis[0] * reach, axis[1] * reach];
  const chart = svg(
    "svg",
    {viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": names.label},
    svg("line", {class: "axis", x1: 0, x2: size, y1: y(0), y2: y(0)}),
    svg("line", {class: "axis", x1: x(0), x2: x(0), y1: 0, y2: size}),
    svg("line", {class: "principal", x1: x(-px), y1: y(-py), x2: x(px), y2: y(py)}),
    end(names.principal, [px, py], "p"),
    moving,
    ...dots
  );
  const element = html("div", {class: "figure code-line"}, chart) as unknown as CodeLine;
  element.update = (w, images) => {
    const lines = Array.from({length: count}, (_, n) => {
      const [[x1, y1], [x2, y2]] = [place(points, n), place(images, n)];
      return svg("line", {class: "error", x1, y1, x2, y2});
    });
    const ends = Array.from({length: count}, (_, n) => {
      const [cx, cy] = place(images, n);
      return svg("circle", {class: "image", cx, cy, r: 3});
    });
    moving.replaceChildren(
      ...lines,
      svg("line", {class: "weights", x1: x(0), y1: y(0), x2: x(w[0]), y2: y(w[1])}),
      end(names.weights, [w[0], w[1]], "w"),
      ...ends
    );
  };
  return element;
}
