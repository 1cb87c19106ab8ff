import {afterEach, expect, test, vi} from "vitest";
import {onceNear} from "../../../src/lib/figures/once-near.js";

/** An observer that says when it is told to that its element is near. */
const near: (() => void)[] = [];
class Observer {
  constructor(tell: (entries: {isIntersecting: boolean}[]) => void) {
    near.push(() => tell([{isIntersecting: true}]));
  }
  observe() {}
  disconnect() {}
}
vi.stubGlobal("IntersectionObserver", Observer);
afterEach(() => void near.splice(0));
const rest = () => new Promise(resolve => setTimeout(resolve, 5));
const never = new Promise<void>(() => {});
const element = {} as Element;

test("the work is done when the element is near, and shown", async () => {
  const show = vi.fn();
  const work = vi.fn(() => Promise.resolve(show));
  onceNear(element, never, work);
  await rest();
  expect(work).not.toHaveBeenCalled();
  near[0]();
  await rest();
  expect(show).toHaveBeenCalledOnce();
});

test("what ends after the cell ran anew is not shown, and what was not begun is not begun", async () => {
  let end = () => {};
  const invalidation = new Promise<void>(resolve => (end = resolve));
  let finish: (show: () => void) => void = () => {};
  const show = vi.fn();
  const late = vi.fn(() => Promise.resolve(show));
  onceNear(element, invalidation, () => new Promise(resolve => (finish = resolve)));
  onceNear(element, invalidation, late);
  near[0]();
  await rest();
  end();
  await rest();
  finish(show);
  near[1]();
  await rest();
  expect(show).not.toHaveBeenCalled();
  expect(late).not.toHaveBeenCalled();
});
