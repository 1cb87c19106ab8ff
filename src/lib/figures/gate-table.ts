import {colourOf} from "./colour-scale.js";
import {addStyle, html} from "./element.js";
import {formatNumber} from "./number-format.js";

/** What an LSTM of one unit computes at each step of a text. */
export interface GateValues {
  i: ArrayLike<number>;
  f: ArrayLike<number>;
  o: ArrayLike<number>;
  g: ArrayLike<number>;
  c: ArrayLike<number>;
  /** Left out where it is not shown. */
  h?: ArrayLike<number>;
}

type Row = keyof GateValues;

const words = {
  en: {
    label: "The gates at each character",
    read: "reads",
    rows: {
      i: "write, i",
      f: "keep, f",
      o: "show, o",
      g: "candidate, g",
      c: "memory, c",
      h: "state, h"
    },
    note: "The greener a gate, the wider it is open (0 shut, 1 open). g, c and h blue where negative, orange where positive; c has no bound, so its colour is that of tanh c.",
    space: "space"
  },
  zh: {
    label: "每个字符处各个门的开合",
    read: "读入",
    rows: {
      i: "写入 i",
      f: "保留 f",
      o: "输出 o",
      g: "候选 g",
      c: "记忆 c",
      h: "状态 h"
    },
    note: "门越绿，开得越大（0 关，1 开）。g、c、h 为负时蓝，为正时橙；c 没有上限，颜色按 tanh c 取。",
    space: "空格"
  }
};

const rules = `
.gate-table .table { overflow-x: auto; }
.gate-table table { border-collapse: separate; border-spacing: 2px; width: auto; margin: 0; font: 13px/1.3 var(--sans, sans-serif); font-variant-numeric: tabular-nums lining-nums; }
.gate-table th { font-weight: 500; padding: 0.2rem 0.25rem; border: 0; text-align: center; }
.gate-table th[scope="row"] { position: sticky; left: 0; text-align: left; white-space: nowrap; padding-right: 0.75rem; background: var(--paper, #fff); }
.gate-table td { min-width: 2.4rem; padding: 0.35rem 0.2rem; border: 0; border-radius: 3px; text-align: center; color: var(--ink, #000); }
.gate-table .note { margin: 0.5rem 0 0; }
`;

/** Which part of a cell's colour is shown, in percent, so that the number on it stays readable. */
const strength = (size: number) => Math.round(55 * Math.min(1, Math.abs(size)));

/** A cell's colour: gates by their value, g and h on the diverging scale, c by tanh c on it. */
export function gateColour(row: Row, value: number): string {
  if (row === "i" || row === "f" || row === "o") {
    return `color-mix(in srgb, var(--cy, #00704f) ${strength(value)}%, transparent)`;
  }
  const [red, green, blue] = colourOf(row === "c" ? Math.tanh(value) : value, 1, "signed");
  return `rgb(${red} ${green} ${blue} / ${strength(row === "c" ? Math.tanh(value) : value)}%)`;
}

/**
 * A table with a column for each character that an LSTM of one unit reads, and a row for each of its values. `value` is what
 * it shows.
 */
export function gateTable(
  characters: readonly string[],
  values: GateValues,
  {lang = "en"}: {lang?: string} = {}
): HTMLElement & {value: GateValues} {
  addStyle("gate-table", rules);
  const say = lang === "zh" ? words.zh : words.en;
  const head = characters.map(character =>
    character.trim()
      ? html("th", {scope: "col"}, character)
      : html("th", {scope: "col", "aria-label": say.space, title: say.space}, "␣")
  );
  const shown = (["i", "f", "g", "c", "o", "h"] as const).filter(name => values[name] !== undefined);
  const body = shown.map(name => {
    const row = Array.from(values[name] as ArrayLike<number>);
    return html(
      "tr",
      {"data-letter": name},
      html("th", {scope: "row"}, say.rows[name]),
      ...row.map(value =>
        html("td", {style: `background:${gateColour(name, value)}`}, formatNumber(value, 2))
      )
    );
  });
  const table = html(
    "table",
    {"aria-label": say.label},
    html("thead", {}, html("tr", {}, html("th", {scope: "row"}, say.read), ...head)),
    html("tbody", {}, ...body)
  );
  const scroll = html("div", {class: "table", tabindex: 0, role: "group", "aria-label": say.label}, table);
  const element = html("div", {class: "gate-table"}, scroll, html("p", {class: "note"}, say.note));
  return Object.assign(element, {value: values});
}

/**
 * What an LSTM built by hand is told of each character, as its two inputs: 1 where something begins (a capital letter, an
 * opening quotation mark or bracket), and 1 where something ends (a space, any other punctuation mark). The same in any
 * script: in 他说“门开着”。 the words between the marks are remembered.
 */
export const beginsAndEnds = (characters: readonly string[]): number[] =>
  characters.flatMap(character => [
    /[\p{Lu}\p{Ps}\p{Pi}]/u.test(character) ? 1 : 0,
    /[\s\p{Pe}\p{Pf}\p{Po}\p{Pd}]/u.test(character) ? 1 : 0
  ]);
