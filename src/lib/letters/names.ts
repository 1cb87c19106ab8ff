/** Where a letter's name stands in code, as columns of its text. */
export interface Place {
  key: string;
  start: number;
  end: number;
}

/** The names in a piece of code, without those behind a dot, which belong to something else, and those before a colon. */
export function namesIn(text: string, keys: ReadonlyMap<string, string>): Place[] {
  const places: Place[] = [];
  for (const {0: name, index} of text.matchAll(/[\p{L}_$][\p{L}\p{N}_$]*/gu)) {
    const key = keys.get(name);
    const before = text.slice(0, index);
    if (key === undefined || /(?<!\.\.)\.\s*$/.test(before)) continue;
    places.push({key, start: index, end: index + name.length});
  }
  return places;
}
