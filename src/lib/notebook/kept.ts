import type {Changeable, KeepingPlace} from "./changed.js";
import {inPageOrder} from "./inPageOrder.js";
import {isSame, mergedTexts, parsed, united, type KeptText} from "./keptTexts.js";
import {runningTexts} from "./running.js";
import {isSameCode} from "./sameCode.js";
import {readStored, store} from "./storage.js";

/**
 * What a reader has written into the cells of a page, kept in the browser: it is there again when the page is opened again.
 * Other tabs of the page keep theirs in the same place, and lose nothing by it.
 */
export class KeptWork {
  /** Texts whose cells have not come yet. */
  private waiting: KeptText[];
  /** What this tab last read there, or kept. */
  private before: KeptText[];
  /** What it last tried to keep. */
  private tried?: KeptText[];
  /** Is everything kept? */
  isKept = true;
  /** Places where work on this page was kept before; given up once everything is in the one place. */
  private former: string[];
  private isBringing = false;
  private readonly ids = new WeakMap<Changeable, string>();

  /** @param found what was kept when the page was opened, by its places: what has come since is another tab's */
  constructor(
    private readonly place: KeepingPlace,
    found: ReadonlyMap<string, string>
  ) {
    const kept = (key: string) => parsed(found.get(key) ?? null);
    this.former = place.formerKeys.filter(key => key !== place.key && found.has(key));
    this.before = kept(place.key);
    const interrupted = new Set(runningTexts().left);
    this.waiting = united([place.key, ...this.former].map(kept)).map(each =>
      interrupted.has(each.text) ? {...each, outcome: "interrupted"} : each
    );
  }

  /** Gives a cell the text that the reader left it with, and lets it run again if it ran well. */
  bringBack(cell: Changeable): void {
    if (cell.change === "added") return;
    const texts = this.waiting.filter(each => each.number === cell.number);
    if (!texts.length) return;
    this.waiting = this.waiting.filter(each => !texts.includes(each));
    this.isBringing = true;
    // Those that stand below come in the order in which they stood. A text whose place is now another's joins them.
    for (const each of texts.reverse()) this.bring(cell, each);
    this.isBringing = false;
  }

  private bring(cell: Changeable, {id, original, text, outcome = "ran"}: KeptText): void {
    const fits = original !== undefined && isSameCode(original, cell.text.original);
    // The reader has been faster.
    if (fits && cell.change === "changed") return;
    const place = fits ? cell : this.place.insert(cell, text);
    if (fits) cell.text.change(text);
    else if (place && id !== undefined) this.ids.set(place, id);
    // What was written for another text of the author's may no longer fit the page.
    if (fits || original === undefined) place?.resume(outcome);
  }

  /**
   * Keeps the texts as they are now, beside those of other tabs.
   * @param again tries to keep what could not be kept before, even if nothing has changed
   * @returns is everything kept?
   */
  save(cells: Iterable<Changeable>, again = false): boolean {
    if (this.isBringing) return this.isKept;
    const texts = this.textsOf(cells);
    const isNews = !isSame(texts, this.tried ?? this.before) || this.former.length > 0;
    if (isNews || (again && !this.isKept)) this.keep(texts);
    if (this.isKept) runningTexts().settle();
    return this.isKept;
  }

  private keep(texts: KeptText[]): void {
    const {key} = this.place;
    this.tried = texts;
    const all = mergedTexts(this.before, texts, parsed(readStored(key)));
    // Where nothing can be kept nothing need be taken away.
    this.isKept = store(key, all.length ? JSON.stringify(all) : null) || !texts.length;
    if (!this.isKept) return;
    this.before = texts;
    for (const former of this.former.splice(0)) store(former, null);
  }

  private textsOf(cells: Iterable<Changeable>): KeptText[] {
    const all = inPageOrder(cells);
    const texts: KeptText[] = [...this.waiting];
    let above: Changeable["number"] | undefined = all.find(({change}) => change !== "added")?.number;
    for (const cell of all) {
      const {change, number, text, outcome} = cell;
      if (change !== "added") above = number;
      if (change === "changed") texts.push({number, original: text.original, text: text.now, outcome});
      else if (change === "added" && above !== undefined)
        texts.push({number: above, id: this.idOf(cell), text: text.now, outcome});
    }
    return texts;
  }

  private idOf(cell: Changeable): string {
    const id = this.ids.get(cell) ?? Math.random().toString(36).slice(2);
    this.ids.set(cell, id);
    return id;
  }
}
