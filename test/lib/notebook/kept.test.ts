// @vitest-environment jsdom
import {beforeEach, describe, expect, it} from "vitest";
import type {Changeable, Outcome} from "../../../src/lib/notebook/changed.js";
import {KeptWork} from "../../../src/lib/notebook/kept.js";

const key = "cells /page";
const formerKeys = ["cells /en/page.html", "cells /zh/page.html"];

/** A page with cells in this order; the reader's own have no number of the author's. */
function pageOf(
  ...cells: {
    number: number;
    original?: string;
    now?: string;
    change?: Changeable["change"];
    outcome?: Outcome;
  }[]
) {
  document.body.replaceChildren();
  return cells.map(
    ({number, original = "\n", now = original, change = "none", outcome = "ran"}): Changeable => {
      const element = document.body.appendChild(document.createElement("div"));
      const text = {original, now, change: (next: string) => (text.now = next)};
      const resume = (how: Outcome) => resumed.push(`${text.now}: ${how}`);
      return {number, element, text, change, outcome, resume, takeBack: () => () => undefined};
    }
  );
}

let inserted: {above: Changeable["number"]; text: string}[];
/** The texts that were given to cells as such that have run before, and how they fared then. */
let resumed: string[];

const keptWork = () =>
  new KeptWork({
    key,
    formerKeys,
    insert: ({number, element}, text) => {
      inserted.push({above: number, text});
      const resume = (how: Outcome) => resumed.push(`${text}: ${how}`);
      const own = {original: "\n", now: text, change: () => undefined};
      return {
        number,
        element,
        text: own,
        change: "added",
        outcome: "none",
        resume,
        takeBack: () => () => undefined
      };
    }
  });

beforeEach(() => {
  localStorage.clear();
  [inserted, resumed] = [[], []];
});

describe("a reader's work", () => {
  it("comes back to the cells it was written in; cells of the reader's own come below the same cell, in their order", () => {
    const [one, own, other, two] = pageOf(
      {number: 1, original: "a", now: "changed", change: "changed"},
      {number: 3, now: "first", change: "added"},
      {number: 4, now: "second", change: "added"},
      {number: 2, original: "b"}
    );
    // In whatever order the page knows its cells.
    keptWork().save([one!, two!, other!, own!]);

    const [again, untouched] = pageOf({number: 1, original: "a"}, {number: 2, original: "b"});
    const kept = keptWork();
    for (const cell of [again!, untouched!]) kept.bringBack(cell);
    expect([again!.text.now, untouched!.text.now]).toEqual(["changed", "b"]);
    expect(resumed).toEqual(["second: ran", "first: ran", "changed: ran"]);
    // Each is put right below the cell: the last one first.
    expect(inserted).toEqual([
      {above: 1, text: "second"},
      {above: 1, text: "first"}
    ]);
  });

  it("overwrites nothing that the author has written since: it then stands in a cell of its own", () => {
    keptWork().save(pageOf({number: 1, original: "a", now: "changed", change: "changed"}));
    const [cell] = pageOf({number: 1, original: "a new text"});
    keptWork().bringBack(cell!);
    expect(cell!.text.now).toBe("a new text");
    // It was written for another page, so to speak: the reader decides whether it runs.
    expect(resumed).toEqual([]);
    expect(inserted).toEqual([{above: 1, text: "changed"}]);
  });

  it("is kept for a cell that has not come yet, and is gone when everything is as the author wrote it", () => {
    keptWork().save(pageOf({number: 2, original: "b", now: "changed", change: "changed"}));
    const before = localStorage.getItem(key);
    const kept = keptWork();
    kept.save(pageOf({number: 1, original: "a"}));
    expect(localStorage.getItem(key)).toBe(before);
    const [two] = pageOf({number: 2, original: "b"});
    kept.bringBack(two!);
    expect(two!.text.now).toBe("changed");
    kept.save(pageOf({number: 2, original: "b"}));
    expect(localStorage.getItem(key)).toBe(null);
  });

  it("comes back in the other edition, whose text differs in comments only", () => {
    const original = "const n = 3; // change a number\ndisplay(`// ${n}`);\n";
    keptWork().save(pageOf({number: 1, original, now: "const n = 4;", change: "changed"}));
    const [chinese, other] = pageOf(
      {number: 1, original: "// 改一个数\nconst n = 3;\ndisplay(`// ${n}`);\n"},
      {number: 2}
    );
    const kept = keptWork();
    kept.bringBack(chinese!);
    kept.bringBack(other!);
    expect([chinese!.text.now, inserted]).toEqual(["const n = 4;", []]);
    // A text in quotes is no comment.
    keptWork().save(pageOf({number: 1, original, now: "const n = 4;", change: "changed"}));
    const [changed] = pageOf({number: 1, original: "const n = 3;\ndisplay(`// ${n} !`);\n"});
    keptWork().bringBack(changed!);
    expect(changed!.text.now).toBe("const n = 3;\ndisplay(`// ${n} !`);\n");
  });

  it("tells how each text fared, so that what failed does not run by itself", () => {
    keptWork().save(
      pageOf(
        {number: 1, original: "a", now: "bad", change: "changed", outcome: "failed"},
        {number: 2, original: "b", now: "typed", change: "changed", outcome: "none"}
      )
    );
    const cells = pageOf({number: 1, original: "a"}, {number: 2, original: "b"});
    const kept = keptWork();
    for (const cell of cells) kept.bringBack(cell);
    expect(resumed).toEqual(["bad: failed", "typed: none"]);
  });

  it("moves to its one place from those that each edition had before, and is kept there alone", () => {
    const text = (number: number, text: string) => ({number, original: "a", text});
    localStorage.setItem(formerKeys[0]!, JSON.stringify([text(1, "one"), text(2, "two")]));
    localStorage.setItem(
      formerKeys[1]!,
      JSON.stringify([text(2, "二"), text(3, "三"), {number: 3, text: "own"}])
    );
    const cells = pageOf(...[1, 2, 3].map(number => ({number, original: "a"})));
    const kept = keptWork();
    for (const cell of cells) kept.bringBack(cell);
    expect(cells.map(({text}) => text.now)).toEqual(["one", "two", "三"]);
    expect(inserted).toEqual([{above: 3, text: "own"}]);
    expect(resumed).toContain("one: ran");
    kept.save(pageOf({number: 1, original: "a", now: "one", change: "changed"}));
    expect(Object.keys(localStorage)).toEqual([key]);
  });

  it.each(["no JSON", "7", '[1, null, {"text": 2}]'])("is nothing if %s is kept in its place", text => {
    localStorage.setItem(key, text);
    const [cell] = pageOf({number: 1, original: "a"});
    keptWork().bringBack(cell!);
    expect([cell!.text.now, inserted]).toEqual(["a", []]);
  });
});
