// @vitest-environment jsdom
import {beforeAll, expect, test, vi} from "vitest";
import {ownStrangeness} from "../../../src/lib/figures/own-strangeness.js";

beforeAll(() => {
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      observe() {}
    }
  );
  vi.stubGlobal(
    "ImageData",
    class {
      data = new Uint8ClampedArray(4 * 196);
    }
  );
  const context = {createImageData: () => ({data: new Uint8ClampedArray(4 * 196)}), putImageData() {}};
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as never);
});

test("the pad comes when it is asked for, with a digit on it that is judged by the last detector", async () => {
  const figure = ownStrangeness({size: 14, digit: 2, lang: "zh"});
  figure.use(x => Promise.resolve(x), [0.1]);
  expect(figure.querySelector(".drawing-pad")).toBeNull();
  figure.querySelector("button")!.click();
  await vi.waitFor(() => expect(figure.querySelector(".drawing-pad")).not.toBeNull());
  await vi.waitFor(() => expect(figure.textContent).toContain("误差 0，大于 0%"));
  figure.use(x => Promise.resolve(x.map(ink => 1 - ink)), [0.1]);
  await vi.waitFor(() => expect(figure.textContent).toContain("大于 100%"));
});
