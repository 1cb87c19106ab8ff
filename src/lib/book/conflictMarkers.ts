import type MarkdownIt from "markdown-it";
import {report, type PageEnv} from "./problems.js";

const marker = /^(<{7}|>{7}|\|{7})( |$)|^={7}$/;

/** Refuses what a merge has left undecided. Nothing else is said of such a page: the rest would only follow from it. */
export function conflictMarkers(md: MarkdownIt): void {
  md.core.ruler.before("normalize", "conflict-markers", state => {
    const env = state.env as PageEnv;
    const {text, linesAbove} = env.page ?? {text: state.src, linesAbove: 0};
    const lines = text.split(/\r?\n/).flatMap((line, i) => (marker.test(line) ? [[i, line] as const] : []));
    for (const [i, line] of lines) {
      report(
        env,
        i - linesAbove,
        `a merge left its marker "${line.slice(0, 7)}" here: decide between the two texts.`
      );
    }
    if (lines.length) state.src = "";
  });
}
