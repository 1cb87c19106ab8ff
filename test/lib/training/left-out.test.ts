import {expect, test} from "vitest";
import {apart, leftOutSetting} from "../../../src/lib/training/left-out.js";

test("the errors of the digit that was left out, and of all others", () => {
  expect(apart([1, 2, 3], [7, 2, 7], 7)).toEqual({unseen: [1, 3], seen: [2]});
});

test("a menu of the ten digits", () => {
  expect(leftOutSetting(2, "en")).toMatchObject({name: "digit left out", value: 2});
  expect(leftOutSetting(2, "zh").values).toHaveLength(10);
});
