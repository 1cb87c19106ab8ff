// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {readStored, store} from "../../../src/lib/notebook/storage.js";

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

it("says that a text is kept, and gives it back", () => {
  expect(store("key", "text")).toBe(true);
  expect(readStored("key")).toBe("text");
  expect(store("key", null)).toBe(true);
  expect(readStored("key")).toBe(null);
});

it("says that there is no room; what was kept before stays", () => {
  store("key", "before");
  expect(store("key", "x".repeat(10 * 2 ** 20))).toBe(false);
  expect(readStored("key")).toBe("before");
});

it.each([
  ["refused", {get: () => new DOMException("The operation is insecure.", "SecurityError")}],
  ["missing", {get: () => new TypeError("Cannot read properties of undefined")}]
])("says that nothing is kept where storage is %s", (_how, {get}) => {
  const refuse = () => {
    throw get();
  };
  vi.stubGlobal("localStorage", {getItem: refuse, setItem: refuse, removeItem: refuse});
  expect([store("key", "text"), store("key", null), readStored("key")]).toEqual([false, false, null]);
  vi.stubGlobal("localStorage", undefined);
  expect([store("key", "text"), readStored("key")]).toEqual([false, null]);
});
