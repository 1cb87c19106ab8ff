import {getChunks, unifiedMergeView} from "@codemirror/merge";
import type {EditorState, Extension} from "@codemirror/state";
import {EditorView} from "@codemirror/view";

/** Signs beside the colours: what was taken away, and what has come. */
const theme = EditorView.theme({
  ".cm-deletedChunk": {padding: "0", backgroundColor: "color-mix(in srgb, var(--ct-soft) 50%, transparent)"},
  "&.cm-merge-b .cm-changedLine": {backgroundColor: "color-mix(in srgb, var(--cy-soft) 50%, transparent)"},
  "&.cm-merge-b .cm-deletedText, &.cm-merge-b .cm-changedText": {
    background: "none",
    textDecoration: "underline 2px",
    textUnderlineOffset: "3px"
  },
  ".cm-deletedLine, .cm-line": {position: "relative"},
  ".cm-deletedLine::before, .cm-changedLine::before": {position: "absolute", left: "-0.8rem"},
  ".cm-deletedLine::before": {content: '"−"', color: "var(--ct)"},
  ".cm-changedLine::before": {content: '"+"', color: "var(--cy)"}
});

/** Shows, in an editor, how its text differs from another: the other's lines stand above those that have taken their place. */
export const comparison = (original: string): Extension => [
  unifiedMergeView({original, gutter: false, mergeControls: false}),
  theme
];

/** How many places differ. */
export const countPlaces = (state: EditorState): number => getChunks(state)?.chunks.length ?? 0;
