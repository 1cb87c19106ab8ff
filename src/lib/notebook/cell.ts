import {announce} from "./announce.js";
import {changedCells, type Changeable} from "./changed.js";
import type {CellConsole} from "./console.js";
import {diagnose, type Origin} from "./diagnose.js";
import {Going} from "./going.js";
import {LiveRuns} from "./literals/live.js";
import {cellItems, textItems} from "./menu.js";
import type {Page} from "./page.js";
import {CellError, type Problem} from "./problem.js";
import {RunProgress} from "./progress.js";
import {clearOutput, isStream, type CellDefinition, type CellListener, type CellRoot} from "./runtime.js";
import {sentenceOf} from "./sentence.js";
import {CellText} from "./text.js";
import {CellView} from "./view.js";
import {words} from "./words.js";

/** What watches over an edited cell as it runs. */
const loadGuarded = () => import("./guarded.js");

/**
 * One cell of the page, the author's or the reader's own: its text, its definition, and how its runs go. State flows one
 * way: something happens, the fields change, `render` shows them.
 */
export class LiveCell implements Changeable {
  readonly view: CellView;
  readonly text: CellText;
  private readonly progress = new RunProgress(() => this.render());
  private readonly going: Going;
  private readonly authorsDefinition: Omit<CellDefinition, "id">;
  private definition: Omit<CellDefinition, "id">;
  /** Where errors of the definition come from. */
  private origin: Origin = {};
  /** The name of the compiled code in stack traces. */
  private codeName = "";
  private runs = 0;
  /** The first node that runs before the present one displayed. */
  private outdated?: ChildNode;
  private console?: CellConsole;
  /** Why the present text was not run; the definition that ran before is still in place. */
  private refusal?: {problem: Problem; text: string};
  /** How the last run ended, if it failed. */
  private failure?: Problem;
  /** What went wrong beside the last run: in a timer, a listener, a worker. */
  private fault?: Problem;
  /** Did the reader ask for the run that is under way? Only then is its end announced. */
  private asked = false;
  private readonly liveRuns = new LiveRuns({
    run: async () => {
      await this.runText();
      if (!this.refusal) await this.page.runtime.settled(this.root);
    },
    isLong: () => isStream(this.text.now) || this.page.runtime.isStream(this.root)
  });

  constructor(
    private readonly page: Page,
    readonly element: HTMLElement,
    pre: HTMLElement,
    private readonly root: CellRoot,
    readonly number: number
  ) {
    this.view = new CellView(element, root.parentElement!, pre, number, page.lang, {
      run: () => void this.run(),
      edit: point => void this.text.edit(point),
      reset: () => (this.isOwn ? page.cells.delete(this) : this.reset()),
      stop: () => this.stop(),
      undo: () => void this.text.undo(),
      redo: () => void this.text.redo(),
      more: () => [...textItems(this.text, page.lang, this.isOwn), ...cellItems(this, page)]
    });
    this.text = new CellText(this.view, {
      number,
      lang: page.lang,
      types: page.types.of(() => page.cells.indexOf(this)),
      approached: () => {
        page.compiler.approach(this.text.now);
        loadGuarded().catch(() => undefined); // whoever runs the text hears of it
      },
      changed: () => {
        this.render();
        page.onPause.typed(() => {
          // A text that has meanwhile run, or is back as it ran, needs no run.
          if (this.text.state === "stale" || this.refusal) void this.runText();
        });
      },
      turned: () => {
        this.liveRuns.turned();
        this.render();
      },
      released: () => this.liveRuns.released(),
      run: () => void this.run()
    });
    // What stands beside a cell, such as an exercise with its solution, may put a text into it.
    element.addEventListener("cell-put", event => {
      this.text.change((event as CustomEvent<string>).detail);
      void this.run();
    });
    this.going = new Going({
      changed: () => this.render(),
      failed: error => this.fail(error),
      isInput: generator => page.runtime.isInput(generator)
    });
    const nothing = {inputs: [], outputs: [], body: () => undefined};
    this.definition = this.authorsDefinition = page.runtime.definition(root) ?? nothing;
    page.runtime.watch(root, this.listener);
  }

  private readonly listener: CellListener = {
    pending: () => {
      this.outdated = this.root._nodes?.[0];
      this.progress.awaitInputs();
    },
    started: () => {
      this.progress.start();
      this.fault = undefined;
      this.console?.clear();
    },
    fulfilled: () => {
      this.progress.fulfil();
      this.failure = undefined;
      this.view.keepHeight(false);
      this.finish(words[this.page.lang].ran(this.number));
    },
    rejected: error => {
      this.failure = diagnose(error, this.origin, this.page.runtime.names());
      this.view.keepHeight(true);
      // What this run displayed before it failed shows how far it came; what an earlier one did is no longer true.
      if (this.failure.kind !== "stopped" && this.root._nodes?.[0] === this.outdated) clearOutput(this.root);
      this.finish(sentenceOf(this.failure, this.page.lang));
    },
    follow: value => this.going.follow(value),
    given: value => this.going.join(value)
  };

  /** A run, or the attempt at one, has ended. */
  private finish(sentence: string | Promise<string>): void {
    this.progress.end();
    this.render();
    this.text.markLine(this.problem?.line);
    if (this.asked) void Promise.resolve(sentence).then(announce);
    this.asked = false;
  }

  /** Why the cell is not as the reader wants it, the last reason first. */
  private get problem(): Problem | undefined {
    return this.refusal?.problem ?? this.failure ?? this.fault;
  }

  /** While a run goes on, what the one before ended with is no longer true. */
  private get shownProblem(): Problem | undefined {
    return this.progress.running ? this.fault : this.problem;
  }

