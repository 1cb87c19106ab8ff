import type {Refused} from "../refusals/inWords.js";

/** What is wrong with a cell, as data: `explain.ts` makes a sentence of it in the reader's language. */
export type Problem = {
  /** Line in the reader's text, from 1; absent when the fault lies in no particular line. */
  line?: number;
} & (
  | {kind: "syntax"; text: string; code?: number}
  | {kind: "unclosed"; open: string; close: string}
  | {kind: "character"; character: string; instead?: string}
  | {kind: "sideBySide"}
  | {kind: "foreign"; name: string}
  | {kind: "undeclared"; name: string}
  | {kind: "wholeDivision"; left: string; right: string}
  | {kind: "importMeta"}
  | {kind: "export"}
  | {kind: "import"; name: string; known: string[]}
  | {kind: "unimported"; name: string; known: string[]}
  | {kind: "assignment"; name: string}
  | {kind: "global"; name: string}
  | {kind: "twice"; name: string}
  | {kind: "undefined"; name: string; known?: string[]}
  | {kind: "upstream"; name: string; text: string; cell?: number; lost?: boolean}
  | {kind: "circular"}
  | {kind: "thrown"; name: string; text: string; refused?: Refused}
  | {kind: "stopped"}
  | {kind: "interrupted"}
  | {kind: "failedBefore"}
  | {kind: "large"}
  | {kind: "shader"; text: string; code: string}
  | {kind: "compiler"; text: string}
  | {kind: "host"}
);

/** Thrown by the compiling steps; carries the problem to the cell. */
export class CellError extends Error {
  override name = "CellError";
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}
