import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {pagesOf, weeks} from "../../../../src/lib/book/appendix/coursePlan.js";
import {chinese, formulasIn, regionsOf} from "../../../../src/lib/book/appendix/kernelIndex.js";
import {rowsOfLetters} from "../../../../src/lib/book/appendix/notation.js";
import {operations} from "../../../../src/lib/book/appendix/operations.js";
import {pairsOf, placeOf, termsOfTheBook} from "../../../../src/lib/book/appendix/terms.js";
import {chapters} from "../../../../src/lib/book/chapters.js";
import {lettersOf} from "../../../../src/lib/book/letters.js";
import {taught} from "../../../../src/lib/book/pageText.js";
import {adamVersions, conv2dVersions, denseVersions} from "../../../../src/kernels/index.js";

describe("the glossary", () => {
  it("has every term that a page gives in bold with its English word: the English edition has it in bold too", () => {
    const lacking = chapters.flatMap(({page}) =>
      pairsOf(page)
        .filter(({bold}) => bold === undefined)
        .map(({zh, en}) => `${page}: **${zh}**（${en}）`)
    );
    // Make the English word bold where the page defines it, or say in terms.ts how the English text puts it.
    expect(lacking).toEqual([]);
  });

  it("has each term once, with places that are told apart", () => {
    const terms = termsOfTheBook();
    expect(terms.length).toBeGreaterThan(90);
    const words = terms.map(({en}) => en.toLowerCase());
    expect(new Set(words).size).toBe(words.length);
    for (const {page} of chapters) {
      const places = pairsOf(page).map(placeOf);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  it("finds a word that the English sentence bends", () => {
    const terms = termsOfTheBook().map(({en}) => en);
    expect(terms).toEqual(expect.arrayContaining(["saturation", "gate", "saliency map", "multiply-add"]));
  });
});

describe("the notation", () => {
  const rows = rowsOfLetters();

  it("has every letter of every page, once, with its meanings", () => {
    expect(new Set(rows.map(({latex}) => latex)).size).toBe(rows.length);
    const places = rows.flatMap(({meanings}) => meanings.flatMap(each => each.places));
    const letters = chapters.flatMap(({page}) => lettersOf(page) ?? []);
    expect(places).toHaveLength(letters.length);
  });

  it("shows a letter that means several things with all of them", () => {
    const x = rows.find(({latex}) => latex === "x")!;
    expect(x.meanings.length).toBeGreaterThan(3);
    expect(x.meanings.flatMap(({places}) => places)).toContain("rnn#letter-x");
  });
});

describe("the kernel index", () => {
  it("has every file of an operation", () => {
    const files = readdirSync("src/kernels").filter(name => name.endsWith(".ts"));
    const lessons = files.filter(name =>
      /#region op$|defineKernel<|#region loops$/m.test(readFileSync(`src/kernels/${name}`, "utf8"))
    );
    // What several operations share, and the machine itself.
    const shared = ["convolution.ts", "pooling.ts", "recurrence.ts", "register.ts"];
    const listed = operations.map(({file}) => `${file}.ts`);
    expect(listed.sort()).toEqual(lessons.filter(name => !shared.includes(name)).sort());
  });

  it.each(operations.map(operation => [operation.file, operation] as const))(
    "%s has loops, and formulas with no English word in Chinese",
    (file, operation) => {
      const loops = regionsOf(operation).filter(
        ({kind, region}) => kind === "loops" || /^loops/.test(region)
      );
      expect(loops.length).toBeGreaterThan(0);
      const formulas = formulasIn(readFileSync(`src/kernels/${file}.ts`, "utf8"));
      if (file !== "reshape") expect(formulas.length).toBeGreaterThan(0);
      const inside = formulas.flatMap(formula =>
        [...formula.matchAll(/\\text\{([^}]*)\}/g)].map(match => match[1]!)
      );
      for (const words of inside) expect(chinese).toHaveProperty([words]);
    }
  );

  it("names the versions that there are", () => {
    const tables = {conv2d: conv2dVersions, dense: denseVersions, adam: adamVersions};
    for (const {file, versions} of operations)
      expect(Object.keys(versions ?? {})).toEqual(Object.keys(tables[file as keyof typeof tables] ?? {}));
  });
});

describe("the course plan", () => {
  it("has every page that teaches in one week, none before one that it builds on", () => {
    const order = weeks.flatMap(pagesOf).map(({page}) => page);
    expect([...order].sort()).toEqual(taught.map(({page}) => page).sort());
    for (const {page, needs} of taught)
      for (const need of needs) expect(order.indexOf(need), page).toBeLessThan(order.indexOf(page));
  });
});
