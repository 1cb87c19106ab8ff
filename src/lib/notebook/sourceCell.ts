import {announce} from "./announce.js";
import {changedCells, type Changeable, type Outcome} from "./changed.js";
import {Compiler} from "./compiler.js";
import {diagnose} from "./diagnose.js";
import {explain} from "./explain.js";
import {firstOutput} from "./firstOutput.js";
import {LiveRuns} from "./literals/live.js";
import {textItems} from "./menu.js";
import {CellError, type Problem} from "./problem.js";
import {runningTexts} from "./running.js";
import {templateLine} from "./templateLine.js";
import {CellText} from "./text.js";
import {CellView} from "./view.js";
import {words, type Lang} from "./words.js";

/** What the page does with the code of a region of the book's files that a reader has changed. */
export interface SourceOptions {
  lang: Lang;
  /** What the code of a region uses beside what it declares; undefined for regions that are only shown. */
  scopeOf(name: string): Record<string, unknown> | undefined;
  /**
   * Puts what the changed region declares in the place of the book's and shows what came of it, in an element; without
   * declarations brings the book's back.
   */
  install(name: string, declared?: Record<string, unknown>): Promise<Node | undefined>;
}

/** `conv2d#shader-direct`, from the figure that shows the region. */
const sourceName = ({dataset: {file = "", region = ""}}: HTMLElement): string =>
  `${/([\w-]+)\.\w+$/.exec(file)?.[1] ?? file}#${region}`;

/** Makes the shown regions that `scopeOf` knows editable. */
export function startSourceCells(options: SourceOptions): void {
  const compiler = new Compiler({});
  let count = 0;
  for (const element of document.querySelectorAll<HTMLElement>("figure.source")) {
    const pre = element.querySelector("pre");
    if (!pre || element.classList.contains("cell") || !options.scopeOf(sourceName(element))) continue;
    new SourceCell(element, pre, `S${++count}`, compiler, options);
  }
}

/** A region of the book's own files, editable where it is shown. */
class SourceCell implements Changeable {
  private readonly view: CellView;
  private readonly output = document.createElement("div");
  readonly text: CellText;
  private runs = 0;
  private running = false;
  private problem?: Problem;
  /** A shader is compiled, checked and timed: only when the hand lets go. */
  private readonly liveRuns = new LiveRuns({run: () => this.run(), isLong: () => true});

  constructor(
    readonly element: HTMLElement,
    pre: HTMLElement,
    readonly number: string,
    private readonly compiler: Compiler,
    private readonly options: SourceOptions
  ) {
    element.classList.add("cell");
    this.output.className = "source-output";
    this.view = new CellView(element, this.output, pre, number, options.lang, {
      run: () => void this.run(),
      edit: point => void this.text.edit(point),
      reset: () => void this.reset(),
      stop: () => undefined,
      undo: () => void this.text.undo(),
      redo: () => void this.text.redo(),
      more: () => textItems(this.text, options.lang)
    });
    element.append(this.output);
    this.text = new CellText(this.view, {
      number,
      lang: options.lang,
      approached: () => compiler.approach(this.text.now),
      changed: () => this.render(),
      turned: () => {
        this.liveRuns.turned();
        this.render();
      },
      released: () => this.liveRuns.released(),
      run: () => void this.run()
    });
    changedCells(options.lang).add(this);
  }

  get change(): Changeable["change"] {
    return this.text.isOriginal ? "none" : "changed";
  }

  get outcome(): Outcome {
    if (this.running) return "interrupted";
    if (this.problem) return this.problem.kind === "interrupted" ? "interrupted" : "failed";
    return this.text.now === this.text.ran ? "ran" : "none";
  }

  resume(outcome: Outcome): void {
    if (outcome === "ran" && !this.text.isLarge) void firstOutput().then(() => this.run());
    else if (outcome === "failed") this.problem = {kind: "failedBefore"};
    else if (outcome === "interrupted") this.problem = {kind: "interrupted"};
    this.render();
  }

  takeBack(): () => void {
    const back = this.text.keep();
    void this.reset();
    return back;
  }

  private render(): void {
    const {text, running, problem} = this;
    const state = running ? "running" : problem ? "failed" : text.state;
    this.view.show({state, canReset: !text.isOriginal});
    this.element.toggleAttribute("data-large", text.isLarge);
    this.view.showProblem(problem && explain(problem, this.options.lang));
    const hint: Problem | undefined = text.isLarge ? {kind: "large"} : undefined;
    this.view.showHint(hint && explain(hint, this.options.lang));
    text.markLine(problem?.line);
    changedCells(this.options.lang).show();
  }

  /** Compiles the text, installs what it declares, and shows how that fares. */
  async run(): Promise<void> {
    const {options} = this;
    const {now: text} = this.text;
    const run = ++this.runs;
    this.running = true;
    runningTexts().begin(this.number, text);
    this.problem = undefined;
    this.render();
    let shown: Node | undefined;
    try {
      shown = await options.install(sourceName(this.element), await this.evaluate(text));
      if (run !== this.runs) return;
      this.text.ran = text;
    } catch (error) {
      if (run !== this.runs) return;
      this.problem = this.explained(error, text);
      this.text.ran = this.text.original;
    }
    this.running = false;
    runningTexts().end(this.number);
    this.output.replaceChildren(...(shown ? [shown] : []));
    this.render();
    announce(this.problem ? explain(this.problem, options.lang) : words[options.lang].ran(this.number));
  }

  private async evaluate(text: string): Promise<Record<string, unknown>> {
    const [cell, {CellRun, cellBody}] = await Promise.all([
      this.compiler.compile(text),
      import("./guarded.js")
    ]);
    const scope = this.options.scopeOf(sourceName(this.element)) ?? {};
    const missing = cell.references.find(({name}) => !(name in scope));
    if (missing) throw new CellError({kind: "undefined", ...missing});
    const noModules = (name: string) => Promise.reject(new CellError({kind: "import", name, known: []}));
    const run = new CellRun({print: () => undefined, failed: () => undefined});
    const body = cellBody(cell, `source-${this.number}.ts`, noModules)(run);
    return (await body(...cell.inputs.map(name => scope[name]))) as Record<string, unknown>;
  }

  private explained(error: unknown, text: string): Problem {
    const problem = diagnose(error);
    const {codeLine} = error as {codeLine?: unknown};
    if (typeof codeLine !== "string") return problem;
    const {message} = error as Error;
    return {
      kind: "shader",
      text: message,
      code: codeLine.replace(/;$/, ""),
      line: templateLine(text, codeLine)
    };
  }

  /** Brings the book's text and program back. */
  async reset(): Promise<void> {
    ++this.runs;
    this.text.ran = this.text.original;
    this.text.reset();
    [this.problem, this.running] = [undefined, false];
    runningTexts().end(this.number);
    await this.options.install(sourceName(this.element));
    this.output.replaceChildren();
    this.render();
    announce(words[this.options.lang].isReset(this.number));
  }
}
