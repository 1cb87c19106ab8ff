// @vitest-environment jsdom
import {beforeEach, expect, it} from "vitest";
import {dressOutput, inspectPlainly} from "../../../src/lib/notebook/inspector.js";
import {frameworkInspector} from "./framework.js";

const Inspector = frameworkInspector();
dressOutput(Inspector);

beforeEach(() => document.body.replaceChildren());

/** What Framework's `display` does with a value, in a cell with this code. */
function display(value: unknown, code: string): HTMLElement {
  document.body.innerHTML = `<div class="cell"><div class="observablehq--block"></div><pre><code></code></pre></div>`;
  document.querySelector("code")!.textContent = code;
  const view = document.createElement("div");
  new Inspector(view).fulfilled(value);
  document.querySelector(".observablehq--block")!.append(view);
  return view;
}

it("dresses what Framework displays, by the name it has in the cell", async () => {
  const view = display([1, 2], "const h = [1, 2];\ndisplay(h);\n");
  expect(view.querySelectorAll("li")).toHaveLength(2);
  await Promise.resolve();
  expect(view.querySelector<HTMLElement>("[data-name]")?.dataset.name).toBe("h");
  expect(view.querySelectorAll("li")).toHaveLength(2);
});

it("leaves other values as they were", () => {
  expect(display({a: {b: 1}}, "display({a: {b: 1}})").textContent!.trim()).toBe("Object {a: Object}");
});

it("shows plainly what readers print", () => {
  const node = document.createElement("div");
  inspectPlainly(Inspector, node, [1, 2]);
  expect(node.textContent!.trim()).toBe("Array(2) [1, 2]");
});
