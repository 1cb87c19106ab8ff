import type {CompiledCell} from "./compile.js";
import type {Compiler} from "./compiler.js";
import type {CellConsole} from "./console.js";
import {diagnose, findConflict} from "./diagnose.js";
import type {CellEditor} from "./editor.js";
import {explain} from "./explain.js";
import type {Inspector} from "./inspect.js";
import type {Modules} from "./modules.js";
import type {RunOnPause} from "./onPause.js";
import {CellError, type Problem} from "./problem.js";
import type {CellRun} from "./run.js";
import {
  clearOutput,
  type CellDefinition,
  type CellListener,
  type CellRoot,
  type PageRuntime
} from "./runtime.js";
import type {Types} from "./types/types.js";
import {CellView, type State} from "./view.js";
import {words, type Lang} from "./words.js";

/** What all cells of a page share. */
export interface Page {
  runtime: PageRuntime;
  compiler: Compiler;
  modules: Modules;
  lang: Lang;
  inspector?: Inspector;
  onPause: RunOnPause;
  types: Types;
}

/**
 * One echoed cell of the page: its author's text and definition, the text it has now, and the text that last ran.
 * State flows one way: something happens, the fields change, `render` shows them.
 */
export class LiveCell {
  private readonly view: CellView;
  private readonly authorsText: string;
  private readonly authorsDefinition: CellDefinition | undefined;
  private text: string;
  private ranText: string;
  private definition?: Omit<CellDefinition, "id">;
  private compiled?: CompiledCell;
  /** The name of the compiled code in stack traces. */
  private codeName = "";
  private runs = 0;
  private running = false;
  private waiting?: ReturnType<typeof setTimeout>;
  /** The run of an edited cell that is under way, or was the last. */
  private watched?: CellRun;
  /** Does the cell wait for the values of other cells? */
  private due = false;
  /** When the cell's code began, and how long it took in the end. */
  private began?: number;
  private took?: number;
  private console?: CellConsole;
  /** Why the present text was not run; the definition that ran before is still in place. */
  private refusal?: Problem;
  /** How the last run ended, if it failed. */
  private failure?: Problem;
  /** What went wrong beside the last run: in a timer, a listener, a worker. */
  private fault?: Problem;
  /** Did the reader ask for the run that is under way? Only then is its end announced. */
  private asked = false;
  private editor?: CellEditor;

  constructor(
    private readonly page: Page,
    element: HTMLElement,
    pre: HTMLElement,
    private readonly root: CellRoot,
    private readonly number: number
  ) {
    this.view = new CellView(element, root.parentElement!, pre, number, page.lang, {
      run: () => void this.run(),
      edit: point => void this.edit(point),
      reset: () => this.reset(),
      stop: () => this.stop()
    });
    page.onPause.watch(() => this.view.showOnPause(page.onPause));
    this.text = this.ranText = this.authorsText = (this.view.code.textContent ?? "").replace(/\n?$/, "\n");
    this.definition = this.authorsDefinition = page.runtime.definition(root);
    page.runtime.watch(root, this.listener);
  }

  private readonly listener: CellListener = {
    pending: () => {
      this.due = true;
      this.begin();
    },
    started: () => {
      this.due = false;
      this.began = performance.now();
      this.took = this.fault = undefined;
      this.console?.clear();
    },
    fulfilled: () => {
      if (this.began) this.took ??= performance.now() - this.began;
      this.failure = undefined;
      this.view.keepHeight(false);
      this.finish(words[this.page.lang].ran(this.number));
    },
    rejected: error => {
      this.failure = diagnose(error, this.origin(), this.page.runtime.names());
      this.view.keepHeight(true);
      if (this.failure.kind !== "stopped") clearOutput(this.root);
      this.finish(explain(this.failure, this.page.lang));
    }
  };

  /** A run begins; only one that takes long enough to be waited for is shown. */
  private begin(): void {
    this.waiting ??= setTimeout(() => {
      this.running = true;
      this.render();
      this.waiting = setInterval(() => this.render(), 500);
    }, 150);
  }

  /** Is a run that has not ended waiting for something? Then for how long, and where. */
  private get wait(): {line?: number} | undefined {
    const {watched, due} = this;
    if (due) return {};
    const long = watched?.waiting && performance.now() - watched.waiting.since > 1000;
    return long ? watched.waiting : undefined;
  }

