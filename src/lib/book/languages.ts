import type MarkdownIt from "markdown-it";
import type {StateCore, Token} from "markdown-it";
import container from "markdown-it-container";
import {languages} from "./chapters.js";

/**
 * Both languages of a page stand in one file, in containers `::: en` … `::: zh` …; what stands outside them (cells,
 * formulas) is shared. Keeps the containers of the page's own language and drops the others.
 *
 * @throws Error when a block exists in one language only, or when the headings of a pair have different ids.
 */
export function languageBlocks(md: MarkdownIt): void {
  for (const language of languages) {
    md.use(container, language, {
      render: (tokens: Token[], index: number) =>
        tokens[index].nesting === 1 ? `<div class="prose">\n` : "</div>\n"
    });
  }
  md.core.ruler.after("block", "languages", state => {
    const shown = state.env.params?.lang;
    checkPairs(state);
    if (shown === undefined) return;
    state.tokens = withoutOtherLanguages(state.tokens, shown);
  });
}

function languageOf(token: Token): string | undefined {
  return languages.find(language => token.type.startsWith(`container_${language}_`));
}

function withoutOtherLanguages(tokens: Token[], shown: string): Token[] {
  const kept: Token[] = [];
  let dropping = false;
  for (const token of tokens) {
    const language = languageOf(token);
    if (language && language !== shown) dropping = token.nesting === 1;
    else if (!dropping) kept.push(token);
  }
  return kept;
}

interface Block {
  language: string;
  line: number;
  headings: string[];
}

/** Containers come in runs of one per language, in the order of `languages`, with the same headings. */
function checkPairs(state: StateCore): void {
  const blocks: Block[] = [];
  for (const [i, token] of state.tokens.entries()) {
    const language = languageOf(token);
    if (language && token.nesting === 1)
      blocks.push({language, line: (token.map?.[0] ?? 0) + 1, headings: []});
    if (token.type === "heading_open" && blocks.length) {
      const id = /\{#([\w-]+)\}\s*$/.exec(state.tokens[i + 1].content)?.[1] ?? "";
      blocks[blocks.length - 1].headings.push(`${token.tag}#${token.tag === "h1" ? "" : id}`);
    }
  }
  const where = (block: Block) =>
    `${state.env.path}: the "::: ${block.language}" block on line ${block.line}`;
  for (let i = 0; i < blocks.length; i += languages.length) {
    for (const [k, language] of languages.entries()) {
      const block = blocks[i + k];
      if (block?.language !== language) {
        throw new Error(
          `${where(block ?? blocks[i])} breaks the order "en, zh": each block needs its twin right after it.`
        );
      }
      if (block.headings.join() !== blocks[i].headings.join()) {
        throw new Error(
          `${where(block)} has headings ${block.headings}, its twin has ${blocks[i].headings}.`
        );
      }
    }
  }
}
