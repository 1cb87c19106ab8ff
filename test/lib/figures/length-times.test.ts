// @vitest-environment jsdom
import {beforeAll, expect, test, vi} from "vitest";
import {lengthTimes, type MeasuredLength} from "../../../src/lib/figures/length-times.js";

beforeAll(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
    }
  );
});

const row = (steps: number): MeasuredLength => ({
  steps,
  recurrence: {milliseconds: steps, draws: steps + 2, multiplyAdds: 2048 * steps},
  convolution: {milliseconds: 2, draws: 3, multiplyAdds: 2048 * steps}
});

test("a press measures every length, and the table says times, draws and multiply-adds", async () => {
  const figure = lengthTimes(
    async function* (lengths) {
      for (const steps of lengths) yield Promise.resolve(row(steps));
    },
    {lengths: [16, 32]}
  );
  document.body.append(figure);
  figure.querySelector("button")!.click();
  await vi.waitFor(() => expect(figure.querySelector("button")!.textContent).toBe("Measure again"));
  expect(figure.value.map(({steps}) => steps)).toEqual([16, 32]);
  const cells = [...figure.querySelectorAll("tbody tr")].map(tr =>
    [...tr.children].map(cell => cell.textContent)
  );
  expect(cells[1]).toEqual(["32", "65,536", "34", "32", "3", "2", "16×"]);
});

test("it can be stopped, and says when it broke off", async () => {
  const never = lengthTimes(
    async function* () {
      yield row(16);
      await new Promise(() => {});
    },
    {lengths: [16, 32]}
  );
  document.body.append(never);
  const button = never.querySelector("button")!;
  button.click();
  await vi.waitFor(() => expect(never.value).toHaveLength(1));
  expect(button.textContent).toBe("Stop");
  button.click();
  expect(button.textContent).toBe("Measure again");
  const broken = lengthTimes(
    // eslint-disable-next-line require-yield
    async function* () {
      await Promise.resolve();
      throw new Error("lost");
    },
    {lengths: [16], lang: "zh"}
  );
  document.body.append(broken);
  broken.querySelector("button")!.click();
  await vi.waitFor(() => expect(broken.querySelector("[role=status]")!.textContent).toContain("测量中断了"));
});
