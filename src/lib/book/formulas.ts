import katex from "katex";
import type MarkdownIt from "markdown-it";
import type {StateBlock, StateCore, StateInline} from "markdown-it";
import {report, type PageEnv} from "./problems.js";

/**
 * One accent colour per meaning, in formulas as in figures and code: `\cx{…}` input, `\cw{…}` weights, `\cy{…}` output,
 * `\cg{…}` gradient, `\ct{…}` target or error. Each becomes a span of class `cx`, `cw`, …
 */
const macros = Object.fromEntries(
  ["cx", "cw", "cy", "cg", "ct"].map(name => [`\\${name}`, `\\htmlClass{${name}}{#1}`])
);

/** Formulas that have been typeset: those outside the languages' blocks stand on two pages. */
const known = new Map<string, string>();

/** Typesets a formula as HTML for the eye and MathML for screen readers. @throws Error when KaTeX cannot read it. */
export function typeset(formula: string, displayMode: boolean): string {
  const key = `${displayMode} ${formula}`;
  const made = known.get(key) ?? render(formula, displayMode);
  known.set(key, made);
  return made;
}

function render(formula: string, displayMode: boolean): string {
  return inOneRow(
    katex.renderToString(formula, {
      displayMode,
      output: "htmlAndMathml",
      macros: {...macros},
      trust: ({command}) => command === "\\htmlClass" || command === "\\htmlData",
      strict: code => (code === "htmlExtension" || code === "unicodeTextInMathMode" ? "ignore" : "error")
    })
  );
}

/**
 * KaTeX writes the name of a function, such as `\min`, as two elements of MathML, the name and the sign that it is applied,
 * also where only one may stand, as below a letter: Firefox then refuses the whole index. Here the two are one row.
 */
const inOneRow = (mathml: string): string =>
  mathml.replace(/<mi[^>]*>[^<]*<\/mi><mo>\u2061<\/mo>/g, "<mrow>$&</mrow>");

/** `$…$` in a line and `$$…$$` on lines of its own, typeset while the page is built. `${…}` stays a live expression. */
export function formulas(md: MarkdownIt): void {
  md.inline.ruler.before("escape", "formula", inlineFormula);
  md.block.ruler.before("fence", "formula", displayFormula, {alt: ["paragraph", "blockquote", "list"]});
  md.core.ruler.push("formulas", checkFormulas);
  md.renderer.rules.formula_inline = (tokens, i) => typeset(tokens[i].content, false);
  md.renderer.rules.formula_display = (tokens, i) =>
    `<div class="formula">${typeset(tokens[i].content, true)}</div>\n`;
}

/** Reports a formula that KaTeX cannot read, and shows its text instead. */
function checkFormulas({tokens, env}: StateCore): void {
  for (const token of tokens.flatMap(each => [each, ...(each.children ?? [])])) {
    if (token.type !== "formula_inline" && token.type !== "formula_display") continue;
    try {
      typeset(token.content, token.type === "formula_display");
    } catch (error) {
      const [, why] = /^(?:KaTeX parse error: )?(.*)/s.exec((error as Error).message)!;
      report(env as PageEnv, token.map?.[0], `KaTeX cannot read the formula "${token.content}": ${why}`);
      token.type = "code_inline";
    }
  }
}

function inlineFormula(state: StateInline, silent: boolean): boolean {
  const {src, pos} = state;
  if (src[pos] !== "$" || /[\s{$]/.test(src[pos + 1] ?? " ")) return false;
  const end = src.indexOf("$", pos + 1);
  if (end < 0 || /\s/.test(src[end - 1])) return false;
  if (!silent) state.push("formula_inline", "span", 0).content = src.slice(pos + 1, end);
  state.pos = end + 1;
  return true;
}

function displayFormula(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const line = (i: number) => state.src.slice(state.bMarks[i] + state.tShift[i], state.eMarks[i]).trim();
  if (!line(startLine).startsWith("$$")) return false;
  let text = line(startLine).slice(2);
  let next = startLine + 1;
  while (!text.trimEnd().endsWith("$$")) {
    if (next >= endLine) return false;
    text += `\n${line(next++)}`;
  }
  if (silent) return true;
  const token = state.push("formula_display", "div", 0);
  token.content = text.trimEnd().slice(0, -2).trim();
  token.map = [startLine, next];
  state.line = next;
  return true;
}
