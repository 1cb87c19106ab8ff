import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type MarkdownIt from "markdown-it";
import type {Language} from "./chapters.js";
import {report, type PageEnv} from "./problems.js";
import {words} from "./words.js";

/** A named part of a source file: its text and where it stands. */
export interface Region {
  text: string;
  firstLine: number;
  lastLine: number;
}

/**
 * Reads the lines between `// #region name` and `// #endregion` of a text, without their common indent.
 * @throws Error when the region is missing or has no end.
 */
export function readRegion(text: string, name: string, file: string): Region {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex(line => line.trim() === `// #region ${name}`);
  if (start < 0) {
    const there = [...text.matchAll(/^\s*\/\/ #region (\S+)/gm)].map(match => match[1]);
    throw new Error(`${file} has no region "${name}"; it has ${there.join(", ") || "none"}.`);
  }
  const length = lines.slice(start + 1).findIndex(line => line.trim().startsWith("// #endregion"));
  if (length < 0) throw new Error(`${file}: region "${name}" has no end.`);
  const inside = lines.slice(start + 1, start + 1 + length);
  const indent = Math.min(...inside.filter(line => line.trim()).map(line => line.search(/\S/)));
  return {
    text: inside.map(line => line.slice(indent)).join("\n") + "\n",
    firstLine: start + 2,
    lastLine: start + 1 + length
  };
}

/** The address of a region on a page that shows it: `kernels/conv2d.ts`, `loops-dx` → `source-conv2d-loops-dx`. */
export const placeOfSource = (file: string, region: string) =>
  `source-${file.split("/").at(-1)!.replace(/\.ts$/, "")}-${region}`;

/** A region of a file below `src`; if there is none, says why. */
function regionOf(file: string, name: string, say: (sentence: string) => void): Region | undefined {
  const path = join("src", file);
  if (!existsSync(path)) return void say(`there is no file src/${file} to show a region of.`);
  try {
    return readRegion(readFileSync(path, "utf8"), name, `src/${file}`);
  } catch (error) {
    return void say((error as Error).message);
  }
}

/**
 * ` ```ts source=kernels/conv2d.ts#loops ` shows a named region of a file below `src`, read while the page is built: the
 * page never holds a second copy. A missing file or region is reported.
 */
export function sourceRegions(md: MarkdownIt): void {
  md.core.ruler.after("languages", "sources", state => {
    const language = state.env.params?.lang as Language | undefined;
    if (!language) return;
    const {source, lines} = words[language];
    const shown = new Set<string>();
    state.tokens = state.tokens.flatMap(token => {
      const match =
        token.type === "fence" && /^(\w+)\s+source=([\w./-]+)#([\w-]+)\s*$/.exec(token.info.trim());
      if (!match) return [token];
      const [, tag, file, name] = match;
      const region = regionOf(file, name, sentence => report(state.env as PageEnv, token.map?.[0], sentence));
      if (!region) return [];
      token.content = region.text;
      token.info = `${tag} run=false`;
      const open = new state.Token("html_block", "", 0);
      const place = placeOfSource(file, name);
      const id = shown.has(place) ? "" : ` id="${place}"`;
      shown.add(place);
      open.content = `<figure class="source"${id} data-file="${file}" data-region="${name}">\n`;
      const close = new state.Token("html_block", "", 0);
      close.content =
        `<figcaption>${source}<code>src/${file}</code>` +
        `${lines(region.firstLine, region.lastLine)}</figcaption></figure>\n`;
      return [open, token, close];
    });
  });
}
