import {describe} from "vitest";
import {useBackend} from "./compare.js";
import {tinyNumbers} from "./extremes.tiny.js";

describe("numbers too small to be normal, on cpu", () => {
  useBackend("cpu");
  tinyNumbers();
});
