// @vitest-environment jsdom
import {beforeEach, expect, it, vi} from "vitest";
import type {Changeable} from "../../../src/lib/notebook/changed.js";

/** A page that opens now, with one cell. */
async function openPage() {
  vi.resetModules();
  const {changedCells} = await import("../../../src/lib/notebook/changed.js");
  document.body.innerHTML = "<main></main>";
  const cells = changedCells("en");
  const text = {original: "a", now: "a", change: (next: string) => (text.now = next)};
  const cell: Changeable = {
    number: 1,
    element: document.querySelector("main")!.appendChild(document.createElement("div")),
    text,
    get change() {
      return text.now === text.original ? "none" : "changed";
    },
    outcome: "ran",
    resume: () => undefined,
    takeBack: () => () => undefined
  };
  cells.keepAt({key: "cells /page", formerKeys: [], insert: () => undefined});
  cells.add(cell);
  const write = (next: string) => {
    text.now = next;
    cells.show();
  };
  return {write};
}

const said = () => document.querySelector(".work-not-kept [role=status]")?.textContent;
const kept = () => localStorage.getItem("cells /page") ?? "";

beforeEach(() => localStorage.clear());

it("work for which there is no room is said to be not kept until there is room", async () => {
  const {write} = await openPage();
  write("small");
  await vi.waitFor(() => expect(kept()).toContain("small"));
  expect(said()).toBe("");
  localStorage.setItem("else", "x".repeat(5_000_000 - 200));
  write("y".repeat(1000));
  expect(said()).toMatch(/^Your changes will not be here/);
  expect(document.querySelectorAll(".work-not-kept button")).toHaveLength(1);
  expect(kept()).toContain("small");
  localStorage.removeItem("else");
  // The other tab that has made room, or the way back from where the reader has.
  dispatchEvent(new Event("storage"));
  expect(said()).toBe("");
  expect(document.querySelectorAll(".work-not-kept button")).toHaveLength(0);
  expect(kept()).toContain("yyy");
});

it("nothing is said where nothing is kept and nothing is changed", async () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("No.", "SecurityError");
  });
  const {write} = await openPage();
  expect(said()).toBe(undefined);
  write("b");
  await vi.waitFor(() => expect(said()).toMatch(/^Your changes/));
  write("a");
  expect(said()).toBe(undefined);
  vi.restoreAllMocks();
});
