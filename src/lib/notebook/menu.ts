import type {PopupItem} from "./popup.js";
import type {CellText} from "./text.js";
import {words, type Lang} from "./words.js";

/** What the menu of every cell begins with: the way back and forth, and what the reader has changed. */
export function textItems(text: CellText, lang: Lang): PopupItem[] {
  const {undo, redo, compare} = words[lang];
  return [
    {label: undo, disabled: !text.canUndo, action: () => void text.undo()},
    {label: redo, disabled: !text.canRedo, action: () => void text.redo()},
    {
      label: compare,
      checked: text.comparing,
      disabled: text.now === text.original && !text.comparing,
      action: () => void text.compare()
    }
  ];
}
