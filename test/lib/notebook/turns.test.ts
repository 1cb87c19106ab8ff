import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {Turns} from "../../../src/lib/notebook/turns.js";

let now = 0;
let exceeded = 0;
let turns: Turns;

beforeEach(() => {
  [now, exceeded] = [1000, 0];
  vi.spyOn(performance, "now").mockImplementation(() => now);
  turns = new Turns(() => ++exceeded);
});
afterEach(() => vi.restoreAllMocks());

/** A chain of turns, each after a pause; gives how many it took until they were too much, at most a thousand. */
function chain(each: number, pause: number): number {
  for (let n = 1; n <= 1000; ++n) {
    turns.take(() => (now += each));
    if (exceeded > 0) return n;
    now += pause;
  }
  return Infinity;
}

describe("the turns of a cell's timers", () => {
  it.each([
    ["steps of a training of 0.1 s without rest", 100, 1],
    ["steps of 0.5 s without rest", 500, 1],
    ["a second of work every four seconds", 1000, 3000],
    ["five seconds of work, with a long rest", 5000, 6000],
    ["steps of 0.25 s without rest", 250, 1]
  ])("may be as long as they leave the page time: %s", (_name, each, pause) => {
    expect(chain(each, pause)).toBe(Infinity);
  });

  it.each([
    ["1.1 s in a chain", 1100, 1, 2],
    ["1.1 s with a little rest", 1100, 300, 2],
    ["0.6 s in a chain", 600, 1, 3]
  ])("are too much when they come again and again: %s", (_name, each, pause, after) => {
    expect(chain(each, pause)).toBe(after);
  });

  it("know within a turn when it is too much", () => {
    turns.take(() => (now += 1100));
    turns.take(() => {
      now += 250;
      expect(turns.areTooLong()).toBe(false);
      now += 100;
      expect(turns.areTooLong()).toBe(true);
    });
    expect(turns.areTooLong()).toBe(false);
  });

  it.each(["cell", "timer"] as const)(
    "of 1.1 s without rest are stopped well within two seconds, after one of the %s",
    whose => {
      const began = now;
      turns.take(() => (now += 1100), whose);
      turns.take(() => {
        while (!turns.areTooLong()) now += 4;
      });
      expect(now - began).toBeLessThan(1600);
    }
  );

  it("come after what the cell itself has done, which alone is never too much", () => {
    turns.take(() => (now += 9000), "cell");
    expect(exceeded).toBe(0);
    turns.take(() => (now += 200));
    expect(exceeded).toBe(0);
    turns.take(() => (now += 900));
    expect(exceeded).toBe(1);
  });

  it("may be a long one, and shorter ones after it", () => {
    turns.take(() => (now += 900));
    for (let n = 0; n < 100; ++n) turns.take(() => (now += 290));
    expect(exceeded).toBe(0);
  });

  it("of intervals are left out where they would leave the page no time", () => {
    let taken = 0;
    for (let n = 0; n < 1000; ++n) {
      if (turns.areMany) now += 2;
      else {
        turns.take(() => (now += 2));
        ++taken;
      }
    }
    expect(taken).toBeGreaterThan(450);
    expect(taken).toBeLessThan(600);
  });

  it("end as the action does, also when it fails", () => {
    expect(turns.take(() => 3)).toBe(3);
    expect(() =>
      turns.take(() => {
        throw new Error("no");
      })
    ).toThrow("no");
    expect(turns.underWay).toBe(false);
  });
});
