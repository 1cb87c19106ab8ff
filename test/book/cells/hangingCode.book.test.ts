import {expect, it} from "vitest";
import {runCodes} from "../../chaos/afterCode.js";
import {hangingCode} from "../../chaos/hangingCode.js";
import {cellsBook} from "./open.js";

const book = cellsBook();

/** One of each kind, in one language; `npm run chaos -- --only code` runs all. */
const sample = {
  en: [
    "JSON of objects shared many times",
    "timers of 1.1 s in a chain",
    "texts in the page without end",
    "a flood of intervals",
    "a script element",
    "markup with a handler",
    "a frame with a document that is a text",
    "a thousand chains of timers",
    "a text of a million characters in a list",
    "two thousand outputs",
    "endless await in a function nobody awaits",
    "the same, later"
  ],
  zh: [
    "new Function",
    "an attribute that is a handler",
    "markup that is parsed and put into the page",
    "a frame with an address of code",
    "a thousand functions that wait for timers",
    "an endless getter that is displayed",
    "display without end",
    "a list with four thousand million places",
    "JSON that contains itself",
    "a hundred thousand elements",
    "short timers in a chain"
  ]
};

it.each(["en", "zh"] as const)(
  "code that hangs leaves the page alive, or the next visit (%s)",
  async lang => {
    const codes = hangingCode.filter(({name}) => sample[lang].includes(name));
    expect(codes.map(({name}) => name).sort()).toEqual(sample[lang].sort());
    const became: Record<string, readonly string[]> = {};
    await runCodes(book, lang, codes, ({name}, {findings}) => (became[name] = findings));
    expect(became).toEqual(Object.fromEntries(codes.map(({name}) => [name, []])));
  }
);
