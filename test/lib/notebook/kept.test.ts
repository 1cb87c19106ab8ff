// @vitest-environment jsdom
import {beforeEach, describe, expect, it, vi} from "vitest";
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

/** What a page opened now finds. */
const foundNow = () =>
  new Map(
    [key, ...formerKeys].flatMap(each => {
      const texts = localStorage.getItem(each);
      return texts === null ? [] : [[each, texts] as const];
    })
  );

const keptWork = (found = foundNow()) =>
  new KeptWork(
    {
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
    },
    found
  );

/** The texts that are kept. */
const stored = () =>
  (JSON.parse(localStorage.getItem(key) ?? "[]") as {text: string}[]).map(({text}) => text).sort();

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

  it("in two tabs is kept together: saving one loses nothing of the other", () => {
    const one = pageOf({number: 1, original: "a"}, {number: 2, original: "b"});
    const other = pageOf({number: 1, original: "a"}, {number: 2, original: "b"});
    const change = (cells: Changeable[], place: number, text: string) =>
      Object.assign(cells[place]!, {change: "changed", text: {...cells[place]!.text, now: text}});
    const reset = (cells: Changeable[], place: number) => Object.assign(cells[place]!, {change: "none"});
    const [mine, theirs] = [keptWork(), keptWork()];
    change(one, 0, "mine");
    mine.save(one);
    change(other, 1, "theirs");
    theirs.save(other);
    expect(stored()).toEqual(["mine", "theirs"]);
    // Whoever is last wins, in that cell.
    change(other, 0, "theirs too");
    theirs.save(other);
    expect(stored()).toEqual(["theirs", "theirs too"]);
    reset(other, 1);
    theirs.save(other);
    change(one, 0, "mine again");
    mine.save(one);
    expect(stored()).toEqual(["mine again"]);
  });

  it("that another tab has kept since the page was opened does not come into the cells under the reader's hand", () => {
    const found = foundNow();
    keptWork().save(pageOf({number: 1, original: "a", now: "theirs", change: "changed"}));
    const cells = pageOf(
      {number: 1, original: "a", now: "mi", change: "changed"},
      {number: 2, original: "b"}
    );
    const mine = keptWork(found);
    for (const cell of cells) mine.bringBack(cell);
    expect(cells.map(({text}) => text.now)).toEqual(["mi", "b"]);
    mine.save(cells);
    expect(stored()).toEqual(["mi"]);
  });

  it("that does not fit into the browser's storage is said to be not kept, and is kept once there is room", () => {
    const kept = keptWork();
    const cells = pageOf({number: 1, original: "a", now: "small", change: "changed"});
    const write = (now: string) => Object.assign(cells[0]!.text, {now});
    expect(kept.save(cells)).toBe(true);
    write("x".repeat(10 * 2 ** 20));
    expect([kept.save(cells), kept.isKept, stored()]).toEqual([false, false, ["small"]]);
    write("less");
    expect([kept.save(cells), kept.isKept, stored()]).toEqual([true, true, ["less"]]);
    // Filled by somebody else, who then makes room.
    localStorage.setItem("else", "x".repeat(5_000_000 - 200));
    write("y".repeat(1000));
    expect(kept.save(cells)).toBe(false);
    localStorage.removeItem("else");
    // Nothing has changed: it is tried again when somebody asks.
    expect([kept.save(cells), kept.save(cells, true)]).toEqual([false, true]);
    expect(stored()).toEqual(["y".repeat(1000)]);
  });

  it("gives up its former places only when all of it is in the new one", () => {
    const text = "x".repeat(2_600_000);
    localStorage.setItem(formerKeys[0]!, JSON.stringify([{number: 1, original: "a", text}]));
    const cells = pageOf({number: 1, original: "a", now: text, change: "changed"});
    const kept = keptWork();
    expect(kept.save(cells)).toBe(false);
    expect(Object.keys(localStorage)).toEqual([formerKeys[0]]);
  });

  it("is not run again if it was running when the page ended", async () => {
    keptWork().save(pageOf({number: 1, original: "a", now: "for (;;);", change: "changed"}));
    localStorage.setItem("running /", JSON.stringify(["for (;;);"]));
    vi.resetModules();
    const {KeptWork: Opened} = await import("../../../src/lib/notebook/kept.js");
    const cells = pageOf({number: 1, original: "a"});
    const kept = new Opened({key, formerKeys, insert: () => undefined}, foundNow());
    for (const cell of cells) kept.bringBack(cell);
    expect(resumed).toEqual(["for (;;);: interrupted"]);
    kept.save(
      pageOf({number: 1, original: "a", now: "for (;;);", change: "changed", outcome: "interrupted"})
    );
    // It is known from the work itself now.
    expect(localStorage.getItem("running /")).toBe(null);
  });
});
