import type {Refused} from "../refusals/inWords.js";
import {CellError, type Problem} from "./problem.js";

/** Where a running cell's error comes from: an edited cell knows its lines, the author's own only its words. */
export interface Origin {
  /** The names that the cell uses, and where. */
  references?: readonly {name: string; line?: number}[];
  /** The line of the cell's text in which an error arose. */
  lineOf?(error: unknown): number | undefined;
}

/** What is thrown need not be an error. */
function messageOf(error: unknown): string {
  const {message} = (error ?? {}) as {message?: unknown};
  return typeof message === "string" ? message : String(error);
}

/** What an error that a cell ended with means, on a page with these names. */
export function diagnose(error: unknown, origin: Origin = {}, names: string[] = []): Problem {
  if (error instanceof CellError) return error.problem;
  const text = messageOf(error);
  const input = runtimeInput(error);
  if (input !== undefined) {
    const line = origin.references?.find(({name}) => name === input)?.line;
    if (text === `${input} is not defined`) return {kind: "undefined", name: input, known: names, line};
    return {kind: "upstream", name: input, text, line};
  }
  if (text === "circular definition") return {kind: "circular"};
  const name = error instanceof Error ? error.name : "";
  const refused = refusedBy(error);
  return {
    kind: "thrown",
    name,
    text: text || String(error),
    ...(refused && {refused}),
    line: origin.lineOf?.(error)
  };
}

/** The runtime's own errors name the input that could not be had. */
function runtimeInput(error: unknown): string | undefined {
  if (!(error instanceof Error) || error.name !== "RuntimeError") return undefined;
  const {input} = error as Error & {input?: unknown};
  return typeof input === "string" ? input : undefined;
}

/** What the book's own operations and models refuse comes as data too. */
function refusedBy(error: unknown): Refused | undefined {
  if (!(error instanceof Error)) return undefined;
  const {kind, values} = error as Error & Partial<Refused>;
  return typeof kind === "string" && Array.isArray(values) ? {kind, values} : undefined;
}
