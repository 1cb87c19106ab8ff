// @vitest-environment jsdom
import {beforeEach, describe, expect, it} from "vitest";
import {dress} from "../../../src/lib/notebook/dressed.js";

beforeEach(() => {
  document.documentElement.lang = "en";
  document.body.replaceChildren();
});

/** The element of a value, in the page. */
function shown(value: unknown, name?: string): HTMLElement {
  const element = dress(value, name)!;
  document.body.append(element);
  return element;
}

const texts = (element: HTMLElement, selector: string) =>
  [...element.querySelectorAll(selector)].map(({textContent}) => textContent);

describe("dress(value)", () => {
  it("shows a number to three digits, and all of them where it is pointed at or focused", () => {
    const number = shown(Math.tanh(1)).querySelector<HTMLElement>(".dressed-number")!;
    expect(number.textContent).toBe("0.762");
    expect(number.dataset.digits).toBe("0.7615941559557649");
    expect(number.tabIndex).toBe(0);
    expect(shown(51).querySelector("[tabindex]")).toBeNull();
  });

  it("shows a sentence without quotes", () => {
    expect(shown("0·0 + 1·1 = 1").textContent).toBe("0·0 + 1·1 = 1");
  });

  it("shows a list as a grid with its name and length, typed or not", () => {
    for (const list of [[0.76159, 1, -2], Float64Array.of(0.76159, 1, -2)]) {
      const element = shown(list, "h");
      expect(texts(element, "li")).toEqual(["0.762", "1", "−2"]);
      expect(element.querySelector(".dressed-head")!.textContent).toBe("hlength 3");
      expect(element.querySelector<HTMLElement>("[data-name]")!.dataset.name).toBe("h");
    }
  });

  it("shows a list of lists as a table", () => {
    const element = shown([
      [1, 2, 3],
      [4, 5, 6]
    ]);
    expect(texts(element, "tr")).toEqual(["123", "456"]);
    expect(texts(element, ".dressed-told")).toEqual(["2 × 3"]);
    expect(texts(shown([new Float32Array(2), new Float32Array(2)]), "td")).toEqual(["0", "0", "0", "0"]);
  });

  it("shows an object of such values as a list of them by name", () => {
    const element = shown({h: [0.5, 0.25], loss: 0.40831, done: true});
    expect(
      [...element.querySelectorAll<HTMLElement>("[data-name]")].map(({dataset}) => dataset.name)
    ).toEqual(["h", "loss", "done"]);
    expect(texts(element, "li, .dressed-number")).toEqual(["0.5", "0.25", "0.408", "true"]);
  });

  it("shortens a long list, says its length and shows the rest on request", () => {
    const element = shown(Array.from({length: 784}, (_, k) => k));
    expect(texts(element, "li").slice(-3)).toEqual(["29", "…", "783"]);
    expect(texts(element, ".dressed-told")).toEqual(["length 784"]);
    element.querySelector("button")!.click();
    expect(texts(element, "li")).toHaveLength(784);
    expect(element.querySelector("button")).toBeNull();
  });

  it("shortens a large table in both directions", () => {
    const element = shown(Array.from({length: 28}, (_, i) => Array.from({length: 28}, (_, j) => 28 * i + j)));
    expect(texts(element, "tr")).toHaveLength(12);
    expect(texts(element, "tr:last-child td")).toEqual([
      "756",
      ...Array.from({length: 9}, (_, j) => String(757 + j)),
      "…",
      "783"
    ]);
  });

  it("speaks the page's language", () => {
    document.documentElement.lang = "zh-CN";
    expect(texts(shown([1, 2]), ".dressed-told")).toEqual(["长度 2"]);
  });

  it("reads a tensor at once, which the cell may dispose of next", async () => {
    let read = 0;
    const tensor = {
      ...{shape: [2, 2], dtype: "float32", dataId: {}, isDisposed: false, kept: false},
      data: () => (++read, Promise.resolve(Float32Array.of(1, 2, 3, 4))),
      dispose: () => undefined
    };
    const element = shown(tensor);
    expect(read).toBe(1);
    await expect.poll(() => texts(element, "td"), {timeout: 20_000}).toEqual(["1", "2", "3", "4"]);
    expect(read).toBe(1);
  });

  it.each([
    ["a function", () => 1],
    ["nothing", undefined],
    ["an empty text", ""],
    ["an empty object", {}],
    ["an instance of a class", new Map([[1, 2]])],
    ["a nested object", {a: {b: 1}}],
    ["objects in a list", [{a: 1}]],
    ["a list of different things", [1, "a"]],
    ["a stack of tables", [[[1]]]],
    ["bytes without numbers", new DataView(new ArrayBuffer(2))]
  ])("leaves %s to Framework", (_, value) => expect(dress(value)).toBeUndefined());
});
