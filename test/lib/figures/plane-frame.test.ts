// @vitest-environment jsdom
import {expect, test} from "vitest";
import {svg} from "../../../src/lib/figures/element.js";
import {planeFrame} from "../../../src/lib/figures/plane-frame.js";

const options = {
  ...{across: [-1, 1] as const, up: [0, 10] as const, ticks: 5},
  margin: {top: 10, right: 20, bottom: 30, left: 40}
};

test("the plane lies within its margins, and the scales and the clip reach from edge to edge", () => {
  const frame = planeFrame(svg("svg"), options);
  // A chart without a size is 400 by 320.
  expect(frame.fit()).toEqual({left: 40, right: 380, top: 10, bottom: 290, height: 320});
  expect([frame.x(-1), frame.x(1), frame.y(0), frame.y(10)]).toEqual([40, 380, 290, 10]);
  const edge = frame.clip.firstElementChild!;
  expect(["x", "y", "width", "height"].map(name => edge.getAttribute(name))).toEqual([
    "40",
    "10",
    "340",
    "280"
  ]);
  expect(frame.clipPath).toBe(`url(#${frame.clip.id})`);
});

test("its ticks have a frame around them, or lines across", () => {
  const framed = planeFrame(svg("svg"), options);
  framed.fit();
  expect(framed.axes.querySelectorAll(".frame")).toHaveLength(1);
  const ruled = planeFrame(svg("svg"), {...options, grid: true});
  ruled.fit();
  expect(ruled.axes.querySelectorAll(".frame")).toHaveLength(0);
  expect(ruled.axes.querySelectorAll(".grid")).toHaveLength(ruled.y.ticks(5).length);
  expect(ruled.axes.textContent).toContain("−0.5");
  expect(ruled.clipPath).not.toBe(framed.clipPath);
});
