/** How much a run puts into the page at most; more of it takes the browser seconds to lay out, or all its memory. */
const most = {
  /** Nodes that stand in the page at a time; so many characters count as one more. */
  nodes: 10_000,
  charactersPerNode: 20,
  /** Nodes of one value that is displayed, such as a figure. */
  nodesOfOne: 50_000,
  /** Characters of one text. */
  characters: 20_000,
  /** Values that are displayed. */
  outputs: 1000
};
/** A word without a place where a line may end: to break it takes a time that grows with the square of its length. */
const longestWord = 5000;
const longWord = new RegExp(`[^\\s\\u2e80-\\uffff]{${longestWord}}`);
/** So many more may come before they are counted again. */
const countAgainAfter = 1000;
/** Where there are too many nodes it is looked again only after so many milliseconds whether some have gone. */
const lookAgainAfter = 100;

/** How much was left out. */
export interface LeftOut {
  nodes: number;
  characters: number;
  outputs: number;
}

const weight = (node: Node): number =>
  node instanceof CharacterData ? 1 + node.length / most.charactersPerNode : 1;

function* within(node: Node): Iterable<Node> {
  const walker = node.ownerDocument?.createTreeWalker(node);
  for (let each: Node | null = node; each; each = walker?.nextNode() ?? null) yield each;
}

/** Keeps what a run puts into the page within bounds, and counts what is left out. */
export class Floods {
  readonly leftOut: LeftOut = {nodes: 0, characters: 0, outputs: 0};
  private outputs = 0;
  /** What was put somewhere since it was last looked which of it stands in the page. */
  private added: Node[] = [];
  private weight = 0;
  private limit = most.nodes;
  /** What was added as markup, whose nodes are not known. */
  private inserted = 0;
  private fullSince = -Infinity;
  /** Takes the place of what is left out: it can only stand in one place. */
  private placeholder?: Node;

  /** @param changed told when something is left out */
  constructor(private readonly changed: () => void) {}

  private leaveOut(what: keyof LeftOut, count: number): void {
    this.leftOut[what] += count;
    this.changed();
  }

  /** What is displayed instead of a value; undefined if there have been too many. */
  output(value: unknown): {value: unknown} | undefined {
    if (++this.outputs > most.outputs) return void this.leaveOut("outputs", 1);
    return {value: this.shortened(value)};
  }

  /** A value with texts that the page can show. */
  shortened(value: unknown, depth = 2): unknown {
    if (typeof value === "string") return this.text(value);
    if (value instanceof CharacterData) return this.node(value, undefined);
    if (value instanceof Element) return this.figure(value);
    if (depth === 0 || typeof value !== "object" || value === null) return value;
    const isLong = (each: unknown) => typeof each === "string" && each.length >= longestWord;
    if (Array.isArray(value))
      return value.some(isLong) ? value.map(each => this.shortened(each, depth - 1)) : value;
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    // A getter need not be asked.
    if (!Object.keys(value).some(key => isLong(Object.getOwnPropertyDescriptor(value, key)?.value)))
      return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, this.shortened(each, depth - 1)])
    );
  }

  private figure(element: Element): Node {
    const nodes = [...within(element)].length;
    if (nodes <= most.nodesOfOne) return element;
    this.leaveOut("nodes", nodes);
    return document.createComment("");
  }

  /** The beginning of a text that is too long to be shown; every other value as it is. */
  text<T>(text: T): T | string {
    if (typeof text !== "string" || text.length < longestWord) return text;
    const shown = text.slice(0, most.characters);
    const word = longWord.exec(shown);
    const length = word ? word.index + word[0].length : shown.length;
    if (length === text.length) return text;
    this.leaveOut("characters", text.length - length);
    return `${text.slice(0, length)}…`;
  }

  /**
   * What is put into the page instead of a node or a text.
   * @param into where it is put, if that is known; a text is counted only if it is put into a node
   */
  node<T>(value: T, into: unknown): T | Node {
    const isNode = value instanceof Node;
    if (!isNode && !(typeof value === "string" && into instanceof Node)) return value;
    const node = isNode ? value : document.createTextNode(this.text(value as string));
    if (node instanceof CharacterData) {
      const text = this.text(node.data);
      if (text !== node.data) node.data = text;
    }
    if (this.isFull()) {
      this.leaveOut("nodes", isNode ? [...within(node)].length : 1);
      return (this.placeholder ??= document.createComment(""));
    }
    for (const each of within(node)) this.weight += weight(each);
    this.added.push(node);
    return node;
  }

  /** Markup, a text that becomes nodes; of what is too much nothing is left. */
  markup<T>(text: T, isAdded = false): T | string {
    if (typeof text !== "string") return text;
    const weight = 1 + text.length / most.charactersPerNode;
    if (isAdded) this.inserted += weight;
    if (Math.max(weight, this.inserted) <= most.nodes) return text;
    this.leaveOut("characters", text.length);
    return "";
  }

  /** Are there too many nodes in the page? */
  private isFull(): boolean {
    if (this.weight <= this.limit) return false;
    const now = performance.now();
    if (now - this.fullSince < lookAgainAfter) return true;
    const inPage = new Set<Node>();
    for (const node of this.added)
      if (node.isConnected && !inPage.has(node)) for (const each of within(node)) inPage.add(each);
    this.added = [...inPage];
    this.weight = this.added.reduce((sum, node) => sum + weight(node), 0);
    const isFull = this.weight > most.nodes;
    // What was put together elsewhere is not in the page yet: it is counted when it comes there.
    this.limit = isFull ? most.nodes : Math.max(most.nodes, this.weight + countAgainAfter);
    if (isFull) this.fullSince = now;
    return isFull;
  }
}
