import {tellState} from "./cellState.js";
import {diagnose} from "./diagnose.js";
import {hideVerdicts} from "./oldVerdicts.js";
import {clearOutput, isOfInput, type PageRuntime, type Place, type Variable} from "./runtime.js";
import {sentenceOf} from "./sentence.js";
import {sentenceNodes, sentenceText} from "./sentenceNodes.js";
import {words, type Lang} from "./words.js";

/** A live cell, as far as what follows from it is concerned. */
export interface Source {
  readonly root: Place["root"];
  readonly number: number;
  /** Has it no value that its text, as it now stands, would give: not run yet, running, failed? */
  readonly isUnsure: boolean;
  readonly hasFailed: boolean;
  readonly isEdited: boolean;
  /** Names that the author's text declares and the present one does not. */
  readonly lostNames: string[];
  /** Tells it which other cell it waits for. */
  waitFor(cause: Source | undefined): void;
}

/** How a place stands to the page as it is: its value is an older one, or it has none for want of an input or by its own fault. */
type State = "current" | "outdated" | "waiting" | "failed";

interface Known extends Place {
  /** Its cell is due, and has no new value yet. */
  pending: boolean;
  error?: {thrown: unknown};
  state: State;
  cause?: Source;
  /** What was last shown is shown for this. */
  shown?: unknown;
  line?: HTMLElement;
}

/**
 * The places where hidden cells and values in sentences show something. As long as a live cell that they come from has
 * failed, or has not run as it now stands, they are marked, say which cell they wait for, and give no verdict.
 */
export class Places {
  private readonly known = new Map<Element, Known>();
  private looking = false;

  constructor(
    private readonly runtime: PageRuntime,
    private readonly lang: Lang,
    private readonly cells: Iterable<Source>
  ) {}

  /** Follows all places of the page that are not a live cell's own. */
  follow(): void {
    for (const place of this.runtime.places()) {
      if (place.element.closest(".cell")) continue;
      if (this.known.get(place.element)?.variable === place.variable) continue;
      const known: Known = {...place, pending: false, state: "current"};
      this.known.set(place.element, known);
      this.runtime.watchPlace(place, {
        pending: () => (known.pending = true),
        fulfilled: () => {
          known.pending = false;
          known.error = undefined;
          if (known.state !== "current") this.look();
        },
        rejected: thrown => {
          known.pending = false;
          known.error = {thrown};
          this.look();
        }
      });
    }
    this.look();
  }

  /** Looks at all places and cells again, once for all that happens at a time. */
  look(): void {
    if (this.looking) return;
    this.looking = true;
    queueMicrotask(() => {
      this.looking = false;
      this.lookNow();
    });
  }

  private lookNow(): void {
    const sources = [...this.cells];
    // A failed one is named before one that has only not run yet.
    const unsure = [
      ...sources.filter(({hasFailed}) => hasFailed),
      ...sources.filter(({isUnsure}) => isUnsure)
    ];
    const causes = new Map<Variable, Source>();
    const follows = (variables: Iterable<Variable>, source: Source, map = causes) => {
      for (const variable of variables) if (!map.has(variable)) map.set(variable, source);
    };
    // Who misses a name has failed too, but by whoever has given the name up.
    for (const source of sources) follows(this.runtime.followingNames(source.lostNames), source);
    for (const source of unsure) follows(this.runtime.following(source.root), source);
    for (const source of sources) {
      const variable = this.runtime.variable(source.root);
      const cause = variable && causes.get(variable);
      source.waitFor(cause === source ? undefined : cause);
    }
    const edited = new Map<Variable, Source>();
    for (const source of sources)
      if (source.isEdited) follows(this.runtime.following(source.root), source, edited);
    for (const known of this.known.values()) {
      const cause = causes.get(known.variable);
      if (known.error && (cause || isOfInput(known.error.thrown))) this.mark(known, "waiting", cause);
      // What a hidden cell fails with on its own comes from what the reader has changed above it, if anything was.
      else if (known.error) this.mark(known, "failed", edited.get(known.variable));
      else if (cause) this.mark(known, "outdated", cause);
      // The old value stays marked until the new one is there.
      else if (!known.pending) this.mark(known, "current");
    }
  }

  private mark(known: Known, state: State, cause?: Source): void {
    const reason = state === "failed" ? known.error?.thrown : cause?.hasFailed;
    if (known.state === state && known.cause === cause && known.shown === reason) return;
    Object.assign(known, {state, cause, shown: reason});
    void this.show(known);
  }

  private async show(known: Known): Promise<void> {
    const {element, root, state, cause, error, shown} = known;
    const sentence = await this.sentence(known);
    if (known.state !== state || known.cause !== cause || known.shown !== shown) return;
    const isCurrent = state === "current";
    if (isCurrent) delete element.dataset.state;
    else element.dataset.state = state;
    // Of a value that there no longer is, nothing is left in a sentence; a figure keeps its place, and can do nothing.
    if (error && root.parentElement?.matches(".live-value")) clearOutput(root);
    for (const node of root._nodes ?? [])
      if (node instanceof HTMLElement || node instanceof SVGElement)
        node.toggleAttribute("inert", Boolean(error));
    hideVerdicts(element, !isCurrent);
    // A cell that shows nothing when it runs well has no place for a word, except on its own failure.
    const hasNoValue = error || cause?.hasFailed;
    const showsSomething = known.shows && (hasNoValue || root._nodes?.length);
    if (sentence && (state === "failed" || showsSomething)) {
      known.line ??= document.createElement("span");
      known.line.className = hasNoValue ? "cell-waits" : "cell-waits passing";
      known.line.replaceChildren(...sentenceNodes(sentence));
      if (!known.line.isConnected) root.after(known.line);
    } else known.line?.remove();
    if (!isCurrent && sentence) element.title = sentenceText(sentence);
    else element.removeAttribute("title");
    tellState(element, {
      state,
      waitsFor: cause?.number,
      problem: isCurrent || !sentence ? undefined : sentenceText(sentence)
    });
  }

  private async sentence({state, cause, error}: Known): Promise<string | undefined> {
    const {waitsFor, waitsForInput, withCell} = words[this.lang];
    if (state === "current") return undefined;
    if (state !== "failed")
      return cause ? `[${waitsFor(cause.number)}](#cell-${cause.number})` : waitsForInput;
    const problem = diagnose(error?.thrown, {}, this.runtime.names());
    const sentence = await sentenceOf(problem, this.lang);
    return cause ? withCell(cause.number) + sentence : sentence;
  }
}
