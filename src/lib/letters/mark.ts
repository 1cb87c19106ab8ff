import type {Letter, Role} from "./letter.js";

/** A piece of LaTeX: a command, a brace, a character, with its place. */
interface Piece {
  text: string;
  start: number;
  end: number;
}

const pieces = (latex: string): Piece[] =>
  [...latex.matchAll(/\\[a-zA-Z]+\*?|\\.|\S/gs)].map(({0: text, index}) => ({
    text,
    start: index,
    end: index + text.length
  }));

const greek =
  /^\\(?:(?:var)?(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega)|Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Upsilon|Phi|Psi|Omega|ell)$/;

/** Numbers that every formula knows. */
const constants = new Set(["e", "\\pi"]);

const isLetter = ({text}: Piece) => /^[a-zA-Z]$/.test(text) || greek.test(text);

/** Their argument is upright text or a name, not a letter of the page. */
const takesText =
  /^\\(?:text\w*|mathrm|mathbb|mathsf|mathtt|operatorname\*?|begin|end|tag|html\w+|color|class|hspace\*?|vspace|kern)$/;

/** A letter's LaTeX without its index, piece by piece: what formulas are searched for. */
export function withoutIndex(latex: string): string[] {
  const all = pieces(latex);
  let depth = 0;
  for (const [i, {text}] of all.entries()) {
    if (text === "{") ++depth;
    else if (text === "}") --depth;
    else if (text === "_" && depth === 0) return all.slice(0, i).map(piece => piece.text);
  }
  return all.map(piece => piece.text);
}

const classes: Record<Role, string> = {x: "cx", w: "cw", y: "cy", g: "cg", t: "ct", plain: "", index: ""};

/** Marks a piece of a formula as a letter: `data-letter` for what lights up, a class for its colour. */
function marked({key, role}: Letter, latex: string): string {
  const data = `\\htmlData{letter=${key}}{${latex}}`;
  return classes[role] ? `\\htmlClass{${classes[role]}}{${data}}` : data;
}

/** Where a letter's LaTeX names one thing in an index and another outside of one, as b for bias and example. */
function chosen(found: readonly Letter[], inIndex: boolean): Letter | undefined {
  return found.find(({role}) => (role === "index") === inIndex) ?? found[0];
}

/**
 * A formula in which each letter of a table is marked, its index and power with it.
 * @param unknown is told each letter that no table knows
 */
export function markLetters(
  latex: string,
  letters: readonly Letter[],
  unknown: (letter: string) => void
): string {
  const all = pieces(latex);
  const known = letters
    .map(letter => ({letter, pieces: withoutIndex(letter.latex)}))
    .sort((a, b) => b.pieces.length - a.pieces.length);

  /** Where the group, the command with its text, or the single piece ends that begins here. */
  const endOf = (from: number): number => {
    if (takesText.test(all[from]?.text ?? "")) return endOf(from + 1);
    if (all[from]?.text !== "{") return from + 1;
    let depth = 0;
    for (let i = from; i < all.length; ++i) {
      if (all[i]!.text === "{") ++depth;
      else if (all[i]!.text === "}" && --depth === 0) return i + 1;
    }
    return all.length;
  };
  const text = (from: number, end: number) =>
    from < end ? latex.slice(all[from]!.start, all[end - 1]!.end) : "";
  const matches = (from: number, inIndex: boolean) => {
    const fitting = known.filter(({pieces}) => pieces.every((piece, k) => all[from + k]?.text === piece));
    const longest = fitting.filter(({pieces}) => pieces.length === fitting[0]!.pieces.length);
    const letter = chosen(
      longest.map(({letter}) => letter),
      inIndex
    );
    return letter && {letter, length: longest[0]!.pieces.length};
  };

  const walk = (from: number, end: number, inIndex: boolean): string => {
    let output = "";
    let done = from < all.length ? all[from]!.start : latex.length;
    const put = (upTo: number, instead: string, next: number) => {
      output += latex.slice(done, upTo) + instead;
      done = next;
    };
    for (let i = from; i < end;) {
      const piece = all[i]!;
      const match = matches(i, inIndex);
      if (match) {
        const base = i + match.length;
        let last = base;
        let inside = text(i, base);
        // At most one index and one power, in either order, go with the letter.
        while (last < end && /^[_^']$/.test(all[last]!.text)) {
          const sign = all[last]!.text;
          const argument = sign === "'" ? last + 1 : endOf(last + 1);
          inside += sign === "'" ? sign : `${sign}{${group(last + 1, argument, sign === "_")}}`;
          last = argument;
        }
        put(piece.start, marked(match.letter, inside), all[last - 1]!.end);
        i = last;
      } else if (takesText.test(piece.text) && all[i + 1]?.text === "{") {
        i = endOf(i + 1);
        // The columns of a table: \begin{array}{cc}.
        if (piece.text === "\\begin" && all[i - 2]?.text === "y" && all[i]?.text === "{") i = endOf(i);
      } else if (piece.text === "\\\\" && all[i + 1]?.text === "[") {
        while (i < end && all[i]!.text !== "]") ++i;
        ++i;
      } else if (piece.text === "_" || piece.text === "^") {
        const argument = endOf(i + 1);
        // What stands here belongs to no letter: the limits of a sum, which are indices.
        const inner = group(i + 1, argument, true);
        put(piece.end, `{${inner}}`, all[Math.min(argument, all.length) - 1]!.end);
        i = argument;
      } else {
        if (isLetter(piece) && !constants.has(piece.text)) unknown(piece.text);
        ++i;
      }
    }
    const last = end > from ? all[end - 1]!.end : done;
    return output + latex.slice(done, last);
  };
  /** What stands in a group, without its braces. */
  const group = (from: number, end: number, inIndex: boolean): string =>
    all[from]?.text === "{" ? walk(from + 1, end - 1, inIndex) : walk(from, end, inIndex);

  return walk(0, all.length, false);
}
