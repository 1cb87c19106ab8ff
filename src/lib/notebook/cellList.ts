import {announce} from "./announce.js";
import {dropCaret} from "./caret.js";
import type {LiveCell} from "./cell.js";
import {changedCells} from "./changed.js";
import type {CellRoot} from "./runtime.js";
import {words, type Lang} from "./words.js";

/** An empty cell, as the build would have written it. */
function emptyCell(root: CellRoot): {element: HTMLElement; pre: HTMLElement} {
  const element = document.createElement("div");
  element.className = "cell cell-own";
  const output = document.createElement("div");
  output.className = "observablehq observablehq--block";
  output.append(root);
  const panel = document.createElement("div");
  panel.className = "observablehq-pre-container";
  const pre = document.createElement("pre");
  pre.append(document.createElement("code"));
  panel.append(pre);
  element.append(panel, output);
  return {element, pre};
}

/** The block of the page that a cell would change places with; none above the title. */
function neighbour(element: Element, by: -1 | 1): Element | undefined {
  const step = (from: Element) => (by < 0 ? from.previousElementSibling : from.nextElementSibling);
  let next = step(element);
  // Cells without a result of their own stand between the others, and take no room.
  while (next instanceof HTMLElement && next.offsetHeight === 0) next = step(next);
  const isEnd = !next || next.matches(".cells-changed") || next.querySelector("h1");
  return isEnd ? undefined : next!;
}

/** The live cells of a page: the author's, and those that the reader adds, moves and deletes. */
export class CellList {
  private readonly cells: LiveCell[] = [];
  private count = 0;

  /**
   * @param make brings a cell of the page to life
   * @param free roots that the build has put into the page for cells to come
   */
  constructor(
    private readonly lang: Lang,
    private readonly make: (
      element: HTMLElement,
      pre: HTMLElement,
      root: CellRoot,
      number: number
    ) => LiveCell,
    private readonly free: CellRoot[]
  ) {}

  [Symbol.iterator](): Iterator<LiveCell> {
    return this.cells[Symbol.iterator]();
  }

  indexOf(cell: LiveCell): number {
    return this.cells.indexOf(cell);
  }

  /** Takes a cell of the page into the list. */
  start(element: HTMLElement, pre: HTMLElement, root: CellRoot): LiveCell {
    const cell = this.make(element, pre, root, ++this.count);
    this.include(cell);
    return cell;
  }

  private include(cell: LiveCell): void {
    this.cells.push(cell);
    changedCells(this.lang).add(cell);
  }

  private exclude(cell: LiveCell): () => void {
    this.cells.splice(this.indexOf(cell), 1);
    changedCells(this.lang).remove(cell);
    return cell.takeOut();
  }

  /** Puts something in the place of a cell; the function that it returns brings the cell back. */
  private replace(cell: LiveCell, placeholder: ChildNode): () => void {
    dropCaret(cell.element);
    cell.element.replaceWith(placeholder);
    const begin = this.exclude(cell);
    return () => {
      placeholder.replaceWith(cell.element);
      this.include(cell);
      begin();
    };
  }

  /** Puts a cell of the reader's own below another, as long as the page has room for one. */
  insert(above: {element: HTMLElement}, text = ""): LiveCell | undefined {
    const root = this.free.shift();
    if (!root) return undefined;
    const {element, pre} = emptyCell(root);
    above.element.after(element);
    const cell = this.start(element, pre, root);
    if (text) cell.text.change(text);
    return cell;
  }

  /** Adds an empty cell below another and opens its editor. */
  add(above: LiveCell): void {
    const cell = this.insert(above);
    if (!cell) return announce(words[this.lang].noMoreCells);
    announce(words[this.lang].isAdded(cell.number));
    void cell.text.edit();
  }

  canMove({element}: LiveCell, by: -1 | 1): boolean {
    return neighbour(element, by) !== undefined;
  }

  /** Moves a cell past the next block of the page, up or down. */
  move({element, number}: LiveCell, by: -1 | 1): void {
    const next = neighbour(element, by);
    if (by < 0) next?.before(element);
    else next?.after(element);
    element.scrollIntoView({block: "nearest"});
    announce(by < 0 ? words[this.lang].isMovedUp(number) : words[this.lang].isMovedDown(number));
  }

  /** Deletes a cell; a line in its place brings it back. */
  delete(cell: LiveCell): void {
    const {putBack, isDeleted, isBack} = words[this.lang];
    const line = document.createElement("p");
    line.className = "cell-deleted";
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = putBack;
    button.setAttribute("aria-label", `${putBack} ${words[this.lang].cell(cell.number)}`);
    line.append(`${isDeleted(cell.number)} `, button);
    const bringBack = this.replace(cell, line);
    button.addEventListener("click", () => {
      bringBack();
      cell.view.pre.focus({preventScroll: true});
      announce(isBack(cell.number));
    });
    button.focus({preventScroll: true});
    announce(isDeleted(cell.number));
  }

  /** Takes a cell away without a trace; the function that it returns brings it back. */
  takeAway(cell: LiveCell): () => void {
    return this.replace(cell, document.createComment(""));
  }
}
