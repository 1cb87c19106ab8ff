// @vitest-environment jsdom
import {beforeEach, expect, it, vi} from "vitest";

const key = "running /";

/** The list as a page opened now has it. */
async function openPage() {
  vi.resetModules();
  const {runningTexts} = await import("../../../src/lib/notebook/running.js");
  return runningTexts();
}

beforeEach(() => localStorage.clear());

it("a text that had not ended when the page did is known to the next page", async () => {
  const page = await openPage();
  page.begin(1, "const a = 1;");
  page.begin(2, "for (;;);");
  page.end(1);
  expect((await openPage()).left).toEqual(["for (;;);"]);
});

it("what has ended leaves nothing behind, also where a second run overtook the first", async () => {
  const page = await openPage();
  page.begin(1, "first");
  page.begin(1, "second");
  page.end(1);
  page.end(1);
  expect(localStorage.getItem(key)).toBe(null);
  expect((await openPage()).left).toEqual([]);
});

it("anything else that is stored there is nothing", async () => {
  for (const text of ["no JSON", "7", "[1, null]"]) {
    localStorage.setItem(key, text);
    expect((await openPage()).left).toEqual([]);
  }
});

it("two tabs take nothing from each other's list, and what was left is taken away once it is known elsewhere", async () => {
  localStorage.setItem(key, JSON.stringify(["left"]));
  const one = await openPage();
  const other = await openPage();
  one.begin(1, "for (;;);");
  other.begin(1, "await 0;");
  other.end(1);
  expect((await openPage()).left).toEqual(["left", "for (;;);"]);
  one.settle();
  one.settle();
  expect((await openPage()).left).toEqual(["for (;;);"]);
});
