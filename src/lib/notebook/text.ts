import type {CellEditor} from "./editor.js";
import type {CellTypes} from "./types/types.js";
import type {CellView, State} from "./view.js";
import {words, type Lang} from "./words.js";

export interface CellTextOptions {
  number: number | string;
  lang: Lang;
  types?: CellTypes;
  /** The editor is about to open: what it works with may begin to load. */
  opening(): void;
  changed(): void;
  run(): void;
}

/** The text of a cell, and the editor that stands in its place while the reader changes it. */
export class CellText {
  /** The text the page came with. */
  readonly original: string;
  now: string;
  /** The text that last ran. */
  ran: string;
  private editor?: CellEditor;
  private line?: number;

  constructor(
    private readonly view: CellView,
    private readonly options: CellTextOptions
  ) {
    this.now = this.ran = this.original = (view.code.textContent ?? "").replace(/\n?$/, "\n");
  }

  get isOriginal(): boolean {
    return this.now === this.original && this.ran === this.original;
  }

  /** What there is to say of the text alone. */
  get state(): State {
    if (this.now !== this.ran) return "stale";
    return this.isOriginal ? "live" : "edited";
  }

  /** Marks the line of a problem; none when undefined. */
  markLine(line: number | undefined): void {
    this.line = line;
    this.editor?.markLine(line);
  }

  /** Opens the editor where the code stands, with the caret at the point that was clicked. */
  async edit(point?: {x: number; y: number}): Promise<void> {
    try {
      this.options.opening();
      this.editor ??= await this.openEditor();
    } catch {
      this.view.showProblem(words[this.options.lang].noEditor);
      return;
    }
    this.view.rest(false);
    this.view.pre.before(this.editor.element);
    this.editor.markLine(this.line);
    this.editor.focus(point);
  }

  private async openEditor(): Promise<CellEditor> {
    const {number, lang, types, changed, run} = this.options;
    const {createEditor} = await import("./editor.js");
    return createEditor({
      text: this.now,
      label: words[lang].editor(number),
      types,
      describedBy: this.view.pre.getAttribute("aria-describedby") ?? "",
      onChange: text => {
        this.now = text;
        changed();
      },
      onRun: run,
      onLeave: () => {
        this.leave();
        this.view.pre.focus();
      }
    });
  }

  /** Brings the original text back, and leaves the editor. */
  reset(): void {
    this.now = this.original;
    this.editor?.setText(this.original);
    this.leave();
  }

  /** Back to the resting panel, with the text as it now is. */
  private leave(): void {
    if (!this.editor) return;
    this.view.showText(this.now === this.original ? undefined : this.editor.highlighted());
    this.editor.element.remove();
    this.view.rest(true);
  }
}
