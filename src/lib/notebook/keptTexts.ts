import type {Outcome} from "./changed.js";

/** A text of the reader's, as it outlives the page. */
export interface KeptText {
  /** The author's cell that it stands in or, if it is a cell of the reader's own, stands below. */
  number: number | string;
  /** The author's text that it takes the place of; none for a cell of the reader's own. */
  original?: string;
  /** What the cell of the reader's own is known by in all tabs. */
  id?: string;
  text: string;
  /** How it fared; unknown of texts that were kept before this was. */
  outcome?: Outcome;
}

/** Reads what is kept; anything else that is stored there is nothing. */
export function parsed(json: string | null): KeptText[] {
  try {
    const texts = JSON.parse(json ?? "[]") as unknown;
    return Array.isArray(texts) ? texts.filter(isText).map(named) : [];
  } catch {
    return [];
  }
}

const isText = (value: unknown): value is KeptText =>
  typeof value === "object" && value !== null && typeof (value as KeptText).text === "string";

/** Own cells that were kept before they had names are named by their places: every tab that reads them names them alike. */
const named = (each: KeptText, place: number): KeptText =>
  each.original === undefined && typeof each.id !== "string" ? {...each, id: `at ${place}`} : each;

/** Work from several places as one: for a cell that has a text in more than one of them the first counts. */
export function united(lists: KeptText[][]): KeptText[] {
  const found: KeptText[] = [];
  for (const list of lists) {
    const before = [...found];
    const isThere = (each: KeptText) =>
      before.some(({number, original, text}) =>
        number !== each.number || (original === undefined) !== (each.original === undefined)
          ? false
          : original !== undefined || text === each.text
      );
    found.push(...list.filter(each => !isThere(each)));
  }
  return found;
}

const keyOf = ({number, original, id}: KeptText) => (original === undefined ? `own ${id}` : `cell ${number}`);

const byKey = (texts: readonly KeptText[]) => new Map(texts.map(each => [keyOf(each), each]));

const isSameText = (a: KeptText | undefined, b: KeptText | undefined) =>
  a?.text === b?.text && a?.original === b?.original && a?.number === b?.number;

/** Are two lists the same, in the same order? */
export const isSame = (a: readonly KeptText[], b: readonly KeptText[]): boolean =>
  a.length === b.length &&
  a.every((each, i) => {
    const other = b[i]!;
    return keyOf(each) === keyOf(other) && isSameText(each, other) && each.outcome === other.outcome;
  });

/**
 * What is kept when two tabs of a page have changed it: cell by cell, whoever changed it last.
 * @param before what this tab knew when it last read or kept it
 * @param now what this tab has now
 * @param stored what is kept now, by whichever tab
 */
export function mergedTexts(
  before: readonly KeptText[],
  now: readonly KeptText[],
  stored: readonly KeptText[]
): KeptText[] {
  const [was, mine, theirs] = [byKey(before), byKey(now), byKey(stored)];
  const merged = (key: string): KeptText | undefined => {
    const [former, own, other] = [was.get(key), mine.get(key), theirs.get(key)];
    if (!isSameText(former, own)) return own;
    // How a text fared says nothing of one that the other tab has put in its place.
    return own && isSameText(own, other) && own.outcome !== former?.outcome ? own : other;
  };
  const isMoved = [...was.keys()].join() !== [...mine.keys()].join();
  const keys = new Set(isMoved ? [...mine.keys(), ...theirs.keys()] : [...theirs.keys(), ...mine.keys()]);
  return [...keys].map(merged).filter(each => each !== undefined);
}
