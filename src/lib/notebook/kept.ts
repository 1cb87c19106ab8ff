import type {Changeable, KeepingPlace, Outcome} from "./changed.js";
import {runningTexts} from "./running.js";
import {isSameCode} from "./sameCode.js";
import {readStored, store} from "./storage.js";

/** A text of the reader's, as it outlives the page. */
interface KeptText {
  /** The author's cell that it stands in or, if it is a cell of the reader's own, stands below. */
  number: number | string;
  /** The author's text that it takes the place of; none for a cell of the reader's own. */
  original?: string;
  text: string;
  /** How it fared; unknown of texts that were kept before this was. */
  outcome?: Outcome;
}

/** What a reader has written into the cells of a page, kept in the browser: it is there again when the page is opened again. */
export class KeptWork {
  /** Texts whose cells have not come yet. */
  private waiting: KeptText[];
  private last: string | null;
  /** Places where work on this page was kept before; given up once everything is in the one place. */
  private former: string[];
  /** Texts that were running when the page ended. */
  private readonly interrupted = new Set(runningTexts().left);

  constructor(private readonly place: KeepingPlace) {
    this.last = readStored(place.key);
    this.former = place.formerKeys.filter(key => readStored(key) !== null);
    this.waiting = merged([this.last, ...this.former.map(readStored)].map(parsed));
  }

  /** Gives a cell the text that the reader left it with, and lets it run again if it ran well. */
  bringBack(cell: Changeable): void {
    const {text, number} = cell;
    if (cell.change === "added") return;
    const texts = this.waiting.filter(each => each.number === number);
    if (!texts.length) return;
    this.waiting = this.waiting.filter(each => !texts.includes(each));
    // Those that stand below come in the order in which they stood. A text whose place is now another's joins them.
    for (const each of texts.reverse()) {
      const fits = each.original !== undefined && isSameCode(each.original, text.original);
      const place = fits ? cell : this.place.insert(cell, each.text);
      if (fits) text.change(each.text);
      // What was written for another text of the author's may no longer fit the page.
      if (fits || each.original === undefined) place?.resume(this.outcome(each));
    }
  }

  private outcome({text, outcome = "ran"}: KeptText): Outcome {
    return this.interrupted.has(text) ? "interrupted" : outcome;
  }

  /** Keeps the texts as they are now. */
  save(cells: Iterable<Changeable>): void {
    const all = [...cells].sort(byPlace);
    const texts: KeptText[] = [...this.waiting];
    let above: Changeable["number"] | undefined = all.find(({change}) => change !== "added")?.number;
    for (const {change, number, text, outcome} of all) {
      if (change !== "added") above = number;
      if (change === "changed") texts.push({number, original: text.original, text: text.now, outcome});
      else if (change === "added" && above !== undefined)
        texts.push({number: above, text: text.now, outcome});
    }
    const next = texts.length ? JSON.stringify(texts) : null;
    if (next !== this.last) store(this.place.key, next);
    this.last = next;
    for (const key of this.former.splice(0)) store(key, null);
  }
}

/** In the order in which cells stand on the page. */
const byPlace = ({element: a}: Changeable, {element: b}: Changeable) =>
  a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

/** Work from several places as one: for a cell that has a text in more than one of them the first counts. */
function merged(lists: KeptText[][]): KeptText[] {
  const found: KeptText[] = [];
  for (const each of lists.flat()) {
    const same = ({number, original, text}: KeptText) =>
      number === each.number &&
      (original === undefined
        ? each.original === undefined && text === each.text
        : each.original !== undefined);
    if (!found.some(same)) found.push(each);
  }
  return found;
}

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
