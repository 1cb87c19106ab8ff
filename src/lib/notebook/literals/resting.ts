import {words} from "../words.js";
import {followPointer} from "./drag.js";
import type {Token} from "./find.js";
import {valueOf} from "./scale.js";
import {Turning, type LiteralsHost} from "./turn.js";

/** So long a click on a string waits to hear whether its type lists its values. */
const patience = 250;

interface Piece extends Token {
  node: Text;
  element: HTMLElement;
}

/** The literals in the code of a cell at rest: each a control of its own, all together one stop of the Tab key. */
export class RestingLiterals {
  private readonly turning: Turning;
  private readonly elements = new Map<HTMLElement, number>();
  /** The one that Tab comes to. */
  private current = 0;
  /** The one that a key is turning. */
  private pressed?: {element: HTMLElement; index: number};

  constructor(
    private readonly code: HTMLElement,
    private readonly within: HTMLElement,
    host: LiteralsHost
  ) {
    this.turning = new Turning({
      ...host,
      replace: (literal, text) => {
        const index = this.turning.literals.indexOf(literal);
        const element = this.element(index);
        if (!element || literal.text === text) return;
        element.textContent = text;
        this.turning.read(this.pieces());
        this.describe(element, index);
        host.replace(literal, text);
      }
    });
    code.addEventListener("pointerdown", event => this.onPointer(event));
    // A hand that takes hold of a number neither selects text nor moves the focus from where it is.
    code.addEventListener("mousedown", event => {
      if (this.kindAt(event) === "number") event.preventDefault();
    });
    code.addEventListener("pointerover", event => {
      if (event.pointerType !== "mouse") return;
      if (this.kindAt(event) === "string") void this.learn();
      else if (this.at(event)) host.approached();
    });
    code.addEventListener("focusin", event => this.onFocus(event));
    code.addEventListener("keydown", event => this.onKey(event));
    // Like the hand, a key that is held down lets go in the end.
    code.addEventListener("keyup", () => this.releaseKey());
    code.addEventListener("focusout", () => this.releaseKey());
    // Before the cell itself, which a click opens.
    code.addEventListener("click", event => this.onClick(event));
  }

  /** Makes controls of the literals of the code that now stands here. */
  show(): void {
    this.elements.clear();
    const pieces = this.pieces();
    this.turning.read(pieces);
    let at = 0;
    const found = new Map(this.turning.literals.map((literal, index) => [literal.to, index]));
    for (const {element, node, text} of pieces) {
      at += text.length;
      const index = found.get(at);
      if (index === undefined || element === this.code) continue;
      const literal = this.turning.literals[index]!;
      if (literal.text.length > text.length) {
        // The sign becomes part of the number.
        const before = element.previousSibling;
        if (!(before instanceof Text)) continue;
        before.data = before.data.slice(0, -1);
        node.data = literal.text;
      }
      this.elements.set(element, index);
      this.describe(element, index);
    }
    this.setCurrent(0);
  }

  private element(index: number): HTMLElement | undefined {
    return [...this.elements].find(([, each]) => each === index)?.[0];
  }

  /** The code in pieces of one colour. */
  private pieces(): Piece[] {
    const nodes = document.createTreeWalker(this.code, NodeFilter.SHOW_TEXT);
    const pieces: Piece[] = [];
    while (nodes.nextNode()) {
      const node = nodes.currentNode as Text;
      const element = node.parentElement!;
      pieces.push({text: node.data, classes: element === this.code ? "" : element.className, node, element});
    }
    return pieces;
  }

  private describe(element: HTMLElement, index: number): void {
    const {kind, text} = this.turning.literals[index]!;
    if (kind === "string" && !this.turning.known(index)) return;
    const set = (attributes: Record<string, string | number>) => {
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    };
    element.classList.add("cell-literal", `cell-${kind}`);
    if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
    set({"aria-label": this.turning.label(index)});
    if (kind === "boolean") set({role: "switch", "aria-checked": text});
    else if (kind === "string") set({role: "button", "aria-haspopup": "listbox", "aria-expanded": "false"});
    else {
      const {min, max} = this.turning.scale(index);
      const value = valueOf(text);
      set({role: "spinbutton", "aria-valuenow": decimal(value), "aria-valuetext": text});
      set({"aria-valuemin": decimal(Math.min(min, value)), "aria-valuemax": decimal(Math.max(max, value))});
    }
    if (kind === "string") set({"aria-label": `${this.turning.label(index)}: ${text.slice(1, -1)}`});
    const {turnNumber, turnBoolean, turnString} = words[this.turning.host.lang];
    element.title = {number: turnNumber, boolean: turnBoolean, string: turnString}[kind];
  }

