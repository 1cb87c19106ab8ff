import MarkdownIt from "markdown-it";
import {describe, expect, test} from "vitest";
import {reservedHeight, reservedHeights, withReservedHeight} from "../../../src/lib/book/heights.js";

describe("the attribute", () => {
  test("is read wherever it stands", () => {
    expect(reservedHeight("ts height=320/410")).toEqual({wide: 320, phone: 410});
    expect(reservedHeight("ts height=320/410 echo")).toEqual({wide: 320, phone: 410});
    expect(reservedHeight("ts echo")).toBeUndefined();
  });

  test.each(["ts height=320", "ts height=", "ts height=a/b", "ts height=1/2/3"])(
    "%s cannot be read",
    info => {
      expect(() => reservedHeight(info)).toThrow(/height=.* cannot be read: two whole numbers of pixels/);
    }
  );

  test("is written, replaced and taken away", () => {
    expect(withReservedHeight("```ts echo", {wide: 320, phone: 410})).toBe("```ts echo height=320/410");
    expect(withReservedHeight("```ts height=1/2 echo", {wide: 3, phone: 4})).toBe("```ts echo height=3/4");
    expect(withReservedHeight("```ts height=1/2")).toBe("```ts");
  });
});

describe("a page", () => {
  /** As Framework does: the output's place, then the code. */
  const render = (text: string) => {
    const md = new MarkdownIt();
    md.renderer.rules.fence = () => `<div class="observablehq observablehq--block"><!--:id:--></div>\n`;
    return md.use(reservedHeights).render(text);
  };

  test("reserves what the fence says, and names the fence's line", () => {
    expect(render("words\n\n```ts height=320/410\n1\n```\n")).toContain(
      `<div class="observablehq observablehq--block reserved" style="--height: 320px; --height-phone: 410px" data-line="3">`
    );
  });

  test("reserves nothing where nothing is said", () => {
    expect(render("```ts\n1\n```\n")).toContain(
      `<div class="observablehq observablehq--block" data-line="1">`
    );
  });
});
