import {choice} from "./choice.js";
import {addStyle, changed, html, svg} from "./element.js";
import {bitsOf, letterNumbers} from "./letter-codes.js";
import {moveOnKeys} from "./move-on-keys.js";
import {formatNumber, formatPercent} from "./number-format.js";
import {readState, statesOf, type Guess, type ReadingNetwork} from "./reading-network.js";
import {textField} from "./text-field.js";

/** What a network was trained to keep. */
export type Kept = "last" | "first";

/** So many letters are read at most: over more of them no network was trained to keep the first. */
export const LONGEST = 28;

const words = {
  en: {
    text: `Your text, up to ${LONGEST} characters`,
    example: "remember the first letter",
    kept: "The network was trained to keep",
    choices: {last: "the last six letters", first: "the first letter"},
    rows: ["letter", "its code, x", (units: number) => `state h, ${units} units`, "read in the state"],
    read: "Read",
    place: "How many letters are read",
    value: (t: number, letter: string) => `${t} letters read, the last is ${letter}`,
    space: "space",
    empty: "Type something: the state is still h₀ = 0.",
    last: (t: number, right: number, asked: number) =>
      `After ${t === 1 ? "1 letter" : `${t} letters`}: of the last ${asked === 1 ? "letter" : `${asked} letters`}, the state names ${right} correctly.`,
    first: (t: number, letter: string, share: string, right: boolean) =>
      `After ${t === 1 ? "1 letter" : `${t} letters`} the state says that the first one was ${letter} (probability ${share}): ${right ? "right" : "wrong"}.`,
    unit: (unit: number, value: string) => `unit ${unit}: ${value}`,
    hint: "Move over the letters, or use the arrow keys, to see the state after each of them."
  },
  zh: {
    text: `输入文字，最多 ${LONGEST} 个字符`,
    example: "床前明月光，疑是地上霜。举头望明月",
    kept: "训练时要求网络记住",
    choices: {last: "最后六个字符", first: "第一个字符"},
    rows: ["字符", "编码 x", (units: number) => `隐状态 h，${units} 个单元`, "从状态读出"],
    read: "逐字读",
    place: "读了多少个字符",
    value: (t: number, letter: string) => `读了 ${t} 个字符，最后一个是 ${letter}`,
    space: "空格",
    empty: "请输入文字：现在状态还是 h₀ = 0。",
    last: (t: number, right: number, asked: number) =>
      `读完 ${t} 个字符：最后 ${asked} 个字符中，从状态正确读出了 ${right} 个。`,
    first: (t: number, letter: string, share: string, right: boolean) =>
      `读完 ${t} 个字符，从状态读出的第一个字符是${letter}（概率 ${share}）：${right ? "对" : "错"}。`,
    unit: (unit: number, value: string) => `第 ${unit} 个单元：${value}`,
    hint: "在文字上移动，或按方向键，可以看读完每个字符后的状态。"
  }
};

const rules = `
.letter-reader { margin: 1rem 0 0.5rem; }
.letter-reader-bar { display: flex; flex-wrap: wrap; align-items: end; gap: 0.75rem 2rem; margin-bottom: 1rem; }
.letter-reader-bar .text-field { flex: 1 1 20rem; }
.letter-reader-stage { display: flex; align-items: stretch; }
.letter-reader-names { flex: none; width: 8.5rem; position: relative; color: var(--ink-soft); font: var(--small)/1.25 var(--sans); }
.letter-reader-names span { position: absolute; left: 0; max-width: 8rem; }
.letter-reader-scroll { flex: 1; min-width: 0; overflow-x: auto; border-radius: 4px; }
.letter-reader svg { display: block; font: 13px var(--sans, sans-serif); font-variant-numeric: tabular-nums; touch-action: pan-x pan-y; cursor: col-resize; }
.letter-reader text { text-anchor: middle; fill: var(--ink); }
.letter-reader .mark { font: 600 22px var(--serif, serif); }
.letter-reader .bit { stroke: var(--cx); stroke-width: 1.5; fill: none; }
.letter-reader .bit.one { fill: var(--cx); }
/* As pictures draw signed values. */
.letter-reader .unit { fill: rgb(213 94 0); } .letter-reader .unit.below { fill: rgb(0 114 178); }
.letter-reader .now { fill: var(--cy); opacity: 0.12; }
.letter-reader .later { opacity: 0.2; }
.letter-reader .said { fill: var(--cy); }
.letter-reader .said.wrong, .letter-reader .share.wrong { fill: var(--ct); }
.letter-reader .strike { stroke: var(--ct); stroke-width: 2; }
.letter-reader .share { fill: var(--ink-soft); font-size: 12px; }
.letter-reader-says { margin: 0.5rem 0 0; font: 600 1.0625rem/1.5 var(--sans, sans-serif); font-variant-numeric: tabular-nums; }
.letter-reader .note { margin: 0.25rem 0 0; }
@media (max-width: 40rem) { .letter-reader-names { width: 4.5rem; } .letter-reader-names span { max-width: 4.25rem; } }
`;

