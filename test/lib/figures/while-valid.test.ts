import {expect, test} from "vitest";
import {oneAtATime} from "../../../src/lib/figures/one-at-a-time.js";
import {Stale, whileValid} from "../../../src/lib/figures/while-valid.js";

const fails = async () => {
  throw new RangeError("predict: this model was disposed");
};
async function* twoSteps() {
  yield 1;
  await fails();
}

test("as long as the cell lives, a failure is one", async () => {
  const {ask, walk} = whileValid(new Promise(() => {}));
  await expect(ask(fails)()).rejects.toThrow("disposed");
  expect(await ask(async (a: number) => a + 1)(2)).toBe(3);
  const all = async () => {
    for await (const step of walk(twoSteps())) void step;
  };
  await expect(all()).rejects.toThrow("disposed");
});

test("afterwards nobody waits for the answer: a figure goes on with what is asked next", async () => {
  const {ask, walk} = whileValid(Promise.resolve());
  await Promise.resolve();
  await expect(ask(fails)()).rejects.toBeInstanceOf(Stale);
  const seen: number[] = [];
  for await (const step of walk(twoSteps())) seen.push(step);
  expect(seen).toEqual([1]);
  const shown: number[] = [];
  const show = oneAtATime(async (n: number) => {
    if (n === 1) await ask(fails)();
    shown.push(n);
  });
  show(1);
  show(2);
  await expect.poll(() => shown).toEqual([2]);
});
