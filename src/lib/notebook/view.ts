import {duration} from "./duration.js";
import {hideVerdicts} from "./oldVerdicts.js";
import type {PopupItem} from "./popup.js";
import {sentenceNodes} from "./sentenceNodes.js";
import {words, type Lang} from "./words.js";

/** What a cell looks like at a glance, in the order of what matters most. */
export type State = "running" | "waiting" | "failed" | "blocked" | "stale" | "edited" | "own" | "live";

/** Shapes beside the words, so that no state is told by colour alone. */
const marks: Record<State, string> = {
  running: "◌",
  waiting: "◌",
  failed: "✕",
  blocked: "◌",
  stale: "○",
  edited: "✎",
  own: "+",
  live: "▸"
};

export interface Actions {
  run(): void;
  edit(point?: {x: number; y: number}): void;
  /** Brings the author's text back; deletes a cell that is the reader's own. */
  reset(): void;
  stop(): void;
  undo(): void;
  redo(): void;
  /** What else can be done with the cell now. */
  more(): PopupItem[];
}

interface Shown {
  state: State;
  /** Is there something to reset or to delete? */
  canReset: boolean;
  canStop?: boolean;
  /** Where the cell waits, if it does and this is known. */
  line?: number;
  /** The cell that it waits for. */
  waitsFor?: number;
  /** Is what stands at the output not made by the text as it is, on the page as it is? */
  outdated?: boolean;
}

/** How to use a cell, told once for all cells of the page. */
function keysElement(lang: Lang): HTMLElement {
  const found = document.getElementById("cell-keys");
  if (found) return found;
  const element = document.createElement("p");
  element.id = "cell-keys";
  element.hidden = true;
  element.textContent = words[lang].keys;
  document.body.append(element);
  return element;
}

/** The visible part of a live cell: code panel, buttons at its edge, state, problem. */
export class CellView {
  readonly code: HTMLElement;
  readonly panel: HTMLElement;
  private readonly state = document.createElement("span");
  private readonly problem = document.createElement("p");
  private readonly hint = document.createElement("p");
  private sentence?: string;
  private word?: string;
  private readonly time = document.createElement("span");
  /** Tells those who do not see it that the result has lost its colours. */
  private readonly earlier = document.createElement("span");
  private readonly resetButton: HTMLButtonElement;
  private readonly stopButton: HTMLButtonElement;
  private readonly menu: HTMLButtonElement;
  private readonly authorsCode: Node[];

  constructor(
    readonly element: HTMLElement,
    private readonly output: HTMLElement,
    readonly pre: HTMLElement,
    private readonly number: number | string,
    private readonly lang: Lang,
    actions: Actions
  ) {
    element.id ||= `cell-${number}`;
    this.code = pre.querySelector("code") ?? pre;
    this.authorsCode = [...this.code.childNodes].map(node => node.cloneNode(true));
    this.panel = pre.closest<HTMLElement>(".observablehq-pre-container") ?? element;
    const label = words[lang];
    pre.tabIndex = 0;
    pre.setAttribute("role", "group");
    pre.setAttribute("aria-label", label.code(number));
    pre.setAttribute("aria-describedby", keysElement(lang).id);
    pre.addEventListener("keydown", event => this.onKey(event, actions));
    pre.addEventListener("click", event => {
      // A reader who has just selected text wants to copy it.
      if (getSelection()?.isCollapsed === false) return;
      actions.edit({x: event.clientX, y: event.clientY});
    });
    const bar = document.createElement("div");
    bar.className = "cell-bar";
    this.state.className = "cell-state";
    const isOwn = element.classList.contains("cell-own");
    this.resetButton = this.button(isOwn ? label.delete : label.reset, actions.reset);
    this.stopButton = this.button(label.stop, actions.stop);
    this.menu = this.menuButton(actions);
    this.time.className = "cell-time";
    bar.append(
      this.state,
      this.time,
      this.button(label.run, actions.run),
      this.button(label.edit, () => actions.edit()),
      this.resetButton,
      this.menu
    );
    this.panel.append(bar);
    this.earlier.className = "cell-heard";
    this.earlier.textContent = label.earlierResult;
    this.problem.className = "cell-problem";
    this.problem.hidden = true;
    this.hint.className = "cell-hint";
    this.hint.setAttribute("role", "status");
    element.append(this.problem, this.hint);
    this.show({state: isOwn ? "own" : "live", canReset: isOwn});
  }

