import {typescriptLanguage} from "@codemirror/lang-javascript";
import {highlightCode, tagHighlighter, tags} from "@lezer/highlight";
import {isLarge} from "./large.js";

/** The same classes that the build gives to code at rest, so that nothing changes colour when the editor opens. */
export const highlighter = tagHighlighter([
  {tag: [tags.keyword, tags.modifier, tags.self, tags.operatorKeyword], class: "hljs-keyword"},
  {tag: [tags.string, tags.special(tags.string)], class: "hljs-string"},
  {tag: tags.regexp, class: "hljs-regexp"},
  {tag: tags.number, class: "hljs-number"},
  {tag: [tags.bool, tags.null], class: "hljs-literal"},
  {tag: tags.comment, class: "hljs-comment"},
  {
    tag: [
      tags.function(tags.variableName),
      tags.function(tags.propertyName),
      tags.definition(tags.className)
    ],
    class: "hljs-title function_"
  },
  {tag: [tags.typeName, tags.className], class: "hljs-built_in"},
  {tag: tags.definition(tags.propertyName), class: "hljs-attr"}
]);

/** A text in pieces of one colour; a large one is one piece without any. */
export function highlight(text: string): {text: string; classes: string}[] {
  if (isLarge(text)) return [{text, classes: ""}];
  const pieces: {text: string; classes: string}[] = [];
  const put = (text: string, classes: string) => pieces.push({text, classes});
  highlightCode(text, typescriptLanguage.parser.parse(text), highlighter, put, () => put("\n", ""));
  return pieces;
}
