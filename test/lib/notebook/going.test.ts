import {describe, expect, it} from "vitest";
import {Going} from "../../../src/lib/notebook/going.js";

function listen() {
  const failures: unknown[] = [];
  let changes = 0;
  const going = new Going({
    changed: () => void ++changes,
    failed: error => void failures.push(error),
    isInput: generator => "input" in generator
  });
  return {going, failures, changes: () => changes};
}

function* count(ended: () => void = () => undefined) {
  try {
    for (let i = 0; ; ++i) yield i;
  } finally {
    ended();
  }
}

describe("Going", () => {
  it("leaves all values as they are that are no generators, and generators of inputs", () => {
    const {going, changes} = listen();
    const input = Object.assign(count(), {input: true});
    for (const value of [1, null, undefined, {a: 1}, [1], input]) expect(going.follow(value)).toBe(value);
    expect(going.any).toBe(false);
    expect(changes()).toBe(0);
  });

  it("stops a generator that goes on; it has then ended by itself", () => {
    const {going} = listen();
    let ended = 0;
    const followed = going.follow(count(() => void ++ended)) as Generator<number>;
    expect(followed.next().value).toBe(0);
    expect(followed.next().value).toBe(1);
    expect(going.any).toBe(true);
    expect(going.stop()).toBe(true);
    expect(ended).toBe(1);
    expect(going.any).toBe(false);
    expect(followed.next()).toEqual({done: true, value: undefined});
  });

  it("does not stop one that has no value yet, for which others wait", () => {
    const {going} = listen();
    going.follow(count());
    expect(going.stop()).toBe(false);
    expect(going.any).toBe(true);
  });

  it("knows when a generator ends, or is ended by the page", async () => {
    const {going} = listen();
    const some = (await going.follow(
      Promise.resolve(
        (async function* () {
          yield 1;
        })()
      )
    )) as AsyncGenerator<number>;
    expect(await some.next()).toEqual({done: false, value: 1});
    expect(going.any).toBe(true);
    expect((await some.next()).done).toBe(true);
    await Promise.resolve();
    expect(going.any).toBe(false);
    const other = going.follow(count()) as Generator<number>;
    other.next();
    other.return(undefined);
    expect(going.any).toBe(false);
  });

  it("joins one that the page already takes values of, when it asks for another", () => {
    const {going, changes} = listen();
    const generator = count();
    expect(generator.next().value).toBe(0);
    going.join(generator);
    expect(going.any).toBe(false);
    expect(generator.next().value).toBe(1);
    expect(going.any).toBe(true);
    expect(changes()).toBe(1);
    expect(going.stop()).toBe(true);
    expect(generator.next()).toEqual({done: true, value: undefined});
    expect(going.any).toBe(false);

    const input = Object.assign(count(), {input: true});
    for (const value of [1, null, {a: 1}, input]) going.join(value);
    expect(input.next().value).toBe(0);
    expect(going.any).toBe(false);
  });

  it("tells of what a generator throws", async () => {
    const {going, failures} = listen();
    const error = new Error("no flour");
    const sudden = going.follow(
      (function* () {
        yield 1;
        throw error;
      })()
    ) as Generator<number>;
    sudden.next();
    expect(() => sudden.next()).toThrow(error);
    const late = going.follow(
      (async function* () {
        yield 1;
        throw error;
      })()
    ) as AsyncGenerator<number>;
    await late.next();
    await expect(late.next()).rejects.toThrow(error);
    expect(failures).toEqual([error, error]);
    expect(going.any).toBe(false);
  });
});
