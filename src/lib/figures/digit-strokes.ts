import type {Point, Stroke} from "./digit-image.js";

/**
 * How a hand writes the ten digits: for each its strokes, in the order and direction of writing, as a few points in
 * hundredths of the field. A line is drawn smoothly through the points; a point written twice is a corner.
 */
const drawn: readonly (readonly (readonly [x: number, y: number])[])[][] = [
  [
    [
      [58, 17],
      [42, 21],
      [29, 38],
      [27, 58],
      [36, 78],
      [52, 84],
      [67, 73],
      [73, 52],
      [69, 30],
      [57, 17]
    ]
  ],
  [
    [
      [43, 33],
      [56, 18],
      [56, 18],
      [53, 50],
      [51, 84]
    ]
  ],
  [
    [
      [30, 33],
      [38, 20],
      [53, 17],
      [66, 27],
      [62, 45],
      [46, 63],
      [27, 82],
      [27, 82],
      [50, 80],
      [75, 82]
    ]
  ],
  [
    [
      [31, 23],
      [46, 16],
      [62, 22],
      [64, 36],
      [45, 47],
      [45, 47],
      [64, 52],
      [71, 66],
      [61, 80],
      [44, 84],
      [28, 77]
    ]
  ],
  [
    [
      [44, 17],
      [36, 36],
      [27, 55],
      [27, 55],
      [50, 55],
      [76, 52]
    ],
    [
      [61, 32],
      [59, 58],
      [57, 86]
    ]
  ],
  [
    [
      [41, 20],
      [36, 45],
      [36, 45],
      [53, 42],
      [67, 53],
      [67, 70],
      [55, 82],
      [40, 84],
      [27, 77]
    ],
    [
      [41, 20],
      [55, 20],
      [71, 18]
    ]
  ],
  [
    [
      [62, 17],
      [46, 29],
      [34, 48],
      [30, 67],
      [38, 82],
      [54, 84],
      [66, 73],
      [61, 58],
      [46, 55],
      [32, 67]
    ]
  ],
  [
    [
      [27, 23],
      [50, 22],
      [72, 20],
      [72, 20],
      [61, 43],
      [51, 64],
      [45, 86]
    ]
  ],
  [
    [
      [63, 27],
      [50, 17],
      [36, 26],
      [41, 42],
      [57, 55],
      [64, 70],
      [51, 84],
      [37, 74],
      [42, 57],
      [57, 43],
      [63, 27]
    ]
  ],
  [
    [
      [65, 31],
      [52, 18],
      [37, 27],
      [35, 44],
      [48, 51],
      [61, 42],
      [65, 30],
      [65, 30],
      [63, 57],
      [58, 86]
    ]
  ]
];

/** Steps between two of the points above. */
const STEPS = 8;

/** The strokes in which the digit 0 … 9 is written. */
export const digitStrokes = (digit: number): Stroke[] =>
  drawn[digit].map(points =>
    corners(points.map(([x, y]) => ({x: x / 100, y: y / 100}))).flatMap((part, k) =>
      smooth(part).slice(k ? 1 : 0)
    )
  );

/** The parts of a line between its corners. */
function corners(points: readonly Point[]): Point[][] {
  const parts: Point[][] = [[]];
  points.forEach((point, k) => {
    const before = points[k - 1];
    if (before && before.x === point.x && before.y === point.y) parts.push([point]);
    else parts.at(-1)!.push(point);
  });
  return parts;
}

/** A line through the points without corners: Catmull and Rom's cubic curve. */
function smooth(points: readonly Point[]): Point[] {
  const line = [points[0]];
  for (let k = 1; k < points.length; ++k) {
    const [a, b, c, d] = [k - 2, k - 1, k, k + 1].map(
      n => points[Math.max(0, Math.min(points.length - 1, n))]
    );
    const at = (t: number, axis: "x" | "y") =>
      b[axis] +
      (t / 2) *
        (c[axis] -
          a[axis] +
          t *
            (2 * a[axis] -
              5 * b[axis] +
              4 * c[axis] -
              d[axis] +
              t * (3 * (b[axis] - c[axis]) + d[axis] - a[axis])));
    for (let s = 1; s <= STEPS; ++s) line.push({x: at(s / STEPS, "x"), y: at(s / STEPS, "y")});
  }
  return line;
}
