import type MarkdownIt from "markdown-it";
import type {StateCore, Token} from "markdown-it";
import container from "markdown-it-container";
import {languages} from "./chapters.js";
import {report, type PageEnv} from "./problems.js";

/**
 * Both languages of a page stand in one file, in containers `::: en` … `::: zh` …; what stands outside them (cells,
 * formulas) is shared. Keeps the containers of the page's own language and drops the others.
 * Reports a block that exists in one language only, and a pair whose headings have different ids.
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
  /** Where it begins, counted from 0. */
  line: number;
  headings: {id: string; line: number}[];
}

function blocksOf({tokens}: StateCore): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const [i, token] of tokens.entries()) {
    const language = languageOf(token);
    const line = token.map?.[0] ?? 0;
    if (language) open = token.nesting === 1 ? {language, line, headings: []} : undefined;
    if (language && open) blocks.push(open);
    if (token.type !== "heading_open" || !open) continue;
    const id = /\{#([\w-]+)\}\s*$/.exec(tokens[i + 1].content)?.[1] ?? "";
    open.headings.push({id: `${token.tag}#${token.tag === "h1" ? "" : id}`, line});
  }
  return blocks;
}

/** Containers come in runs of one per language, in the order of `languages`, with the same headings. */
function checkPairs(state: StateCore): void {
  const env = state.env as PageEnv;
  const opening = (language: string) => `"::: ${language}"`;
  const checkTwins = (twins: Block[]) => {
    const [first, ...others] = twins;
    if (!first) return;
    const written = twins.map(({language}) => language);
    const missing = languages.filter(language => !written.includes(language));
    for (const language of missing) {
      const side = languages.indexOf(language) < languages.findIndex(name => name === first.language);
      report(
        env,
        first.line,
        `this ${opening(first.language)} block has no twin: a ${opening(language)} block right ${side ? "before" : "after"} it.`
      );
    }
    for (const {language, line, headings} of missing.length ? [] : others) {
      const k = Math.max(headings.length, first.headings.length);
      const at = Array.from({length: k}, (_, i) => i).find(i => headings[i]?.id !== first.headings[i]?.id);
      if (at === undefined) continue;
      const [here, there] = [headings[at], first.headings[at]];
      report(
        env,
        here?.line ?? line,
        `this ${opening(language)} block has ${here?.id ? `the heading "${here.id}"` : "no heading"} where its twin ` +
          `has ${there ? `"${there.id}"` : "none"}: twins have the same headings, with the same ids.`
      );
    }
  };
  let twins: Block[] = [];
  for (const block of blocksOf(state)) {
    if (block.language !== languages[twins.length]) {
      checkTwins(twins);
      twins = [];
    }
    twins.push(block);
    if (block.language !== languages.at(-1)) continue;
    checkTwins(twins);
    twins = [];
  }
  checkTwins(twins);
}