  private button(word: string, action: () => void): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = word;
    button.setAttribute("aria-label", `${word} ${words[this.lang].cell(this.number)}`);
    button.addEventListener("click", () => action());
    return button;
  }

  private menuButton(actions: Actions): HTMLButtonElement {
    const {number, panel} = this;
    const label = words[this.lang].more(number);
    const anchor = this.button("⋯", async () => {
      const {openPopup} = await import("./popup.js");
      openPopup({role: "menu", label, items: actions.more(), anchor, within: panel});
    });
    anchor.setAttribute("aria-label", label);
    anchor.setAttribute("aria-haspopup", "menu");
    anchor.setAttribute("aria-expanded", "false");
    return anchor;
  }

  private onKey(event: KeyboardEvent, actions: Actions): void {
    const target = event.target as Element;
    const inCode = target !== this.pre;
    if (inCode && !target.matches(".cell-literal")) return;
    const {shiftKey} = event;
    const key = event.ctrlKey || event.metaKey ? `Mod-${event.key.toLowerCase()}` : event.key;
    if (key === "Enter" && shiftKey) actions.run();
    else if (key === "Enter") {
      // From a literal in the code the caret goes there.
      const {right, top} = target.getBoundingClientRect();
      actions.edit(inCode ? {x: right, y: top + 1} : undefined);
    } else if (key === "Mod-y" || (key === "Mod-z" && shiftKey)) actions.redo();
    else if (key === "Mod-z") actions.undo();
    else return;
    event.preventDefault();
  }

  /** Shows how the cell is; touches the page only when there is news, since cells may run many times a second. */
  show({state, canReset, canStop = false, line, waitsFor, outdated = false}: Shown): void {
    if (outdated !== (this.output.dataset.state === "outdated")) {
      if (outdated) this.output.dataset.state = "outdated";
      else delete this.output.dataset.state;
      hideVerdicts(this.output, outdated);
      if (outdated && this.output.textContent) this.output.before(this.earlier);
      else this.earlier.remove();
    }
    this.resetButton.setAttribute("aria-disabled", String(!canReset));
    if (canStop !== this.stopButton.isConnected) {
      if (canStop) this.time.after(this.stopButton);
      else this.stopButton.remove();
    }
    const {[state]: plain, waitingAt, waitingFor} = words[this.lang];
    const waits = state === "waiting" || state === "blocked";
    const word = waits && line ? waitingAt(line) : waits && waitsFor ? waitingFor(waitsFor) : plain;
    if (this.element.dataset.state === state && this.word === word) return;
    this.word = word;
    this.element.dataset.state = state;
    const mark = document.createElement("span");
    mark.setAttribute("aria-hidden", "true");
    mark.textContent = marks[state];
    this.state.replaceChildren(mark, ` ${word}`);
  }

  /** Shows how long the last run took, in milliseconds. */
  showTime(milliseconds: number | undefined): void {
    const text = milliseconds === undefined ? "" : duration(milliseconds);
    if (this.time.textContent === text) return;
    this.time.textContent = text;
    this.time.title = text && words[this.lang].took(text);
  }

  /** Brings the focus to the menu's button, from which the reader has just moved the cell. */
  focusMenu(): void {
    this.menu.focus({preventScroll: true});
  }

  /** What the cell prints stands below this. */
  get below(): Element {
    return this.problem;
  }

  showProblem(sentence: string | undefined): void {
    if (sentence === this.sentence) return;
    this.sentence = sentence;
    this.problem.hidden = sentence === undefined;
    this.problem.replaceChildren(...sentenceNodes(sentence ?? ""));
  }

  /** Shows what is not wrong, but may be meant otherwise. */
  showHint(sentence: string | undefined): void {
    const nodes = sentence === undefined ? [] : sentenceNodes(sentence);
    if (this.hint.textContent !== nodes.map(node => node.textContent).join(""))
      this.hint.replaceChildren(...nodes);
  }

  /** Shows the resting code, or hides it while an editor stands in its place. */
  rest(resting: boolean): void {
    this.pre.hidden = !resting;
    this.panel.classList.toggle("cell-editing", !resting);
  }

  /** Keeps the place of an output that is taken away, so that the code below it does not jump. */
  keepHeight(keep: boolean): void {
    const {style} = this.output;
    // To ask for the height makes the browser lay out the page: a generator's values need not wait for that.
    if (keep) style.minHeight = `${this.output.offsetHeight}px`;
    else if (style.minHeight) style.minHeight = "";
  }

  /** Puts a text into the resting panel: the author's with the author's own markup. */
  showText(highlighted: Node | undefined): void {
    if (highlighted) this.code.replaceChildren(highlighted);
    else this.code.replaceChildren(...this.authorsCode.map(node => node.cloneNode(true)));
  }
}
