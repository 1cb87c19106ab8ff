import type {Facts} from "./facts.js";
import {valueView} from "./value.js";

const words = {
  en: {now: "now", shape: "shape"},
  zh: {now: "当前值", shape: "形状"}
};

/** The small card of a letter: what it is, its shape, its value now. Screen readers hear it. */
export class LetterCard {
  private readonly element = document.createElement("div");

  constructor(private readonly lang: "en" | "zh") {
    this.element.className = "letter-card";
    this.element.id = "letter-card";
    this.element.setAttribute("role", "status");
    this.element.hidden = true;
    document.body.append(this.element);
  }

  /** Shows a letter's card below or above a place of the window. */
  show({typeset, name, shape, unit}: Facts, value: unknown, place: DOMRect): void {
    const {element} = this;
    const head = part("letter-card-name", typeset.cloneNode(true), " ", name);
    const details = [shape && `${words[this.lang].shape} ${shape}`, unit].filter(Boolean).join(" · ");
    const view = value === undefined ? undefined : valueView(value);
    element.replaceChildren(
      head,
      ...(details ? [part("letter-card-shape", details)] : []),
      ...(view ? [part("letter-card-now", words[this.lang].now, " ", view)] : [])
    );
    element.hidden = false;
    const {offsetWidth: width, offsetHeight: height} = element;
    const left = Math.max(8, Math.min(place.left, document.documentElement.clientWidth - width - 8));
    const below = place.bottom + 8 + height < innerHeight;
    element.style.left = `${left + scrollX}px`;
    element.style.top = `${(below ? place.bottom + 8 : place.top - height - 8) + scrollY}px`;
  }

  hide(): void {
    this.element.hidden = true;
  }

  holds(node: EventTarget | null): boolean {
    return node instanceof Node && this.element.contains(node);
  }
}

function part(name: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement("div");
  element.className = name;
  element.append(...children);
  return element;
}
