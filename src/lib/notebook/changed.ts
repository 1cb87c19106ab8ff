import {announce} from "./announce.js";
import {words, type Lang} from "./words.js";

/** A cell, as far as the page's count of changes is concerned. */
export interface Changeable {
  /** Is it as the page came, has the reader changed it, or added it? */
  readonly change: "none" | "changed" | "added";
  /**
   * Brings back what the page came with.
   * @returns the way back to what was there before
   */
  takeBack(): () => void;
}

/** The page's control of all changes: how many cells are changed, and a button that takes everything back. */
class ChangedCells {
  private readonly cells = new Set<Changeable>();
  private readonly element = document.createElement("div");
  private readonly count = document.createElement("span");
  private readonly button = document.createElement("button");
  private waysBack?: (() => void)[];

  constructor(private readonly lang: Lang) {
    this.element.className = "cells-changed";
    this.button.type = "button";
    this.button.addEventListener("click", () => (this.waysBack ? this.undo() : this.resetAll()));
    this.element.append(this.count, this.button);
  }

  add(cell: Changeable): void {
    this.cells.add(cell);
    this.show();
  }

  remove(cell: Changeable): void {
    this.cells.delete(cell);
    this.show();
  }

  private those(change: Changeable["change"]): Changeable[] {
    return [...this.cells].filter(cell => cell.change === change);
  }

  /** Shows how many cells are changed, as soon as there is one. */
  show(): void {
    const {lang, waysBack} = this;
    const {changedCells, addedCells, and, resetAll, allReset, undo} = words[lang];
    const [changed, added] = [this.those("changed").length, this.those("added").length];
    if (changed + added > 0) this.waysBack = undefined;
    else if (!waysBack) return this.element.remove();
    const counts = [changed && changedCells(changed), added && addedCells(added)].filter(Boolean);
    const sentence = counts.length ? counts.join(and) : allReset;
    if (this.count.textContent !== sentence) this.count.textContent = sentence;
    this.button.textContent = counts.length ? resetAll : undo;
    if (!this.element.isConnected) (document.querySelector("main") ?? document.body).append(this.element);
  }

  private resetAll(): void {
    const ways = [...this.those("changed"), ...this.those("added")].map(cell => cell.takeBack());
    this.waysBack = ways.reverse();
    this.show();
    this.button.focus({preventScroll: true});
    announce(words[this.lang].allReset);
  }

  private undo(): void {
    const ways = this.waysBack ?? [];
    this.waysBack = undefined;
    for (const bring of ways) bring();
    this.show();
    this.button.focus({preventScroll: true});
    announce(this.count.textContent ?? "");
  }
}

let ofPage: ChangedCells | undefined;

/** There is one control for all that can be changed on a page. */
export const changedCells = (lang: Lang): ChangedCells => (ofPage ??= new ChangedCells(lang));
