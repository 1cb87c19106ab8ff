import ts from "typescript";
import {unclosedBracket} from "./brackets.js";
import {dividesAsInPython, foreignImport, foreignWord} from "./foreign.js";
import type {Problem} from "./problem.js";

/** TypeScript's numbers for "Invalid character." and "… expected." */
const [invalidCharacter, expected] = [1127, 1005];

/** What a writing for Chinese has in place of the characters of code; full-width ones lie at a fixed distance. */
const halfWidth: Record<string, string> = {
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "、": ",",
  "。": ".",
  "【": "[",
  "】": "]",
  "《": "<",
  "》": ">",
  "−": "-",
  "×": "*",
  "÷": "/",
  "≤": "<=",
  "≥": ">=",
  "≠": "!=="
};

function inCode(character: string): string | undefined {
  const code = character.charCodeAt(0);
  if (code > 0xff00 && code < 0xff5f) return String.fromCharCode(code - 0xfee0);
  return halfWidth[character];
}

/** What a fault that TypeScript has found in a text means, in terms of the reader's text. */
export function syntaxProblem({code, messageText, start = 0}: ts.Diagnostic, source: string): Problem {
  const lineOf = (at: number) => source.slice(0, at).split("\n").length;
  const imported = foreignImport(source, start);
  if (imported !== undefined) return {kind: "foreign", name: "import", line: lineOf(imported)};
  const line = lineOf(start);
  const word = foreignWord(source, start);
  if (word) return {kind: "foreign", name: word, line};
  if (code === invalidCharacter) {
    const [character] = source.slice(start);
    if (character) return {kind: "character", character, instead: inCode(character), line};
  }
  // What is missed where a bracket is not closed is often far from the bracket.
  const bracket = unclosedBracket(source);
  if (bracket && bracket.at < start) {
    const {open, close, at} = bracket;
    if (dividesAsInPython(source.slice(at))) return {kind: "foreign", name: "//", line: lineOf(at)};
    return {kind: "unclosed", open, close, line: lineOf(at)};
  }
  const text = ts.flattenDiagnosticMessageText(messageText, " ");
  if (code === expected && /[,;]/.test(text) && /^[\w$"'`]/.test(source.slice(start))) {
    return {kind: "sideBySide", line};
  }
  return {kind: "syntax", code, text, line};
}
