// @vitest-environment jsdom
import {beforeEach, describe, expect, it} from "vitest";
import {dress} from "../../../src/lib/notebook/dressed.js";
import "../../../src/lib/notebook/gridReading.js";

beforeEach(() => {
  document.documentElement.lang = "en";
  document.body.replaceChildren();
});

function shown(value: unknown, name?: string): HTMLElement {
  const element = dress(value, name)!;
  document.body.append(element);
  return element;
}

const head = (element: HTMLElement) => element.querySelector(".dressed-head")!.textContent;
const over = (target: Element) => target.dispatchEvent(new Event("pointerover", {bubbles: true}));
const press = (key: string) =>
  document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));

describe("a grid of numbers", () => {
  it("tells of the number that is pointed at, or else focused, its place and all its digits", () => {
    const element = shown([Math.tanh(1), Math.tanh(2)], "h");
    const [first, second] = element.querySelectorAll("li");
    over(first!);
    expect(head(element)).toBe("h[0] = 0.7615941559557649");
    over(document.body);
    expect(head(element)).toBe("hlength 2");
    second!.focus();
    expect(head(element)).toBe("h[1] = 0.9640275800758169");
    over(first!);
    over(document.body);
    expect(head(element)).toBe("h[1] = 0.9640275800758169");
    second!.blur();
    expect(head(element)).toBe("hlength 2");
  });

  it("is gone through by the arrow keys", () => {
    const element = shown([
      [1, 2],
      [3, 4]
    ]);
    element.querySelector<HTMLElement>(".dressed-cells")!.focus();
    const told = ["ArrowRight", "ArrowDown", "ArrowRight", "ArrowUp", "ArrowUp"].map(key => {
      press(key);
      return head(element);
    });
    expect(told).toEqual(["[0][0] = 1", "[1][0] = 3", "[1][1] = 4", "[0][1] = 2", "[0][1] = 2"]);
  });

  it("is gone through beyond what is left out", () => {
    const element = shown(Array.from({length: 784}, (_, k) => k));
    element.querySelectorAll("li")[29]!.focus();
    press("ArrowRight");
    expect(head(element)).toContain("[783] = 783");
  });
});
