// @vitest-environment jsdom
import {beforeEach, expect, test, vi} from "vitest";
import {textField} from "../../../src/lib/figures/text-field.js";

let field: ReturnType<typeof textField>;
let heard: string[];
beforeEach(() => {
  field = textField("Your text", "the book's", {longest: 10});
  field.scrollIntoView = () => {};
  heard = [];
  field.addEventListener("input", () => heard.push(field.value));
  document.body.replaceChildren(field);
});

const part = (role: string) => field.querySelector(`[role=${role}]`)?.textContent;
const back = () => field.querySelector("button");
const drop = (content: string, name = "a.txt") => {
  const bytes = new TextEncoder().encode(content);
  const file = {name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer)};
  const event = new Event("drop", {bubbles: true, cancelable: true});
  document.body.dispatchEvent(Object.assign(event, {dataTransfer: {files: [file], types: ["Files"]}}));
  return event;
};

test("what is typed is its value", () => {
  const input = field.querySelector("input")!;
  input.value = "typed";
  input.dispatchEvent(new Event("input", {bubbles: true}));
  expect(heard).toEqual(["typed"]);
});

test("a file dropped anywhere is read, its length is told, and there is a way back", async () => {
  expect(drop("a longer text\nof two lines").defaultPrevented).toBe(true);
  await vi.waitFor(() => expect(heard).toEqual(["a longer t"]), 20_000);
  expect(part("status")).toBe("a.txt: 26 characters, UTF-8. The first 10 are taken.");
  back()!.click();
  expect(heard).toEqual(["a longer t", "the book's"]);
  expect([part("status"), back()!.hidden]).toEqual(["", true]);
});

test("a file that does not fit changes nothing", async () => {
  drop("short");
  await vi.waitFor(() => expect(heard).toEqual(["short"]), 20_000);
  drop("  ");
  await vi.waitFor(() => expect(part("alert")).toMatch(/^The file has nothing to read in it/));
  expect(heard).toEqual(["short"]);
  expect(part("status")).toBe("a.txt: 5 characters, UTF-8.");
});

test("of a text that is pasted and too long it is told how much is taken", async () => {
  const paste = (text: string) => {
    const event = new Event("paste", {bubbles: true, cancelable: true});
    Object.assign(event, {clipboardData: {getData: () => text}});
    field.querySelector("input")!.dispatchEvent(event);
    return event;
  };
  expect(paste("fits").defaultPrevented).toBe(false);
  expect(paste("this does not fit").defaultPrevented).toBe(true);
  await vi.waitFor(
    () => expect(part("status")).toBe("17 characters were pasted. The first 10 are taken."),
    20_000
  );
  expect(field.value).toBe("this does ");
});
