import {expect, test} from "vitest";
import {labelParts, spokenLabel} from "../../../src/lib/figures/math-label.js";

test("what stands in _{…} is lowered, in ^{…} raised", () => {
  expect(labelParts("|∂h_{T} / ∂h_{T−d}|")).toEqual([
    {text: "|∂h", shift: "none"},
    {text: "T", shift: "sub"},
    {text: " / ∂h", shift: "none"},
    {text: "T−d", shift: "sub"},
    {text: "|", shift: "none"}
  ]);
  expect(labelParts("u^{d}")).toEqual([
    {text: "u", shift: "none"},
    {text: "d", shift: "super"}
  ]);
});

test("a plain name, also with a lone sign, stays as it is", () => {
  expect(labelParts("loss ½‖x − x̂‖², a_b")).toEqual([{text: "loss ½‖x − x̂‖², a_b", shift: "none"}]);
});

test("for those who hear it, a label has no marks", () =>
  expect(spokenLabel("h_{T−d} u^{d}")).toBe("h T−d u d"));
