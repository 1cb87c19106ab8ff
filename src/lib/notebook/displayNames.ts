const path = String.raw`[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*`;
const onlyName = new RegExp(String.raw`^\s*(${path})\s*;?\s*$`);
/** A statement of the cell itself, not of a loop or a function in it: those are indented. */
const statement = /^display\((.*)\);?\s*(?:\/\/.*)?$/gm;

/**
 * What a cell's text calls the values that it displays, in their order; undefined where a value has no name there. Nothing
 * is said where the order cannot be read off the text, as with a `display` within a loop.
 */
export function displayNames(text: string): (string | undefined)[] {
  const expression = onlyName.exec(text)?.[1];
  if (expression) return [expression];
  const shown = [...text.matchAll(statement)].map(([, value]) => onlyName.exec(value!)?.[1]);
  return text.split(/\bdisplay\b/).length - 1 === shown.length ? shown : [];
}
