import type MarkdownIt from "markdown-it";

/** The specifiers that a text of TypeScript imports, at its head or on demand. */
function importedModules(text: string): string[] {
  const imports = /^\s*import\s[^"';]*?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm;
  return [...text.matchAll(imports)].map(match => match[1] ?? match[2]);
}

/**
 * Makes the echoed cells of a page live: appends a hidden cell that starts the notebook and hands it the modules which
 * the page's own cells import, so that an edited cell can import them too.
 */
export function liveCells(md: MarkdownIt): void {
  md.core.ruler.after("languages", "live-cells", state => {
    const language = state.env.params?.lang;
    const fences = state.tokens.filter(token => token.type === "fence" && /^(ts|js)\b/.test(token.info));
    if (!language || !fences.some(token => /\becho\b/.test(token.info))) return;
    const modules = new Set(fences.flatMap(token => importedModules(token.content)));
    const table = [...modules].map(name => `${JSON.stringify(name)}: () => import(${JSON.stringify(name)})`);
    const block = (content: string) => Object.assign(new state.Token("html_block", "", 0), {content});
    // Result and code of an echoed cell in one element: the notebook finds it, and the style sheet draws one panel.
    state.tokens = state.tokens.flatMap(token =>
      fences.includes(token) && /^ts\b.*\becho\b/.test(token.info)
        ? [block(`<div class="cell">\n`), token, block(`</div>\n`)]
        : [token]
    );
    const root = block(`<div hidden><!--:deadbeef:--></div>\n`);
    const start = new state.Token("fence", "code", 0);
    start.info = "js";
    start.content =
      `import {define as defineCell} from "observablehq:client";\n` +
      `import {startNotebook} from "/lib/notebook/index.js";\n` +
      `startNotebook({define: defineCell, root: "deadbeef", lang: ${JSON.stringify(language)}, ` +
      `path: ${JSON.stringify(state.env.path)}, ` +
      `modules: {${table.join(", ")}}});\n`;
    state.tokens.push(root, start);
  });
}
