import type {Bilingual} from "./exercise.js";
import {readGrid, readList, readNumber, type Subject} from "./reading.js";
import {apart, listOf} from "./values.js";

/** What a function of an exercise gives: a number, a list or rows of numbers. */
export type Numbers = number | readonly number[] | readonly (readonly number[])[];

const isGrid = (numbers: Numbers): numbers is readonly (readonly number[])[] =>
  Array.isArray(numbers) && Array.isArray(numbers[0]);

const flat = (numbers: Numbers): readonly number[] =>
  typeof numbers === "number" ? [numbers] : isGrid(numbers) ? numbers.flat() : (numbers as readonly number[]);

/** Reads a value that should have the shape of what is wanted. @throws Wrong */
export function readLike(wanted: Numbers, value: unknown, subject: Subject): Numbers {
  if (typeof wanted === "number") return readNumber(value, subject);
  if (isGrid(wanted)) return readGrid(value, wanted.length, wanted[0]!.length, subject);
  return readList(value, wanted.length, subject);
}

/** The place of the first number that is off by more than the tolerance (times the largest number wanted, if above 1). */
export function firstDifference(found: Numbers, wanted: Numbers, tolerance: number): number {
  const [a, b] = [flat(found), flat(wanted)];
  const most = tolerance * Math.max(1, ...b.map(Math.abs));
  return b.findIndex((value, k) => !(Math.abs(value - a[k]!) <= most));
}

/** What is wrong at one place. */
export function difference(found: Numbers, wanted: Numbers, place: number, subject: Subject): Bilingual {
  const [a, b] = apart(flat(found)[place]!, flat(wanted)[place]!);
  const {code, isCall} = subject;
  if (typeof wanted === "number")
    return isCall
      ? {en: `\`${code}\` gives ${a}; it should be ${b}.`, zh: `\`${code}\` 得到 ${a}，应为 ${b}。`}
      : {en: `\`${code}\` is ${a}; it should be ${b}.`, zh: `\`${code}\` 是 ${a}，应为 ${b}。`};
  const columns = isGrid(wanted) ? wanted[0]!.length : 0;
  const [row, column] = columns ? [Math.floor(place / columns), place % columns] : [0, place];
  const at: Bilingual = columns
    ? {en: `row ${row + 1}, number ${column + 1}`, zh: `第 ${row + 1} 行第 ${column + 1} 个数`}
    : {en: `number ${column + 1}`, zh: `第 ${column + 1} 个数`};
  return {
    en: `In what \`${code}\` gives, ${at.en} is ${a}; it should be ${b}.`,
    zh: `\`${code}\` 的结果中，${at.zh}是 ${a}，应为 ${b}。`
  };
}

/** Are two answers the same, whatever they are, but for rounding? */
export function alike(a: unknown, b: unknown, tolerance = 0): boolean {
  const [list, other] = [listOf(a), listOf(b)];
  if (list && other)
    return list.length === other.length && list.every((each, k) => alike(each, other[k], tolerance));
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return Object.is(a, b) || Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));
}
