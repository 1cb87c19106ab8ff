import {LetterCard} from "./card.js";
import {CodeNames} from "./code.js";
import {readFacts} from "./facts.js";
import {valueLine} from "./value.js";

/** What the cells of a page tell of its letters. */
export interface PageLetters {
  /** A letter's value now, until the cell it comes from is to run again. */
  show(key: string, value: unknown, invalidation: Promise<unknown>): void;
}

/** How long the pointer rests on a letter before its card opens, in milliseconds. */
const patience = 150;

/**
 * Makes the letters of the page answer: what is pointed at, focused or tapped, in a formula, in code or in a figure, lights
 * up in the others too and opens its card.
 */
export function startLetters({lang}: {lang: "en" | "zh"}): PageLetters {
  const facts = readFacts();
  const values = new Map<string, unknown>();
  const keys = new Map([...facts.values()].flatMap(({key, code}) => code.map(name => [name, key] as const)));
  const roles = new Map([...facts.values()].map(({key, role}) => [key, role]));
  const code = new CodeNames(keys, roles);
  const card = new LetterCard(lang);
  let lit: {key: string; place: () => DOMRect} | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const light = (key?: string) => {
    for (const element of document.querySelectorAll("main .lit")) element.classList.remove("lit");
    if (key !== undefined) {
      for (const element of document.querySelectorAll(`main [data-letter="${CSS.escape(key)}"]`))
        element.classList.add("lit");
    }
    code.light(key);
  };
  const openCard = () => {
    const found = lit && facts.get(lit.key);
    if (lit && found) card.show(found, values.get(lit.key), lit.place());
  };
  /** @param wait milliseconds until the card opens */
  const point = (next: typeof lit, wait: number) => {
    if (next?.key !== lit?.key) {
      clearTimeout(timer);
      card.hide();
      light(next?.key);
      lit = next;
      if (next) timer = setTimeout(openCard, wait);
    }
  };
  const letterAt = (target: EventTarget | null, x: number, y: number): typeof lit => {
    if (!(target instanceof Element)) return undefined;
    const element = target.closest<HTMLElement>("main [data-letter]");
    const key = element?.dataset.letter;
    if (element && key && facts.has(key)) return {key, place: () => element.getBoundingClientRect()};
    if (!target.closest(".cell")) return undefined;
    const found = code.at(x, y);
    return found && {key: found.key, place: () => found.range.getBoundingClientRect()};
  };

  let frame = 0;
  document.addEventListener("pointermove", ({target, clientX, clientY, pointerType, buttons}) => {
    if (pointerType === "touch" || buttons) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (!card.holds(target)) point(letterAt(target, clientX, clientY), patience);
    });
  });
  document.addEventListener("click", ({target, clientX, clientY}) => {
    if (!card.holds(target)) point(letterAt(target, clientX, clientY), 0);
  });
  document.addEventListener("focusin", ({target}) => {
    const focused = target instanceof Element && target.matches(":focus-visible") ? target : undefined;
    if (focused) point(letterAt(focused.querySelector("[data-letter]") ?? focused, -1, -1), 0);
  });
  document.addEventListener("selectionchange", () => {
    if (!document.activeElement?.matches(".cm-content")) return;
    const found = code.atCaret();
    point(found && {key: found.key, place: () => found.range.getBoundingClientRect()}, 4 * patience);
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") point(undefined, 0);
    else walkFormula(event, key => point(key, 0));
  });
  for (const formula of document.querySelectorAll<HTMLElement>("main .formula:has([data-letter])")) {
    formula.tabIndex = 0;
    formula.setAttribute("role", "group");
    formula.setAttribute("aria-label", formulaKeys[lang]);
  }

  return {
    show(key, value, invalidation) {
      const tell = () => {
        const line = values.has(key) ? valueLine(values.get(key)) : "";
        for (const cell of document.querySelectorAll(`[data-now="${CSS.escape(key)}"]`)) {
          if (cell.textContent !== line) cell.textContent = line;
        }
        if (lit?.key === key) openCard();
      };
      values.set(key, value);
      tell();
      void invalidation.then(() => {
        values.delete(key);
        // What comes at once needs no gap.
        setTimeout(tell, 300);
      });
    }
  };
}

const formulaKeys = {
  en: "Formula. Left and right go from letter to letter.",
  zh: "公式。按左右方向键逐个查看字母。"
};

/** In a formula that has the focus the arrow keys go from letter to letter. */
function walkFormula(
  event: KeyboardEvent,
  point: (letter: {key: string; place: () => DOMRect} | undefined) => void
): void {
  const {target, key} = event;
  const by = {ArrowRight: 1, ArrowLeft: -1}[key];
  if (by === undefined || !(target instanceof HTMLElement) || !target.matches(".formula")) return;
  // MathML has no such marks: each letter is there once.
  const letters = [...target.querySelectorAll<HTMLElement>("[data-letter]")];
  if (!letters.length) return;
  event.preventDefault();
  const now = letters.findIndex(letter => letter.classList.contains("here"));
  const next = letters[(now + by + letters.length) % letters.length]!;
  letters[now]?.classList.remove("here");
  next.classList.add("here");
  next.scrollIntoView({block: "nearest", inline: "nearest"});
  point(undefined);
  point({key: next.dataset.letter!, place: () => next.getBoundingClientRect()});
}
