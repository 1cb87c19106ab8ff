import {expect, it} from "vitest";
import {displayNames} from "../../../src/lib/notebook/displayNames.js";

it.each([
  ["h", ["h"]],
  ["step.h;\n", ["step.h"]],
  [
    "const h = [1];\ndisplay(h);\ndisplay(h.length + 1);\ndisplay(step.h); // below it",
    ["h", undefined, "step.h"]
  ],
  ["display({h, dh});", [undefined]],
  ["display(f(h));\ndisplay(\n  h\n);", []],
  ["for (const h of list) {\n  display(h);\n}", []],
  ["if (a) display(h);\ndisplay(dh);", []],
  ["h + 1", []]
])("%j displays %j", (text, names) => expect(displayNames(text)).toEqual(names));
