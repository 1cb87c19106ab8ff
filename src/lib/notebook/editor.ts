import {defaultKeymap, history, historyKeymap, indentWithTab} from "@codemirror/commands";
import {typescriptLanguage} from "@codemirror/lang-javascript";
import {bracketMatching, indentOnInput, indentUnit, syntaxHighlighting} from "@codemirror/language";
import {EditorState, StateEffect, StateField} from "@codemirror/state";
import {Decoration, drawSelection, EditorView, keymap, type DecorationSet} from "@codemirror/view";
import {highlightCode, tagHighlighter, tags} from "@lezer/highlight";
import {typeSupport} from "./types/extension.js";
import type {CellTypes} from "./types/types.js";

/** The editor of one cell; loaded by the first edit of a page. */
export interface CellEditor {
  element: HTMLElement;
  setText(text: string): void;
  /** Puts the caret at a point of the window, else where it was. */
  focus(point?: {x: number; y: number}): void;
  /** Marks the line (from 1) of a problem; none when undefined. */
  markLine(line: number | undefined): void;
  /** The text with the colours of the page's own code. */
  highlighted(): DocumentFragment;
}

export interface EditorOptions {
  text: string;
  label: string;
  /** Id of the element that tells how the keys work. */
  describedBy: string;
  /** What is known of types, once it has been loaded; a shader has none. */
  types?: CellTypes;
  onChange(text: string): void;
  onRun(): void;
  onLeave(): void;
}

/** The same classes that the build gives to code at rest, so that nothing changes colour when the editor opens. */
const highlighter = tagHighlighter([
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

const setMarkedLine = StateEffect.define<number | undefined>();
const markedLine = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    marks = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setMarkedLine)) continue;
      const {lines} = transaction.state.doc;
      if (effect.value === undefined || effect.value > lines) return Decoration.none;
      const {from} = transaction.state.doc.line(effect.value);
      marks = Decoration.set(Decoration.line({class: "cell-marked-line"}).range(from));
    }
    return marks;
  },
  provide: field => EditorView.decorations.from(field)
});

/** Only what the page's style sheet cannot say, because the editor's own sheet would win. */
const theme = EditorView.theme({
  "&": {background: "none", color: "inherit"},
  "&.cm-focused": {outline: "none"},
  ".cm-scroller": {fontFamily: "inherit", lineHeight: "inherit", overflowX: "auto"},
  ".cm-content": {padding: "0", caretColor: "currentColor"},
  ".cm-line": {padding: "0"},
  ".cm-cursor": {borderLeftColor: "currentColor", borderLeftWidth: "2px"},
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "var(--cell-selection)"
  },
  "&.cm-focused .cm-matchingBracket": {background: "var(--cell-selection)"}
});

/** An editor with the look of the code it stands in for. The last line break of a cell's text is not shown. */
export function createEditor(options: EditorOptions): CellEditor {
  const run = () => (options.onRun(), true);
  const leave = () => (options.onLeave(), true);
  const shown = (text: string) => text.replace(/\n$/, "");
  const view = new EditorView({
    state: EditorState.create({
      doc: shown(options.text),
      extensions: [
        keymap.of([
          {key: "Shift-Enter", run},
          {key: "Mod-Enter", run},
          {key: "Escape", run: leave}
        ]),
        keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
        history(),
        options.types ? typeSupport(options.types) : [],
        drawSelection(),
        indentOnInput(),
        indentUnit.of("  "),
        bracketMatching(),
        typescriptLanguage,
        syntaxHighlighting(highlighter),
        markedLine,
        theme,
        EditorView.contentAttributes.of({
          "aria-label": options.label,
          "aria-describedby": options.describedBy,
          spellcheck: "false",
          autocapitalize: "off"
        }),
        EditorView.updateListener.of(update => {
          if (update.docChanged) options.onChange(`${update.state.doc.toString()}\n`);
        })
      ]
    })
  });

  return {
    element: view.dom,
    setText(text) {
      view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: shown(text)}});
    },
    focus(point) {
      view.requestMeasure();
      const position = point && view.posAtCoords(point, false);
      if (position !== undefined) view.dispatch({selection: {anchor: position}});
      view.focus();
    },
    markLine(line) {
      view.dispatch({effects: setMarkedLine.of(line)});
    },
    highlighted() {
      const text = `${view.state.doc.toString()}\n`;
      const fragment = document.createDocumentFragment();
      const put = (code: string, classes: string) => {
        if (!classes) return fragment.append(code);
        const span = document.createElement("span");
        span.className = classes;
        span.textContent = code;
        fragment.append(span);
      };
      highlightCode(text, typescriptLanguage.parser.parse(text), highlighter, put, () => put("\n", ""));
      return fragment;
    }
  };
}
