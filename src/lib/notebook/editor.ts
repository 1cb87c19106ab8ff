import {
  defaultKeymap,
  historyKeymap,
  indentWithTab,
  isolateHistory,
  redo,
  redoDepth,
  undo,
  undoDepth
} from "@codemirror/commands";
import {typescriptLanguage} from "@codemirror/lang-javascript";
import {bracketMatching, indentOnInput, indentUnit, syntaxHighlighting} from "@codemirror/language";
import {Compartment, EditorState, StateEffect, StateField, type TransactionSpec} from "@codemirror/state";
import {Decoration, drawSelection, EditorView, keymap, type DecorationSet} from "@codemirror/view";
import {highlight, highlighter} from "./highlight.js";
import {editHistory, isTurn, literalControls, turnStep} from "./literals/inEditor.js";
import type {LiteralsHost} from "./literals/turn.js";
import {closeHelp, typeSupport} from "./types/extension.js";
import type {CellTypes} from "./types/types.js";
import type {Lang} from "./words.js";

/** The editor of one cell; loaded by the first edit of a page. */
export interface CellEditor {
  element: HTMLElement;
  /**
   * Puts another text in place of the one that stands here, as one change that can be undone.
   * @param turned the change has turned a value
   */
  setText(text: string, turned?: boolean): void;
  undo(): void;
  redo(): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /**
   * Shows how the text differs from another; no longer if that is undefined.
   * @returns how many places differ
   */
  compare(original: string | undefined): Promise<number>;
  /** Puts the caret at a point of the window, else where it was. */
  focus(point?: {x: number; y: number}): void;
  /** Marks the line (from 1) of a problem; none when undefined. */
  markLine(line: number | undefined): void;
  /** The text with the colours of the page's own code. */
  highlighted(): DocumentFragment;
}

export interface EditorOptions {
  /** The text, and before it those that it had until now, to be undone. */
  texts: string[];
  /** For each but the last of them: was a value turned to get to the next? */
  turned: boolean[];
  label: string;
  lang: Lang;
  /** Id of the element that tells how the keys work. */
  describedBy: string;
  /** What is known of types, once it has been loaded; a shader has none. */
  types?: CellTypes;
  /** What is told of literals that turn, and where their menus open. */
  literals?: {host: Omit<LiteralsHost, "replace">; within: HTMLElement};
  /** @param turned a literal was changed by its control, not by typing */
  onChange(text: string, turned: boolean): void;
  onRun(): void;
  onLeave(): void;
}

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

/** Changes no more of a text than differs, so that the caret and the marks keep their places. */
function replacement(state: EditorState, text: string, turned = false): TransactionSpec {
  const now = state.doc.toString();
  const most = Math.min(now.length, text.length);
  let [from, same] = [0, 0];
  while (from < most && now[from] === text[from]) ++from;
  while (same < most - from && now.at(-1 - same) === text.at(-1 - same)) ++same;
  const changes = {from, to: now.length - same, insert: text.slice(from, text.length - same)};
  return {changes, annotations: [isolateHistory.of("full"), ...(turned ? [turnStep.of("first")] : [])]};
}

const shown = (text: string) => text.replace(/\n$/, "");

/** An editor with the look of the code it stands in for. The last line break of a cell's text is not shown. */
export function createEditor(options: EditorOptions): CellEditor {
  const run = (view: EditorView) => (closeHelp(view), options.onRun(), true);
  const leave = () => (options.onLeave(), true);
  const [first = "", ...later] = options.texts.map(shown);
  const compared = new Compartment();
  const state = EditorState.create({
    doc: first,
    extensions: [
      keymap.of([
        {key: "Shift-Enter", run},
        {key: "Mod-Enter", run},
        {key: "Escape", run: leave}
      ]),
      keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
      editHistory(),
      options.types ? typeSupport(options.types, options.lang) : [],
      options.literals ? literalControls(options.literals.host, options.literals.within) : [],
      drawSelection(),
      indentOnInput(),
      indentUnit.of("  "),
      bracketMatching(),
      typescriptLanguage,
      syntaxHighlighting(highlighter),
      markedLine,
      compared.of([]),
      theme,
      EditorView.contentAttributes.of({
        "aria-label": options.label,
        "aria-describedby": options.describedBy,
        tabindex: "0",
        spellcheck: "false",
        autocapitalize: "off"
      }),
      EditorView.updateListener.of(update => {
        if (!update.docChanged) return;
        options.onChange(`${update.state.doc.toString()}\n`, update.transactions.some(isTurn));
      })
    ]
  });
  const view = new EditorView({
    state: later.reduce(
      (state, text, n) => state.update(replacement(state, text, options.turned[n])).state,
      state
    )
  });

  return {
    element: view.dom,
    setText(text, turned) {
      view.dispatch(replacement(view.state, shown(text), turned));
    },
    undo: () => void undo(view),
    redo: () => void redo(view),
    get canUndo() {
      return undoDepth(view.state) > 0;
    },
    get canRedo() {
      return redoDepth(view.state) > 0;
    },
    async compare(original) {
      if (original === undefined) {
        view.dispatch({effects: compared.reconfigure([])});
        return 0;
      }
      const {comparison, countPlaces} = await import("./compare.js");
      view.dispatch({effects: compared.reconfigure(comparison(shown(original)))});
      return countPlaces(view.state);
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
      for (const {text: code, classes} of highlight(text)) {
        if (!classes) {
          fragment.append(code);
          continue;
        }
        const span = document.createElement("span");
        span.className = classes;
        span.textContent = code;
        fragment.append(span);
      }
      return fragment;
    }
  };
}
