import {describe, expect, it} from "vitest";
import {explain} from "../../../src/lib/notebook/explain.js";

const said = (text: string) => explain({kind: "thrown", name: "", text}, "en");
const inChinese = (text: string) => explain({kind: "thrown", name: "", text}, "zh");

/** What Chrome, Firefox and Safari say of the same mistake. */
describe.each([
  [
    "a name that is nowhere",
    /`kernal` is not defined/,
    ["kernal is not defined", "kernal is not defined", "Can't find variable: kernal"]
  ],
  [
    "a call of what is no function",
    /`h.flat` is called, but it is not a function/,
    [
      "h.flat is not a function",
      "h.flat is not a function",
      "h.flat is not a function. (In 'h.flat()', 'h.flat' is undefined)"
    ]
  ],
  [
    "a call of what a function's result lacks",
    /`encoderPart\(\.\.\.\)\.flat` is called, but it is not a function/,
    [
      "encoderPart(...).flat is not a function",
      "encoderPart(...).flat is not a function",
      "encoderPart(...).flat is not a function. (In 'encoderPart(...).flat()', 'encoderPart(...).flat' is undefined)"
    ]
  ],
  [
    "Python's append",
    /A list grows by `push`: `list\.push/,
    [
      "list.append is not a function",
      "list.append is not a function",
      "list.append is not a function. (In 'list.append(1)', 'list.append' is undefined)"
    ]
  ],
  [
    "reading from undefined",
    /`shape`.* is read from a value that is undefined|In `x\.shape`, something is read from a value that is undefined/,
    [
      "Cannot read properties of undefined (reading 'shape')",
      'can\'t access property "shape", x is undefined',
      "undefined is not an object (evaluating 'x.shape')",
      "undefined is not an object (near '...x.shape...')"
    ]
  ],
  [
    "a constant that is given a new value",
    /A `const` cannot be given a new value/,
    [
      "Assignment to constant variable.",
      "invalid assignment to const 'rate'",
      "Attempted to assign to readonly property."
    ]
  ],
  [
    "a name that comes too early",
    /used before the line that declares it/,
    [
      "Cannot access 'h' before initialization",
      "can't access lexical declaration 'h' before initialization",
      "Cannot access uninitialized variable.",
      "Cannot access 'h' before initialization."
    ]
  ],
  [
    "endless recursion",
    /calls itself without end/,
    ["Maximum call stack size exceeded", "too much recursion", "Maximum call stack size exceeded."]
  ],
  [
    "what cannot be gone through",
    /is not a list that can be gone through/,
    [
      "x is not iterable",
      "x is not a function or its return value is not iterable",
      "x is not iterable",
      "Spread syntax requires ...iterable[Symbol.iterator] to be a function",
      "Spread syntax requires ...iterable[Symbol.iterator] to be a function (evaluating 'Math.max(...x)')"
    ]
  ],
  [
    "a loop over what is no list, as Safari tells it",
    /Near `x of 5`, a value that is undefined is called or gone through/,
    ["undefined is not a function (near '...x of 5...')"]
  ],
  [
    "a sum of nothing",
    /^An empty list cannot be reduced/,
    [
      "Reduce of empty array with no initial value",
      "reduce of empty array with no initial value",
      "reduce of empty array with no initial value"
    ]
  ],
  [
    "an impossible length",
    /cannot have this length/,
    ["Invalid array length", "invalid array length", "Array size is not a small enough positive integer."]
  ]
])("%s", (_, sentence, messages) => {
  it.each(messages)("%s", message => {
    expect(said(message)).toMatch(sentence);
    expect(inChinese(message)).not.toBe(message);
    expect(inChinese(message)).toMatch(/\p{Script=Han}/u);
  });
});

it("Firefox says of a value that is missing what it is called", () => {
  expect(said("x is undefined")).toBe("`x` is undefined, where a value is needed.");
  expect(said("can't access property 0 of undefined")).toBe("`0` is read from a value that is undefined.");
});

it("passes on what a program itself says", () => {
  expect(said("The learning rate is too large.")).toBe("The learning rate is too large.");
});
