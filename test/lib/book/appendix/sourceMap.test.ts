import {existsSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {planned, sourceParts} from "../../../../src/lib/book/appendix/sourceMap.js";
import {placesOf} from "../../../../src/lib/book/appendix/sourceMapTable.js";
import {chapters, languages} from "../../../../src/lib/book/chapters.js";
import {pageText} from "../../../../src/lib/book/pageText.js";

/** What the article has: its sections, and how many formulas, programs and questions each holds. */
const sections = "1 2 2.1 2.2 2.3 2.4 2.5 3 3.1 3.2 3.3 4 4.1 4.2 4.3 5 6".split(" ");
const holds = {
  formula: {"3.1": 3, "3.2": 1, "3.3": 1},
  program: {"4.1": 1, "4.2": 1, "4.3": 1},
  question: {"6": 4}
};

it("every section of the source is mapped, in its order", () => {
  expect([...new Set(sourceParts.map(({section}) => section))]).toEqual(sections);
  for (const section of sections)
    expect(sourceParts.some(part => part.section === section && part.kind === "section")).toBe(true);
});

it.each(Object.entries(holds))("every %s of the source is mapped", (kind, counts) => {
  const found: Record<string, number> = {};
  for (const part of sourceParts.filter(each => each.kind === kind))
    found[part.section] = (found[part.section] ?? 0) + 1;
  expect(found).toEqual(counts);
});

it("each formula stands as in the source, and each formula and program names an operation and a test", () => {
  for (const part of sourceParts) {
    expect(part.latex !== undefined).toBe(part.kind === "formula");
    if (part.kind !== "formula" && part.kind !== "program") continue;
    expect(part.operations?.length, part.what.en).toBeGreaterThan(0);
    expect(part.tests?.length, part.what.en).toBeGreaterThan(0);
  }
});

describe.each(sourceParts.map(part => [`${part.section} ${part.what.en}`, part] as const))(
  "%s",
  (_, part) => {
    it("leads to places that are there", () => {
      expect(placesOf(part).length).toBeGreaterThan(0);
      for (const place of part.places) {
        const [page, anchor] = place.split("#") as [string, string?];
        if (!chapters.some(chapter => chapter.page === page)) {
          expect(planned, place).toContain(page);
          continue;
        }
        if (anchor === undefined) continue;
        for (const language of languages) {
          const anchors = pageText(page, language).lines.map(({section}) => section);
          expect(anchors, `${language}: ${place}`).toContain(anchor);
        }
      }
    });

    it("names files that are there", () => {
      for (const file of part.operations ?? []) expect(existsSync(`src/${file}`), file).toBe(true);
      for (const file of part.tests ?? []) expect(existsSync(`test/${file}`), file).toBe(true);
    });
  }
);
