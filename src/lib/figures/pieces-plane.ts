import {addStyle, changed, html, svg} from "./element.js";
import {evenColour} from "./even-colour.js";
import {piecesOfPlane, type PieceLayer, type PlanePiece} from "./linear-pieces.js";
import {movablePoints, type PlanePoint} from "./movable-points.js";
import {formatCount, formatNumber} from "./number-format.js";
import {planeFrame} from "./plane-frame.js";
import {sentence} from "./sentence.js";

const rules = `
.pieces-plane { --map-height: clamp(20rem, 92vw, 33rem); }
.pieces-plane .ground { position: relative; }
.pieces-plane svg { position: relative; display: block; width: 100%; height: var(--map-height); font: 14px var(--sans, sans-serif); font-variant-numeric: tabular-nums; touch-action: pan-y; }
.pieces-plane canvas { position: absolute; }
.pieces-plane .wheel { pointer-events: none; }
.pieces-plane .wheel circle { fill: none; stroke: var(--paper, #fff); stroke-width: 5; }
@media (prefers-color-scheme: dark) { .pieces-plane :is(canvas, .wheel .hue) { filter: brightness(0.62) saturate(1.15); } }
.pieces-plane text { fill: var(--ink-soft, #555); }
.pieces-plane text.name { font: italic 600 17px var(--serif, serif); fill: var(--cx); }
.pieces-plane .frame { fill: none; stroke: var(--rule, #ddd); }
.pieces-plane .boundary { fill: none; stroke: var(--ink, #222); stroke-width: 2.5; stroke-linecap: round; }
.pieces-plane .given circle { stroke: var(--ink, #222); stroke-width: 1.25; }
.pieces-plane .given .one { fill: var(--ink, #222); stroke: var(--paper, #fff); }
.pieces-plane .given .zero { fill: var(--paper, #fff); }
.pieces-plane .way { stroke: var(--ct); stroke-width: 2; stroke-dasharray: 7 5; }
.pieces-plane .pointed { fill: none; stroke: var(--accent); stroke-width: 2.5; stroke-linejoin: round; }
.pieces-plane .end { fill: var(--ct); }
.pieces-plane .end-name { font-weight: 700; fill: var(--ct); paint-order: stroke; stroke: var(--paper, #fff); stroke-width: 3px; }
.pieces-plane .told { margin: 0.4rem 0 0; min-height: 2.8em; }
`;

const words = {
  en: {
    label: "The plane, coloured by the pieces on which the network is linear, with the points of two spirals",
    end: (name: string, x: string, y: string) => `end ${name} of the line: ${x}, ${y}`,
    count: (pieces: string) =>
      `The network cuts this square into ${pieces} pieces. On each it is one linear function.`,
    one: (sum: string, on: number, units: number) =>
      `On the piece you point at the last sum is ${sum}; ${on} of ${units} units are on.`,
    bends: "Units of another activation than ReLU make no linear pieces, so none are drawn."
  },
  zh: {
    label: "平面，按网络在其上为线性的各个区域着色，上面是两条螺旋线的点",
    end: (name: string, x: string, y: string) => `线段的端点 ${name}：${x}，${y}`,
    count: (pieces: string) => `网络把这个正方形分成 ${pieces} 个区域，在每个区域上它是一个线性函数。`,
    one: (sum: string, on: number, units: number) =>
      `在你指着的这个区域上，最后一个单元的加权和是 ${sum}；${units} 个单元中有 ${on} 个开着。`,
    bends: "激活函数不是 ReLU，就没有线性区域，所以这里没有着色。"
  }
};

const LIMIT = 2.2;
const margin = {top: 8, right: 8, bottom: 36, left: 36};

/** The hue of a direction, and more of it the steeper the function rises. */
export function pieceColour([a, b]: readonly number[]): string {
  const steep = Math.hypot(a!, b!);
  const much = steep / (steep + 8);
  return evenColour(0.97 - 0.16 * much, 0.14 * much, (Math.atan2(b!, a!) * 180) / Math.PI);
}

/** Radius of the wheel of hues, in pixels. */
const WHEEL = 27;

