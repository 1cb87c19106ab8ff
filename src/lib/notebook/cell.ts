import type {CompiledCell} from "./compile.js";
import type {Compiler} from "./compiler.js";
import {diagnose, findConflict} from "./diagnose.js";
import type {CellEditor} from "./editor.js";
import {cellBody} from "./evaluate.js";
import {explain} from "./explain.js";
import type {Modules} from "./modules.js";
import {CellError, type Problem} from "./problem.js";
import {
  clearOutput,
  type CellDefinition,
  type CellListener,
  type CellRoot,
  type PageRuntime
} from "./runtime.js";
import {CellView, type State} from "./view.js";
import {words, type Lang} from "./words.js";

/** What all cells of a page share. */
export interface Page {
  runtime: PageRuntime;
  compiler: Compiler;
  modules: Modules;
  lang: Lang;
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
  private compiled?: CompiledCell;
  private runs = 0;
  private running = false;
  private waiting?: ReturnType<typeof setTimeout>;
  /** Why the present text was not run; the definition that ran before is still in place. */
  private refusal?: Problem;
  /** How the last run ended, if it failed. */
  private failure?: Problem;
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
      reset: () => this.reset()
    });
    this.text = this.ranText = this.authorsText = (this.view.code.textContent ?? "").replace(/\n?$/, "\n");
    this.authorsDefinition = page.runtime.definition(root);
    page.runtime.watch(root, this.listener);
  }

  private readonly listener: CellListener = {
    pending: () => this.begin(),
    fulfilled: () => {
      this.failure = undefined;
      this.view.keepHeight(false);
      this.finish(words[this.page.lang].ran(this.number));
    },
    rejected: error => {
      this.failure = diagnose(error, this.origin(), this.page.runtime.names());
      this.view.keepHeight(true);
      clearOutput(this.root);
      this.finish(explain(this.failure, this.page.lang));
    }
  };

  /** A run begins; only one that takes long enough to be waited for is shown. */
  private begin(): void {
    this.waiting ??= setTimeout(() => {
      this.running = true;
      this.render();
    }, 150);
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

  private origin() {
    return {cell: this.compiled, name: `cell-${this.number}-${this.runs}.ts`};
  }

  private render(): void {
    const problem = this.refusal ?? this.failure;
    const edited = this.text !== this.authorsText || this.ranText !== this.authorsText;
    let state: State = "live";
    if (this.running) state = "running";
    else if (problem) state = "failed";
    else if (this.text !== this.ranText) state = "stale";
    else if (edited) state = "edited";
    this.view.show(state, edited);
    this.view.showProblem(problem && explain(problem, this.page.lang));
  }

  private markLine(): void {
    this.editor?.markLine((this.refusal ?? this.failure)?.line);
  }

  /** Runs the text as it stands. */
  async run(): Promise<void> {
    this.asked = true;
    this.refusal = undefined;
    if (this.text === this.ranText) this.page.runtime.rerun(this.root, this.listener);
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
      const cell = await compiler.compile(text);
      if (run !== this.runs) return;
      const conflict = findConflict(cell, this.root, runtime, modules);
      if (conflict) throw new CellError(conflict);
      const body = cellBody(cell, this.origin().name, name => modules.load(name));
      this.compiled = cell;
      this.ranText = text;
      runtime.redefine(this.root, {inputs: cell.inputs, outputs: cell.outputs, body}, this.listener);
    } catch (error) {
      if (run !== this.runs) return;
      this.refusal = diagnose(error, {name: ""}, []);
      this.finish(explain(this.refusal, lang));
    }
  }

  /** Gives the cell the author's definition again, as the build made it. */
  private restore(): void {
    ++this.runs;
    this.compiled = undefined;
    this.ranText = this.authorsText;
    if (this.authorsDefinition) this.page.runtime.redefine(this.root, this.authorsDefinition, this.listener);
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
      describedBy: this.view.pre.getAttribute("aria-describedby") ?? "",
      onChange: text => {
        this.text = text;
        this.render();
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
