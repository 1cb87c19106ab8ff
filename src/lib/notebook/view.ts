import {duration} from "./duration.js";
import type {RunOnPause} from "./onPause.js";
import {openPopup, type PopupItem} from "./popup.js";
import {words, type Lang} from "./words.js";

/** What a cell looks like at a glance, in the order of what matters most. */
export type State = "running" | "waiting" | "failed" | "stale" | "edited" | "live";

/** Shapes beside the words, so that no state is told by colour alone. */
const marks: Record<State, string> = {
  running: "◌",
  waiting: "◌",
  failed: "✕",
  stale: "○",
  edited: "✎",
  live: "▸"
};

export interface Actions {
  run(): void;
  edit(point?: {x: number; y: number}): void;
  reset(): void;
  stop(): void;
  undo(): void;
  redo(): void;
  /** What else can be done with the cell now. */
  more(): PopupItem[];
}

/** The page's places for what is said and how to use a cell; made once. */
function pageElement(id: string, make: () => HTMLElement): HTMLElement {
  const found = document.getElementById(id);
  if (found) return found;
  const element = make();
  element.id = id;
  document.body.append(element);
  return element;
}

const statusElement = () =>
  pageElement("cell-status", () => {
    const element = document.createElement("div");
    element.setAttribute("role", "status");
    element.setAttribute("aria-live", "polite");
    element.className = "cell-status";
    return element;
  });

const keysElement = (lang: Lang) =>
  pageElement("cell-keys", () => {
    const element = document.createElement("p");
    element.hidden = true;
    element.textContent = words[lang].keys;
    return element;
  });

/** The visible part of a live cell: code panel, buttons at its edge, state, problem. */
export class CellView {
  readonly code: HTMLElement;
  readonly panel: HTMLElement;
  private readonly state = document.createElement("span");
  private readonly problem = document.createElement("p");
  private sentence?: string;
  private onPause?: RunOnPause;
  private readonly time = document.createElement("span");
  private readonly resetButton: HTMLButtonElement;
  private readonly stopButton: HTMLButtonElement;
  private readonly onPauseButton: HTMLButtonElement;
  private readonly authorsCode: Node[];

  constructor(
    readonly element: HTMLElement,
    private readonly output: HTMLElement,
    readonly pre: HTMLElement,
    private readonly number: number | string,
    private readonly lang: Lang,
    actions: Actions
  ) {
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
    this.resetButton = this.button(label.reset, actions.reset);
    this.stopButton = this.button(label.stop, actions.stop);
    this.onPauseButton = this.button(label.onPause, () => this.onPause?.toggle());
    this.time.className = "cell-time";
    bar.append(
      this.state,
      this.time,
      this.button(label.run, actions.run),
      this.button(label.edit, () => actions.edit()),
      this.resetButton,
      this.menuButton(actions)
    );
    this.panel.append(bar);
    this.problem.className = "cell-problem";
    this.problem.hidden = true;
    element.append(this.problem);
    this.show("live", false);
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
    const anchor = this.button("⋯", () =>
      openPopup({role: "menu", label, items: actions.more(), anchor, within: panel})
    );
    anchor.setAttribute("aria-label", label);
    anchor.setAttribute("aria-haspopup", "menu");
    anchor.setAttribute("aria-expanded", "false");
    return anchor;
  }

  private onKey(event: KeyboardEvent, actions: Actions): void {
    if (event.target !== this.pre) return;
    const {shiftKey} = event;
    const key = event.ctrlKey || event.metaKey ? `Mod-${event.key.toLowerCase()}` : event.key;
    if (key === "Enter" && shiftKey) actions.run();
    else if (key === "Enter") actions.edit();
    else if (key === "Mod-y" || (key === "Mod-z" && shiftKey)) actions.redo();
    else if (key === "Mod-z") actions.undo();
    else return;
    event.preventDefault();
  }

  /**
   * Shows the state; Reset has something to do only when the text is not the author's.
   * @param line where the cell waits, if it does and this is known
   */
  show(state: State, canReset: boolean, line?: number): void {
    this.resetButton.setAttribute("aria-disabled", String(!canReset));
    // Cells that follow a training run many times a second: touch the page only when there is news.
    if (this.element.dataset.state === state) return;
    this.element.dataset.state = state;
    const mark = document.createElement("span");
    mark.setAttribute("aria-hidden", "true");
    mark.textContent = marks[state];
    const word = state === "waiting" && line ? words[this.lang].waitingAt(line) : words[this.lang][state];
    this.state.replaceChildren(mark, ` ${word}`);
    if (state === "running" || state === "waiting") this.time.after(this.stopButton);
    else this.stopButton.remove();
  }

  /** Shows how long the last run took, in milliseconds. */
  showTime(milliseconds: number | undefined): void {
    const text = milliseconds === undefined ? "" : duration(milliseconds);
    if (this.time.textContent === text) return;
    this.time.textContent = text;
    this.time.title = text && words[this.lang].took(text);
  }

  /** Shows whether cells run at each pause of typing. */
  showOnPause(onPause: RunOnPause): void {
    this.onPause = onPause;
    this.onPauseButton.setAttribute("aria-pressed", String(onPause.on));
  }

  /** What the cell prints stands below this. */
  get below(): Element {
    return this.problem;
  }

  showProblem(sentence: string | undefined): void {
    if (sentence === this.sentence) return;
    this.sentence = sentence;
    this.problem.hidden = sentence === undefined;
    // Names stand between backquotes in the sentences.
    const parts = (sentence ?? "").split("`").map((part, i) => {
      if (i % 2 === 0) return document.createTextNode(part);
      const name = document.createElement("code");
      name.textContent = part;
      return name;
    });
    this.problem.replaceChildren(...parts);
  }

  /** Shows the resting code, or hides it while an editor stands in its place. */
  rest(resting: boolean): void {
    this.pre.hidden = !resting;
    this.panel.classList.toggle("cell-editing", !resting);
    if (resting) this.onPauseButton.remove();
    else if (this.onPause) this.time.after(this.onPauseButton);
  }

  /** Keeps the place of an output that is taken away, so that the code below it does not jump. */
  keepHeight(keep: boolean): void {
    const {style, offsetHeight} = this.output;
    if (keep) style.minHeight = `${offsetHeight}px`;
    else if (style.minHeight) style.minHeight = "";
  }

  /** Puts a text into the resting panel: the author's with the author's own markup. */
  showText(highlighted: Node | undefined): void {
    if (highlighted) this.code.replaceChildren(highlighted);
    else this.code.replaceChildren(...this.authorsCode.map(node => node.cloneNode(true)));
  }

  /** Tells readers who do not see the page. */
  announce(sentence: string): void {
    const status = statusElement();
    // Emptied first, or the same sentence would not be read a second time.
    status.textContent = "";
    requestAnimationFrame(() => (status.textContent = sentence.replaceAll("`", "")));
  }
}
