// @vitest-environment jsdom
import {beforeAll, expect, test, vi} from "vitest";
import {filterMaps} from "../../../src/lib/figures/filter-maps.js";

beforeAll(() => {
  const context = {
    createImageData: (width: number, height: number) => ({data: new Uint8ClampedArray(4 * width * height)}),
    putImageData() {}
  };
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as never);
});

const path = {
  ...{x: [1, 2, 3, 4], xSize: [2, 2] as const, kernel: [1, -1], kernelSize: [1, 1] as const},
  ...{map: [1, 0, 2, 0, 3, 0, 4, 0], mapSize: [2, 2] as const, filters: 2}
};

test("the value is the shown path with the chosen filter; whoever listens hears of both", () => {
  const maps = filterMaps({kernel: [1, 1, 1, 2], output: [2, 2, 2]});
  const heard: unknown[] = [];
  maps.addEventListener("input", () => heard.push(maps.value));
  const [, second] = maps.querySelectorAll("button");
  expect(maps.value).toBeNull();

  maps.show(path);
  second.click();
  const other = {...path, x: [4, 3, 2, 1]};
  maps.show(other);
  expect(heard).toEqual([
    {...path, filter: 0},
    {...path, filter: 1},
    {...other, filter: 1}
  ]);
});
