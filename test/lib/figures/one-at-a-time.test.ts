import {expect, it, onTestFinished, vi} from "vitest";
import {oneAtATime} from "../../../src/lib/figures/one-at-a-time.js";

const settled = () => new Promise(resolve => setTimeout(resolve));

it("does the first call at once, holds the later ones, and does only the last of them", async () => {
  const done: string[] = [];
  const ends: (() => void)[] = [];
  const work = oneAtATime(async (name: string) => {
    await new Promise<void>(resolve => ends.push(resolve));
    done.push(name);
  });
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
    {onError: error => errors.push(error)}
  );
  work(true);
  await settled();
  work(false);
  await settled();
  expect(errors).toHaveLength(1);
  expect(done).toBe(1);
});

it("rests between two, and keeps the last call", async () => {
  const done: number[] = [];
  const work = oneAtATime(
    async (n: number) => {
      done.push(n);
    },
    {rest: 30}
  );
  for (let n = 0; n < 5; ++n) {
    work(n);
    await settled();
  }
  expect(done).toEqual([0]);
  await new Promise(resolve => setTimeout(resolve, 60));
  expect(done).toEqual([0, 4]);
});

it("rests as long as the work takes, where that is longer", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const begun: number[] = [];
  const work = oneAtATime(
    async (n: number) => {
      begun.push(n);
      await new Promise(resolve => setTimeout(resolve, 200));
    },
    {rest: 30}
  );
  work(0);
  await vi.advanceTimersByTimeAsync(10);
  work(1);
  await vi.advanceTimersByTimeAsync(380); // the work has ended at 200
  expect(begun).toEqual([0]);
  await vi.advanceTimersByTimeAsync(20);
  expect(begun).toEqual([0, 1]);
});

it("begins nothing and reports nothing once it is no longer wanted", async () => {
  let begun = 0;
  let fail = () => {};
  const errors: unknown[] = [];
  let invalidate = () => {};
  const work = oneAtATime(
    async () => {
      ++begun;
      await new Promise<void>((_, reject) => (fail = () => reject(new Error("disposed"))));
    },
    {onError: error => errors.push(error), invalidation: new Promise<void>(resolve => (invalidate = resolve))}
  );
  work();
  work();
  invalidate();
  await settled();
  fail();
  await settled();
  work();
  await settled();
  expect(begun).toBe(1);
  expect(errors).toEqual([]);
});

it("does the next call at once when the last has ended", async () => {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const ask = oneAtATime(async (n: number) => {
    begun.push(n);
    await new Promise<void>(resolve => ends.push(resolve));
  });
  const finish = async () => {
    ends.shift()!();
    await settled();
  };
  for (const n of [1, 2, 3, 4]) ask(n);
  expect(begun).toEqual([1]);
  await finish();
  expect(begun).toEqual([1, 4]);
  await finish();
  ask(5);
  expect(begun).toEqual([1, 4, 5]);
  await finish();
});