/** A key to the hues: at each side of the wheel the colour of a piece that rises that way, the steeper the farther out. */
function hueWheel(): SVGGElement {
  const [sectors, rings] = [24, [0.7, 3, 8, 24]];
  const place = (turn: number, radius: number) =>
    [radius * Math.cos(turn), -radius * Math.sin(turn)].map(value => value.toFixed(2)).join(",");
  const parts = rings.flatMap((steep, ring) =>
    Array.from({length: sectors}, (_, k) => {
      const turn = (2 * Math.PI * k) / sectors;
      const [from, to] = [-0.52, 0.52].map(part => turn + (part * 2 * Math.PI) / sectors);
      const [inner, outer] = [ring, ring + 1].map(edge => (edge * WHEEL) / rings.length);
      return svg("path", {
        fill: pieceColour([steep * Math.cos(turn), steep * Math.sin(turn)]),
        d: `M${[place(from!, inner!), place(from!, outer!), place(to!, outer!), place(to!, inner!)].join("L")}Z`
      });
    })
  );
  return svg("g", {class: "wheel"}, svg("circle", {r: WHEEL}), svg("g", {class: "hue"}, ...parts));
}

/** Where a piece's linear function is 0 between two of its edges: the boundary of the two classes there. */
export function boundaryIn({corners, sum}: PlanePiece): (readonly [number, number])[] {
  const values = corners.map(([x, y]) => sum[0] * x + sum[1] * y + sum[2]);
  return corners.flatMap(([x, y], n) => {
    const next = (n + 1) % corners.length;
    const [value, after] = [values[n]!, values[next]!];
    if (value === after || value > 0 === after > 0) return [];
    const t = value / (value - after);
    return [[x + t * (corners[next]![0] - x), y + t * (corners[next]![1] - y)] as const];
  });
}

/** Whether a place lies within a convex polygon whose corners go round to the left. */
const holds = ({corners}: PlanePiece, [x, y]: PlanePoint) =>
  corners.every(([a, b], n) => {
    const [c, d] = corners[(n + 1) % corners.length]!;
    return (c - a) * (y - b) - (d - b) * (x - a) >= 0;
  });

export type PiecesPlane = HTMLElement & {
  /** The ends of the line that the reader pulls. */
  value: {from: PlanePoint; to: PlanePoint};
  /** Shows the pieces of a network of ReLU units; no layers stand for one of other units. */
  update(layers: readonly PieceLayer[]): void;
};

export interface PiecesPlaneOptions {
  /** Where the line lies at first. */
  from?: PlanePoint;
  to?: PlanePoint;
  lang?: "en" | "zh";
}

/**
 * The plane as a ReLU network cuts it: each linear piece has the hue of the direction in which the network's last sum rises
 * there. Over it the points of two classes, the boundary between the answers, and a line whose ends the reader pulls.
 */
