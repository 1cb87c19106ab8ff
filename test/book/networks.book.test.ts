import {afterAll, beforeAll, expect, test} from "vitest";
import {settled} from "./settled.js";
import {openSite, type Site} from "./site.js";
import {panel, train} from "./trainingPanel.js";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

test("/en/networks: the boundary is there at once, bends after a training, and is straight without activations", async () => {
  const {page, errors, foreign, close} = await site.open("/en/networks");
  await settled(page);
  await page.locator("select[name=epochs]").first().selectOption("100");
  const boundary = () => page.locator(".class-plane .boundary").getAttribute("d");
  await expect.poll(boundary).toMatch(/^M/);
  const opened = await boundary();
  const point = page.locator(".class-plane .movable-point").first();
  await point.focus();
  await page.keyboard.press("ArrowRight");
  await train(page);
  await expect.poll(() => panel(page).innerText()).toMatch(/100/);
  await expect.poll(boundary).not.toBe(opened);

  await page.getByRole("radio", {name: "linear"}).first().check();
  await train(page);
  await page.getByRole("radio", {name: "two sides"}).check();
  await train(page);
  // All places of the boundary lie on one line.
  const isStraight = (d: string) => {
    const places = [...d.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    // Wherever its path begins, the two places farthest from each other are its ends.
    const apart = places.flatMap(p => places.map(q => ({p, q, far: Math.hypot(p[0] - q[0], p[1] - q[1])})));
    const {
      p: [x1, y1],
      q: [x2, y2]
    } = apart.reduce((most, one) => (one.far > most.far ? one : most));
    const length = Math.hypot(x2 - x1, y2 - y1);
    return places.every(([x, y]) => Math.abs((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)) / length < 1);
  };
  await expect.poll(async () => isStraight((await boundary()) ?? "M0,0L9,0L9,9")).toBe(true);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});
