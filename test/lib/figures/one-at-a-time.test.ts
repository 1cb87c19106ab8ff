import {expect, it} from "vitest";
import {oneAtATime} from "../../../src/lib/figures/one-at-a-time.js";

const settled = () => new Promise(resolve => setTimeout(resolve));

it("does the first call at once, holds the later ones, and does only the last of them", async () => {
  const done: string[] = [];
  const ends: (() => void)[] = [];
  const work = oneAtATime(
    async (name: string) => {
      await new Promise<void>(resolve => ends.push(resolve));
      done.push(name);
    },
    () => {}
  );
  for (const name of ["a", "b", "c", "d"]) work(name);
  expect(ends).toHaveLength(1);
  ends[0]();
  await settled();
  expect(ends).toHaveLength(2);
  ends[1]();
  await settled();
  expect(done).toEqual(["a", "d"]);
  expect(ends).toHaveLength(2);
});

it("hands an error on and goes on", async () => {
  const errors: unknown[] = [];
  let done = 0;
  const work = oneAtATime(
    async (fails: boolean) => {
      if (fails) throw new Error("no");
      ++done;
    },
    error => errors.push(error)
  );
  work(true);
  await settled();
  work(false);
  await settled();
  expect(errors).toHaveLength(1);
  expect(done).toBe(1);
});
