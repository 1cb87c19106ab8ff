import {openPopup} from "../popup.js";
import {words, type Lang} from "../words.js";
import {findLiterals, type Literal, type Token} from "./find.js";
import {isAtEnd, moved, scaleOf, valueOf, type Scale} from "./scale.js";

/** What a cell gives to the controls of its literals. */
export interface LiteralsHost {
  lang: Lang;
  number: number | string;
  /** Puts a text in the place of a literal. */
  replace(literal: Literal, text: string): void;
  /** The hand has let go of it. */
  released(): void;
  /** A hand or the focus is at a literal: what a change needs may be loaded. */
  approached(): void;
  /** The values of a string's type, if it lists them. */
  alternatives(position: number): Promise<string[] | undefined>;
}

/** So many steps is what Page Up and Page Down move. */
const page = 10;
/** A longer list, such as that of all elements of HTML, is no help. */
const longestMenu = 24;

const isMenu = ({length}: string[]): boolean => length > 1 && length <= longestMenu;

/** The literals of a cell and how each of them turns to another value, by whatever means. */
export class Turning {
  literals: Literal[] = [];
  /** Scales stay while a reader turns, or a number that has become small could never grow again. */
  private readonly scales = new Map<number, Scale>();
  private readonly choices = new Map<string, string[]>();

  constructor(readonly host: LiteralsHost) {}

  /** Takes the text as it is now. */
  read(tokens: Iterable<Token>): void {
    const literals = findLiterals(tokens);
    const same =
      literals.length === this.literals.length &&
      literals.every(({kind, name, note}, i) => {
        const before = this.literals[i]!;
        return kind === before.kind && name === before.name && note === before.note;
      });
    if (!same) this.scales.clear();
    this.literals = literals;
  }

  scale(index: number): Scale {
    const literal = this.literals[index]!;
    const known = this.scales.get(index);
    const value = valueOf(literal.text);
    if (known && value >= known.min && value <= known.max) return known;
    const scale = scaleOf(literal);
    this.scales.set(index, scale);
    return scale;
  }

  /** The hand has let go: a guessed scale grows when the number has come to its end. */
  release(index: number): boolean {
    const {kind, text, note} = this.literals[index]!;
    return kind === "number" && !note && isAtEnd(this.scale(index), text) && this.scales.delete(index);
  }

  /** What a key does to a literal; undefined if nothing. */
  keyed(index: number, key: string): string | undefined {
    const {kind, text} = this.literals[index]!;
    const by = {ArrowUp: 1, ArrowDown: -1, PageUp: page, PageDown: -page}[key];
    if (kind === "boolean") return by || key === " " || key === "Enter" ? String(text !== "true") : undefined;
    if (kind === "string") return undefined;
    const scale = this.scale(index);
    if (key === "Home") return scale.textAt(0);
    if (key === "End") return scale.textAt(scale.steps);
    return by === undefined ? undefined : moved(scale, text, by);
  }

  /** The values that may stand in a string's place, if they are known by now. */
  known(index: number): string[] | undefined {
    const choices = this.choices.get(this.key(index));
    return choices && isMenu(choices) ? choices : undefined;
  }

  /** Is this a string that may be anything? */
  isFree(index: number): boolean {
    return this.choices.has(this.key(index)) && !this.known(index);
  }

  /** Asks for the values of all strings whose values are not known; true when something new is known. */
  async learn(): Promise<boolean> {
    const strings = this.literals.flatMap(({kind}, i) => (kind === "string" ? [i] : []));
    const unknown = strings.filter(index => !this.choices.has(this.key(index)));
    const found = await Promise.all(
      unknown.map(async index => {
        const key = this.key(index);
        const choices = await this.host.alternatives(this.literals[index]!.from + 1);
        if (choices) this.choices.set(key, choices);
        return isMenu(choices ?? []);
      })
    );
    return found.includes(true);
  }

  /** The same string in the same place has the same values, whatever it is now. */
  private key(index: number): string {
    return `${index} ${this.literals[index]!.name}`;
  }

  /** What a control is called: the name it sets, or its place in the cell. */
  label(index: number): string {
    const {name} = this.literals[index]!;
    return name || words[this.host.lang].literal(index + 1, this.host.number);
  }

  /** Opens the menu of a string's values, at the anchor or another place of the window. */
  choose(
    index: number,
    anchor: HTMLElement,
    within: HTMLElement,
    place: {left: number; bottom: number} = anchor.getBoundingClientRect()
  ): void {
    const literal = this.literals[index]!;
    const quote = literal.text[0]!;
    openPopup({
      role: "listbox",
      label: this.label(index),
      anchor,
      within,
      place,
      items: (this.known(index) ?? []).map(value => ({
        label: value,
        checked: literal.text.slice(1, -1) === value,
        action: () => {
          this.host.replace(this.literals[index]!, quote + value + quote);
          this.host.released();
        }
      }))
    });
  }
}
