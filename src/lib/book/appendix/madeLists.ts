import type MarkdownIt from "markdown-it";
import type {StateBlock, StateCore} from "markdown-it";
import type {Language} from "../chapters.js";
import {report} from "../problems.js";
import {bibliography} from "./bibliography.js";
import {coursePlan, prerequisites} from "./coursePlan.js";
import {glossary} from "./glossary.js";
import type {Part} from "./html.js";
import {kernelIndex} from "./kernelIndex.js";
import {notation} from "./notation.js";
import {sourceMapTable} from "./sourceMapTable.js";

/** What the book makes of itself, by the name that a page asks for it with. */
const lists: Record<string, (language: Language) => Part[]> = {
  bibliography,
  "course-plan": coursePlan,
  glossary,
  "kernel-index": kernelIndex,
  notation,
  prerequisites,
  "source-map": sourceMapTable
};

/**
 * `::: made glossary` stands for a list that the book makes of itself while it is built: of its pages, their letters and
 * references, its operations.
 */
export function madeLists(md: MarkdownIt): void {
  md.block.ruler.before("fence", "made", readLine, {alt: ["paragraph"]});
  md.core.ruler.after("languages", "made", state => {
    const language = state.env.params?.lang as Language | undefined;
    if (!language) return;
    state.tokens = state.tokens.flatMap(token => {
      if (token.type !== "made") return [token];
      const make = lists[token.info];
      if (make) return make(language).map(part => tokenOf(state, part));
      const known = Object.keys(lists).join(", ");
      report(state.env, token.map?.[0], `the book makes no list "${token.info}", only ${known}.`);
      return [];
    });
  });
}

function tokenOf(state: StateCore, part: Part) {
  if (typeof part === "string")
    return Object.assign(new state.Token("html_block", "", 0), {content: part, block: true});
  const info = `ts source=${part.source}`;
  return Object.assign(new state.Token("fence", "code", 0), {info, content: "", block: true});
}

function readLine(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const text = state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);
  const found = /^:::\s*made\s+([\w-]+)\s*$/.exec(text);
  if (!found) return false;
  if (silent) return true;
  const token = state.push("made", "", 0);
  token.info = found[1]!;
  token.map = [line, line + 1];
  state.line = line + 1;
  return true;
}