  /** A run, or the attempt at one, has ended. */
  private finish(sentence: string): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
    this.running = false;
    this.render();
    this.markLine();
    if (this.asked) this.view.announce(sentence);
    this.asked = false;
  }

  /** Why the cell is not as the reader wants it, the last reason first. */
  private get problem(): Problem | undefined {
    return this.refusal ?? this.failure ?? this.fault;
  }

  private origin() {
    return {cell: this.compiled, name: this.codeName};
  }

  private render(): void {
    const {problem} = this;
    const edited = this.text !== this.authorsText || this.ranText !== this.authorsText;
    let state: State = "live";
    const wait = this.running ? this.wait : undefined;
    if (this.running) state = wait ? "waiting" : "running";
    else if (problem) state = "failed";
    else if (this.text !== this.ranText) state = "stale";
    else if (edited) state = "edited";
    this.view.show(state, edited, wait?.line);
    this.view.showTime(this.running ? undefined : this.took);
    this.view.showProblem(problem && explain(problem, this.page.lang));
  }

  private markLine(): void {
    this.editor?.markLine(this.problem?.line);
  }

  /** The text as it now is, run or not. */
  get source(): string {
    return this.text;
  }

  /** Runs the text as it stands. */
  async run(): Promise<void> {
    this.asked = true;
    await this.runText();
  }

  private async runText(): Promise<void> {
    this.refusal = undefined;
    if (this.text === this.ranText) this.define(this.definition);
    else if (this.text === this.authorsText) this.restore();
    else await this.redefine();
  }

  /** Compiles the text and puts it in the cell's place; a text that cannot run leaves the cell as it was. */
  private async redefine(): Promise<void> {
    const {runtime, modules, compiler, lang} = this.page;
    const {text} = this;
    const run = ++this.runs;
    this.begin();
    try {
      const [cell, {CellConsole, guardedCell}] = await Promise.all([
        compiler.compile(text),
        import("./guarded.js")
      ]);
      if (run !== this.runs) return;
      const conflict = findConflict(cell, this.root, runtime, modules);
      if (conflict) throw new CellError(conflict);
      this.console ??= new CellConsole(lang, this.number, this.page.inspector);
      const codeName = `cell-${this.number}-${run}.ts`;
      const definition = guardedCell(cell, {
        name: codeName,
        lang,
        load: name => modules.load(name),
        begun: run => (this.watched = run),
        print: (level, values) => this.console?.print(level, values, this.view.below),
        failed: error => this.fail(error)
      });
      [this.compiled, this.codeName, this.ranText] = [cell, codeName, text];
      this.define(definition);
    } catch (error) {
      if (run !== this.runs) return;
      this.refusal = diagnose(error, {name: ""}, []);
      this.finish(explain(this.refusal, lang));
    }
  }

  private define(definition: Omit<CellDefinition, "id"> | undefined): void {
    if (!definition) return;
    this.definition = definition;
    this.watched = undefined;
    this.page.runtime.redefine(this.root, definition, this.listener);
  }

  private fail(error: unknown): void {
    this.fault = diagnose(error, this.origin(), this.page.runtime.names());
    this.render();
    this.markLine();
    this.view.announce(explain(this.fault, this.page.lang));
  }

  /** Takes an error that nobody caught, if it arose in this cell's code. */
  caught(error: unknown): boolean {
    const stack = error instanceof Error ? (error.stack ?? "") : "";
    if (!this.codeName || !stack.includes(`${this.codeName}:`)) return false;
    this.fail(error);
    return true;
  }

  /** Ends the run that is under way, whatever it waits for; what it has displayed stays. */
  stop(): void {
    ++this.runs;
    this.asked = true;
    const body = () => {
      throw new CellError({kind: "stopped"});
    };
    const {outputs} = this.definition ?? {outputs: []};
    this.page.runtime.redefine(this.root, {inputs: [], outputs, body}, this.listener);
  }

  /** Gives the cell the author's definition again, as the build made it. */
  private restore(): void {
    ++this.runs;
    [this.compiled, this.codeName] = [undefined, ""];
    this.ranText = this.authorsText;
    this.define(this.authorsDefinition);
  }

  /** Brings the author's text and result back. */
  reset(): void {
    const {authorsText} = this;
    if (this.text === authorsText && this.ranText === authorsText) return;
    this.refusal = undefined;
    this.text = authorsText;
    this.editor?.setText(authorsText);
    // A text that never ran has left the author's definition in place.
    if (this.ranText === authorsText) ++this.runs;
    else this.restore();
    this.leave();
    this.view.pre.focus({preventScroll: true});
    this.asked = true;
    this.finish(words[this.page.lang].isReset(this.number));
  }

  /** Opens the editor where the code stands, with the caret at the point that was clicked. */
  async edit(point?: {x: number; y: number}): Promise<void> {
    try {
      this.page.compiler.start();
      void this.page.types.start().catch(() => undefined);
      this.editor ??= await this.openEditor();
    } catch {
      this.view.showProblem(words[this.page.lang].noEditor);
      return;
    }
    this.view.rest(false);
    this.view.pre.before(this.editor.element);
    this.markLine();
    this.editor.focus(point);
  }

  private async openEditor(): Promise<CellEditor> {
    const {createEditor} = await import("./editor.js");
    return createEditor({
      text: this.text,
      label: words[this.page.lang].editor(this.number),
      types: this.page.types.of(this.number - 1),
      describedBy: this.view.pre.getAttribute("aria-describedby") ?? "",
      onChange: text => {
        this.text = text;
        this.render();
        this.page.onPause.typed(() => void this.runText());
      },
      onRun: () => void this.run(),
      onLeave: () => {
        this.leave();
        this.view.pre.focus();
      }
    });
  }

  /** Back to the resting panel, with the text as it now is. */
  private leave(): void {
    if (!this.editor) return;
    this.view.showText(this.text === this.authorsText ? undefined : this.editor.highlighted());
    this.editor.element.remove();
    this.view.rest(true);
  }
}
