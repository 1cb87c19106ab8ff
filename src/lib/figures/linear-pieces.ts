/** A layer on the numbers before it: weights as the library keeps them, `inputs` rows of `b.length` each, and biases. */
export interface PieceLayer {
  w: ArrayLike<number>;
  b: ArrayLike<number>;
}

/** A network with ReLU between its layers, by the list of its weights: the last layer has one unit and no bend. */
export const pieceLayers = (weights: readonly ArrayLike<number>[]): PieceLayer[] =>
  Array.from({length: weights.length / 2}, (_, l) => ({w: weights[2 * l], b: weights[2 * l + 1]}));

/** Linear functions of the place: for each unit its factors, one for each coordinate, and a constant. */
type Affine = readonly (readonly number[])[];

/** A piece of the plane on which every unit is on throughout, or off throughout. */
export interface PlanePiece {
  /** Corners of the polygon, in order. */
  corners: readonly (readonly [x: number, y: number])[];
  /** What the network's last sum is there: factor of x, factor of y, constant. */
  sum: readonly [number, number, number];
  /** How many hidden units are on. */
  on: number;
}

const at = (f: readonly number[], place: readonly number[]) =>
  place.reduce((sum, value, d) => sum + f[d]! * value, f[place.length]!);

/** The sums of a layer's units, where the layer before gives these functions. */
function sumsOf({w, b}: PieceLayer, before: Affine): number[][] {
  const units = b.length;
  return Array.from({length: units}, (_, k) => {
    const size = before[0]!.length;
    const sum = new Array<number>(size).fill(0);
    sum[size - 1] = b[k]!;
    before.forEach((f, j) => {
      const weight = w[j * units + k]!;
      if (weight !== 0) for (let d = 0; d < size; ++d) sum[d]! += weight * f[d]!;
    });
    return sum;
  });
}

type Corners = readonly (readonly [number, number])[];

/** The parts of a convex polygon where a linear function is positive and where it is not; both, or the polygon itself. */
function cut(corners: Corners, f: readonly number[]): {above?: Corners; below?: Corners} {
  const values = corners.map(corner => at(f, corner));
  const size = Math.max(...values.map(Math.abs)) * 1e-9;
  if (values.every(value => value >= -size))
    return values.some(value => value > size) ? {above: corners} : {below: corners};
  if (values.every(value => value <= size)) return {below: corners};
  const [above, below]: [[number, number][], [number, number][]] = [[], []];
  corners.forEach((corner, n) => {
    const next = (n + 1) % corners.length;
    const [value, after] = [values[n]!, values[next]!];
    if (value >= 0) above.push([...corner]);
    if (value <= 0) below.push([...corner]);
    if (value * after < 0) {
      const t = value / (value - after);
      const place: [number, number] = [
        corner[0] + t * (corners[next]![0] - corner[0]),
        corner[1] + t * (corners[next]![1] - corner[1])
      ];
      above.push(place);
      below.push(place);
    }
  });
  return {above, below};
}

interface Open<P> {
  place: P;
  values: Affine;
  on: number;
}

/** Takes pieces through the layers: at each unit every piece is cut where the unit's sum is 0. */
function throughLayers<P>(
  layers: readonly PieceLayer[],
  first: Open<P>,
  cutAt: (place: P, sum: readonly number[]) => {above?: P; below?: P}
): {place: P; sum: readonly number[]; on: number}[] {
  let pieces = [first];
  for (const layer of layers.slice(0, -1)) {
    pieces = pieces.flatMap(({place, values, on}) => {
      const sums = sumsOf(layer, values);
      const off = new Array<number>(values[0]!.length).fill(0);
      let parts: {place: P; active: (readonly number[])[]; on: number}[] = [{place, active: [], on}];
      for (const sum of sums) {
        parts = parts.flatMap(part => {
          const {above, below} = cutAt(part.place, sum);
          return [
            ...(above ? [{place: above, active: [...part.active, sum], on: part.on + 1}] : []),
            ...(below ? [{place: below, active: [...part.active, off], on: part.on}] : [])
          ];
        });
      }
      return parts.map(part => ({place: part.place, values: part.active, on: part.on}));
    });
  }
  const last = layers.at(-1)!;
  return pieces.map(({place, values, on}) => ({place, sum: sumsOf(last, values)[0]!, on}));
}

/** All pieces of a network on two inputs, within −limit … limit: exact, by cutting the square at each unit's line. */
export function piecesOfPlane(layers: readonly PieceLayer[], limit: number): PlanePiece[] {
  const corners: Corners = [
    [-limit, -limit],
    [limit, -limit],
    [limit, limit],
    [-limit, limit]
  ];
  const inputs = [
    [1, 0, 0],
    [0, 1, 0]
  ];
  return throughLayers(layers, {place: corners, values: inputs, on: 0}, cut).map(({place, sum, on}) => ({
    ...{corners: place, on},
    sum: sum as [number, number, number]
  }));
}

/** The pieces along a way from one place to another, t from 0 to 1: where each ends, and the network's last sum there. */
export function piecesOfLine(
  layers: readonly PieceLayer[],
  from: readonly number[],
  to: readonly number[]
): {ends: number[]; sums: number[]} {
  const inputs = from.map((value, d) => [to[d]! - value, value]);
  type Stretch = readonly [number, number];
  const cutAt = ([a, b]: Stretch, [slope, constant]: readonly number[]) => {
    const [first, last] = [slope! * a + constant!, slope! * b + constant!];
    const size = Math.max(Math.abs(first), Math.abs(last)) * 1e-9;
    if (Math.min(first, last) >= -size)
      return Math.max(first, last) > size ? {above: [a, b] as const} : {below: [a, b] as const};
    if (Math.max(first, last) <= size) return {below: [a, b] as const};
    const t = -constant! / slope!;
    const [left, right] = [[a, t] as const, [t, b] as const];
    return first > 0 ? {above: left, below: right} : {above: right, below: left};
  };
  const pieces = throughLayers<Stretch>(layers, {place: [0, 1], values: inputs, on: 0}, cutAt).sort(
    (p, q) => p.place[0] - q.place[0]
  );
  const sumAt = (t: number, [slope, constant]: readonly number[]) => slope! * t + constant!;
  return {
    ends: pieces.map(({place}) => place[1]),
    sums: [sumAt(0, pieces[0]!.sum), ...pieces.map(({place, sum}) => sumAt(place[1], sum))]
  };
}
