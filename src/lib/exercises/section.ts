import {type Exercise, type Lang, notAnswered, type Values} from "./exercise.js";
import {Help} from "./help.js";
import {judge} from "./judge.js";
import {keepProgress, readProgress} from "./progress.js";
import {type Shown, VerdictLine} from "./verdictLine.js";
import {words} from "./words.js";

/** Told to a live cell that is to take over a text and to run it. */
export const putEvent = "cell-put";

/** So long after a run the values of the cell must have come, or it does not declare them. */
const patience = 600;

/**
 * The section of one exercise: it follows the state of the reader's cell, and judges its values when they come. No verdict
 * outlives the run that it is about.
 */
export class ExerciseSection {
  private readonly line: VerdictLine;
  private readonly cell: HTMLElement;
  private readonly judging: HTMLElement;
  /** What the last run of the cell gave, until something happens to the cell. */
  private values?: Values;
  private overdue?: ReturnType<typeof setTimeout>;
  private watchesProblem = false;

  constructor(
    private readonly element: HTMLElement,
    private readonly lang: Lang,
    private readonly load: () => Promise<Exercise | undefined>
  ) {
    this.line = new VerdictLine(element.querySelector<HTMLElement>(".verdict")!);
    this.cell = element.querySelector<HTMLElement>(".cell")!;
    this.judging = element.querySelector<HTMLElement>(".exercise-judge")!;
    const done = () => readProgress(this.module)[this.id] === "done";
    new Help(element, lang, done, text => this.cell.dispatchEvent(new CustomEvent(putEvent, {detail: text})));
    new MutationObserver(() => this.follow()).observe(this.cell, {
      attributeFilter: ["data-state"]
    });
    this.follow();
  }

  private get id(): string {
    return this.element.dataset.exercise ?? "";
  }

  private get module(): string {
    return this.element.dataset.module ?? "";
  }

  /** The values of the cell's latest run. */
  take(values: Values): void {
    this.values = values;
    this.render();
  }

  /** Something happened to the cell: what it gave before is no longer its answer. */
  private follow(): void {
    if (!this.isSettled) this.values = undefined;
    this.render();
  }

  private get isSettled(): boolean {
    const {state} = this.cell.dataset;
    return state === "live" || state === "edited";
  }

  private render(): void {
    clearTimeout(this.overdue);
    const say = words[this.lang];
    const {state = "live"} = this.cell.dataset;
    if (state === "live") return this.line.show("open", notAnswered.sentence[this.lang]);
    if (this.isSettled) {
      if (this.values) return void this.judge(this.values);
      this.overdue = setTimeout(() => this.showMissing(), patience);
      return this.line.show("unknown", say.running, true);
    }
    if (state === "stale") return this.line.show("unknown", say.stale, true);
    if (state === "running") return this.line.show("unknown", say.running, true);
    if (state === "failed") {
      this.keep("tried");
      return this.line.show("wrong", this.problem ?? say.failed);
    }
    // It waits: for its inputs, or for a cell that has failed and says so itself.
    this.line.show("unknown", (state === "blocked" && this.problem) || say.waiting, true);
  }

  /** What the cell itself says is wrong, with its names between backquotes again. */
  private get problem(): string | undefined {
    const problem = this.cell.querySelector<HTMLElement>(".cell-problem");
    // The sentence comes a moment after the state.
    if (problem && !this.watchesProblem)
      new MutationObserver(() => this.render()).observe(problem, {childList: true});
    this.watchesProblem = problem !== null;
    const parts = [...(problem?.childNodes ?? [])].map(node =>
      node.nodeName === "CODE" ? `\`${node.textContent}\`` : node.textContent
    );
    return problem?.hidden ? undefined : parts.join("") || undefined;
  }

  private async judge(values: Values): Promise<void> {
    const {lang, line} = this;
    const exercise = await this.load().catch(() => undefined);
    if (this.values !== values) return;
    if (!exercise) return line.show("wrong", words[lang].notLoaded);
    const {state, sentence} = judge(exercise, values);
    const shown: Shown = state;
    line.show(shown, sentence[lang]);
    if (state !== "open") this.keep(state === "right" ? "done" : "tried");
  }

  /** The cell has run and nothing came: the hidden cell that hands over its values failed, which it shows. */
  private showMissing(): void {
    const declares = (this.element.dataset.declares ?? "").split(" ");
    const {missing, needs} = words[this.lang];
    const told = this.judging.textContent ?? "";
    const names = declares.filter(name => told.includes(name));
    this.keep("tried");
    if (!names.length && this.element.dataset.given) return this.line.show("wrong", needs);
    const list = (names.length ? names : declares).map(name => `\`${name}\``);
    this.line.show("wrong", missing(list.join(", ")));
  }

  private keep(step: "tried" | "done"): void {
    keepProgress(this.module, this.id, step);
  }
}
