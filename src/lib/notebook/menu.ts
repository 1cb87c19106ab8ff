import {announce} from "./announce.js";
import type {LiveCell} from "./cell.js";
import type {Page} from "./page.js";
import type {PopupItem} from "./popup.js";
import type {CellText} from "./text.js";
import {words, type Lang} from "./words.js";

/** What the menu of every cell begins with: the way back and forth, and what the reader has changed. */
export function textItems(text: CellText, lang: Lang, isOwn = false): PopupItem[] {
  const {undo, redo, showChanges} = words[lang];
  const steps = [
    {label: undo, disabled: !text.canUndo, action: () => void text.undo()},
    {label: redo, disabled: !text.canRedo, action: () => void text.redo()}
  ];
  if (isOwn) return steps;
  const disabled = text.now === text.original && !text.comparing;
  return [
    ...steps,
    {label: showChanges, checked: text.comparing, disabled, action: () => void text.compare()}
  ];
}

/** What a reader can do with the cells of the page: let them run while typing, add one below any, move the own ones. */
export function cellItems(cell: LiveCell, {cells, onPause, lang}: Page): PopupItem[] {
  const {whileTyping, runsWhileTyping, runsWhenAsked, addBelow, moveUp, moveDown} = words[lang];
  const toggle = () => {
    onPause.toggle();
    announce(onPause.on ? runsWhileTyping : runsWhenAsked);
  };
  const move = (label: string, by: -1 | 1): PopupItem => ({
    label,
    disabled: !cells.canMove(cell, by),
    action: () => {
      cells.move(cell, by);
      cell.view.focusMenu();
    }
  });
  const moves = cell.isOwn ? [move(moveUp, -1), move(moveDown, 1)] : [];
  return [
    {label: whileTyping, checked: onPause.on, action: toggle},
    {label: addBelow, action: () => cells.add(cell)},
    ...moves
  ];
}
