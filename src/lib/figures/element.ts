type Child = Node | string | null;
type Attributes = Record<string, string | number | boolean | undefined>;

function fill<E extends Element>(made: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children.filter(child => child !== null));
  return made;
}

/** An HTML element with attributes and children. */
export const html = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] => fill(document.createElement(name), attributes, children);

/** An SVG element with attributes and children. */
export const svg = <K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] =>
  fill(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);

/** Puts a figure's style rules into the page, once for each name. */
export function addStyle(name: string, rules: string): void {
  const id = `figure-style-${name}`;
  if (!document.getElementById(id)) document.head.append(html("style", {id}, rules));
}

/** Tells whoever listens, such as Framework's `view`, that the figure's value has changed. */
export const changed = (figure: Element): boolean =>
  figure.dispatchEvent(new Event("input", {bubbles: true}));
