import {html} from "./element.js";
import {formatError} from "./number-format.js";
import {verdict} from "./verdict.js";

type Row = readonly number[];
/** The page's loops, as a reader may have changed them. */
export interface ShiftLoops {
  shift: (x: Row, d: number, ring: boolean) => Row;
  convolve: (w: Row, x: Row, ring: boolean) => Row;
}

/** What was found on random rows: the largest differences of the two ways, by where they may arise. */
export interface ShiftFound {
  rows: number;
  onRing: number;
  /** At the places that the proof excepts, and at all others. */
  atBorder: number;
  elsewhere: number;
}

/** Whether zeros beyond the border may make a difference at i: the last p places, and the p before what comes in. */
export function mayDiffer(i: number, {length, p, d}: {length: number; p: number; d: number}): boolean {
  if (d === 0) return false;
  // Seen from the other end, a shift to the left is one to the right.
  const [at, by] = d > 0 ? [i, d] : [length - 1 - i, -d];
  return at >= length - p || (at >= by - p && at < by);
}

/** Shifts and convolves random rows in both orders. */
export function shiftFound({shift, convolve}: ShiftLoops, random: () => number, rows = 300): ShiftFound {
  const found: ShiftFound = {rows, onRing: 0, atBorder: 0, elsewhere: 0};
  for (let n = 0; n < rows; ++n) {
    const length = 6 + Math.floor(7 * random());
    const p = Math.floor(3 * random());
    const x = Array.from({length}, () => 2 * random() - 1);
    const w = Array.from({length: 2 * p + 1}, () => 2 * random() - 1);
    const d = Math.floor((2 * length - 1) * random()) - (length - 1);
    for (const ring of [true, false]) {
      const after = shift(convolve(w, x, ring), d, ring);
      const first = convolve(w, shift(x, d, ring), ring);
      for (let i = 0; i < length; ++i) {
        const kind = ring ? "onRing" : mayDiffer(i, {length, p, d}) ? "atBorder" : "elsewhere";
        const apart = Math.abs(after[i] - first[i]);
        // What is no number is as far as can be.
        found[kind] = Math.max(found[kind], Number.isNaN(apart) ? Infinity : apart);
      }
    }
  }
  return found;
}

const words = {
  en: (rows: number, ring: string, elsewhere: string, border: string) =>
    `On ${rows} random rows, kernels and shifts: on a ring the two orders differ by at most ${ring}; with zeros by ${border} at the places that the proof excepts, by ${elsewhere} at all others.`,
  zh: (rows: number, ring: string, elsewhere: string, border: string) =>
    `用 ${rows} 组随机的数、卷积核和平移量：首尾相接时，两种次序最多相差 ${ring}；补零时，在证明所排除的位置最多相差 ${border}，在其余位置最多相差 ${elsewhere}。`
};

/** The same, as a sentence: right where the loops do what the proof says. */
export function shiftCheck(
  loops: ShiftLoops,
  random: () => number,
  {lang = "en"}: {lang?: "en" | "zh"} = {}
): HTMLElement & {value: ShiftFound} {
  const found = shiftFound(loops, random);
  const {rows, onRing, atBorder, elsewhere} = found;
  // Sums may be rounded in another order.
  const right = onRing < 1e-12 && elsewhere < 1e-12;
  const told = words[lang](rows, formatError(onRing), formatError(elsewhere), formatError(atBorder));
  return Object.assign(html("div", {}, verdict(right ? "right" : "wrong", told)), {value: found});
}