  private render(): void {
    const {problem, text} = this;
    const {running, wait, took} = this.progress;
    let {state} = text;
    // The result is on its way, many times a second.
    if (state === "stale" && this.liveRuns.live) state = "edited";
    if (running) state = wait ? "waiting" : "running";
    // What is written now has not failed yet.
    else if (problem && text.now === (this.refusal?.text ?? text.ran)) state = "failed";
    else if (this.isOwn && state !== "stale") state = "own";
    const canReset = this.isOwn || !text.isOriginal;
    this.view.show({state, canReset, canStop: running || this.going.any, line: wait?.line});
    this.view.showTime(running ? undefined : took);
    if (running) text.markLine(this.shownProblem?.line);
    void this.showProblem(this.shownProblem);
    changedCells(this.page.lang).show();
  }

  private async showProblem(problem: Problem | undefined): Promise<void> {
    const sentence = problem && (await sentenceOf(problem, this.page.lang));
    if (problem === this.shownProblem) this.view.showProblem(sentence);
  }

  get isOwn(): boolean {
    return this.element.classList.contains("cell-own");
  }

  get change(): Changeable["change"] {
    if (this.isOwn) return "added";
    return this.text.isOriginal ? "none" : "changed";
  }

  /** Runs the text as it stands. */
  async run(): Promise<void> {
    this.asked = true;
    await this.runText();
  }

  private async runText(): Promise<void> {
    const {now, ran, original} = this.text;
    this.refusal = undefined;
    if (now === ran) this.define(this.definition);
    else if (now === original) this.restore();
    else await this.redefine();
  }

  /** Compiles the text and puts it in the cell's place; a text that cannot run leaves the cell as it was. */
  private async redefine(): Promise<void> {
    const {runtime, modules, compiler, lang} = this.page;
    const {now: text} = this.text;
    const run = ++this.runs;
    this.progress.begin();
    try {
      const [cell, guarded] = await Promise.all([compiler.compile(text), loadGuarded()]);
      if (run !== this.runs) return;
      const conflict = guarded.findConflict(cell, this.root, runtime, modules);
      if (conflict) throw new CellError(conflict);
      this.console ??= new guarded.CellConsole(lang, this.number, this.page.inspector);
      const codeName = `cell-${this.number}-${run}.ts`;
      const definition = guarded.guardedCell(cell, {
        name: codeName,
        text,
        load: name => modules.load(name),
        begun: run => (this.progress.watched = run),
        print: (level, values) => this.console?.print(level, values, this.view.below),
        failed: error => this.fail(error)
      });
      [this.codeName, this.text.ran] = [codeName, text];
      this.origin = {
        references: cell.references,
        lineOf: error => guarded.errorLine(error, cell, codeName)
      };
      this.define(definition);
    } catch (error) {
      if (run !== this.runs) return;
      const problem = this.inPage(diagnose(error));
      this.refusal = {problem, text};
      this.finish(sentenceOf(problem, lang));
    }
  }

  /** Only the page knows whether a name that a text assigns to is another cell's, or was this one's when it last ran. */
  private inPage(problem: Problem): Problem {
    if (problem.kind !== "assignment") return problem;
    const isOthers = this.page.runtime.isDeclaredElsewhere(problem.name, this.root);
    return isOthers ? problem : {...problem, kind: "undeclared"};
  }

  private define(definition: Omit<CellDefinition, "id">): void {
    this.definition = definition;
    this.progress.watched = undefined;
    this.page.runtime.redefine(this.root, definition, this.listener);
  }

  private fail(error: unknown): void {
    this.fault = diagnose(error, this.origin, this.page.runtime.names());
    this.render();
    this.text.markLine(this.problem?.line);
    void sentenceOf(this.fault, this.page.lang).then(announce);
  }

  /** Takes an error that nobody caught, if it arose in this cell's code. */
  caught(error: unknown): boolean {
    const stack = error instanceof Error ? (error.stack ?? "") : "";
    if (!this.codeName || !stack.includes(`${this.codeName}:`)) return false;
    this.fail(error);
    return true;
  }

  /**
   * Ends the run that is under way, whatever it waits for; what it has displayed stays. Of a cell that goes on giving
   * values the last one stays too.
   */
  stop(): void {
    if (!this.progress.running && this.going.stop())
      return announce(words[this.page.lang].isStopped(this.number));
    ++this.runs;
    this.asked = true;
    const body = () => {
      throw new CellError({kind: "stopped"});
    };
    const {outputs} = this.definition;
    this.page.runtime.redefine(this.root, {inputs: [], outputs, body}, this.listener);
  }

  /** Gives the cell the author's definition again, as the build made it. */
  private restore(): void {
    ++this.runs;
    [this.origin, this.codeName] = [{}, ""];
    this.text.ran = this.text.original;
    this.define(this.authorsDefinition);
  }

  /** Brings the author's text and result back. */
  reset(): void {
    if (this.text.isOriginal) return;
    this.resetText();
    this.view.pre.focus({preventScroll: true});
    this.asked = true;
    this.finish(words[this.page.lang].isReset(this.number));
  }

  private resetText(): void {
    const {text} = this;
    this.refusal = undefined;
    text.reset();
    // A text that never ran has left the author's definition in place.
    if (text.ran === text.original) ++this.runs;
    else this.restore();
    this.progress.end();
    this.render();
  }

  takeBack(): () => void {
    if (this.isOwn) return this.page.cells.takeAway(this);
    const back = this.text.keep();
    this.resetText();
    return back;
  }

  /**
   * Ends the cell, which leaves the page.
   * @returns what begins it again; it then has to share the page with what has come meanwhile
   */
  takeOut(): () => void {
    ++this.runs;
    this.progress.end();
    this.page.runtime.remove(this.root);
    const back = this.text.keep();
    this.text.ran = this.text.original;
    return back;
  }
}
