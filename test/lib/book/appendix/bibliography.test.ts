import {describe, expect, it} from "vitest";
import {
  identifiers,
  keyOf,
  referencesOf,
  surnameOf,
  workOf,
  worksOf,
  yearsOf
} from "../../../../src/lib/book/appendix/bibliography.js";
import {chapters, languages} from "../../../../src/lib/book/chapters.js";
import {pageText} from "../../../../src/lib/book/pageText.js";

/** Works that have no identifier of these kinds: proceedings on their publishers' own pages, and what is only on paper. */
const without =
  /proceedings\.mlr\.press\/v\d+|jmlr\.org\/papers\/v\d+|^K\. J\. Lang, M\. J\. Witbrock|^D\. A\. Pomerleau|Report NTSB\/HAR-\d+\/\d+|Technical report \d+, Université/;

const doiForm = /^10\.\d{4,9}\/[^\s<>"]+$/;
const arXivForm = /^\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}$/;

/** The last digit of an ISBN of thirteen is what makes the weighted sum a multiple of ten. */
function isIsbn(text: string): boolean {
  const digits = text.replaceAll("-", "");
  if (!/^97[89]\d{10}$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, k) => total + Number(digit) * (k % 2 ? 3 : 1), 0);
  return sum % 10 === 0;
}

const entries = languages.flatMap(language =>
  chapters.flatMap(({page}) => referencesOf(page, language).map(entry => ({...entry, language})))
);

it("there are many, and both editions have the same", () => {
  expect(worksOf("en").length).toBeGreaterThan(60);
  expect(worksOf("zh").map(({text}) => text)).toEqual(worksOf("en").map(({text}) => text));
});

it("an ISBN with a wrong digit is found", () => {
  expect(isIsbn("978-0-262-03561-3")).toBe(true);
  expect(isIsbn("978-0-262-03561-4")).toBe(false);
});

describe.each(chapters.map(({page}) => page).filter(page => entries.some(entry => entry.page === page)))(
  "%s",
  page => {
    const own = entries.filter(entry => entry.page === page);

    it("each entry has an identifier of the right form, which is where its link leads", () => {
      for (const {text} of own) {
        const [doi, arXiv, isbn] = [identifiers.doi, identifiers.arXiv, identifiers.isbn].map(each =>
          each.exec(text)
        );
        expect(doi ?? arXiv ?? isbn ?? without.test(text), text).toBeTruthy();
        if (doi) {
          expect(doi[1]).toMatch(doiForm);
          expect(decodeURIComponent(doi[2]!)).toBe(`https://doi.org/${doi[1]}`);
        }
        if (arXiv) {
          expect(arXiv[1]).toMatch(arXivForm);
          expect(arXiv[2]).toBe(`https://arxiv.org/abs/${arXiv[1]}`);
        }
        if (isbn) expect(isIsbn(isbn[1]!), isbn[1]).toBe(true);
      }
    });

    it("each entry is cited in the text by name and year", () => {
      for (const {text, language} of own) {
        const prose = pageText(page, language)
          .lines.filter(({section}) => !/^reference/.test(section))
          .map(line => line.text)
          .join("\n");
        const name = surnameOf(text).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
        const cited = yearsOf(text).some(year => new RegExp(`${name}[^\n]{0,60}?${year}`).test(prose));
        expect(cited, `${language}: ${text}`).toBe(true);
      }
    });
  }
);

it("a work that several pages cite is written in one way", () => {
  const written = new Map<string, string>();
  for (const {text, page, language} of entries) {
    const [key, work] = [keyOf(text), workOf(text)];
    expect(work, `${language}/${page}`).toBe(written.get(key) ?? work);
    written.set(key, work);
  }
});
