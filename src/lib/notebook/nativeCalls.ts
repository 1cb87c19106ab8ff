import {requireNoCode, requireNoCodeIn, requireNoCodeWithin, requireNoScript} from "./inlineCode.js";
import {requireLength, requireText} from "./memory.js";

/**
 * What a cell's code goes through where it asks the browser for something that takes room or time by a number: once the browser
 * has begun, nobody can stop it.
 */
export const nativeCalls = {
  /** `list.length = n`. */
  length<T>(length: T): T {
    requireLength(length);
    return length;
  },
  /** `list.fill(value)`. */
  filled<T>(value: T, list: unknown): T {
    if (Array.isArray(list)) requireLength(list.length);
    return value;
  },
  /** `text.split(separator)`. */
  parted<T>(separator: T, text: unknown): T {
    requireText(text, separator);
    return separator;
  },
  /** What gives a text, such as `text.repeat(n)`. */
  text<T>(text: T): T {
    requireText(text);
    return text;
  },
  /** `document.createElement(name)`. @throws RangeError for a script */
  element<T>(name: T): T {
    requireNoScript(name);
    return name;
  },
  /** `element.setAttribute(name, value)`. @throws RangeError if that would be code */
  attribute<T extends unknown[]>(element: unknown, ...given: T): T {
    requireNoCodeIn(String(given[0]), given[1], element);
    return given;
  },
  /** `element.setAttributeNS(namespace, name, value)`. @throws RangeError if that would be code */
  attributeNS<T extends unknown[]>(element: unknown, ...given: T): T {
    requireNoCodeIn(String(given[1]), given[2], element);
    return given;
  },
  /** `element.src = value`, and the like. @throws RangeError if that would be code */
  property<T>(value: T, name: string, element?: unknown): T {
    requireNoCodeIn(name, value, element);
    return value;
  },
  /** `element.innerHTML = markup`, and the like. @throws RangeError if there is code in it */
  markup<T>(markup: T): T {
    requireNoCode(markup);
    return markup;
  },
  /** `parent.append(node)`, and the like. @throws RangeError if there is code in it */
  node<T>(node: T): T {
    if (node instanceof Node) requireNoCodeWithin(node);
    return node;
  },
  /** `frame.contentWindow`. @throws RangeError for every frame: what runs there, nobody could stop */
  frame<T>(page: T): T {
    if (/^\[object (Window|HTMLDocument)\]$/.test(Object.prototype.toString.call(page)))
      throw new RangeError("A cell cannot reach into a frame.");
    return page;
  },
  /** `document.write(text)`. @throws RangeError for every document: it would begin a new page, or put code into a frame */
  written<T>(text: T, where: {nodeType?: unknown} | null | undefined): T {
    if (where?.nodeType === 9) throw new RangeError("A cell cannot write a new document.");
    return text;
  }
};
