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
