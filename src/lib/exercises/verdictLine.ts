import type {Verdict} from "./exercise.js";

/** What the line of the verdict may show: the cell's own troubles too. */
export type Shown = Verdict["state"] | "unknown";

const signs: Record<Shown, string> = {right: "✓", wrong: "✕", open: "○", unknown: "…"};

/** A sentence's nodes: names between backquotes become code. */
export function sentenceNodes(sentence: string): Node[] {
  return sentence.split("`").map((part, i) => {
    if (i % 2 === 0) return document.createTextNode(part);
    const name = document.createElement("code");
    name.textContent = part;
    return name;
  });
}

/** The one place where an exercise says how the answer stands. */
export class VerdictLine {
  private now = "";

  constructor(private readonly element: HTMLElement) {}

  /** @param passing what will soon be something else is not read out */
  show(state: Shown, sentence: string, passing = false): void {
    const now = `${state} ${sentence}`;
    if (now === this.now) return;
    this.now = now;
    const {element} = this;
    element.setAttribute("aria-busy", String(passing));
    element.className = `verdict ${state}`;
    const sign = document.createElement("span");
    sign.className = "sign";
    sign.setAttribute("aria-hidden", "true");
    sign.textContent = signs[state];
    const text = document.createElement("span");
    text.append(...sentenceNodes(sentence));
    element.replaceChildren(sign, text);
  }
}
