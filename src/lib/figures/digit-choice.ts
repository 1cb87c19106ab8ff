import {choice} from "./choice.js";
import type {Choice} from "./choice.js";

/** The names of MNIST's classes. */
export const digitNames: readonly string[] = Array.from("0123456789");

/**
 * One of the ten digits to choose.
 * @param own what a further choice is called, the digit that the reader has drawn: its value is "own"
 */
export function digitChoice(name: string, value: number): Choice<number>;
export function digitChoice(name: string, value: number, {own}: {own: string}): Choice<number | "own">;
export function digitChoice(
  name: string,
  value: number,
  {own}: {own?: string} = {}
): Choice<number> | Choice<number | "own"> {
  const digits = digitNames.map((text, digit) => ({value: digit, text}));
  const drawn = own === undefined ? [] : [{value: "own" as const, text: own}];
  return choice<number | "own">(name, [...digits, ...drawn], value);
}
