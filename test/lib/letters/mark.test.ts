import katex from "katex";
import {describe, expect, test} from "vitest";
import type {Letter} from "../../../src/lib/letters/letter.js";
import {markLetters} from "../../../src/lib/letters/mark.js";

const letter = (key: string, latex: string, role: Letter["role"] = "plain"): Letter => ({
  ...{key, latex, role},
  name: {en: key, zh: key}
});
const letters = [
  letter("h", "h_t", "y"),
  letter("z", "z"),
  letter("dz", "\\mathrm{d}z_t", "g"),
  letter("W", "W", "w"),
  letter("bias", "b"),
  letter("example", "b", "index"),
  letter("t", "t", "index"),
  letter("sigma", "\\sigma_{\\max}")
];

/** The formula, and the letters that no table knows. */
function mark(latex: string) {
  const unknown: string[] = [];
  const marked = markLetters(latex, letters, name => unknown.push(name));
  // What comes out can be typeset.
  katex.renderToString(marked, {trust: true, strict: "ignore"});
  return {marked, unknown};
}

describe("letters in a formula", () => {
  test("each is marked with its index and its power, and coloured by its role", () => {
    expect(mark("h_{t-1}^2").marked).toBe(
      "\\htmlClass{cy}{\\htmlData{letter=h}{h_{\\htmlData{letter=t}{t}-1}^{2}}}"
    );
    expect(mark("W^\\top z").marked).toBe(
      "\\htmlClass{cw}{\\htmlData{letter=W}{W^{\\top}}} \\htmlData{letter=z}{z}"
    );
  });

  test("the longest name wins: dz is not z", () => {
    const {marked, unknown} = mark("\\mathrm{d}z_{t+1} + z");
    expect(marked).toMatch(/^\\htmlClass\{cg\}\{\\htmlData\{letter=dz\}\{\\mathrm\{d\}z_\{/);
    expect(marked).toContain("+ \\htmlData{letter=z}{z}");
    expect(unknown).toEqual([]);
  });

  test("b is the bias, and in an index the example", () => {
    expect(mark("b + h_b").marked).toBe(
      "\\htmlData{letter=bias}{b} + \\htmlClass{cy}{\\htmlData{letter=h}{h_{\\htmlData{letter=example}{b}}}}"
    );
  });

  test("words, names of functions, tables and distances hold no letters", () => {
    const {unknown} = mark(
      "\\tanh(z) \\text{ if } \\operatorname{relu} \\mathbb{R} \\begin{array}{cc} z \\\\[0.4em] W \\end{array} \\sum_\\text{all} z \\, e^{\\pi}"
    );
    expect(unknown).toEqual([]);
  });

  test("a letter that no table knows is told, Greek ones too, and those in an index", () => {
    expect(mark("\\tfrac12 q + \\lambda h_{k}").unknown).toEqual(["q", "\\lambda", "k"]);
  });

  test("accents, fractions and roots keep their arguments", () => {
    const {marked, unknown} = mark("\\frac{z}{\\sqrt{W}} + \\hat{z} + \\sigma_{\\max}^t");
    expect(marked).toContain("\\frac{\\htmlData{letter=z}{z}}{\\sqrt{");
    expect(marked).toContain("\\htmlData{letter=sigma}{\\sigma_{\\max}^{");
    expect(unknown).toEqual([]);
  });
});
