// @vitest-environment jsdom
import {expect, test, vi} from "vitest";
import {wholeDigits} from "../../../src/lib/training/whole-digits.js";

test("nothing is loaded until it is asked for, then both files; how much has come is told of the larger one", async () => {
  const asked: string[] = [];
  const load = (file: string, {onProgress}: {onProgress?: (loaded: {received: number}) => void} = {}) => {
    asked.push(file);
    onProgress?.({received: 2_000_000});
    return Promise.resolve(file.toUpperCase());
  };
  const button = wholeDigits(load, {train: "many", test: "few"});
  const told = button.querySelector("p")!;
  const said: string[] = [];
  new MutationObserver(() => said.push(told.textContent!)).observe(told, {childList: true});
  expect(asked).toEqual([]);
  expect(button.value).toBeNull();
  button.querySelector("button")!.click();
  await vi.waitFor(() => expect(button.value).toEqual({train: "MANY", test: "FEW"}));
  expect(asked).toEqual(["many", "few"]);
  expect(said).toContain("2.0 MB");
  expect(told.textContent).toContain("60,000 to train on");
});
