import type {Letter} from "../../letters/letter.js";
import {withoutIndex} from "../../letters/mark.js";
import {chapters, type Language} from "../chapters.js";
import {typeset} from "../formulas.js";
import {lettersOf} from "../letters.js";
import {pageText} from "../pageText.js";
import {comma, escaped, linkTo, type Part} from "./html.js";

/** What a letter stands for, and the pages where it does. */
interface Meaning {
  name: Record<Language, string>;
  shape: string;
  /** `rnn`, or where a row of that page's tables shows it, `rnn#letter-h`. */
  places: string[];
}

/** A letter, without its indices, and what it means. */
export interface Row {
  latex: string;
  roles: Set<Letter["role"]>;
  meanings: Meaning[];
}

const greek = [
  "alpha beta gamma Gamma delta Delta epsilon varepsilon zeta eta theta Theta iota kappa lambda Lambda mu nu xi Xi pi Pi",
  "rho sigma Sigma tau upsilon phi varphi Phi chi psi Psi omega Omega ell"
]
  .join(" ")
  .split(" ");

/** Latin letters first, small before large, what is put on or before a letter after the letter alone; then Greek ones. */
function rank(latex: string): string {
  const bare = latex.replace(
    /\\(?:mathrm\{d\}|partial|hat|tilde|bar|dot|mathrm|mathbf|mathcal|operatorname|text\w*)/g,
    ""
  );
  const name = /\\([a-zA-Z]+)/.exec(bare)?.[1];
  const latin = /[a-zA-Z]/.exec(bare.replace(/\\[a-zA-Z]+/g, ""))?.[0];
  const isGreek =
    name !== undefined && greek.includes(name) && /^[\s{}\\]*$/.test(bare.slice(0, bare.indexOf(name)));
  const place = isGreek ? `~${String(greek.indexOf(name)).padStart(3, "0")}` : (latin?.toLowerCase() ?? "~~");
  const large = latin !== undefined && latin !== latin.toLowerCase() ? "1" : "0";
  return `${place} ${large} ${String(latex.length).padStart(3, "0")} ${latex}`;
}

/** The letters that a page's tables show. */
const shownOn = (page: string) =>
  new Set(
    pageText(page, "en").lines.flatMap(
      ({text}) => /^:::\s*letters\s+(.+?)\s*$/.exec(text)?.[1]?.split(/\s+/) ?? []
    )
  );

/** Every letter of the pages' formulas, once, in order. */
export function rowsOfLetters(): Row[] {
  const rows = new Map<string, Row>();
  for (const {page} of chapters) {
    const shown = shownOn(page);
    for (const {key, latex, name, shape = "", role} of lettersOf(page) ?? []) {
      const base = withoutIndex(latex).join(" ");
      const row: Row = rows.get(base) ?? {latex: base, roles: new Set(), meanings: []};
      rows.set(base, row);
      row.roles.add(role);
      const place = shown.has(key) ? `${page}#letter-${key}` : page;
      const known = row.meanings.find(each => each.name.en === name.en && each.shape === shape);
      if (known) known.places.push(place);
      else row.meanings.push({name, shape, places: [place]});
    }
  }
  const ranked = [...rows.values()].map(row => [rank(row.latex), row] as const);
  return ranked.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

const heads: Record<Language, [string, string]> = {en: ["letter", "stands for"], zh: ["字母", "含义"]};

/** A row for each letter: what it stands for, its shape, and on which pages. */
export function notation(language: Language): Part[] {
  const say = ({name, shape, places}: Meaning) => {
    const links = places.map(place => linkTo(place, language, "short")).join(comma[language]);
    const size = shape && ` <span class="letter-shape">${escaped(shape)}</span>`;
    return `<li>${escaped(name[language])}${size} <small>${links}</small></li>`;
  };
  const rows = rowsOfLetters().map(
    ({latex, meanings}) =>
      `<tr><th scope="row">${typeset(latex, false)}</th><td><ul>${meanings.map(say).join("")}</ul></td></tr>`
  );
  const [letter, meaning] = heads[language];
  return [
    `<table class="notation"><thead><tr><th>${letter}</th><th>${meaning}</th></tr></thead>` +
      `<tbody>${rows.join("\n")}</tbody></table>\n`
  ];
}
