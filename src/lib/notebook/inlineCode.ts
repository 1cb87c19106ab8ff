/** Attributes and properties that hold an address. */
const address = /^((xlink:)?href|src|action|formaction|data|location)$/i;
/** Elements that show a document, which may have code of its own. */
const frames = /^(iframe|frame|object|embed)$/i;
const picture = /^data:image\/(png|jpeg|gif|webp|avif|bmp)\b/i;

/**
 * What a cell's attribute becomes code by: a handler of an event that is a text, a document that is a text, an address of code. The
 * browser would run it outside the guard of the cell's run.
 * @param element what has the attribute, or shall have it, if that is known
 * @throws RangeError that names it
 */
export function requireNoCodeIn(name: string, value: unknown, element?: unknown): void {
  if (/^on[a-z]{3}/i.test(name)) throw new RangeError(`A cell cannot put code into "${name.toLowerCase()}".`);
  if (typeof value !== "string") return;
  if (/^srcdoc$/i.test(name)) requireNoCode(value);
  if (!address.test(name)) return;
  // As browsers read it: without spaces before it and line breaks in it.
  const read = value
    .trimStart()
    .slice(0, 100)
    .replace(/[\t\n\r]/g, "");
  if (/^javascript:/i.test(read)) throw new RangeError("A cell cannot use an address of code.");
  const isFrame = element instanceof Element && frames.test(element.localName);
  if (isFrame && /^(data|blob):/i.test(read) && !picture.test(read))
    throw new RangeError("A cell cannot show a page of its own in a frame.");
}

/** @throws RangeError if markup that a cell writes has code in it */
export function requireNoCode(markup: unknown): void {
  if (typeof markup !== "string" || !markup.includes("<")) return;
  // What stands in a template is read and does nothing.
  const template = document.createElement("template");
  template.innerHTML = markup;
  requireNoCodeWithin(template.content);
}

/** @throws RangeError if a node that a cell puts into the page, or something in it, has code in it */
export function requireNoCodeWithin(node: Node): void {
  if (node instanceof Element) requireNoCodeOf(node);
  if (node instanceof Element || node instanceof DocumentFragment)
    for (const each of node.querySelectorAll("*")) requireNoCodeOf(each);
}

function requireNoCodeOf(element: Element): void {
  requireNoScript(element.localName);
  for (const {name, value} of element.attributes) requireNoCodeIn(name, value, element);
  if (element instanceof HTMLTemplateElement) requireNoCodeWithin(element.content);
}

/** @throws RangeError for the name of a script, whose code nobody could stop */
export function requireNoScript(name: unknown): void {
  if (/^(\w+:)?script$/i.test(String(name))) throw new RangeError("A cell cannot make a script element.");
}
