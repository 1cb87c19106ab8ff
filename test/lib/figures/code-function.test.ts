// @vitest-environment jsdom
import {expect, test} from "vitest";
import {codeFunctionChoice} from "../../../src/lib/figures/code-function.js";

test("the sigmoid makes the code until another function is chosen", () => {
  const choice = codeFunctionChoice({lang: "zh"});
  expect(choice.value).toBe("sigmoid");
  expect(choice.querySelector("legend")!.textContent).toBe("编码的 σ");
  document.body.append(choice);
  choice.querySelectorAll("input")[1].click();
  expect(choice.value).toBe("linear");
});
