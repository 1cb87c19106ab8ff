/**
 * A wrong version of a text that a reader or an author could write: what is wrong with it, what stands in the right one,
 * and what stands there instead.
 */
export type WrongVersion = readonly [what: string, find: string, replace: string];

/** Wrong versions of a region of the book's files. */
export interface WrongPart {
  /**
   * What it is, and so who has to find it out: loops are tried by the units on the processor; a shader by the units on the
   * GPU, by *Check my GPU*, and by the page where a reader can edit it; what joins them, by the units on either.
   */
  in: "loops" | "shader" | "joining";
  /** In src/kernels, without its ending. */
  file: string;
  /** Without one the whole file is looked through. */
  region?: string;
  versions: readonly WrongVersion[];
}

/** Wrong versions of plain loops that stand in a page, where readers edit them and the page compares them with the book's. */
export interface WrongCell {
  /** In docs/[lang], without its ending. */
  page: string;
  /** What the cell declares, as it stands in its text. */
  declares: string;
  versions: readonly WrongVersion[];
}

/** The wrong versions of one operation. */
export interface WrongOperation {
  operation: string;
  /** Its unit tests in test/kernels, without their endings. */
  suites: readonly string[];
  parts: readonly WrongPart[];
  cells?: readonly WrongCell[];
}

/**
 * The text with the wrong version in it.
 * @throws Error unless what it replaces stands in the text once
 */
export function wrongText(text: string, [what, find, replace]: WrongVersion, where: string): string {
  const found = text.split(find).length - 1;
  if (found !== 1)
    throw new Error(`"${what}": ${JSON.stringify(find)} stands ${found} times in ${where}, not once.`);
  return text.replace(find, () => replace);
}

/** Where a region begins and ends in the text of a file; without a name, the whole text. */
export function regionOf(text: string, name: string | undefined, file: string): [from: number, to: number] {
  if (name === undefined) return [0, text.length];
  const head = new RegExp(`// #region ${name}\\n`).exec(text);
  const to = head ? text.indexOf("// #endregion", head.index) : -1;
  if (!head || to < 0) throw new Error(`${file} has no region "${name}".`);
  return [head.index + head[0].length, to];
}
