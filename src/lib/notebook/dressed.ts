import {allDigits, shortNumber} from "./shortNumber.js";
import {isTensor} from "./tensor.js";

/** A cell of a grid. */
type Scalar = number | bigint | boolean | string;
type Row = ArrayLike<Scalar>;

/** Longer rows and higher tables are shortened, until the reader asks for the rest; beyond `all` they always are. */
const most = {vector: 32, rows: 12, columns: 12, all: 1000};

const words = {
  en: {length: (n: number) => `length ${n}`, all: "show all"},
  zh: {length: (n: number) => `长度 ${n}`, all: "全部显示"}
};

const lang = () => (document.documentElement.lang.startsWith("zh") ? "zh" : "en");
const say = () => words[lang()];

/**
 * A plain value as a reader likes to see it: a number to three digits, a sentence without quotes, a list or a table of
 * numbers as a grid, an object of such values as a list of them by name, a tensor as a picture.
 * @param name what the cell's code calls the value; a grid bears it, as `data-name` too
 * @returns undefined for every other value
 */
export function dress(value: unknown, name?: string): HTMLElement | undefined {
  if (isTensor(value)) return element("div", "dressed", tensorPicture(value));
  const part = dressPart(value, name, false);
  if (part) return element("div", "dressed", part);
  if (!isRecord(value)) return undefined;
  const parts: HTMLElement[] = [];
  for (const [key, each] of Object.entries(value)) {
    const part = dressPart(each, key, true);
    if (!part) return undefined;
    parts.push(part);
  }
  return parts.length ? element("div", "dressed", ...parts) : undefined;
}

function dressPart(value: unknown, name: string | undefined, named: boolean): HTMLElement | undefined {
  const table = tableOf(value);
  if (table) return grid(table, name);
  if (!isScalar(value) || value === "" || (typeof value === "boolean" && !named)) return undefined;
  const shown = scalar(value);
  return named ? element("div", "dressed-entry", nameElement(name!), " ", shown) : shown;
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...content);
  return made;
}

/** A name in the code's own letters; whoever knows the page's letters finds it by `data-name`. */
function nameElement(name: string): HTMLElement {
  const made = element("code", "dressed-name", name);
  made.dataset.name = name;
  return made;
}

const isScalar = (value: unknown): value is Scalar => /^(number|bigint|boolean|string)$/.test(typeof value);

function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** A list of numbers, of texts or of truth values. */
function isRow(value: unknown): value is Row {
  if (ArrayBuffer.isView(value)) return !(value instanceof DataView);
  return Array.isArray(value) && value.every(each => isScalar(each) && typeof each === typeof value[0]);
}

interface Table {
  rows: readonly Row[];
  isVector: boolean;
}

function tableOf(value: unknown): Table | undefined {
  if (isRow(value)) return {rows: [value], isVector: true};
  return Array.isArray(value) && value.every(isRow) ? {rows: value, isVector: false} : undefined;
}

const isNumber = (value: Scalar) => typeof value === "number" || typeof value === "bigint";
const short = (value: Scalar) => (isNumber(value) ? shortNumber(value) : String(value));
const whole = (value: Scalar) => (isNumber(value) ? allDigits(value) : String(value));

/** A number whose other digits come when it is pointed at, focused or tapped; a text as it is. */
function scalar(value: Scalar): HTMLElement {
  if (typeof value === "string") return element("span", "dressed-text", value);
  const made = element("span", "dressed-number", short(value));
  if (whole(value) !== short(value)) {
    made.tabIndex = 0;
    made.dataset.digits = whole(value);
  }
  return made;
}

/** The first places of `n` and the last, with -1 for those left out between them. */
const places = (n: number, most: number) =>
  Array.from({length: Math.min(n, most)}, (_, i) =>
    n <= most || i < most - 2 ? i : i === most - 1 ? n - 1 : -1
  );

/**
 * A list as a row that wraps, a list of lists as a table, with its name and size above. Each number knows its place and all
 * its digits, which `gridReading.ts` tells.
 */
function grid({rows, isVector}: Table, name: string | undefined, expanded = false): HTMLElement {
  const columns = Array.from(rows).reduce((width, row) => Math.max(width, row.length), 0);
  const size = isVector ? say().length(columns) : `${rows.length} × ${columns}`;
  const rowsShown = places(rows.length, expanded ? most.all : most.rows);
  const columnsShown = places(columns, expanded ? most.all : isVector ? most.vector : most.columns);
  const cell = (i: number, j: number) => {
    const made = element(isVector ? "li" : "td", "");
    const value = rows[i]?.[j];
    if (value !== undefined) {
      made.append(short(value));
      made.tabIndex = -1;
      made.dataset.told = `[${isVector ? j : `${i}][${j}`}] = ${whole(value)}`;
    } else if (i < 0 || j < 0) made.append("…");
    return made;
  };
  const lines = rowsShown.map(i => columnsShown.map(j => cell(i, j)));
  const body = isVector
    ? element("ol", "", ...lines.flat())
    : element("table", "", ...lines.map(line => element("tr", "", ...line)));
  const place = element("div", "dressed-cells", body);
  place.tabIndex = 0;
  place.role = "group";
  place.ariaLabel = name ? `${name}, ${size}` : size;
  for (const kind of ["pointerover", "focusin"])
    place.addEventListener(kind, () => void import("./gridReading.js"), {once: true});
  const names = name ? [nameElement(name)] : [];
  const head = element("div", "dressed-head", ...names, element("output", "dressed-told", size));
  const made = element("div", "dressed-grid", head, place);
  if (!expanded && (rowsShown.includes(-1) || columnsShown.includes(-1))) {
    const all = element("button", "", say().all);
    all.type = "button";
    all.onclick = () => {
      const larger = grid({rows, isVector}, name, true);
      made.replaceWith(larger);
      larger.querySelector<HTMLElement>(".dressed-cells")!.focus();
    };
    head.append(all);
  }
  return made;
}

/** A tensor is read at once, since the cell may dispose of it as soon as it has displayed it; what draws it may come later. */
function tensorPicture(tensor: Parameters<typeof import("./tensorView.js").tensorView>[0]): HTMLElement {
  const place = element("div", "");
  const reading = tensor.isDisposed ? undefined : tensor.data();
  reading?.catch(() => undefined); // the view tells of it
  void import("./tensorView.js").then(({tensorView}) => {
    place.replaceWith(tensorView(tensor, lang(), reading));
  });
  return place;
}
