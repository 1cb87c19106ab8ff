import {reservedHeight, withReservedHeight, type Heights} from "../../src/lib/book/heights.js";

/** A line of a chapter's file, counted from 0, and what should stand there. */
export interface Correction {
  line: number;
  text: string;
}

/** Smaller differences are not seen, and differ from machine to machine. */
const tolerance = 8;

const differs = (a: Heights, b: Heights) =>
  Math.abs(a.wide - b.wide) >= tolerance || Math.abs(a.phone - b.phone) >= tolerance;

/**
 * The fences of a chapter's file that do not reserve what their output takes.
 * @param measured by the line of the fence below the front matter, counted from 1
 * @throws Error when there is no fence on such a line: the file is not the one that was built
 */
export function corrections(lines: readonly string[], measured: ReadonlyMap<number, Heights>): Correction[] {
  const frontMatter = lines[0] === "---" ? lines.indexOf("---", 1) + 1 : 0;
  const none = {wide: 0, phone: 0};
  return [...measured].flatMap(([fence, heights]) => {
    const line = frontMatter + fence - 1;
    const text = lines[line] ?? "";
    if (!/^\s*(```|~~~)/.test(text)) {
      throw new Error(`Line ${line + 1} is no fence: "${text}". Build the site first: npm run build.`);
    }
    if (!differs(reservedHeight(text) ?? none, heights)) return [];
    return [{line, text: withReservedHeight(text, differs(none, heights) ? heights : undefined)}];
  });
}
