import {expect, test} from "vitest";
import {joinGroups, type ModuleGroup} from "../../../src/lib/book/joinGroups.js";

const group = (files: string, times: number[], bytes: number, comesLater = false): ModuleGroup => ({
  files: files.split(" "),
  times: new Set(times),
  bytes,
  comesLater
});

/** The groups as they are joined, each by its files and its times. */
function joined(
  groups: ModuleGroup[],
  imports: Record<string, string[]> = {},
  ...libraries: [string, number][]
) {
  const last = Math.max(...groups.flatMap(({times}) => [...times]));
  const loads = Array.from(
    {length: last + 1},
    (_, time) =>
      new Set([
        ...groups.filter(({times}) => times.has(time)).flatMap(({files}) => files),
        ...libraries.filter(([, when]) => when === time).map(([file]) => file)
      ])
  );
  return joinGroups(groups, loads, file => imports[file] ?? [])
    .map(({files, times}) => `${[...files].sort().join(" ")}: ${[...times].sort().join(" ")}`)
    .sort();
}

test("a small group that is nearly always loaded with another joins it; a large one that a load does without does not", () => {
  expect(joined([group("a", [0, 1, 2], 5000), group("b", [0, 1], 300)])).toEqual(["a b: 0 1 2"]);
  expect(joined([group("a", [0, 1, 2], 5000), group("b", [0, 1], 3000)])).toEqual(["a: 0 1 2", "b: 0 1"]);
  expect(joined([group("a", [0], 100), group("b", [1], 100)])).toEqual(["a: 0", "b: 1"]);
});

test("no load comes to need what it does without", () => {
  const groups = [group("a", [0, 1, 2], 5000), group("b", [0, 1], 300)];
  expect(joined(groups, {b: ["library"]}, ["library", 0], ["library", 1])).toEqual(["a: 0 1 2", "b: 0 1"]);
  expect(joined(groups, {b: ["library"]}, ["library", 0], ["library", 1], ["library", 2])).toEqual([
    "a b: 0 1 2"
  ]);
  expect(joined(groups, {b: ["a"]})).toEqual(["a b: 0 1 2"]);
});

test("files never import each other in a circle", () => {
  const groups = [group("a", [0, 1], 200), group("b", [0, 1], 9000, true), group("c", [0, 1], 200)];
  expect(joined(groups, {a: ["b"], b: ["c"]})).toEqual(["a: 0 1", "b: 0 1", "c: 0 1"]);
  expect(joined(groups, {a: ["b"], c: ["b"]})).toEqual(["a c: 0 1", "b: 0 1"]);
});

test("what a page waits with stays apart from what comes before", () => {
  expect(joined([group("a", [0, 1], 5000), group("b", [0, 1], 300, true)])).toEqual(["a: 0 1", "b: 0 1"]);
});