export function piecesPlane(
  points: readonly PlanePoint[],
  labels: readonly number[],
  {from = [-2, 0.6], to = [2, -0.6], lang = "en"}: PiecesPlaneOptions = {}
): PiecesPlane {
  addStyle("pieces-plane", rules);
  const say = words[lang];
  const canvas = html("canvas", {"aria-hidden": "true"});
  const chart = svg("svg", {role: "group", "aria-label": say.label});
  const ends = [-LIMIT, LIMIT] as const;
  const frame = planeFrame(chart, {across: ends, up: ends, margin, ticks: 5});
  const {x, y, axes} = frame;
  const boundary = svg("path", {class: "boundary", "data-letter": "yHat", "clip-path": frame.clipPath});
  const pointed = svg("path", {class: "pointed"});
  const given = svg("g", {class: "given", "data-letter": "y"});
  const way = svg("line", {class: "way"});
  const wheel = hueWheel();
  const names = ["A", "B"].map(name => svg("text", {class: "end-name"}, name));
  const hands = movablePoints([from, to], {
    ...{x, y, step: 0.1},
    label: (n, [px, py]) => say.end(n ? "B" : "A", formatNumber(px), formatNumber(py)),
    look: () => "end"
  });
  chart.append(frame.clip, boundary, axes, given, pointed, wheel, way, hands, ...names);
  const told = sentence("", {kind: "note"});
  told.classList.add("told");
  const element = html(
    "div",
    {class: "figure pieces-plane"},
    html("div", {class: "ground"}, canvas, chart),
    told
  ) as unknown as PiecesPlane;
  let pieces: readonly PlanePiece[] = [];
  let units = 0;
  let known = false;

  const placeLine = () => {
    const [[ax, ay], [bx, by]] = hands.value.map(([px, py]) => [x(px), y(py)] as const);
    for (const [name, value] of Object.entries({x1: ax, y1: ay, x2: bx, y2: by}))
      way.setAttribute(name, String(value));
    [
      [ax, ay],
      [bx, by]
    ].forEach(([px, py], n) => {
      names[n]!.setAttribute("x", String(px! + 10));
      names[n]!.setAttribute("y", String(py! - 10));
    });
  };
  const tell = (piece?: PlanePiece) => {
    const path = (piece?.corners ?? []).map(([px, py]) => `${x(px).toFixed(1)},${y(py).toFixed(1)}`);
    pointed.setAttribute("d", path.length ? `M${path.join("L")}Z` : "");
    const count = pieces.length ? say.count(formatCount(pieces.length)) : known ? say.bends : "";
    told.textContent = piece ? say.one(inWords(piece.sum), piece.on, units) : count;
  };
  const paint = () => {
    const {left, right, top, bottom} = frame.fit();
    const scale = globalThis.devicePixelRatio || 1;
    const [width, height] = [right - left, bottom - top];
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    Object.assign(canvas.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`
    });
    const pen = canvas.getContext("2d");
    if (!pen) return;
    pen.scale(scale, scale);
    pen.translate(-left, -top);
    pen.lineJoin = "round";
    for (const {corners, sum} of pieces) {
      pen.beginPath();
      corners.forEach(([px, py], n) => (n ? pen.lineTo(x(px), y(py)) : pen.moveTo(x(px), y(py))));
      pen.closePath();
      pen.fillStyle = pieceColour(sum);
      pen.fill();
      pen.lineWidth = 0.7;
      pen.strokeStyle = "#ffffffb0";
      pen.stroke();
    }
  };
  const draw = () => {
    paint();
    const crossings = pieces.map(boundaryIn).filter(cut => cut.length === 2);
    boundary.setAttribute(
      "d",
      crossings
        .map(cut =>
          cut.map(([px, py], n) => `${n ? "L" : "M"}${x(px).toFixed(1)},${y(py).toFixed(1)}`).join("")
        )
        .join("")
    );
    const {right, bottom, left, top} = edges();
    wheel.setAttribute("transform", `translate(${right - WHEEL - 5} ${top + WHEEL + 5})`);
    axes.append(
      svg("text", {class: "name", x: right, y: bottom + 32, "text-anchor": "end", "data-letter": "x"}, "x₁"),
      svg("text", {class: "name", x: left + 8, y: top + 18, "data-letter": "x"}, "x₂")
    );
    given.replaceChildren(
      ...points.map(([px, py], n) =>
        svg("circle", {class: labels[n] ? "one" : "zero", cx: x(px), cy: y(py), r: 4})
      )
    );
    hands.place();
    placeLine();
    tell();
  };
  const edges = () => {
    const [left, right] = x.range();
    const [bottom, top] = y.range();
    return {left: left!, right: right!, top: top!, bottom: bottom!};
  };

  element.value = {from, to};
  element.update = layers => {
    known = true;
    units = layers.slice(0, -1).reduce((sum, {b}) => sum + b.length, 0);
    const finite = layers.every(({w, b}) => [w, b].every(all => Array.from(all).every(Number.isFinite)));
    pieces = finite && layers.length > 0 ? piecesOfPlane(layers, LIMIT) : [];
    draw();
  };
  hands.addEventListener("input", event => {
    event.stopPropagation();
    const [a, b] = hands.value;
    element.value = {from: a!, to: b!};
    placeLine();
    changed(element);
  });
  chart.addEventListener("pointermove", ({clientX, clientY, buttons}) => {
    if (buttons) return;
    const box = chart.getBoundingClientRect();
    const place = [x.invert(clientX - box.left), y.invert(clientY - box.top)] as const;
    tell(pieces.find(piece => holds(piece, place)));
  });
  chart.addEventListener("pointerleave", () => tell());
  new ResizeObserver(draw).observe(element);
  return element;
}

/** "1.2 x₁ − 0.4 x₂ + 3" */
export function inWords([a, b, c]: readonly number[]): string {
  const sign = (value: number) => (value < 0 ? " − " : " + ");
  const size = (value: number) => formatNumber(Math.abs(value), 2);
  return `${formatNumber(a!, 2)} x₁${sign(b!)}${size(b!)} x₂${sign(c!)}${size(c!)}`;
}
