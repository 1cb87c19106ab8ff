// @vitest-environment jsdom
import {beforeEach, describe, expect, it} from "vitest";
import type {Changeable} from "../../../src/lib/notebook/changed.js";
import {KeptWork} from "../../../src/lib/notebook/kept.js";

const key = "cells /en/page.html";

/** A page with cells in this order; the reader's own have no number of the author's. */
function pageOf(
  ...cells: {number: number; original?: string; now?: string; change?: Changeable["change"]}[]
) {
  document.body.replaceChildren();
  return cells.map(({number, original = "\n", now = original, change = "none"}): Changeable => {
    const element = document.body.appendChild(document.createElement("div"));
    const text = {original, now, change: (next: string) => (text.now = next)};
    return {number, element, text, change, takeBack: () => () => undefined};
  });
}

let inserted: {above: Changeable["number"]; text: string}[];
const keptWork = () => new KeptWork({key, insert: ({number}, text) => inserted.push({above: number, text})});

beforeEach(() => {
  localStorage.clear();
  inserted = [];
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

  it.each(["no JSON", "7", '[1, null, {"text": 2}]'])("is nothing if %s is kept in its place", text => {
    localStorage.setItem(key, text);
    const [cell] = pageOf({number: 1, original: "a"});
    keptWork().bringBack(cell!);
    expect([cell!.text.now, inserted]).toEqual(["a", []]);
  });
});