  private get controls(): HTMLElement[] {
    return [...this.elements.keys()].filter(element => element.hasAttribute("role"));
  }

  private setCurrent(place: number): void {
    this.current = place;
    this.controls.forEach((element, i) => (element.tabIndex = i === place ? 0 : -1));
  }

  /** Asks for the values of strings; those with a list become controls. */
  private async learn(): Promise<void> {
    if (!(await this.turning.learn())) return;
    for (const [element, index] of this.elements)
      if (!element.hasAttribute("role")) this.describe(element, index);
    this.setCurrent(Math.min(this.current, this.controls.length - 1));
  }

  private at({target}: Event): {element: HTMLElement; index: number} | undefined {
    const element = target as HTMLElement;
    const index = this.elements.get(element);
    return index === undefined ? undefined : {element, index};
  }

  private kindAt(event: Event): string | undefined {
    const found = this.at(event);
    return found && this.turning.literals[found.index]!.kind;
  }

  private onFocus(event: FocusEvent): void {
    const found = this.at(event);
    if (!found) return;
    this.setCurrent(Math.max(0, this.controls.indexOf(found.element)));
    this.turning.host.approached();
    void this.learn();
  }

  private onPointer(event: PointerEvent): void {
    const found = this.at(event);
    if (!found || this.kindAt(event) !== "number") return;
    const {element, index} = found;
    const {host} = this.turning;
    host.approached();
    followPointer(event, this.code, {
      scale: this.turning.scale(index),
      text: this.turning.literals[index]!.text,
      moved: text => {
        element.classList.add("turning");
        host.replace(this.turning.literals[index]!, text);
      },
      ended: () => {
        element.classList.remove("turning");
        this.release(element, index);
        element.focus({preventScroll: true});
      }
    });
  }

  private release(element: HTMLElement, index: number): void {
    if (this.turning.release(index)) this.describe(element, index);
    this.turning.host.released();
  }

  private releaseKey(): void {
    if (this.pressed) this.release(this.pressed.element, this.pressed.index);
    this.pressed = undefined;
  }

  private onKey(event: KeyboardEvent): void {
    const found = this.at(event);
    if (!found || event.ctrlKey || event.metaKey || event.altKey) return;
    const {element, index} = found;
    const {controls} = this;
    const go = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (go) {
      controls[controls.indexOf(element) + go]?.focus();
    } else if (this.turning.known(index) && /^(Enter| |ArrowDown|ArrowUp)$/.test(event.key)) {
      this.turning.choose(index, element, this.within);
    } else {
      const text = this.turning.keyed(index, event.key);
      if (text === undefined) return;
      this.turning.host.replace(this.turning.literals[index]!, text);
      this.pressed = found;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private onClick(event: MouseEvent): void {
    const found = this.at(event);
    if (!found || getSelection()?.isCollapsed === false) return;
    const {element, index} = found;
    const literal = this.turning.literals[index]!;
    if (literal.kind === "number" || this.turning.isFree(index)) return;
    event.stopPropagation();
    if (literal.kind === "boolean") {
      this.turning.host.replace(literal, String(literal.text !== "true"));
      this.release(element, index);
      element.focus({preventScroll: true});
    } else if (this.turning.known(index)) this.turning.choose(index, element, this.within);
    else void this.chooseOrOpen(event, index, element);
  }

  /** A string whose values are not known yet: the menu if they are soon, else the click goes on to the cell. */
  private async chooseOrOpen({clientX, clientY}: MouseEvent, index: number, element: HTMLElement) {
    await Promise.race([this.learn(), new Promise(done => setTimeout(done, patience))]);
    if (this.turning.known(index)) this.turning.choose(index, element, this.within);
    else this.code.dispatchEvent(new MouseEvent("click", {bubbles: true, clientX, clientY}));
  }
}

/** A number as attributes of accessibility take it: without an exponent. */
const decimal = (value: number): string =>
  String(value).includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : String(value);
