import {readdirSync} from "node:fs";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import type MarkdownIt from "markdown-it";
import type {StateBlock, StateCore} from "markdown-it";
import type {Letter} from "../letters/letter.js";
import {markLetters} from "../letters/mark.js";
import type {Language} from "./chapters.js";
import {typeset} from "./formulas.js";
import {words} from "./words.js";
import {PageFault, report} from "./problems.js";

const folder = "docs/symbols";

/** The letters of each page, by the page's name. */
const tables = new Map<string, readonly Letter[]>();
for (const file of readdirSync(folder)) {
  const module = (await import(pathToFileURL(resolve(join(folder, file))).href)) as {letters: Letter[]};
  tables.set(file.replace(/\.ts$/, ""), module.letters);
}

/** `/en/rnn` → `rnn`. */
const pageOf = (path: string) => path.split("/").at(-1)!;

export const lettersOf = (path: string): readonly Letter[] | undefined => tables.get(pageOf(path));

/**
 * The letters of a page: those of its formulas are marked, `::: letters x h U` shows rows of its table, and a hidden cell
 * tells the page what each is and what its value is now.
 * A formula with a letter that no table knows is a fault of the page, as is a row that is asked for and not there.
 */
export function pageLetters(md: MarkdownIt): void {
  md.block.ruler.before("fence", "letters", readRows, {alt: ["paragraph"]});
  md.core.ruler.push("letters", state => {
    const language = state.env.params?.lang as Language | undefined;
    const letters = lettersOf(state.env.path);
    if (!language || !letters) return;
    for (const token of state.tokens) {
      for (const part of [token, ...(token.children ?? [])])
        if (part.type === "formula_inline" || part.type === "formula_display")
          part.content = checked(part.content, letters, state, token.map);
    }
    state.tokens.push(factsToken(state, letters, language), ...valueCells(state, letters, language));
  });
  md.renderer.rules.letters = (tokens, i, _options, env) => {
    const {params} = env as {params?: {lang?: Language}};
    return params?.lang ? rows(tokens[i]!.info, env as RowsEnv, params.lang, tokens[i]!.map) : "";
  };
}

function readRows(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const text = state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);
  const found = /^:::\s*letters\s+(.+?)\s*$/.exec(text);
  if (!found) return false;
  if (silent) return true;
  const token = state.push("letters", "", 0);
  token.info = found[1]!;
  token.map = [line, line + 1];
  state.line = line + 1;
  return true;
}

function checked(latex: string, letters: readonly Letter[], state: StateCore, map: [number, number] | null) {
  return markLetters(latex, letters, letter => {
    report(
      state.env,
      map?.[0],
      `the formula "${latex}" has the letter "${letter}", ` +
        `which docs/symbols/${pageOf(state.env.path)}.ts does not list.`
    );
  });
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

const typesetLetter = (letter: Letter) =>
  typeset(
    markLetters(letter.latex, [{...letter, key: letter.key}], () => undefined),
    false
  );

interface RowsEnv {
  path: string;
  /** Letters that have a row already, with the address that goes with it. */
  rowsOfLetters?: Set<string>;
}

function rows(info: string, env: RowsEnv, language: Language, map: [number, number] | null): string {
  const {path} = env;
  const done = (env.rowsOfLetters ??= new Set());
  const label = words[language].letters;
  const letters = info.split(/\s+/).map(key => {
    const letter = lettersOf(path)?.find(each => each.key === key);
    if (letter) return letter;
    throw new PageFault(map?.[0], `docs/symbols/${pageOf(path)}.ts lists no letter "${key}".`);
  });
  const place = ({key}: Letter) => (done.has(key) ? "" : (done.add(key), ` id="letter-${key}"`));
  const row = (letter: Letter) =>
    `<tr${place(letter)} data-letter="${letter.key}"><th scope="row"><button type="button" class="letter">` +
    `${typesetLetter(letter)}<span class="hidden"> ${escaped(letter.name[language])}</span></button></th><td>${escaped(letter.name[language])}</td>` +
    `<td class="letter-shape">${escaped(letter.shape ?? "")}</td>` +
    `<td class="letter-now" data-now="${letter.key}"></td></tr>`;
  return (
    `<table class="letters"><thead><tr><th>${label.letter}</th><th>${label.name}</th>` +
    `<th>${label.shape}</th><th>${label.now}</th></tr></thead>` +
    `<tbody>${letters.map(row).join("")}</tbody></table>\n`
  );
}

/** What the page's script needs to know of each letter. */
function factsToken(state: StateCore, letters: readonly Letter[], language: Language) {
  const facts = letters.map(letter => {
    const attributes = {
      "data-key": letter.key,
      "data-role": letter.role,
      "data-name": letter.name[language],
      "data-shape": letter.shape ?? "",
      "data-unit": letter.unit?.[language] ?? "",
      "data-code": letter.code?.join(" ") ?? ""
    };
    const list = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`);
    return `<div ${list.join(" ")}>${typesetLetter(letter)}</div>`;
  });
  const content = `<template id="letters">${facts.join("")}</template>\n`;
  return Object.assign(new state.Token("html_block", "", 0), {content});
}

/** A hidden cell for each letter that has a value: it hears of every change, as any cell does. */
function valueCells(state: StateCore, letters: readonly Letter[], language: Language) {
  const cell = (content: string) =>
    Object.assign(new state.Token("fence", "code", 0), {info: "js", content, block: true});
  const html = (content: string) => Object.assign(new state.Token("html_block", "", 0), {content});
  const values = letters
    .filter(({value}) => value !== undefined)
    .map(({key, value}) => cell(`lettersOfPage.show(${JSON.stringify(key)}, ${value}, invalidation);\n`));
  // What opens the page comes before the letters answer.
  const start =
    `while (!document.querySelector(".observablehq--block > :not(observablehq-loading)")) await new Promise(requestAnimationFrame);\n` +
    `const lettersOfPage = (await import("/lib/letters/index.js"))` +
    `.startLetters({lang: ${JSON.stringify(language)}});\n`;
  return [html(`<div hidden>\n`), cell(start), ...values, html("</div>\n")];
}
