// @vitest-environment jsdom
import {expect, test} from "vitest";
import {kernelChecks, type KernelCheckRow} from "../../../src/lib/figures/kernel-checks.js";

const row = (kernel: string, ok: boolean): KernelCheckRow => ({
  ...{kernel, version: "", shapes: "x [2]", largestError: ok ? 1e-8 : 1, bound: 1e-7, ok, milliseconds: 2},
  cost: {multiplyAdds: 1234}
});

async function* rows(...all: KernelCheckRow[]) {
  yield* all;
}

const never = new Promise(() => undefined);
const summary = (element: HTMLElement) => element.querySelector(".summary")!.textContent;

test("checks are counted while they come, and summed up at the end", async () => {
  const checks = kernelChecks();
  checks.add(row("dense", true));
  expect(summary(checks)).toBe("1 checks done …");
  await checks.follow(rows(row("conv2d", true)), {invalidation: never});
  expect(summary(checks)).toBe(
    "All 2 checks passed: on this device every operation computes what its loops compute."
  );
});

test("a check that failed is marked and told", async () => {
  const checks = kernelChecks();
  await checks.follow(rows(row("conv2d", true), row("dense", false)), {invalidation: never});
  expect(summary(checks)).toContain("1 of 2 checks failed");
  expect(checks.querySelector("tr.bad")!.textContent).toContain("dense");
});

test("a cell that runs anew hears of no further check", async () => {
  const checks = kernelChecks();
  await checks.follow(rows(row("conv2d", true), row("dense", true)), {invalidation: Promise.resolve()});
  expect(checks.value.length).toBeLessThan(2);
  expect(summary(checks)).not.toContain("passed");
});
