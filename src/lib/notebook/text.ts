import {announce} from "./announce.js";
import {dropCaret} from "./caret.js";
import type {CellEditor} from "./editor.js";
import {isLarge} from "./large.js";
import {loadLiterals} from "./literals/load.js";
import type {RestingLiterals} from "./literals/resting.js";
import type {LiteralsHost} from "./literals/turn.js";
import type {CellTypes} from "./types/types.js";
import type {CellView, State} from "./view.js";
import {words, type Lang} from "./words.js";

export interface CellTextOptions {
  number: number | string;
  lang: Lang;
  types?: CellTypes;
  /** The reader is about to change something: what a run needs may begin to load. */
  approached(): void;
  changed(): void;
  /** It was changed by the reader's own hand, in the editor. */
  typed?(): void;
  /** A value in the code turns; texts follow each other until the hand lets go. */
  turned(): void;
  released(): void;
  run(): void;
}

/** The text of a cell, and the editor that stands in its place while the reader changes it. */
export class CellText {
  /** The text the page came with. */
  readonly original: string;
  now: string;
  /** The text that last ran. */
  ran: string;
  /** Does the editor show how the text differs from the original? */
  comparing = false;
  private editor?: CellEditor;
  /** The editor on its way: whoever asks meanwhile gets the same one. */
  private loading?: Promise<CellEditor>;
  /** The texts of the time before there was an editor, and whether a value was turned to get on from there. */
  private readonly earlier: {text: string; turned: boolean}[] = [];
  private literals?: RestingLiterals;
  /** The text as it was before a value of the code at rest began to turn. */
  private beforeTurn?: string;
  /** Is another text being put in place of this one? */
  private isPut = false;
  private line?: number;

  constructor(
    private readonly view: CellView,
    private readonly options: CellTextOptions
  ) {
    this.now = this.ran = this.original = (view.code.textContent ?? "").replace(/\n?$/, "\n");
    void this.addLiterals();
  }

  private async addLiterals(): Promise<void> {
    const {RestingLiterals} = await loadLiterals();
    this.literals = new RestingLiterals(this.view.code, this.view.element, {
      ...this.literalsHost,
      replace: ({from, to}, text) => {
        this.beforeTurn ??= this.now;
        this.turn(this.now.slice(0, from) + text + this.now.slice(to));
      },
      released: () => this.released()
    });
    this.literals.show();
  }

  private get literalsHost(): Omit<LiteralsHost, "replace"> {
    const {number, lang, types, approached, released} = this.options;
    const alternatives = async (position: number) =>
      types ? types.alternatives(position).catch(() => undefined) : [];
    return {number, lang, approached, released, alternatives};
  }

  /** However long the hand turned a value of the code at rest, Undo takes it back at once. */
  private released(): void {
    if (this.editor) this.editor.setText(this.now, true);
    else if (this.beforeTurn !== undefined) this.earlier.push({text: this.beforeTurn, turned: true});
    this.beforeTurn = undefined;
    this.options.released();
  }

  private turn(text: string): void {
    this.now = text;
    this.options.turned();
  }

  /** Is there too much of it to be read or run by the page itself? */
  get isLarge(): boolean {
    return isLarge(this.now);
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

  private get isResting(): boolean {
    return !this.editor?.element.isConnected;
  }

  /** Puts another text in the place of this one, as a change that can be undone. */
  change(text: string): void {
    if (text === this.now) return;
    this.isPut = true;
    if (this.editor) this.editor.setText(text);
    else {
      this.earlier.push({text: this.now, turned: false});
      this.now = text;
      this.options.changed();
    }
    this.isPut = false;
    this.show();
  }

  /** The way back to this text from a later one, and to the text that has run. */
  keep(): () => void {
    const {now, ran} = this;
    return () => {
      if (ran !== this.original) {
        this.change(ran);
        this.options.run();
      }
      this.change(now);
    };
  }

  get canUndo(): boolean {
    return this.editor ? this.editor.canUndo : this.earlier.length > 0;
  }

  get canRedo(): boolean {
    return this.editor?.canRedo ?? false;
  }

  undo(): Promise<void> {
    return this.step("undo");
  }

  redo(): Promise<void> {
    return this.step("redo");
  }

  private async step(way: "undo" | "redo"): Promise<void> {
    const {lang, number} = this.options;
    const can = way === "undo" ? this.canUndo : this.canRedo;
    if (!can || !(await this.open())) return;
    this.editor?.[way]();
    this.show();
    announce(way === "undo" ? words[lang].undone(number) : words[lang].redone(number));
  }

  /** Shows how the text differs from the original, or no longer. */
  async compare(): Promise<void> {
    this.comparing = !this.comparing;
    if (this.comparing) await this.edit();
    const places = await this.editor?.compare(this.comparing ? this.original : undefined);
    if (this.comparing) announce(words[this.options.lang].differs(places ?? 0));
  }

  /** Opens the editor where the code stands, with the caret at the point that was clicked. */
  async edit(point?: {x: number; y: number}): Promise<void> {
    if (!(await this.open())) return;
    this.view.rest(false);
    this.view.pre.before(this.editor!.element);
    this.editor!.markLine(this.line);
    this.editor!.focus(point);
  }

  /** Loads the editor, if it is not there yet. */
  private async open(): Promise<CellEditor | undefined> {
    try {
      this.loading ??= this.makeEditor();
      this.editor = await this.loading;
      // Not before: what a run needs would hold up the editor.
      this.options.approached();
      return this.editor;
    } catch {
      this.loading = undefined;
      this.view.showProblem(words[this.options.lang].noEditor);
      return undefined;
    }
  }

  private async makeEditor(): Promise<CellEditor> {
    const {number, lang, types, changed, typed, run} = this.options;
    const {createEditor} = await import("./editor.js");
    return createEditor({
      texts: [...this.earlier.map(({text}) => text), this.now],
      turned: this.earlier.map(({turned}) => turned),
      label: words[lang].editor(number),
      lang,
      types,
      describedBy: this.view.pre.getAttribute("aria-describedby") ?? "",
      literals: {host: this.literalsHost, within: this.view.element},
      onChange: (text, turned) => {
        if (text === this.now) return;
        if (turned) return this.turn(text);
        this.now = text;
        changed();
        if (!this.isPut) typed?.();
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
    this.change(this.original);
    this.leave();
  }

  /** Back to the resting panel. */
  private leave(): void {
    if (this.isResting) return;
    if (this.comparing) void this.compare();
    dropCaret(this.editor!.element);
    this.editor!.element.remove();
    this.view.rest(true);
    this.show();
  }

  /** Shows the text as it now is, if it is at rest. */
  private show(): void {
    if (!this.isResting) return;
    const {now, original, editor} = this;
    this.view.showText(now === original ? undefined : (editor?.highlighted() ?? new Text(now)));
    this.literals?.show();
  }
}
