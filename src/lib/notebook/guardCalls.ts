import type {
  AssignmentExpression,
  AssignmentProperty,
  CallExpression,
  Expression,
  Identifier,
  Literal,
  MemberExpression,
  NewExpression,
  Node,
  Property,
  Super
} from "acorn";
import type {Edits} from "./edits.js";
import {ownGlobals, runName} from "./globals.js";

/** Constructors that take memory by a number, as `new Float32Array(n)`. */
const sized =
  /^(Array|ArrayBuffer|SharedArrayBuffer|((Int|Uint)(8|16|32)|Uint8Clamped|Float(32|64)|Big(Int|Uint)64)Array)$/;

/** Methods that put what they are given into the page, and which of it. */
const puts: Record<string, "all" | "first" | "second"> = {
  ...{append: "all", prepend: "all", before: "all", after: "all", replaceWith: "all", replaceChildren: "all"},
  ...{appendChild: "first", insertBefore: "first", replaceChild: "first"},
  ...{insertAdjacentElement: "second", insertAdjacentText: "second"}
};

/** Methods that give a text, which may be much longer than what it is made from. */
const makesText = /^(repeat|padStart|padEnd|join|concat|replaceAll)$/;

/** What a value goes through before it is assigned to a property of this name. */
const assigned: Record<string, string[]> = {
  ...{length: ["native.length"], textContent: ["floods.text"], innerText: ["floods.text"]},
  ...{innerHTML: ["floods.markup", "native.markup"], outerHTML: ["native.markup"], srcdoc: ["native.markup"]}
};

/** Properties of a frame through which a cell would reach another page, and run code there. */
const isFrame = /^content(Window|Document)$/;

/** Properties that hold an address. */
const addresses = /^(href|src|action|formAction|data|location)$/;

/** Methods that make nodes of markup, and which of what they are given it is. */
const parses: Record<string, 0 | 1> = {
  ...{insertAdjacentHTML: 1, createContextualFragment: 0, parseFromString: 0},
  ...{setHTMLUnsafe: 0, parseHTMLUnsafe: 0, html: 0}
};

/** Methods that set an attribute, those of D3 among them. */
const setsAttribute: Record<string, string> = {
  ...{setAttribute: "native.attribute", setAttributeNS: "native.attributeNS"},
  ...{createAttribute: "native.attribute", createAttributeNS: "native.attributeNS", attr: "native.attribute"}
};

export const isName = (node: Node, test: RegExp): node is Identifier =>
  node.type === "Identifier" && test.test((node as Identifier).name);

/** The name of a property that is written out, as in `a.length` and `a["length"]`. */
function propertyOf(node: Node): string | undefined {
  if (node.type !== "MemberExpression") return undefined;
  const {computed, property} = node as MemberExpression;
  if (computed) return property.type === "Literal" ? String((property as Literal).value) : undefined;
  return property.type === "Identifier" ? property.name : undefined;
}

/** May this be read a second time, as `a` and `this.a.b`? */
const isPlain = (node: Expression | Super): boolean =>
  node.type === "Identifier" ||
  node.type === "ThisExpression" ||
  (node.type === "MemberExpression" && !node.computed && !node.optional && isPlain(node.object));

/** Does `?.` stand in it? Then it is part of a chain, and cannot be taken out of it. */
function isOptional(node: Node): boolean {
  const {optional, object, callee} = node as Partial<MemberExpression & CallExpression>;
  const before = object ?? callee;
  return optional === true || (before !== undefined && isOptional(before));
}

/** Is a property read here, and can a call be put around it? */
function isRead(node: MemberExpression, ancestors: readonly Node[]): boolean {
  const parent = ancestors.at(-2);
  const {left, operator} = (parent ?? {}) as {left?: Node; operator?: string};
  const type = parent?.type ?? "";
  const isTarget =
    left === node && /^(AssignmentExpression|AssignmentPattern|ForInStatement|ForOfStatement)$/.test(type);
  const isChanged = /^(UpdateExpression|ArrayPattern|RestElement)$/.test(type);
  return !isTarget && !isChanged && operator !== "delete" && !isOptional(node);
}

const isGlobalObject = (node: Node) => isName(node, /^(window|globalThis|self)$/);

/** Puts a call of the run around a node: `hand(node, "size", '"Array"')`. */
export type Hand = (node: Node, to: string, more?: string) => void;

/**
 * Puts what a cell asks of the browser under the guard of its run: memory and texts by a number, nodes, texts that are run,
 * listeners, timers by whatever name.
 * @returns for a walk through the code, and whether it runs texts
 */
