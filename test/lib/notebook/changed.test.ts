// @vitest-environment jsdom
import {beforeEach, expect, it, vi} from "vitest";
import type {Changeable} from "../../../src/lib/notebook/changed.js";

/** A page that opens now, with one cell and an exercise. */
async function openPage() {
  vi.resetModules();
  const {changedCells} = await import("../../../src/lib/notebook/changed.js");
  document.body.innerHTML = `<main><div></div><section class="exercise"><div></div></section></main>`;
  const cells = changedCells("en");
  cells.keepAt({key: "cells /page", formerKeys: [], insert: () => undefined});
  const [write, answer] = [...document.querySelectorAll<HTMLElement>("main div")].map((element, n) => {
    const text = {original: "a", now: "a", change: (next: string) => (text.now = next)};
    const cell: Changeable = {
      number: n + 1,
      element,
      text,
      get change() {
        return text.now === text.original ? "none" : "changed";
      },
      outcome: "ran",
      resume: () => undefined,
      takeBack: () => {
        const {now} = text;
        text.now = text.original;
        return () => (text.now = now);
      }
    };
    cells.add(cell);
    return (next: string) => {
      text.now = next;
      cells.show();
    };
  });
  return {write: write!, answer: answer!};
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

it("answers to exercises are kept, not counted, and stay when all else is reset", async () => {
  const {write, answer} = await openPage();
  const control = () => document.querySelector(".cells-changed")!;
  answer("my answer");
  await vi.waitFor(() => expect(kept()).toContain("my answer"));
  expect(control().classList.contains("silent")).toBe(true);
  write("my change");
  expect(control().classList.contains("silent")).toBe(false);
  expect(control().textContent).toContain("1 cell changed");
  control().querySelector<HTMLButtonElement>(":scope > button")!.click();
  expect(kept()).toContain("my answer");
  expect(kept()).not.toContain("my change");
  expect(control().textContent).toContain("Undo");
});
