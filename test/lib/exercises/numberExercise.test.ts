import {expect, test} from "vitest";
import {numberExercise, numbersExercise} from "../../../src/lib/exercises/numberExercise.js";

const both = (text: string) => ({en: text, zh: text});
const task = {
  id: "x",
  title: both(""),
  task: both(""),
  starter: "",
  solution: "",
  hints: [],
  right: both("yes")
};

const ten = {
  answer: Math.log(10),
  tolerance: 0.005,
  mistakes: [{is: 1, says: both("That is to base 10.")}],
  otherwise: both("Take the logarithm.")
};
const loss = numberExercise({...task, ...ten, name: "loss"});
const said = (value: unknown) => loss.check({loss: value}).sentence.en;

test("a number within the tolerance is right", () => {
  expect(loss.check({loss: 2.303}).state).toBe("right");
  expect(loss.check({loss: 0}).state).toBe("open");
});

test("one nearly within it is told so", () => {
  expect(said(2.33)).toBe(
    "2.33 is close, but not within 0.005: give more digits, or let the page calculate it."
  );
});

test("others are told on which side they are, and a known mistake by its sentence", () => {
  expect(said(5)).toBe("`loss` is 5: too large. Take the logarithm.");
  expect(said(1)).toBe("`loss` is 1. That is to base 10.");
});

test("what is no number is told in words", () => {
  expect(said("2.3")).toBe('`loss` is the text `"2.3"`; a number is needed.');
  expect(said(NaN)).not.toContain("NaN");
  expect(said(1 / 0)).toContain("infinite");
});

test("of several numbers the first wrong one is told by its name", () => {
  const count = {answer: 7, mistakes: [], otherwise: both("Count again.")};
  const counts = numbersExercise({...task, name: "counts", numbers: {rows: count, columns: count}});
  const tell = (value: unknown) => counts.check({counts: value}).sentence.en;
  expect(tell({rows: 7, columns: 8})).toBe("`counts.columns` is 8: too large. Count again.");
  expect(tell({rows: 7})).toBe("`counts.columns` has no value yet.");
  expect(tell(7)).toBe("`counts` is 7; `{rows: 0, columns: 0}` is the form.");
  expect(counts.check({counts: {rows: 7, columns: 7}}).state).toBe("right");
});
