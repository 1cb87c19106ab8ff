import {describe, expect, it} from "vitest";
import {highlight} from "../../../../src/lib/notebook/highlight.js";
import {findLiterals} from "../../../../src/lib/notebook/literals/find.js";

const found = (text: string) => findLiterals(highlight(text));
const texts = (text: string) => found(text).map(({text}) => text);

describe("the literals of a cell", () => {
  it("are numbers with their signs, booleans, and strings on one line", () => {
    expect(texts('f(-1, x - 2, [-3, 4], .5, 1e-3, true, null, "same");')).toEqual(
      ["-1", "2", "-3", "4", ".5", "1e-3", "true", '"same"'] // x - 2 takes away
    );
  });

  it("are found again when a sign stands in the number's own piece", () => {
    const pieces = [
      {text: "f(", classes: ""},
      {text: "-1.5", classes: "hljs-number cell-number"}
    ];
    expect(findLiterals(pieces).map(({text}) => text)).toEqual(["-1.5"]);
  });

  it("are not those of comments, imports and templates, save what a template computes", () => {
    expect(texts('import {a} from "b"; // 1\nconst s = `2 ${3}`; /* true */')).toEqual(["3"]);
  });

  it("know what they are given to, their list and the comment of their line", () => {
    const [rate, filters, second] = found(
      "const rate = 0.1; // 0…1 step 0.01\nf({filters: 8}, w = [1, 2])"
    ).filter((_, i) => i !== 2);
    expect(rate).toMatchObject({name: "rate", listed: false, note: "// 0…1 step 0.01", from: 13, to: 16});
    expect(filters).toMatchObject({name: "filters", listed: false, note: ""});
    expect(second).toMatchObject({name: "w 2", listed: true});
  });

  it("are found in one pass, however long their list: the last of thousands has its place too", () => {
    const list = found(`const w = [(1, 2), ${"1, ".repeat(6000)}2]`);
    expect(list.at(-1)).toMatchObject({text: "2", name: "w 6002", listed: true});
    expect(list.slice(0, 2)).toMatchObject([{listed: false}, {listed: false}]);
  });

  it("are not looked for in a text too large to be read", () => {
    expect(found("1, ".repeat(7000))).toEqual([]);
  });

  it("take an index for no list", () => {
    expect(found("y[3]; return [4];").map(({listed}) => listed)).toEqual([false, true]);
  });
});
