import type {Lang} from "./exercise.js";
import {words} from "./words.js";

/** Hints one by one, and the solution for who insists. */
export class Help {
  private readonly hints: HTMLElement[];
  private readonly solution: HTMLElement;
  private readonly sure: HTMLElement;
  private readonly hintButton: HTMLButtonElement;
  private readonly solveButton: HTMLButtonElement;
  private asked = false;

  /** @param isDone whoever has solved an exercise is not asked before the solution is shown */
  constructor(
    element: HTMLElement,
    private readonly lang: Lang,
    private readonly isDone: () => boolean,
    put: (text: string) => void
  ) {
    const find = <E extends HTMLElement>(selector: string) => element.querySelector<E>(selector)!;
    this.hints = [...element.querySelectorAll<HTMLElement>(".exercise-hints > li")];
    this.solution = find(".exercise-solution");
    this.sure = find(".exercise-sure");
    this.hintButton = find(".exercise-hint");
    this.solveButton = find(".exercise-solve");
    this.hintButton.addEventListener("click", () => this.showHint());
    this.solveButton.addEventListener("click", () => this.ask());
    find(".exercise-show").addEventListener("click", () => this.showSolution(true));
    find(".exercise-not-yet").addEventListener("click", () => {
      this.sure.hidden = true;
      this.solveButton.focus();
    });
    find(".exercise-put").addEventListener("click", () =>
      put(this.solution.querySelector("pre")?.textContent ?? "")
    );
  }

  private showHint(): void {
    const {hints, hintButton, lang} = this;
    const next = hints.findIndex(({hidden}) => hidden);
    if (next < 0) return;
    hints[next]!.hidden = false;
    const isLast = next + 1 === hints.length;
    hintButton.textContent = isLast ? words[lang].lastHint : words[lang].nextHint(next + 2, hints.length);
    hintButton.setAttribute("aria-disabled", String(isLast));
  }

  private ask(): void {
    if (!this.solution.hidden) this.showSolution(false);
    else if (this.asked || this.isDone()) this.showSolution(true);
    else {
      this.sure.hidden = false;
      this.sure.querySelector("button")?.focus();
    }
  }

  private showSolution(shown: boolean): void {
    this.asked = true;
    this.sure.hidden = true;
    this.solution.hidden = !shown;
    const {solution, hideSolution} = words[this.lang];
    this.solveButton.textContent = shown ? hideSolution : solution;
    this.solveButton.setAttribute("aria-expanded", String(shown));
    if (shown) this.solution.focus({preventScroll: true});
  }
}
