/** A text in both languages of the book. Names of code stand between backquotes. */
export type Bilingual = Readonly<Record<Lang, string>>;
export type Lang = "en" | "zh";

/** What the reader's cell declares, and what of the page the exercise may use, by their names. */
export type Values = Readonly<Record<string, unknown>>;

/** What there is to say of an answer. */
export interface Verdict {
  state: "open" | "right" | "wrong";
  sentence: Bilingual;
}

/** A wrong answer that is often given: its values, and the sentence that this answer alone gets. */
export interface Mistake {
  values: Values;
  says: Bilingual;
}

/** What an exercise tells its reader: Markdown with formulas. */
export interface Task {
  /** Its place in the page's address, and its name in the reader's browser. */
  id: string;
  title: Bilingual;
  task: Bilingual;
  /** The text the cell comes with: it runs, and is no answer yet. */
  starter: string;
  solution: string;
  /** Shown one after the other; the last one nearly tells the answer. */
  hints: readonly Bilingual[];
  /** What is said when the answer is right. */
  right: Bilingual;
}

/** An exercise that judges its answers. */
export interface Exercise extends Task {
  /** The names that the reader's cell has to declare. */
  declares: readonly string[];
  /** Names of the page that `check` uses beside them, with values for the tests. */
  given?: Values;
  /** Judges values that come from the reader: anything may be in them. */
  check(values: Values): Verdict;
  mistakes: readonly Mistake[];
}

export const notAnswered: Verdict = {
  state: "open",
  sentence: {en: "Not answered yet.", zh: "还没有回答。"}
};

/** The sentences one after the other. */
export const joined = (...parts: readonly Bilingual[]): Bilingual => ({
  en: parts.map(({en}) => en).join(" "),
  zh: parts.map(({zh}) => zh).join("")
});

/** Thrown while an answer is read, as soon as it cannot be right. */
export class Wrong extends Error {
  override name = "Wrong";
  constructor(readonly sentence: Bilingual) {
    super(sentence.en);
  }
}

/** The verdict of a check that throws `Wrong` for a wrong answer. */
export function verdictOf(check: () => Verdict): Verdict {
  try {
    return check();
  } catch (error) {
    if (error instanceof Wrong) return {state: "wrong", sentence: error.sentence};
    throw error;
  }
}
