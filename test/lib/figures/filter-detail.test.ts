import {expect, it} from "vitest";
import {channelOf} from "../../../src/lib/figures/filter-detail.js";

it("channelOf takes one channel, the channel being the last index", () => {
  const values = [1, -20, 3, 4, -5, 6];
  expect(channelOf(values, 3, 0, 2)).toEqual([1, 3, -5]);
  expect(channelOf(values, 3, 1, 2)).toEqual([-20, 4, 6]);
});
