import type {Changeable, KeepingPlace} from "./changed.js";
import {readStored, store} from "./storage.js";

/** A text of the reader's, as it outlives the page. */
interface KeptText {
  /** The author's cell that it stands in or, if it is a cell of the reader's own, stands below. */
  number: number | string;
  /** The author's text that it takes the place of; none for a cell of the reader's own. */
  original?: string;
  text: string;
}

/** What a reader has written into the cells of a page, kept in the browser: it is there again when the page is opened again. */
export class KeptWork {
  /** Texts whose cells have not come yet. */
  private waiting: KeptText[];
  private last: string | null;

  constructor(private readonly place: KeepingPlace) {
    this.last = readStored(place.key);
    this.waiting = parsed(this.last);
  }

  /** Gives a cell the text that the reader left it with; it does not run by itself. */
  bringBack(cell: Changeable): void {
    const {text, number} = cell;
    if (cell.change === "added") return;
    const texts = this.waiting.filter(each => each.number === number);
    if (!texts.length) return;
    this.waiting = this.waiting.filter(each => !texts.includes(each));
    // Those that stand below come in the order in which they stood. A text whose place is now another's joins them.
    for (const each of texts.reverse()) {
      if (each.original === text.original) text.change(each.text);
      else this.place.insert(cell, each.text);
    }
  }

  /** Keeps the texts as they are now. */
  save(cells: Iterable<Changeable>): void {
    const all = [...cells].sort(byPlace);
    const texts: KeptText[] = [...this.waiting];
    let above: Changeable["number"] | undefined = all.find(({change}) => change !== "added")?.number;
    for (const {change, number, text} of all) {
      if (change !== "added") above = number;
      if (change === "changed") texts.push({number, original: text.original, text: text.now});
      else if (change === "added" && above !== undefined) texts.push({number: above, text: text.now});
    }
    const next = texts.length ? JSON.stringify(texts) : null;
    if (next === this.last) return;
    store(this.place.key, next);
    this.last = next;
  }
}

/** In the order in which cells stand on the page. */
const byPlace = ({element: a}: Changeable, {element: b}: Changeable) =>
  a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

function parsed(json: string | null): KeptText[] {
  try {
    const texts = JSON.parse(json ?? "[]") as unknown;
    return Array.isArray(texts) ? texts.filter(isText) : [];
  } catch {
    return [];
  }
}

const isText = (value: unknown): value is KeptText =>
  typeof value === "object" && value !== null && typeof (value as KeptText).text === "string";
