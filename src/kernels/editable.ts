import {refusal} from "./refusal.js";

/**
 * Programs of the book that a reader may replace while a page is open: whatever runs the kernel then runs the reader's
 * program, and the same checks judge it.
 */

/** Makes a program for the sizes it is given. */
type Maker = (...sizes: never[]) => object;

interface Editable {
  /** What the text of the program uses beside its arguments. */
  scope: Record<string, unknown>;
  own?: Maker;
}

const programs = new Map<string, Editable>();

/**
 * The book's program, until the reader has one.
 * @param name file and region in which its text stands, as `conv2d#shader-direct`
 * @param scope what that text uses beside its arguments, by name
 */
export function editable<Program extends Maker>(
  name: string,
  book: Program,
  scope: Record<string, unknown> = {}
): Program {
  const program: Editable = {scope};
  programs.set(name, program);
  return ((...sizes) => (program.own ?? book)(...sizes)) as Program;
}

/** What the text of a program uses beside its arguments; undefined if the program cannot be replaced. */
export const scopeOf = (name: string): Record<string, unknown> | undefined => programs.get(name)?.scope;

/** Puts the reader's program in the place of the book's; without one the book's comes back. */
export function replaceProgram(name: string, own?: Maker): void {
  const program = programs.get(name);
  if (!program) throw refusal`replaceProgram: there is no program "${name}".`;
  program.own = own;
}
