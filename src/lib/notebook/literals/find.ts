/** A piece of highlighted code and the classes of its colour. */
export interface Token {
  text: string;
  classes: string;
}

/** A number, a boolean or a string that stands in a cell's text, with its sign or its quotes. */
export interface Literal {
  kind: "number" | "boolean" | "string";
  text: string;
  from: number;
  to: number;
  /** What it is given to: `learningRate = 0.1`, `filters: 8`; with a place in a list, `kernel 3`. */
  name: string;
  /** Does it stand in a list, where numbers of both signs are likely? */
  listed: boolean;
  /** The comment at the end of its line. */
  note: string;
}

/** With the sign, where it has become part of the number's piece. */
const number = /^-?(\d[\d_]*(\.\d+)?|\.\d+)(e[+-]?\d+)?$/i;
const string = /^(["'])[^"'`\\\n]*\1$/;
const wordBefore = /\b(?:return|of|in|yield|case|await|typeof|void)\s*$/;

/** What stands further before a literal has nothing to do with it. */
const reach = 500;

/** Is a value expected after this code, so that a `-` there is a sign and a `[` opens a list? */
const beginsValue = (before: string) => wordBefore.test(before) || !/[\w$)\]}"'`]\s*$/.test(before);

/** The bracket that is open at a place, and how many commas stand between them. */
interface Around {
  open: number;
  place: number;
}

/** Goes through a code once, from one place asked for to the next behind it: a list may have thousands of numbers. */
function bracketsOf(code: string): (at: number) => Around | undefined {
  const around: Around[] = [];
  let i = 0;
  return at => {
    for (; i < at; ++i) {
      const character = code[i]!;
      if ("([{".includes(character)) around.push({open: i, place: 0});
      else if (")]}".includes(character)) around.pop();
      else if (character === "," && around.length) ++around.at(-1)!.place;
    }
    return around.at(-1);
  };
}

const nameBefore = (code: string) =>
  /([\w$]+)\s*(?::[^=,;(){}]*)?=\s*$/.exec(code)?.[1] ?? /([\w$]+)\s*:\s*$/.exec(code)?.[1] ?? "";

/**
 * The literals of a cell's text that can be changed in place, found in its highlighting, so that it makes no difference
 * whether the build or the editor has coloured it. Strings are those that a type may list: not of imports, not of several lines.
 */
export function findLiterals(tokens: Iterable<Token>): Literal[] {
  const placed: (Token & {from: number})[] = [];
  let text = "";
  let code = "";
  for (const token of tokens) {
    placed.push({...token, from: text.length});
    text += token.text;
    // What stands in comments and strings is no code.
    const isCode = !/comment|string|regexp/.test(token.classes);
    code += isCode ? token.text : token.text.replace(/[^\n]/g, token.classes.includes("string") ? '"' : " ");
  }
  const notes = placed.filter(({classes}) => /comment/.test(classes));
  const noteAfter = (at: number) => {
    const end = text.indexOf("\n", at);
    return notes.find(({from}) => from >= at && (end < 0 || from < end))?.text ?? "";
  };
  const enclosing = bracketsOf(code);
  const codeBefore = (at: number) => code.slice(Math.max(0, at - reach), at);
  const literal = (kind: Literal["kind"], from: number, to: number): Literal => {
    const before = codeBefore(from);
    const around = enclosing(from);
    const opened = codeBefore(around?.open ?? 0);
    const listed = around !== undefined && code[around.open] === "[" && beginsValue(opened);
    const name = nameBefore(before);
    // Nested lists are one list of rows: the name stands before the outermost.
    const list = listed ? nameBefore(opened.replace(/[[\s]*$/, "")) : "";
    const placeName = list && `${list} ${around!.place + 1}`;
    return {kind, text: text.slice(from, to), from, to, name: name || placeName, listed, note: noteAfter(to)};
  };
  return placed.flatMap(({text: word, classes, from}): Literal[] => {
    const to = from + word.length;
    const before = codeBefore(from);
    if (/hljs-number/.test(classes) && number.test(word)) {
      // `x - 1` takes away; `[-1]` and `= -1` have a sign.
      const signed = before.endsWith("-") && beginsValue(before.slice(0, -1));
      // `1.5.toFixed()` would become `2.toFixed()`.
      if (code[to] === "." || before.endsWith("--")) return [];
      return [literal("number", signed ? from - 1 : from, to)];
    }
    if (/hljs-literal/.test(classes) && /^(true|false)$/.test(word)) return [literal("boolean", from, to)];
    if (/hljs-string/.test(classes) && string.test(word)) {
      if (/\b(from|import)\s*\(?\s*$/.test(before)) return [];
      return [literal("string", from, to)];
    }
    return [];
  });
}
