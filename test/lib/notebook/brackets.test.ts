import {describe, expect, it} from "vitest";
import {unclosedBracket} from "../../../src/lib/notebook/brackets.js";

describe("unclosedBracket", () => {
  it.each([
    "f(a[0], {b: 1});",
    "const t = `${a} and ${{b: 1}.b} )`;",
    "const r = /[(]{/; const q = a / b / (c);",
    "// ( [ {\nconst s = ') ] }';",
    "f())"
  ])("finds none in %s", source => expect(unclosedBracket(source)).toBeUndefined());

  it.each([
    ["f(a[0]", "(", 1],
    ["if (a) {\n  b();\n", "{", 7],
    ["f([1, 2);", "[", 2],
    ["const t = `${a(b}`;", "(", 14],
    ["const t = `${a;", "${", 10],
    ["f(g(1);\nh(2);", "(", 1]
  ])("finds it in %s", (source, open, at) => expect(unclosedBracket(source)).toMatchObject({open, at}));
});
