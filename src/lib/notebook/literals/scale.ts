import type {Literal} from "./find.js";

/** The values that a number runs through when it is pulled: those at the steps 0, 1, …, `steps`. */
export interface Scale {
  min: number;
  max: number;
  steps: number;
  /** The number at a step, as it is written. */
  textAt(step: number): string;
  /** Where a value stands among the steps; between two of them if it is none of the scale's. */
  stepOf(value: number): number;
}

/** The value of a number as it is written. */
export const valueOf = (text: string): number => Number(text.replaceAll("_", ""));
const decimalsOf = (text: string) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;

/** Numbers from `min` to `max` at one distance. */
function linear(min: number, max: number, step: number, decimals: number): Scale {
  return {
    min,
    max,
    steps: Math.ceil((max - min) / step - 1e-9),
    textAt(i) {
      const text = Math.min(min + i * step, max).toFixed(decimals);
      return Number(text) === 0 ? text.replace("-", "") : text;
    },
    stepOf: value => (value - min) / step
  };
}

const mantissas = [1, 2, 5];

/** … 1e-3, 2e-3, 5e-3, 1e-2 …, three powers of ten to either side. */
function logarithmic(from: number): Scale {
  const sign = from < 0 ? "-" : "";
  const lowest = Math.floor(Math.log10(Math.abs(from) || 1e-3)) - 3;
  const steps = 18;
  const textAt = (i: number) => `${sign}${mantissas[i % 3]}e${lowest + Math.floor(i / 3)}`;
  const ends = [Number(textAt(0)), Number(textAt(steps))];
  return {
    min: Math.min(...ends),
    max: Math.max(...ends),
    steps,
    textAt,
    stepOf(value) {
      const sizes = Array.from({length: steps + 1}, (_, i) => Math.abs(Number(textAt(i))));
      const size = Math.abs(value) * (1 + 1e-12);
      const below = sizes.filter(each => each <= size).length - 1;
      return below >= 0 && sizes[below]! < size / (1 + 1e-9) ? below + 0.5 : Math.max(below, 0);
    }
  };
}

/** `0…1 step 0.01`, in a comment: the author's own scale. */
const ownScale =
  /(-?[\d.]+(?:e-?\d+)?)\s*(?:…|\.{2,3}|–)\s*(-?[\d.]+(?:e-?\d+)?)(?:[\s,，]*(?:step|步长)\s*([\d.]+(?:e-?\d+)?))?/;

const nextPower = (size: number) => 10 ** (Math.floor(Math.log10(size) + 1e-9) + 1);
const decimalsFor = (step: number) => Math.max(0, -Math.floor(Math.log10(step) + 1e-9));

/**
 * The scale of a number: the one in its line's comment, or else from 0 to the next power of ten, to both sides in lists and
 * where the number is negative. Whole numbers stay whole; one that is written as a power of ten runs through powers.
 */
export function scaleOf({text, listed, note}: Pick<Literal, "text" | "listed" | "note">): Scale {
  const now = valueOf(text);
  const [, low, high, by] = ownScale.exec(note) ?? [];
  const whole = /^-?[\d_]+$/.test(text);
  if (low !== undefined && high !== undefined && Number(low) < Number(high)) {
    const [min, max] = [Number(low), Number(high)];
    const step = Number(by) || (whole && max - min >= 1 ? 1 : (max - min) / 100);
    const decimals = Math.max(decimalsOf(text), decimalsFor(step), decimalsOf(by ?? ""), decimalsOf(low));
    return linear(min, max, step, decimals);
  }
  if (/e/i.test(text)) return logarithmic(now);
  const size = nextPower(Math.abs(now) || (whole ? 1 : 0.1));
  const step = whole ? 1 : Math.min(10 ** -decimalsOf(text), size / 100);
  return linear(listed || now < 0 ? -size : 0, size, step, decimalsFor(step));
}

/** The number so many steps further on a scale, never beyond its ends; from between two steps it goes to the next one. */
export function moved(scale: Scale, text: string, by: number): string {
  const exact = scale.stepOf(valueOf(text));
  const step = Math.abs(exact - Math.round(exact)) < 1e-6 ? Math.round(exact) : exact;
  const next = by > 0 ? Math.floor(step + by) : by < 0 ? Math.ceil(step + by) : undefined;
  if (next === undefined) return text;
  return scale.textAt(Math.max(0, Math.min(next, scale.steps)));
}

/** Has the number come to an end of its scale, so that the next one may reach further? */
export const isAtEnd = ({min, max}: Scale, text: string): boolean =>
  valueOf(text) >= max || (valueOf(text) <= min && min < 0);