/** What the reader sees: the text, how many of its letters are read, and the states after each. */
export interface Reading {
  text: string;
  kept: Kept;
  /** Letters read, 1 … T; 0 where there is no text. */
  now: number;
  states: Float64Array[];
}

export type LetterReader = HTMLElement & {value: Reading};

const TOP = {letter: 26, bits: 40, units: 106};
const BIT = 11;
const UNIT = 15;

/**
 * A recurrent network reads the reader's text letter by letter: each letter's code, each unit's value after it in colour, and below
 * them what the state after the last letter read says of the letters before. `networks` are two networks of the same size, one
 * trained to name the last letters, one to name the first.
 */
export function letterReader(
  networks: Readonly<Record<Kept, ReadingNetwork>>,
  {lang = "en"}: {lang?: "en" | "zh"} = {}
): LetterReader {
  addStyle("letter-reader", rules);
  const say = words[lang];
  const units = networks.last.b.length;
  const height = TOP.units + units * UNIT + 66;
  const field = textField(say.text, say.example, {longest: LONGEST, lang});
  const kept = choice<Kept>(
    say.kept,
    (["last", "first"] as const).map(value => ({value, text: say.choices[value]})),
    "last"
  );
  const play = html("button", {type: "button"}, say.read);
  const drawing = svg("svg", {height, role: "presentation"});
  const scroll = html("div", {
    class: "letter-reader-scroll",
    role: "slider",
    "aria-label": say.place
  });
  scroll.append(drawing);
  const [letterName, codeName, stateName, readName] = say.rows as [
    string,
    string,
    (n: number) => string,
    string
  ];
  const name = (top: number, text: string) => html("span", {style: `top:${top}px`}, text);
  const names = html(
    "div",
    {class: "letter-reader-names", "aria-hidden": "true", style: `height:${height}px`},
    name(TOP.letter - 16, letterName),
    name(TOP.bits + 16, codeName),
    name(TOP.units + (units * UNIT) / 2 - 18, stateName(units)),
    name(height - 50, readName)
  );
  const says = html("p", {class: "letter-reader-says", role: "status"});
  const element = html(
    "div",
    {class: "figure letter-reader"},
    html("div", {class: "letter-reader-bar"}, field, kept, play),
    html("div", {class: "letter-reader-stage"}, names, scroll),
    says,
    html("p", {class: "note"}, say.hint)
  ) as unknown as LetterReader;

  const visible = (character: string) => (character.trim() ? character : "␣");
  const spoken = (character: string | undefined) =>
    character === undefined
      ? "?"
      : character.trim()
        ? {en: `“${character}”`, zh: `“${character}”`}[lang]
        : {en: `a ${say.space}`, zh: say.space}[lang];

  let [characters, numbers, states]: [string[], number[], Float64Array[]] = [[], [], []];
  let now = 0;

  const read = () => {
    characters = [...field.value].slice(0, LONGEST);
    numbers = letterNumbers(characters);
    states = statesOf(networks[kept.value], numbers.map(bitsOf));
  };
  /** The letter that a guess means in this text, if one has its number. */
  const letterOf = ({number}: Guess): string | undefined => characters[numbers.indexOf(number)];
  /** What is said of each place that is asked for, the latest first. */
  const guesses = (): {at: number; guess: Guess; right: boolean}[] => {
    if (now === 0) return [];
    return readState(networks[kept.value], states[now - 1]!).flatMap((guess, d) => {
      const at = kept.value === "last" ? now - 1 - d : 0;
      return at < 0 ? [] : [{at, guess, right: guess.number === numbers[at]}];
    });
  };

  const draw = () => {
    const count = characters.length;
    const room = scroll.clientWidth || 1000;
    const column = Math.max(30, Math.min(56, room / Math.max(count, 8)));
    drawing.setAttribute("width", String(Math.max(1, count) * column));
    // On a narrow screen the letter just read stays in view.
    const [left, right] = [(now - 1) * column, now * column];
    if (right > scroll.scrollLeft + room) scroll.scrollLeft = right - room;
    else if (left < scroll.scrollLeft) scroll.scrollLeft = Math.max(0, left);
    const middle = (t: number) => (t + 0.5) * column;
    const bottom = TOP.units + units * UNIT;
    const steps = characters.map((character, t) =>
      svg(
        "g",
        {class: t >= now ? "later" : undefined},
        svg("text", {class: "mark", x: middle(t), y: TOP.letter}, visible(character)),
        ...bitsOf(numbers[t]!).map((bit, k) =>
          svg("rect", {
            class: bit > 0 ? "bit one" : "bit",
            x: middle(t) - 4,
            y: TOP.bits + k * BIT,
            width: 8,
            height: 8
          })
        ),
        ...Array.from(states[t]!, (value, k) => {
          return svg(
            "rect",
            {
              class: value < 0 ? "unit below" : "unit",
              x: middle(t) - 0.44 * column,
              y: TOP.units + k * UNIT + 0.5,
              width: 0.88 * column,
              height: UNIT - 1,
              style: `opacity:${Math.abs(value).toFixed(2)}`
            },
            svg("title", {}, say.unit(k + 1, formatNumber(value)))
          );
        })
      )
    );
    const said = guesses().flatMap(({at, guess, right}) => {
      const {probability} = guess;
      const strength = (0.3 + 0.7 * probability).toFixed(2);
      const letter = letterOf(guess);
      return [
        svg(
          "text",
          {
            class: right ? "mark said" : "mark said wrong",
            x: middle(at),
            y: bottom + 30,
            style: `opacity:${strength}`
          },
          letter === undefined ? "?" : visible(letter)
        ),
        right
          ? null
          : svg("line", {
              class: "strike",
              x1: middle(at) - 11,
              x2: middle(at) + 11,
              y1: bottom + 31,
              y2: bottom + 15
            }),
        svg(
          "text",
          {class: right ? "share" : "share wrong", x: middle(at), y: bottom + 52},
          `${Math.round(100 * probability)}%`
        )
      ];
    });
    drawing.replaceChildren(
      now > 0
        ? svg("rect", {class: "now", x: (now - 1) * column, y: 0, width: column, height: bottom + 4, rx: 4})
        : "",
      ...steps,
      ...said.filter(part => part !== null)
    );
  };

  const tell = () => {
    const all = guesses();
    if (all.length === 0) says.textContent = say.empty;
    else if (kept.value === "last") {
      says.textContent = say.last(now, all.filter(({right}) => right).length, all.length);
    } else {
      const [{guess, right}] = all as [(typeof all)[number]];
      const share = formatPercent(guess.probability, lang, 0);
      says.textContent = say.first(now, spoken(letterOf(guess)), share, right);
    }
    scroll.setAttribute("aria-valuemin", String(Math.min(1, characters.length)));
    scroll.setAttribute("aria-valuemax", String(characters.length));
    scroll.setAttribute("aria-valuenow", String(now));
    scroll.setAttribute("aria-valuetext", now ? say.value(now, spoken(characters[now - 1])) : say.empty);
  };
  const show = (at: number) => {
    now = Math.max(Math.min(1, characters.length), Math.min(characters.length, at));
    element.value = {text: characters.join(""), kept: kept.value, now, states};
    draw();
    tell();
  };
  const go = (at: number) => {
    show(at);
    changed(element);
  };

  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };
  play.addEventListener("click", () => {
    stop();
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return go(characters.length);
    go(1);
    timer = setInterval(() => {
      if (!element.isConnected || now >= characters.length) stop();
      else go(now + 1);
    }, 220);
  });
  const again = (event: Event) => {
    event.stopPropagation();
    stop();
    read();
    go(event.currentTarget === field ? characters.length : now);
  };
  field.addEventListener("input", again);
  kept.addEventListener("input", again);
  moveOnKeys(
    scroll,
    {
      rows: 1,
      get columns() {
        return characters.length;
      },
      get: () => [0, now - 1],
      set: ([, t]) => {
        stop();
        go(t + 1);
      }
    },
    drawing as unknown as HTMLElement
  );
  read();
  show(characters.length);
  new ResizeObserver(draw).observe(scroll);
  return element;
}
