import {expect, test} from "vitest";
import {hyperparameters} from "../../../src/lib/training/hyperparameters.js";

test("each hyper-parameter has its name in the reader's language, in the order given", () => {
  const menus = {epochs: [[1, 3], 3], filters: [[4, 8], 8]} as const;
  expect(hyperparameters("en", menus)).toEqual({
    epochs: {name: "epochs", values: [1, 3], value: 3},
    filters: {name: "filters", values: [4, 8], value: 8}
  });
  expect(Object.values(hyperparameters("zh", menus)).map(({name}) => name)).toEqual(["轮数", "滤波器个数"]);
});

test("a letter of the page stands behind the name", () => {
  const {codeSize} = hyperparameters("zh", {codeSize: [[2, 4], 2, "K"]});
  expect(codeSize).toEqual({name: "编码维数 K", values: [2, 4], value: 2});
});
