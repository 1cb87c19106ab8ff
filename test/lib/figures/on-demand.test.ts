// @vitest-environment jsdom
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {onDemand} from "../../../src/lib/figures/on-demand.js";

let see: (isIntersecting: boolean) => void;
beforeEach(() => {
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(tell: (entries: {isIntersecting: boolean}[]) => void) {
        see = isIntersecting => tell([{isIntersecting}]);
      }
      observe() {}
      disconnect() {}
    }
  );
});
afterEach(() => vi.unstubAllGlobals());

test("the figure is loaded when its place is near the view, and told what was last told", async () => {
  const figure = Object.assign(document.createElement("p"), {update: vi.fn()});
  const load = vi.fn(() => Promise.resolve(figure));
  const place = onDemand(load);
  place.update(1);
  place.update(2);
  see(false);
  expect(load).not.toHaveBeenCalled();
  see(true);
  await vi.waitFor(() => expect(place.firstChild).toBe(figure));
  expect(figure.update.mock.calls).toEqual([[2]]);
  place.update(3);
  expect(figure.update.mock.calls).toEqual([[2], [3]]);
});

test("what it must not miss loads it unseen, once", async () => {
  const figure = Object.assign(document.createElement("p"), {update: vi.fn<(steps: number[]) => void>()});
  const load = vi.fn(() => Promise.resolve(figure));
  const place = onDemand(load, {soon: steps => steps.length > 0});
  place.update([]);
  expect(load).not.toHaveBeenCalled();
  place.update([1]);
  place.update([1, 2]);
  await vi.waitFor(() => expect(place.firstChild).toBe(figure));
  see(true);
  expect(load).toHaveBeenCalledTimes(1);
  expect(figure.update.mock.calls).toEqual([[[1, 2]]]);
});
