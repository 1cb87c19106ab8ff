import {parse} from "acorn";
import {Edits} from "./edits.js";
import {guard} from "./guard.js";

/**
 * Puts a text that a cell gives to `eval` or `Function` under the guard of its run, as the compiler does it with the cell's own.
 * @throws SyntaxError if it is no program
 */
export function guardText(text: string): string {
  const program = parse(text, {ecmaVersion: "latest", sourceType: "script"});
  const edits = new Edits();
  const {counters} = guard(text, program, edits, () => 1);
  return counters + edits.apply(text).code;
}
