import {describe, expect, it} from "vitest";
import {pageText} from "../../src/lib/book/pageText.js";
import {compileCell} from "../../src/lib/notebook/compile.js";
import {diagnose} from "../../src/lib/notebook/diagnose.js";
import {explain} from "../../src/lib/notebook/explain.js";
import {foreignNames} from "../../src/lib/notebook/foreign.js";
import {CellError} from "../../src/lib/notebook/problem.js";

type Lang = "en" | "zh";

/** What a cell with this code says, without the line. */
async function message(code: string, lang: Lang): Promise<string> {
  try {
    const {foreign} = await compileCell(code);
    if (foreign.length) return foreignNames[foreign[0]!.name]![lang];
    new Function("display", `"use strict"; ${code}`)(() => undefined);
  } catch (error) {
    const problem = error instanceof CellError ? error.problem : diagnose(error);
    return explain({...problem, line: undefined}, lang);
  }
  return "";
}

const rows = (lang: Lang) =>
  pageText("from-python", lang)
    .lines.filter(({section}) => section === "messages")
    .flatMap(({text}) => {
      const [, code, said] = /^\| `([^`]+)` \| (.+) \|$/.exec(text) ?? [];
      return code === undefined ? [] : [[code, said!] as const];
    });

describe.each(["en", "zh"] as const)("From Python, in %s", lang => {
  it("lists enough messages", () => expect(rows(lang).length).toBeGreaterThan(12));

  it.each(rows(lang))("%s", async (code, said) => expect(await message(code, lang)).toBe(said));
});
