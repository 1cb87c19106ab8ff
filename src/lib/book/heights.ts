import type MarkdownIt from "markdown-it";

/** How high a cell's output is, in pixels, on a wide screen and on a phone. */
export interface Heights {
  wide: number;
  phone: number;
}

/**
 * The attribute of a fence that reserves its output's height: ` ```ts height=320/410 `, on a wide screen and on a phone.
 * @returns undefined when the fence has none
 * @throws Error when it cannot be read
 */
export function reservedHeight(info: string): Heights | undefined {
  const [, text] = /\sheight=(\S*)/.exec(info) ?? [];
  if (text === undefined) return undefined;
  const [, wide, phone] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  if (wide === undefined) {
    throw new Error(
      `"height=${text}" cannot be read: two whole numbers of pixels are expected, such as height=320/410, ` +
        "the output's height on a wide screen and on a phone."
    );
  }
  return {wide: Number(wide), phone: Number(phone)};
}

/** The line that opens a fence, with another reserved height; without one if `heights` is left out. */
export function withReservedHeight(line: string, heights?: Heights): string {
  const bare = line.trimEnd().replace(/\s+height=\S*/, "");
  return heights ? `${bare} height=${heights.wide}/${heights.phone}` : bare;
}

/**
 * Nothing jumps when a cell runs: its output has the height of the fence's attribute from the start (see cells.css). Each output
 * also names the line of its fence below the front matter, by which `npm run heights` finds what to write there.
 */
export function reservedHeights(md: MarkdownIt): void {
  const {fence} = md.renderer.rules;
  if (!fence) throw new Error("Markdown has no rule for fences.");
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    const {info, map} = tokens[index];
    const heights = reservedHeight(info);
    return fence(tokens, index, options, env, self).replace(
      `<div class="observablehq observablehq--block"`,
      start =>
        (heights
          ? `${start.slice(0, -1)} reserved" style="--height: ${heights.wide}px; --height-phone: ${heights.phone}px"`
          : start) + (map ? ` data-line="${map[0] + 1}"` : "")
    );
  };
}
