import {history, invertedEffects} from "@codemirror/commands";
import {Annotation, Prec, StateEffect, type Extension, type Transaction} from "@codemirror/state";
import {Decoration, EditorView, keymap, ViewPlugin, type DecorationSet} from "@codemirror/view";
import {highlight} from "../highlight.js";
import {askAfter} from "../types/extension.js";
import {followPointer} from "./drag.js";
import {Turning, type LiteralsHost} from "./turn.js";

export const turnStep = Annotation.define<"first" | "next">();

/** What a control has done is undone, or done again. */
const turnedBack = StateEffect.define<null>();
const isTurnedBack = ({effects}: Transaction) => effects.some(effect => effect.is(turnedBack));

/** Was a literal changed by its control? */
export const isTurn = (transaction: Transaction): boolean =>
  transaction.annotation(turnStep) !== undefined || isTurnedBack(transaction);

/** Who types and rests for so long, in milliseconds, begins a new step of Undo. */
const rest = 500;

/** Undo takes a pull back at once, however long the hand took for it; typing is parted by pauses. */
export function editHistory(): Extension {
  let [last, turned] = [0, false];
  const joins = (transaction: Transaction, adjacent: boolean) =>
    transaction.annotation(turnStep) === "next" || (adjacent && !turned && Date.now() - last < rest);
  return [
    history({newGroupDelay: 1e10, joinToEvent: joins}),
    invertedEffects.of(transaction => (isTurn(transaction) ? [turnedBack.of(null)] : [])),
    EditorView.updateListener.of(({docChanged, transactions}) => {
      if (docChanged) [last, turned] = [Date.now(), transactions.some(isTurn)];
    })
  ];
}

/** The values of strings are known now. */
const learned = StateEffect.define<null>();

/**
 * Literals in the open editor: numbers are pulled by the hand, booleans and strings pressed; where the caret stands, Alt
 * with the arrow keys turns a number or a boolean and opens the menu of a string's values. However long the hand turns,
 * Undo takes it back at once.
 * @param within the positioned element that holds the menus
 */
export function literalControls(host: Omit<LiteralsHost, "replace">, within: HTMLElement): Extension {
  let view!: EditorView;
  /** The literal that turns. */
  let turned: number | undefined;

  const turning = new Turning({
    ...host,
    replace: ({from, to}, insert) => {
      const step = turned === undefined ? "first" : "next";
      turned ??= turning.literals.findIndex(each => each.from === from);
      view.dispatch({
        changes: {from, to, insert},
        selection: {anchor: from + insert.length},
        annotations: turnStep.of(step),
        // Not one that may be joined with what was typed before.
        userEvent: step === "first" ? "input.turn" : undefined
      });
    },
    released: () => release()
  });
  const turn = (index: number, text: string) => turning.host.replace(turning.literals[index]!, text);

  function release(): void {
    if (turned === undefined) return;
    turning.release(turned);
    turned = undefined;
    host.released();
  }

  function readMarks(): DecorationSet {
    turning.read(highlight(view.state.doc.toString()));
    const found = turning.literals.flatMap(({kind, from, to}, index) =>
      kind === "string" && !turning.known(index)
        ? []
        : [Decoration.mark({class: `cell-literal cell-${kind}`}).range(from, to)]
    );
    return Decoration.set(found);
  }
  const marks = ViewPlugin.define(
    created => {
      view = created;
      return {
        decorations: readMarks(),
        update({docChanged, transactions}) {
          const news = transactions.some(({effects}) => effects.some(effect => effect.is(learned)));
          if (docChanged || news) this.decorations = readMarks();
          // After all have heard of the change.
          if (transactions.some(isTurnedBack)) queueMicrotask(host.released);
        }
      };
    },
    {decorations: ({decorations}) => decorations}
  );

  const indexAt = (position: number | null): number =>
    turning.literals.findIndex(({from, to}) => position !== null && from <= position && position <= to);

  const learn = async () => {
    if (await turning.learn()) view.dispatch({effects: learned.of(null)});
  };
  const menu = async (index: number) => {
    await learn();
    const place = view.coordsAtPos(turning.literals[index]?.from ?? 0);
    if (turning.known(index) && place) turning.choose(index, view.contentDOM, within, place);
  };

  const byKey = (key: "ArrowUp" | "ArrowDown") => () => {
    const index = indexAt(view.state.selection.main.head);
    if (index < 0) return false;
    const text = turning.keyed(index, key);
    if (text === undefined) void menu(index);
    else turn(index, text);
    return true;
  };

  const at = (event: MouseEvent, kind = "literal"): number => {
    const {target} = event;
    if (!(target instanceof Element) || !target.closest(`.cell-${kind}`)) return -1;
    return indexAt(view.posAtCoords({x: event.clientX, y: event.clientY}, false));
  };
  const pointer = EditorView.domEventHandlers({
    pointerdown(event) {
      const index = at(event, "number");
      const literal = turning.literals[index];
      if (literal?.kind !== "number") return false;
      followPointer(event, view.dom, {
        scale: turning.scale(index),
        text: literal.text,
        moved: text => turn(index, text),
        ended: () => {
          release();
          view.focus();
        },
        clicked: () => {
          const position = view.posAtCoords({x: event.clientX, y: event.clientY}, false);
          view.dispatch({selection: {anchor: position}});
          view.focus();
        }
      });
      return false;
    },
    // The hand that takes hold of a number selects nothing; two clicks select it, as any word.
    mousedown: event => event.detail < 2 && event.button === 0 && at(event, "number") >= 0,
    click(event) {
      const index = at(event);
      const {kind, text} = turning.literals[index] ?? {};
      if (kind === "boolean") {
        turn(index, String(text !== "true"));
        release();
      } else if (kind === "string" && event.detail === 1) void menu(index);
      return false;
    },
    keyup: release,
    blur: release,
    focus: () => void setTimeout(() => view.hasFocus && void learn(), askAfter)
  });

  const keys = keymap.of([
    {key: "Alt-ArrowUp", run: byKey("ArrowUp")},
    {key: "Alt-ArrowDown", run: byKey("ArrowDown")}
  ]);
  return [marks, Prec.high(keys), pointer];
}
