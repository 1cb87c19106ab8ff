import {announce} from "./announce.js";
import type {KeptWork} from "./kept.js";
import type {NotKept} from "./notKept.js";
import {readStored} from "./storage.js";
import type {CellText} from "./text.js";
import {words, type Lang} from "./words.js";

/** How a text fared when it last ran, if it did; "interrupted" if it never came to an end. */
export type Outcome = "ran" | "failed" | "interrupted" | "none";

/** A cell, as far as the page's count of changes is concerned. */
export interface Changeable {
  readonly element: HTMLElement;
  readonly number: number | string;
  readonly text: Pick<CellText, "original" | "now" | "change">;
  /** Is it as the page came, has the reader changed it, or added it? */
  readonly change: "none" | "changed" | "added";
  readonly outcome: Outcome;
  /** The text that stands here now has come back from an earlier visit: it runs again if it ran well then. */
  resume(outcome: Outcome): void;
  /**
   * Brings back what the page came with.
   * @returns the way back to what was there before
   */
  takeBack(): () => void;
}

/** Where the reader's work on a page is kept, and how a cell of the reader's own comes back. */
export interface KeepingPlace {
  key: string;
  /** Where work on this page was kept before. */
  formerKeys: string[];
  insert(above: Changeable, text: string): Changeable | undefined;
}

/** An answer to an exercise is none of the changes that are counted, and is taken back at the exercise alone. */
const isAnswer = ({element, change}: Changeable) =>
  change === "changed" && element.closest(".exercise") !== null;

/** The page's control of all changes: how many cells are changed, and a button that takes everything back. */
class ChangedCells {
  private readonly cells = new Set<Changeable>();
  private readonly element = document.createElement("div");
  private readonly count = document.createElement("span");
  private readonly button = document.createElement("button");
  private notKept?: NotKept;
  private waysBack?: (() => void)[];
  private place?: KeepingPlace;
  /** What was kept when the page was opened, by its places. */
  private found = new Map<string, string>();
  private kept?: KeptWork;

  constructor(private readonly lang: Lang) {
    this.element.className = "cells-changed";
    this.button.type = "button";
    this.button.addEventListener("click", () => (this.waysBack ? this.undo() : this.resetAll()));
    this.element.append(this.count, this.button);
  }

  add(cell: Changeable): void {
    this.cells.add(cell);
    this.kept?.bringBack(cell);
    this.show();
  }

  remove(cell: Changeable): void {
    this.cells.delete(cell);
    this.show();
  }

  /** Keeps the reader's work from now on, and brings back what is kept already. */
  keepAt(place: KeepingPlace): void {
    this.place = place;
    for (const key of [place.key, ...place.formerKeys]) {
      const texts = readStored(key);
      if (texts !== null) this.found.set(key, texts);
    }
    if (this.found.size) void this.loadKept();
    // Another tab may have made room, or the reader has.
    for (const event of ["focus", "storage"]) addEventListener(event, () => this.keepAgain());
  }

  private keepAgain(): void {
    if (this.kept && !this.kept.isKept) this.notKept?.show(this.kept.save(this.cells, true));
  }

  private async loadKept(): Promise<void> {
    if (!this.place) return;
    const [{KeptWork}, {NotKept}] = await Promise.all([import("./kept.js"), import("./notKept.js")]);
    if (this.kept) return;
    this.notKept = new NotKept(this.lang, () => void this.download());
    this.element.prepend(this.notKept.element);
    this.kept = new KeptWork(this.place, this.found);
    for (const cell of [...this.cells]) this.kept.bringBack(cell);
    // A moment later, so that screen readers know the place where it may be said that nothing is kept.
    setTimeout(() => this.show());
  }

  private those(change: Changeable["change"]): Changeable[] {
    return [...this.cells].filter(cell => cell.change === change && !isAnswer(cell));
  }

  /** The reader's own texts, answers among them. */
  private get ownTexts(): Changeable[] {
    return [...this.cells].filter(({change}) => change !== "none");
  }

  /** Shows how many cells are changed, as soon as there is one. */
  show(): void {
    const {lang, waysBack} = this;
    const {changedCells, addedCells, and, resetAll, allReset, undo} = words[lang];
    const [changed, added] = [this.those("changed").length, this.those("added").length];
    if (this.kept) this.notKept?.show(this.kept.save(this.cells));
    else if (this.ownTexts.length > 0) this.loadKept().catch(() => undefined); // tried again with the next change
    const counts = [changed && changedCells(changed), added && addedCells(added)].filter(Boolean);
    if (counts.length > 0) this.waysBack = undefined;
    const isSilent = !counts.length && !waysBack;
    if (isSilent && !this.ownTexts.length) return this.element.remove();
    this.element.classList.toggle("silent", isSilent);
    const sentence = counts.length ? counts.join(and) : allReset;
    if (this.count.textContent !== sentence) this.count.textContent = sentence;
    this.button.textContent = counts.length ? resetAll : undo;
    if (!this.element.isConnected) (document.querySelector("main") ?? document.body).append(this.element);
  }

  private async download(): Promise<void> {
    const {downloadWork} = await import("./workFile.js");
    downloadWork(this.ownTexts, this.lang);
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
