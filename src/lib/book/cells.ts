import type MarkdownIt from "markdown-it";
import type {StateCore, Token} from "markdown-it";
import type {Language} from "./chapters.js";
import {words} from "./words.js";

/** The specifiers that a text of TypeScript imports, at its head or on demand. */
export function importedModules(text: string): string[] {
  const imports = /^\s*import\s[^"';]*?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm;
  return [...text.matchAll(imports)].map(match => match[1] ?? match[2]);
}

const isCell = (token: Token) => token.type === "fence" && /^(ts|js)\b/.test(token.info);
/** Cells that a plug-in puts into the page import for themselves only. */
const isAuthors = (token: Token) => isCell(token) && !token.meta?.made;
const isShown = (token: Token) =>
  isCell(token) && /\becho\b/.test(token.info) && !/\brun=false\b/.test(token.info);
const isHidden = (token: Token) =>
  isCell(token) && !isShown(token) && !/\brun=false\b|\bsource=/.test(token.info);

/** Roots for cells that readers add: Framework defines cells only on roots that are there when the page is opened. */
const reserve = Array.from({length: 64}, (_, i) => `<!--:deadbeef-${i + 1}:-->`).join("");

/** Marks a fence whose result is to stand below its code. */
const asLive = (token: Token) => Object.assign(token, {meta: {...token.meta, live: true}});

/** Framework puts a cell's result above its code: the reader reads the code first, then what comes of it. */
function resultBelow(md: MarkdownIt): void {
  const {fence} = md.renderer.rules;
  md.renderer.rules.fence = (tokens, i, ...rest) => {
    const html = fence?.(tokens, i, ...rest) ?? "";
    if (!tokens[i]!.meta?.live) return html;
    const [result] = /^<div class="observablehq observablehq--block">.*<\/div>\n/.exec(html) ?? [""];
    return html.slice(result.length) + result;
  };
}

function htmlToken(state: StateCore, content: string): Token {
  return Object.assign(new state.Token("html_block", "", 0), {content});
}

/** What a reader's cell can import on every page: all of TensorFlow.js, of which the book itself uses the least. */
const ofReaders = new Map([
  [
    "@tensorflow/tfjs-core",
    `import("/lib/tensorflow/whole.js").then(({wholeTensorflow}) => wholeTensorflow())`
  ]
]);

/** The hidden cell that starts the notebook with the modules the page's own cells import, and those of readers. */
function startCell(state: StateCore, language: string, modules: string[], hidden: string[]): Token {
  const table = [...new Set([...modules, ...ofReaders.keys()])].map(
    name => `${JSON.stringify(name)}: () => ${ofReaders.get(name) ?? `import(${JSON.stringify(name)})`}`
  );
  const options = [
    "define: defineCell",
    "inspector: Inspector",
    `root: "deadbeef"`,
    `lang: ${JSON.stringify(language)}`,
    `path: ${JSON.stringify(state.env.path)}`,
    `modules: {${table.join(", ")}}`,
    `hidden: ${JSON.stringify(hidden).replaceAll("<", "\\u003c")}`,
    `declarations: () => FileAttachment("/data/declarations.json").url()`,
    ...(language === "zh" ? [`messages: () => FileAttachment("/data/typescript-zh.json").url()`] : [])
  ];
  return Object.assign(new state.Token("fence", "code", 0), {
    info: "js",
    content:
      `import {define as defineCell} from "observablehq:client";\n` +
      `import {Inspector} from "observablehq:runtime";\n` +
      `import {startNotebook} from "/lib/notebook/index.js";\n` +
      `startNotebook({${options.join(", ")}});\n`
  });
}

/**
 * Makes the echoed cells of a page live: joins each one's result and code in a `<div class="cell">`, and appends a hidden
 * cell that starts the notebook and hands it the modules which the page's own cells import, so that an edited cell can
 * import them too.
 */
export function liveCells(md: MarkdownIt): void {
  resultBelow(md);
  md.core.ruler.after("languages", "live-cells", state => {
    const language = state.env.params?.lang as Language | undefined;
    if (!language || !state.tokens.some(isShown)) return;
    const modules = new Set(state.tokens.filter(isAuthors).flatMap(token => importedModules(token.content)));
    const hidden = state.tokens.filter(token => isHidden(token)).map(token => token.content);
    const first = state.tokens.find(isShown);
    state.tokens = state.tokens.flatMap(token => {
      if (!isShown(token)) return [token];
      const howTo = token === first ? `<p class="cell-howto">${words[language].howTo}</p>\n` : "";
      const open = htmlToken(state, `<div class="cell">\n${howTo}`);
      return [open, asLive(token), htmlToken(state, "</div>\n")];
    });
    state.tokens.push(
      htmlToken(state, `<div hidden><!--:deadbeef:--></div>\n`),
      htmlToken(state, `<div class="cell-roots" hidden>${reserve}</div>\n`),
      startCell(state, language, [...modules], hidden)
    );
  });
}
