import type {LeftOut} from "./floods.js";
import {inspect} from "./inspect.js";
import type {Inspector} from "./inspector.js";
import {words, type Lang} from "./words.js";

/** So many lines are kept; a cell can print more than a page can hold. */
const mostLines = 200;

/** Levels that are shown, and the mark each has beside its colour. */
const marks: Record<string, string> = {
  log: "",
  info: "",
  debug: "",
  dir: "",
  table: "",
  warn: "⚠",
  error: "✕"
};

const leftOutWords: Record<Lang, {sentence: string; and: string} & Record<keyof LeftOut, string>> = {
  en: {
    sentence: "Left out, because the page can hold no more: ",
    and: ", ",
    ...{outputs: "outputs", nodes: "elements or texts", characters: "characters"}
  },
  zh: {
    sentence: "网页放不下，省略了：",
    and: "，",
    ...{outputs: "项输出", nodes: "个元素或文字", characters: "个字符"}
  }
};

/** What a cell writes to the console, below its code. */
export class CellConsole {
  private readonly element = document.createElement("div");
  private readonly lines = document.createElement("div");
  private readonly more = document.createElement("p");
  private readonly rest = document.createElement("p");
  private waiting: (() => Node)[] = [];
  private dropped = 0;
  private drawing = 0;
  private leftOut?: LeftOut;

  constructor(
    private readonly lang: Lang,
    number: number,
    private readonly inspector: Inspector | undefined,
    /** The element of the cell below which the lines stand. */
    private readonly after: Element
  ) {
    this.element.className = "cell-console";
    this.element.tabIndex = 0;
    this.element.setAttribute("role", "log");
    this.element.setAttribute("aria-label", words[lang].console(number));
    this.more.hidden = true;
    this.element.append(this.more, this.lines);
  }

  print(level: string, values: unknown[]): void {
    if (marks[level] === undefined) return;
    // What may change or be disposed of is shown as it is now; all else once it is known to be among the last lines.
    const now = values.every(isPrimitive) ? undefined : this.line(level, values);
    this.waiting.push(() => now ?? this.line(level, values));
    if (this.waiting.length > mostLines) {
      this.waiting.shift();
      ++this.dropped;
    }
    this.drawSoon();
  }

  /** Tells how much of what the cell has put into the page is not there. */
  leaveOut(counts: LeftOut): void {
    this.leftOut = counts;
    this.drawSoon();
  }

  /** A loop may print faster than the page is drawn. */
  private drawSoon(): void {
    this.drawing ||= requestAnimationFrame(() => {
      this.drawing = 0;
      if (!this.element.isConnected) this.after.after(this.element);
      this.draw();
    });
  }

  private draw(): void {
    const atEnd = this.element.scrollTop + this.element.clientHeight >= this.element.scrollHeight - 4;
    this.lines.append(...this.waiting.splice(0).map(make => make()));
    while (this.lines.childElementCount > mostLines) {
      this.lines.firstElementChild!.remove();
      ++this.dropped;
    }
    this.more.hidden = this.dropped === 0;
    this.more.textContent = words[this.lang].earlier(this.dropped);
    if (this.leftOut) {
      this.rest.textContent = this.leftOutSentence(this.leftOut);
      this.element.append(this.rest);
    }
    if (atEnd) this.element.scrollTop = this.element.scrollHeight;
  }

  private leftOutSentence(counts: LeftOut): string {
    const {sentence, and, ...names} = leftOutWords[this.lang];
    const parts = (["outputs", "nodes", "characters"] as const)
      .filter(what => counts[what] > 0)
      .map(what => `${counts[what].toLocaleString("en")} ${names[what]}`);
    return `${sentence}${parts.join(and)}${this.lang === "zh" ? "。" : "."}`;
  }

  private line(level: string, values: unknown[]): Node {
    const line = document.createElement("div");
    line.className = `cell-console-line ${level}`;
    const mark = marks[level];
    if (mark) {
      const sign = document.createElement("span");
      sign.textContent = mark;
      line.append(sign);
    }
    const [first] = values;
    if (level === "table" && isTable(first)) line.append(table(first));
    else for (const value of values) line.append(this.value(value));
    return line;
  }

  private value(value: unknown): Node {
    // A text is printed as it is, an error with its words only: its stack is the browser's console's.
    if (typeof value !== "string" && !(value instanceof Error))
      return inspect(value, this.inspector, this.lang);
    const text = document.createElement("span");
    text.textContent = String(value);
    return text;
  }

  /** A new run begins with an empty console. */
  clear(): void {
    cancelAnimationFrame(this.drawing);
    [this.drawing, this.dropped, this.waiting] = [0, 0, []];
    this.leftOut = undefined;
    this.rest.remove();
    this.lines.replaceChildren();
    this.more.hidden = true;
    this.element.remove();
  }
}

const isPrimitive = (value: unknown): boolean => Object(value) !== value;

type Row = Record<string, unknown> | unknown[];

const isTable = (value: unknown): value is Row[] =>
  Array.isArray(value) && value.length > 0 && value.every(row => typeof row === "object" && row !== null);

/** `console.table` of a list of rows. */
function table(rows: Row[]): HTMLElement {
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))];
  const tr = (tag: "td" | "th", cells: unknown[]) => {
    const row = document.createElement("tr");
    for (const cell of cells)
      row.append(Object.assign(document.createElement(tag), {textContent: String(cell)}));
    return row;
  };
  const element = document.createElement("table");
  element.append(tr("th", columns));
  for (const row of rows.slice(0, mostLines))
    element.append(
      tr(
        "td",
        columns.map(column => (row as Record<string, unknown>)[column] ?? "")
      )
    );
  return element;
}
