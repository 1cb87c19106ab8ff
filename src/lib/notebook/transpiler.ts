import {parse, type Token} from "acorn";
import type {Transpiled} from "./transpile.js";

/** Makes JavaScript of a cell's text. @throws CellError with the first fault of syntax and its line */
export type Transpile = (source: string) => Transpiled;

/** JavaScript stays as it is; each line of it comes from the same line of the text. */
const keep: Transpile = source => {
  const lines = source.split("\n").length;
  return {code: source, mappings: `AAAA${";AACA".repeat(lines - 1)}`};
};

/**
 * What a cell's text is made JavaScript with. Text without types needs nothing done, and most cells are such; only the
 * others wait for TypeScript, which is large.
 */
export async function transpilerOf(source: string): Promise<Transpile> {
  return isJavaScript(source) ? keep : (await import("./transpile.js")).transpile;
}

/** Is the text, as statements or as an expression, JavaScript that means the same in TypeScript? */
export const isJavaScript = (source: string): boolean => [source, `(${source}\n)`].some(meansTheSame);

function meansTheSame(code: string): boolean {
  const tokens: Token[] = [];
  try {
    parse(code, {ecmaVersion: "latest", sourceType: "module", onToken: tokens});
  } catch {
    return false;
  }
  return !mayHaveTypeArguments(tokens.map(({start, end}) => code.slice(start, end)));
}

/** `f<T>(x)` compares twice in JavaScript, and calls a function in TypeScript. */
function mayHaveTypeArguments(tokens: readonly string[]): boolean {
  let opened = false;
  for (const token of tokens) {
    if (token === ";") opened = false;
    else if (token === "<") opened = true;
    else if (opened && /^>+$/.test(token)) return true;
  }
  return false;
}
