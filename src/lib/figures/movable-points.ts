import type {ScaleLinear} from "d3-scale";
import {addStyle, changed, svg} from "./element.js";

const rules = `
.movable-point { cursor: grab; touch-action: none; outline: none; }
.movable-point:active { cursor: grabbing; }
.movable-point .reach { fill: transparent; }
.movable-point .dot { stroke: var(--paper, #fff); stroke-width: 1.5; }
.movable-point:focus-visible .ring { stroke: var(--accent, #00578f); }
.movable-point .ring { fill: none; stroke: none; stroke-width: 2; }
`;

export type PlanePoint = readonly [x: number, y: number];

export interface MovablePointsOptions {
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  /** How far an arrow key moves a point, and the grid that all places lie on. */
  step: number;
  /** What a point is called, for those who hear it. */
  label: (n: number, point: PlanePoint) => string;
  /** Class of each point's dot: it decides the colour. */
  look?: (n: number) => string;
  /** The letter of the page's table that the points show. */
  letter?: string;
}

/** Points of a chart that are dragged by mouse or finger, or moved by the arrow keys. `value` holds them. */
export type MovablePoints = SVGGElement & {
  value: PlanePoint[];
  /** Draws them again, after the scales have changed. */
  place(): void;
  /** Shows other points, without an event. */
  set(points: readonly PlanePoint[]): void;
};

/** The points as a group of an SVG. The scales may change their ranges later: `place` follows them. */
export function movablePoints(
  points: readonly PlanePoint[],
  {x, y, step, label, look = () => "", letter}: MovablePointsOptions
): MovablePoints {
  addStyle("movable-points", rules);
  const group = svg("g", {"data-letter": letter}) as MovablePoints;
  const within = (value: number, scale: ScaleLinear<number, number>) => {
    const [low, high] = scale.domain();
    const rounded = Math.round(value / step) * step;
    return Number(Math.max(low, Math.min(high, rounded)).toFixed(6));
  };
  const show = (n: number) => {
    const mark = group.children[n] as SVGGElement;
    const [px, py] = group.value[n];
    mark.setAttribute("transform", `translate(${x(px).toFixed(1)},${y(py).toFixed(1)})`);
    mark.setAttribute("aria-label", label(n, group.value[n]));
    mark.setAttribute("aria-valuenow", String(py));
    mark.setAttribute("aria-valuetext", label(n, group.value[n]));
  };
  const move = (n: number, px: number, py: number) => {
    const next: PlanePoint = [within(px, x), within(py, y)];
    if (next[0] === group.value[n][0] && next[1] === group.value[n][1]) return;
    group.value = group.value.map((point, k) => (k === n ? next : point));
    show(n);
    changed(group);
  };
  const make = (n: number) => {
    const mark = svg(
      "g",
      {
        class: "movable-point",
        tabindex: 0,
        role: "slider",
        "aria-valuemin": y.domain()[0],
        "aria-valuemax": y.domain()[1]
      },
      svg("circle", {class: "reach", r: 22}),
      svg("circle", {class: "ring", r: 11}),
      svg("circle", {class: `dot ${look(n)}`, r: 7})
    );
    mark.addEventListener("keydown", event => {
      const by = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1]}[event.key];
      if (!by) return;
      event.preventDefault();
      const [px, py] = group.value[n];
      move(n, px + by[0] * step, py + by[1] * step);
    });
    mark.addEventListener("pointerdown", event => {
      event.preventDefault();
      mark.focus({preventScroll: true});
      mark.setPointerCapture(event.pointerId);
      const pull = ({clientX, clientY}: PointerEvent) => {
        const {left, top} = group.ownerSVGElement!.getBoundingClientRect();
        move(n, x.invert(clientX - left), y.invert(clientY - top));
      };
      mark.addEventListener("pointermove", pull);
      const release = () => mark.removeEventListener("pointermove", pull);
      mark.addEventListener("pointerup", release, {once: true});
      mark.addEventListener("pointercancel", release, {once: true});
    });
    return mark;
  };
  group.place = () => group.value.forEach((_, n) => show(n));
  group.set = points => {
    group.value = points.map(point => point);
    if (group.children.length !== points.length) group.replaceChildren(...points.map((_, n) => make(n)));
    group.place();
  };
  group.set(points);
  return group;
}
