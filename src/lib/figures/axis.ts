/** Places numbers along an axis, and reads them off again. */
export interface Axis {
  (value: number): number;
  invert(place: number): number;
}

type Ends = readonly [number, number];

/** From the ends of the values to the ends of the places, evenly. */
export const linearAxis = ([a, b]: Ends, [from, to]: Ends): Axis =>
  Object.assign((value: number) => from + ((value - a) / (b - a)) * (to - from), {
    invert: (place: number) => a + ((place - from) / (to - from)) * (b - a)
  });

/** The same for values above 0 whose ratios are to be seen. */
export function logAxis([a, b]: Ends, places: Ends): Axis {
  const even = linearAxis([Math.log(a), Math.log(b)], places);
  return Object.assign((value: number) => even(Math.log(value)), {
    invert: (place: number) => Math.exp(even.invert(place))
  });
}

/** Round numbers from one value to another: about so many, a step of 1, 2 or 5 times a power of ten apart. */
export function roundTicks(low: number, high: number, count: number): number[] {
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find(factor => factor * power >= rough * 0.99) ?? 10);
  const ticks: number[] = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; ++k) {
    ticks.push(Number((k * step).toPrecision(12)));
  }
  return ticks;
}

/** What an SVG path through some places is described by; nothing for none. */
export const pathThrough = (places: readonly (readonly [x: number, y: number])[]): string =>
  places.map(([x, y], k) => `${k ? "L" : "M"}${x.toFixed(2)},${y.toFixed(2)}`).join("");
