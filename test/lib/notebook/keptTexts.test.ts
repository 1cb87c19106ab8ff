import {describe, expect, it} from "vitest";
import {mergedTexts, parsed, united, type KeptText} from "../../../src/lib/notebook/keptTexts.js";

const changed = (number: number, text: string, outcome: KeptText["outcome"] = "ran"): KeptText => ({
  number,
  original: `the author's ${number}`,
  text,
  outcome
});
const own = (id: string, number: number, text: string): KeptText => ({number, id, text, outcome: "ran"});

describe("the work of two tabs is merged cell by cell", () => {
  const one = changed(1, "one");
  const two = changed(2, "two");
  const a = own("a", 1, "a");
  const b = own("b", 1, "b");

  it.each<[string, before: KeptText[], now: KeptText[], stored: KeptText[], merged: KeptText[]]>([
    ["each has changed another cell", [], [one], [two], [one, two]],
    ["both have changed the same cell: this one last", [], [one], [changed(1, "other")], [one]],
    [
      "the other has changed one that this tab leaves alone",
      [one],
      [one],
      [changed(1, "new")],
      [changed(1, "new")]
    ],
    ["this tab has reset one", [one, two], [two], [one, two], [two]],
    ["the other has reset one", [one, two], [one, two], [two], [two]],
    [
      "the other has reset one that this tab has changed since",
      [one],
      [changed(1, "new")],
      [],
      [changed(1, "new")]
    ],
    ["both have added one", [], [a], [b], [a, b]],
    ["one is deleted, another is added elsewhere", [a], [], [a, b], [b]],
    [
      "two own cells are the same to the letter",
      [],
      [own("a", 1, "\n")],
      [own("b", 1, "\n")],
      [own("a", 1, "\n"), own("b", 1, "\n")]
    ],
    ["an own cell has moved", [a], [own("a", 2, "a")], [a, two], [own("a", 2, "a"), two]],
    ["this tab has put two in another order", [a, b], [b, a], [a, b], [b, a]],
    [
      "the other has put two in another order",
      [a, b],
      [a, own("b", 1, "new")],
      [b, a],
      [own("b", 1, "new"), a]
    ],
    ["everything is taken back", [one, a], [], [one, a], []]
  ])("%s", (_what, before, now, stored, merged) => {
    expect(mergedTexts(before, now, stored)).toEqual(merged);
  });

  it("how a text fared is told of that text only", () => {
    const failed = changed(1, "one", "failed");
    expect(mergedTexts([one], [failed], [one])).toEqual([failed]);
    expect(mergedTexts([one], [failed], [changed(1, "new")])).toEqual([changed(1, "new")]);
    expect(mergedTexts([one], [failed], [])).toEqual([]);
    expect(mergedTexts([one], [one], [failed])).toEqual([failed]);
  });
});

it("own cells from before they had names get the same ones in every tab, and none is lost", () => {
  const json = JSON.stringify([changed(1, "one"), {number: 1, text: "\n"}, {number: 1, text: "\n"}]);
  const [, first, second] = parsed(json);
  expect(parsed(json).slice(1)).toEqual([first, second]);
  expect(first!.id).not.toBe(second!.id);
  expect(united([parsed(json)])).toHaveLength(3);
  // What is written now is read by what came before it: a list of texts with numbers.
  expect(mergedTexts([], parsed(json), [])).toMatchObject(JSON.parse(json) as object[]);
});