export function guardCalls(code: string, edits: Edits, hand: Hand) {
  let evaluates = false;
  /** The text of what may be read a second time. */
  const plain = (node: Expression | Super) =>
    isPlain(node) ? code.slice(node.start, node.end).replace(/\s+/g, "") : undefined;

  const visitors = {
    Identifier(node: Identifier, _state: unknown, ancestors: Node[]) {
      if (!/^(eval|Function)$/.test(node.name)) return;
      evaluates = true;
      const parent = ancestors.at(-2) as CallExpression | undefined;
      const isCalled = parent?.type === "CallExpression" && parent.callee === node && !parent.optional;
      if (node.name === "eval" && !isCalled) edits.replace(node, `${runName}.texts.evaluate`);
    },
    MemberExpression(node: MemberExpression, _state: unknown, ancestors: Node[]) {
      const property = propertyOf(node);
      if (property === undefined) return;
      if (isRead(node, ancestors)) {
        // `[].constructor.constructor` is `Function`.
        if (property === "constructor") {
          evaluates = true;
          // In brackets, for `new a.constructor()`.
          edits.wrap(node, `(${runName}.texts.constructorOf(`, "))");
        }
        if (isFrame.test(property)) hand(node, "native.frame");
      }
      if (!isGlobalObject(node.object)) return;
      if (property === "eval" || property === "Function") evaluates = true;
      const own =
        property === "eval"
          ? `${runName}.texts.evaluate`
          : ownGlobals.includes(property)
            ? property
            : undefined;
      if (own) edits.replace(node, code.slice(node.start, node.end).replace(/[^\n]/g, "") + own);
    },
    NewExpression({callee, arguments: given}: NewExpression) {
      const [size, ...more] = given;
      if (size && size.type !== "SpreadElement" && !more.length && isName(callee, sized))
        hand(size, "size", `"${callee.name}"`);
    },
    AssignmentExpression({left, right, operator}: AssignmentExpression) {
      const property = propertyOf(left);
      if (property === undefined) return;
      if (Object.hasOwn(assigned, property) && (operator === "=" || property !== "length"))
        for (const to of assigned[property]!) hand(right, to);
      if (addresses.test(property))
        hand(
          right,
          "native.property",
          `"${property}", ${plain((left as MemberExpression).object) ?? "undefined"}`
        );
    },
    // `Object.assign(element, {innerHTML: "…"})`
    Property({key, value, computed, shorthand}: Property | AssignmentProperty) {
      if (!computed && !shorthand && isName(key, /^(innerHTML|outerHTML|srcdoc)$/))
        hand(value, "native.markup");
    },
    CallExpression(node: CallExpression, _state: unknown, ancestors: Node[]) {
      const [first, ...more] = node.arguments;
      const {callee} = node;
      if (first && first.type !== "SpreadElement") {
        if (!more.length && isName(callee, /^Array$/)) hand(first, "size", `"Array"`);
        if (isName(callee, /^eval$/) && !node.optional) hand(first, "texts.guarded");
      }
      if (callee.type === "MemberExpression") method(node, callee, ancestors);
      signal(node);
    }
  };

  function method(node: CallExpression, callee: MemberExpression, ancestors: Node[]): void {
    const name = propertyOf(callee);
    if (name === undefined || callee.object.type === "Super") return;
    const [first, second] = node.arguments.map(each => (each.type === "SpreadElement" ? undefined : each));
    const object = plain(callee.object);
    if (first) {
      if (name === "from" && isName(callee.object, /^Array$/)) hand(first, "lengthOf");
      if (name === "fill" && object) hand(first, "native.filled", object);
      if (name === "split" && object) hand(first, "native.parted", object);
      if (name === "createElement") hand(first, "native.element");
      if (/^write(ln)?$/.test(name) && object) hand(first, "native.written", object);
    }
    if (second && name === "createElementNS") hand(second, "native.element");
    if (second && name === "insertAdjacentHTML") hand(second, "floods.markup", "true");
    const markup = Object.hasOwn(parses, name) && [first, second][parses[name]!];
    if (markup) hand(markup, "native.markup");
    if (Object.hasOwn(setsAttribute, name)) attribute(node, setsAttribute[name]!, object);
    const put = Object.hasOwn(puts, name) && puts[name];
    const given = put === "first" ? [first] : put === "second" ? [second] : put ? node.arguments : [];
    for (const each of given) {
      if (!each || each.type === "SpreadElement") continue;
      hand(each, "native.node");
      hand(each, "floods.node", object);
    }
    // What stands in `a?.b.join()` cannot be taken out of it.
    const isInChain = ancestors.some(({type}) => type === "ChainExpression");
    if (makesText.test(name) && !isInChain) hand(node, "native.text");
  }

  /** `x.setAttribute(name, value)`: all that it is given goes through the run at once. */
  function attribute({arguments: given}: CallExpression, to: string, object = "undefined"): void {
    const [first] = given;
    if (first)
      edits.wrap({start: first.start, end: given.at(-1)!.end}, `...${runName}.${to}(${object}, `, ")");
  }

  /** `x.addEventListener(type, listener, options)`: the options get the run's signal. */
  function signal({callee, arguments: given, end}: CallExpression): void {
    const listens = isName(callee, /^addEventListener$/) || propertyOf(callee) === "addEventListener";
    if (!listens || given.length < 2 || given.some(({type}) => type === "SpreadElement")) return;
    const last = given.at(-1)!;
    if (given.length > 2) hand(last, "signal");
    else
      edits.close(end - 1, `${/,\s*$/.test(code.slice(last.end, end - 1)) ? "" : ","} ${runName}.signal()`);
  }

  return {visitors, evaluates: () => evaluates};
}
