import {announce} from "./announce.js";
import {tellState} from "./cellState.js";
import {changedCells, type Changeable, type Outcome} from "./changed.js";
import type {CompiledCell} from "./compile.js";
import type {CellConsole} from "./console.js";
import {diagnose, type Origin} from "./diagnose.js";
import {Going} from "./going.js";
import {LiveRuns} from "./literals/live.js";
import {cellItems, textItems} from "./menu.js";
import type {Page} from "./page.js";
import type {Source} from "./places.js";
import {CellError, type Problem} from "./problem.js";
import {RunProgress} from "./progress.js";
import type {Prepared, Resumable} from "./resume.js";
import {runningTexts} from "./running.js";
import {clearOutput, isStream, type CellDefinition, type CellListener, type CellRoot} from "./runtime.js";
import {sentenceOf} from "./sentence.js";
import {sentenceText} from "./sentenceNodes.js";
import {CellText} from "./text.js";
import {CellView} from "./view.js";
import {words} from "./words.js";

/** What watches over an edited cell as it runs. */
const loadGuarded = () => import("./guarded.js");

/**
 * One cell of the page, the author's or the reader's own: its text, its definition, and how its runs go. State flows one
 * way: something happens, the fields change, `render` shows them.
 */
export class LiveCell implements Changeable, Source, Resumable {
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
  /** What the present text, which runs, may mean in another language. */
  private hint?: Problem;
  /** The cell has been defined anew and has not ended yet. */
  private due = false;
  /** The other cell that this one waits for. */
  private waitsFor?: number;
  private wasUnsure = "";
  /** The text that has come back from an earlier visit, until it runs or is changed. */
  private kept?: {text: string; outcome: Outcome; notice?: Problem};
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
    readonly root: CellRoot,
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
      types: page.types.of(() => (this.text.isLarge ? -1 : page.cells.indexOf(this))),
      approached: () => {
        page.compiler.approach(this.text.now);
        loadGuarded().catch(() => undefined); // whoever runs the text hears of it
      },
      changed: () => {
        const {now, ran} = this.text;
        // A refused text that is back as it ran has nothing wrong any more.
        if (this.refusal && now === ran && this.refusal.text !== now) this.refusal = undefined;
        this.render();
      },
      typed: () =>
        page.onPause.typed(() => {
          // A text that has meanwhile run, or is back as it ran, needs no run.
          const isNews = this.text.state === "stale" || this.refusal;
          if (isNews && !this.text.isLarge) void this.runText();
        }),
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
      if (!this.isEdited) return;
      runningTexts().begin(this.number, this.text.ran);
      // Should the page end now, it is known why.
      changedCells(this.page.lang).show();
    },
    fulfilled: () => {
      this.progress.fulfil();
      this.due = false;
      this.failure = undefined;
      this.view.keepHeight(false);
      this.finish(words[this.page.lang].ran(this.number));
    },
    rejected: error => {
      this.failure = diagnose(error, this.origin, this.page.runtime.names());
      this.due = false;
      this.page.places?.look();
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
    runningTexts().end(this.number);
    this.render();
    this.text.markLine(this.problem?.line);
    if (this.asked) void Promise.resolve(sentence).then(announce);
    this.asked = false;
  }

  /** Why the cell is not as the reader wants it, the last reason first. */
  private get problem(): Problem | undefined {
    return this.refusal?.problem ?? this.failure ?? this.fault ?? this.keptNow?.notice;
  }

  /** What has come back, if it still stands as it came. */
  private get keptNow(): LiveCell["kept"] {
    return this.kept?.text === this.text.now ? this.kept : undefined;
  }

  get outcome(): Outcome {
    const {keptNow, refusal, failure, text} = this;
    if (keptNow) return keptNow.outcome;
    if (refusal?.text === text.now) return "failed";
    if (text.now !== text.ran) return "none";
    if (failure?.kind === "stopped" || runningTexts().isRunning(this.number)) return "interrupted";
    return this.hasFailed ? "failed" : "ran";
  }

  resume(outcome: Outcome): void {
    const notice: Problem | undefined =
      outcome === "failed"
        ? {kind: "failedBefore"}
        : outcome === "interrupted"
          ? {kind: "interrupted"}
          : undefined;
    this.kept = {text: this.text.now, outcome, notice};
    if (outcome === "ran" && !this.text.isLarge) void import("./resume.js").then(({resume}) => resume(this));
    this.render();
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
    else if (problem?.kind !== "upstream" && problem && text.now === (this.refusal?.text ?? text.ran))
      state = "failed";
    else if (this.isBlocked && state !== "stale") state = "blocked";
    else if (this.isOwn && state !== "stale") state = "own";
    const canReset = this.isOwn || !text.isOriginal;
    const {waitsFor} = this;
    const isOfBefore = state === "stale" || state === "blocked" || (state === "waiting" && this.showsFormer);
    const outdated = isOfBefore || this.showsOld;
    const canStop = running || this.going.any || this.progress.watched?.isGoing;
    this.view.show({state, canReset, canStop, line: wait?.line, waitsFor, outdated});
    this.element.toggleAttribute("data-large", text.isLarge);
    // What follows from this cell is looked at again whenever its own standing changes.
    const unsure = [this.isUnsure, this.hasFailed, this.isEdited].join();
    if (unsure !== this.wasUnsure) this.page.places?.look();
    this.wasUnsure = unsure;
    this.view.showTime(running ? undefined : took);
    if (running) text.markLine(this.shownProblem?.line);
    void this.showProblem(this.shownProblem);
    changedCells(this.page.lang).show();
  }

  private async showProblem(problem: Problem | undefined): Promise<void> {
    const sentence = problem && (await sentenceOf(problem, this.page.lang));
    if (problem !== this.shownProblem) return;
    this.view.showProblem(sentence);
    const {hintNow} = this;
    this.view.showHint(hintNow && (await sentenceOf(hintNow, this.page.lang)));
    const {element, waitsFor} = this;
    tellState(element, {
      state: element.dataset.state ?? "live",
      waitsFor: waitsFor,
      problem: sentence && sentenceText(sentence)
    });
  }

  /** What there is to say of a text that has not failed. */
  private get hintNow(): Problem | undefined {
    const {now, ran, isLarge} = this.text;
    if (now === ran && this.hint) return this.hint;
    return isLarge ? {kind: "large"} : undefined;
  }

  /** Has the last run, or the attempt at one, failed by itself, and not for want of an input? */
  get hasFailed(): boolean {
    const {failure, fault, refusal} = this;
    return (
      (failure !== undefined && failure.kind !== "upstream") ||
      fault !== undefined ||
      refusal?.text === this.text.now
    );
  }

  get isUnsure(): boolean {
    const isBehind = this.text.state === "stale" && !this.liveRuns.live;
    return isBehind || this.hasFailed || (this.due && !this.liveRuns.live);
  }

  get isEdited(): boolean {
    return this.isOwn || this.text.ran !== this.text.original;
  }

  get lostNames(): string[] {
    return this.authorsDefinition.outputs.filter(name => !this.definition.outputs.includes(name));
  }

  /** Does the cell wait for another, which has failed or has not run as it stands? */
  private get isBlocked(): boolean {
    return this.waitsFor !== undefined || this.problem?.kind === "upstream";
  }

  /** Is it not the text as it stands that has made what is shown? */
  private get showsOld(): boolean {
    return this.refusal !== undefined || (this.failure !== undefined && this.showsFormer);
  }

  /** Does what the run before the present one displayed still stand there? */
  private get showsFormer(): boolean {
    const [first] = this.root._nodes ?? [];
    return first !== undefined && first === this.outdated;
  }

  waitFor(cause: Source | undefined): void {
    const before = this.waitsFor;
    this.waitsFor = cause?.number;
    if (!this.tellCause(cause) && before === cause?.number) return;
    this.render();
    this.text.markLine(this.problem?.line);
  }

  /** Whoever has failed for want of an input says where it was to come from; true if that is news. */
  private tellCause(cause: Source | undefined): boolean {
    const {failure} = this;
    const cell = cause?.number;
    if (failure?.kind === "undefined" && cause?.lostNames.includes(failure.name)) {
      this.failure = {kind: "upstream", name: failure.name, text: "", cell, lost: true};
      return true;
    }
    if (failure?.kind !== "upstream" || failure.cell === cell || cell === undefined) return false;
    this.failure = {...failure, line: undefined, cell, lost: cause?.lostNames.includes(failure.name)};
    return true;
  }

  get isOwn(): boolean {
    return this.element.classList.contains("cell-own");
  }

  /** The text as the types of the page know it: of a large one the names that it last gave to others. */
  get typed(): string {
    if (!this.text.isLarge) return this.text.now;
    return this.definition.outputs.map(name => `let ${name}: any;`).join(" ");
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
    this.refusal = this.kept = undefined;
    if (now === ran) this.define(this.definition);
    else if (now === original) this.restore();
    else await this.redefine();
  }

  /** Compiles the text and puts it in the cell's place; a text that cannot run leaves the cell as it was. */
  private async redefine(): Promise<void> {
    (await this.prepare())?.install();
  }

  /** Compiles the text, to be put in the cell's place. */
  async prepare(): Promise<Prepared | undefined> {
    const {runtime, modules, compiler, lang} = this.page;
    const {now: text} = this.text;
    const run = ++this.runs;
    const refuse = (error: unknown) => {
      const problem = this.inPage(diagnose(error));
      [this.refusal, this.kept] = [{problem, text}, undefined];
      this.finish(sentenceOf(problem, lang));
    };
    this.progress.begin();
    try {
      const [cell, guarded] = await Promise.all([compiler.compile(text), loadGuarded()]);
      const conflict = () => guarded.findConflict(cell, this.root, runtime, modules);
      const install = () => {
        if (run !== this.runs) return;
        const problem = conflict();
        if (problem) refuse(new CellError(problem));
        else this.install(text, cell, guarded, `cell-${this.number}-${run}.ts`);
      };
      return run === this.runs ? {conflicts: () => conflict() !== undefined, install} : undefined;
    } catch (error) {
      if (run === this.runs) refuse(error);
      return undefined;
    }
  }

  private install(
    text: string,
    cell: CompiledCell,
    guarded: Awaited<ReturnType<typeof loadGuarded>>,
    codeName: string
  ): void {
    const {modules, lang} = this.page;
    this.kept = undefined;
    this.console ??= new guarded.CellConsole(lang, this.number, this.page.inspector, this.view.below);
    const definition = guarded.guardedCell(cell, {
      name: codeName,
      text,
      load: name => modules.load(name),
      begun: run => (this.progress.watched = run),
      console: this.console,
      changed: () => this.render(),
      failed: error => this.fail(error)
    });
    [this.codeName, this.text.ran] = [codeName, text];
    this.hint = cell.wholeDivision && {kind: "wholeDivision", ...cell.wholeDivision};
    this.origin = {
      references: cell.references,
      lineOf: error => guarded.errorLine(error, cell, codeName)
    };
    this.define(definition);
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
    this.due = true;
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
    const {going, progress} = this;
    if (!progress.running && (going.any ? going.stop() : progress.watched?.isGoing)) {
      progress.watched?.stop();
      return announce(words[this.page.lang].isStopped(this.number));
    }
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
    [this.origin, this.codeName, this.hint] = [{}, "", undefined];
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
    runningTexts().end(this.number);
    this.page.runtime.remove(this.root);
    const back = this.text.keep();
    this.text.ran = this.text.original;
    return back;
  }
}
