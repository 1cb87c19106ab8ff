import {expect, test} from "vitest";
import {parseSeries} from "../../../src/lib/data/index.js";

test("a file of dates and numbers, also with the line ends of Windows", () => {
  expect(parseSeries("date,value\r\n2012-01-01,12.8\r\n2012-01-02,-3\r\n")).toEqual({
    dates: ["2012-01-01", "2012-01-02"],
    values: [12.8, -3]
  });
});

test.each(["2012-01-01,", "2012-01-01", "2012-01-01,warm"])("the line %s is named", line => {
  expect(() => parseSeries(`date,value\n${line}`)).toThrow("parseSeries: line 2 is");
});
