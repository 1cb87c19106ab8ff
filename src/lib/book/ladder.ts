import type MarkdownIt from "markdown-it";
import type {StateCore, Token} from "markdown-it";
import type {Language} from "./chapters.js";
import {words} from "./words.js";
import {PageFault} from "./problems.js";

/** The rungs of a ladder in their order, from what is read first to what runs on the GPU. */
export const rungs = ["loops", "operation", "gradient", "accessors", "shader"] as const;
export type Rung = (typeof rungs)[number];

const rungOf = (token: Token): string | undefined =>
  token.type === "fence" ? /\srung=(\S*)/.exec(token.info)?.[1] : undefined;

/** A hidden cell belongs to the code above it. */
const isHiddenCell = ({type, info}: Token) =>
  type === "fence" && /^(ts|js)\b/.test(info) && !/\becho\b|\brun=false\b|\bsource=/.test(info);

/**
 * The ladder: ` ```ts echo rung=loops `, ` ```ts source=… rung=shader `. From the first to the last such fence of a section
 * everything is one panel, of which one rung is shown; what stands between two of them belongs to the rung before it, and
 * hidden cells after the last to the last. Fences of the same rung that follow each other share it.
 * @throws Error for an unknown rung, or one that comes out of order.
 */
export function ladders(md: MarkdownIt): void {
  md.core.ruler.after("languages", "ladders", state => {
    const language = state.env.params?.lang as Language | undefined;
    let count = 0;
    for (let first = 0; first < state.tokens.length; ++first) {
      if (rungOf(state.tokens[first]!) === undefined) continue;
      const end = endOfLadder(state.tokens, first);
      const inside = wrapped(state, state.tokens.slice(first, end), `ladder-${++count}`, language ?? "en");
      state.tokens.splice(first, end - first, ...inside);
      first += inside.length - 1;
    }
  });
}

/** Where a ladder ends that begins here: no heading, no edge of a spread stands inside of one. */
function endOfLadder(tokens: readonly Token[], first: number): number {
  let end = first + 1;
  for (let i = first + 1; i < tokens.length; ++i) {
    const {type} = tokens[i]!;
    if (type === "spread" || type === "heading_open") break;
    if (rungOf(tokens[i]!) !== undefined) end = i + 1;
  }
  while (end < tokens.length && isHiddenCell(tokens[end]!)) ++end;
  return end;
}

function wrapped(state: StateCore, tokens: Token[], id: string, language: Language): Token[] {
  const html = (content: string) => Object.assign(new state.Token("html_block", "", 0), {content});
  const names: Rung[] = [];
  const inside: Token[] = [];
  for (const token of tokens) {
    const name = rungOf(token);
    if (name !== undefined) {
      const rung = rungs.find(known => known === name);
      const line = token.map?.[0];
      if (!rung) throw new PageFault(line, `the ladder knows no rung "${name}", only ${rungs.join(", ")}.`);
      token.info = token.info.replace(/\srung=\S*/, "");
      if (rung !== names.at(-1)) {
        if (names.length && rungs.indexOf(rung) < rungs.indexOf(names.at(-1)!))
          throw new PageFault(line, `the rungs of a ladder come in the order ${rungs.join(", ")}.`);
        inside.push(html(names.length ? "</div>\n" + openRung(id, rung, false, language) : ""));
        names.push(rung);
      }
    }
    inside.push(token);
  }
  const tabs = names.map((rung, n) => tab(id, rung, n === 0, language)).join("");
  const label = words[language].ladder;
  const bar = `<div class="ladder-tabs" role="tablist" aria-label="${label}">${tabs}</div>`;
  return [
    html(`<div class="ladder" id="${id}">${bar}\n${openRung(id, names[0]!, true, language)}`),
    ...inside,
    html("</div></div>\n")
  ];
}

const tab = (id: string, rung: Rung, selected: boolean, language: Language) =>
  `<button type="button" role="tab" id="${id}-${rung}-tab" aria-controls="${id}-${rung}" ` +
  `aria-selected="${selected}"${selected ? "" : ` tabindex="-1"`}>${words[language].rungs[rung]}</button>`;

/** `until-found`: what the browser's search finds in a rung that is not shown opens it. */
const openRung = (id: string, rung: Rung, shown: boolean, language: Language) =>
  `<div class="rung" role="tabpanel" id="${id}-${rung}" aria-labelledby="${id}-${rung}-tab" ` +
  `data-rung="${rung}" data-title="${words[language].rungs[rung]}"${shown ? "" : ` hidden="until-found"`}>\n`;
