/** A box of the network's picture, in hundredths of the picture's width. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where each part of the network's picture stands. */
export interface Places {
  width: number;
  height: number;
  input: Place;
  filters: Place[];
  maps: Place[];
  pooled: Place[];
  classes: Place[];
  bars: Place[];
  shares: Place[];
  names: Record<"input" | "filters" | "maps" | "pooled" | "answer", Place>;
  /** Whether the numbers go from the left to the right, or from the top to the bottom. */
  lies: boolean;
}

const square = (x: number, y: number, side: number): Place => ({
  x: x - side / 2,
  y: y - side / 2,
  width: side,
  height: side
});

const name = (x: number, y: number): Place => ({x, y, width: 0, height: 0});

/** The middles of `count` equal shares of a length. */
const middles = (count: number, from: number, length: number) =>
  Array.from({length: count}, (_, n) => from + (length * (n + 0.5)) / count);

/** From the left to the right: the input, three columns of a row for each filter, a row for each class. */
export function widePlaces(filters: number, classes: number): Places {
  const [top, height] = [2.7, 35];
  const rows = middles(filters, top, height);
  const answers = middles(classes, top, height);
  const side = Math.min(3.9, (0.88 * height) / filters);
  return {
    width: 100,
    height: 38,
    input: square(10.75, 18.6, 21.5),
    filters: rows.map(y => square(30.6, y, 0.8 * side)),
    maps: rows.map(y => square(38.2, y, side)),
    pooled: rows.map(y => square(46.6, y, 0.75 * side)),
    classes: answers.map(y => ({x: 66, y: y - 1.4, width: 2.6, height: 2.8})),
    bars: answers.map(y => ({x: 69.3, y: y - 0.95, width: 23.2, height: 1.9})),
    shares: answers.map(y => ({x: 93, y: y - 1.4, width: 7, height: 2.8})),
    names: {
      input: name(0, 5.2),
      filters: name(30.6 - 0.4 * side, 0),
      maps: name(38.2 - side / 2, 0),
      pooled: name(46.6 - 0.375 * side, 0),
      answer: name(66, 0)
    },
    lies: true
  };
}

/** From the top to the bottom: the input, three rows of a column for each filter, a column for each class. */
export function tallPlaces(filters: number, classes: number): Places {
  const columns = middles(filters, 0, 100);
  const answers = middles(classes, 0, 100);
  const side = Math.min(11.4, 91 / filters);
  return {
    width: 100,
    height: 182,
    input: {x: 0, y: 6, width: 62, height: 62},
    filters: columns.map(x => square(x, 87, 0.82 * side)),
    maps: columns.map(x => square(x, 105, side)),
    pooled: columns.map(x => square(x, 122, 0.76 * side)),
    classes: answers.map(x => ({x: x - 4, y: 147, width: 8, height: 6})),
    bars: answers.map(x => ({x: x - 3, y: 154, width: 6, height: 20})),
    shares: answers.map(x => ({x: x - 8, y: 175, width: 16, height: 6})),
    names: {
      input: name(0, 0),
      filters: name(0, 77),
      maps: name(0, 94),
      pooled: name(0, 112.5),
      answer: name(0, 140)
    },
    lies: false
  };
}

const middle = ({x, y, width, height}: Place) => ({x: x + width / 2, y: y + height / 2});

/** The lines of the picture, as paths: from the input through filter f to its pooled map, and from there to class k. */
export function fanCurves({input, filters, maps, pooled, classes, lies}: Places): {
  input(f: number): string;
  fan(f: number, k: number): string;
} {
  const curve = (x0: number, y0: number, x1: number, y1: number) => {
    const bend = lies ? (x1 - x0) / 2 : (y1 - y0) / 2;
    const [dx, dy] = lies ? [bend, 0] : [0, bend];
    const points = [x0 + dx, y0 + dy, x1 - dx, y1 - dy, x1, y1].map(v => v.toFixed(2));
    return `M${x0.toFixed(2)},${y0.toFixed(2)}C${points.join(",")}`;
  };
  const after = (place: Place) =>
    lies
      ? {x: place.x + place.width + 0.2, y: middle(place).y}
      : {x: middle(place).x, y: place.y + place.height + 0.4};
  const before = (place: Place) =>
    lies ? {x: place.x - 0.2, y: middle(place).y} : {x: middle(place).x, y: place.y - 0.4};
  const straight = (from: Place, to: Place) => {
    const [a, b] = [after(from), before(to)];
    return `M${a.x.toFixed(2)},${a.y.toFixed(2)}L${b.x.toFixed(2)},${b.y.toFixed(2)}`;
  };
  return {
    input: f => {
      const [a, b] = [after(input), before(filters[f])];
      return curve(a.x, a.y, b.x, b.y) + straight(filters[f], maps[f]) + straight(maps[f], pooled[f]);
    },
    fan: (f, k) => {
      const [a, b] = [after(pooled[f]), before(classes[k])];
      return curve(a.x, a.y, b.x, b.y);
    }
  };
}
