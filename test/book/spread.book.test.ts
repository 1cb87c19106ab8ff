import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {Cell, until} from "./cell.js";
import {settled} from "./settled.js";
import {openSite, type OpenPage, type Site} from "./site.js";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

const boxOf = async (open: OpenPage, selector: string) =>
  (await open.page.locator(selector).first().boundingBox())!;

describe("on a wide screen", () => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await site.open("/en/rnn", {viewport: {width: 1280, height: 900}});
  });
  afterAll(() => open.close());

  test("the formula and its loops stand side by side, and the loops stay in view while the text is read", async () => {
    const {page} = open;
    await settled(page);
    const [text, beside] = [await boxOf(open, ".spread-text"), await boxOf(open, ".spread-beside")];
    expect(beside.x).toBeGreaterThan(text.x + text.width);
    expect(Math.abs(beside.y - text.y)).toBeLessThan(60);
    // The longest text of the page: its code is still there at its end.
    const last = page.locator(".spread:has(#bptt) .letters tr").last();
    await last.scrollIntoViewIfNeeded();
    const box = (await page.locator(".spread:has(#bptt) .ladder").boundingBox())!;
    expect(box.y + box.height).toBeGreaterThan(200);
    expect(box.y).toBeLessThan(900);
  });

  test("the rungs of a ladder are one click or one key apart, and one is shown at a time", async () => {
    const {page} = open;
    const ladder = page.locator("#ladder-1");
    const shown = () =>
      ladder
        .locator(".rung")
        .evaluateAll(rungs =>
          rungs
            .filter(rung => (rung as HTMLElement).offsetHeight > 0)
            .map(rung => (rung as HTMLElement).dataset.rung)
        );
    expect(await shown()).toEqual(["loops"]);
    await ladder.getByRole("tab", {name: "Gradient"}).click();
    expect(await shown()).toEqual(["gradient"]);
    await page.keyboard.press("ArrowRight");
    expect(await shown()).toEqual(["shader"]);
    await page.keyboard.press("Home");
    expect(await shown()).toEqual(["loops"]);
    expect(await ladder.getByRole("tab", {selected: true}).textContent()).toBe("Plain loops");
  });

  test("a letter that is pointed at lights up in formula, table, code and figure, and shows its value now", async () => {
    const {page} = open;
    await page.locator("h1").scrollIntoViewIfNeeded();
    await page.locator(".formula [data-letter=U]").first().hover();
    const card = page.locator(".letter-card");
    await until(() => card.isVisible(), true);
    expect(await card.innerText()).toMatch(/recurrent weights[\s\S]*K × K[\s\S]*0\.5/);
    expect(await page.locator(".letters tr.lit").count()).toBe(1);
    expect(await page.locator(".unrolled-u.lit").count()).toBe(6);
    // What is lit in code is a highlight of the browser's, and stands on the letter's name.
    const lit = () =>
      page.evaluate(() => [...new Set([...(CSS.highlights.get("letter-lit") ?? [])].map(String))]);
    expect(await lit()).toEqual(["u", "U"]);

    // The weight is pulled: the table follows.
    await page.locator(".unrolled-u").first().focus();
    await page.keyboard.press("ArrowRight");
    await until(() => page.locator(".letters [data-now=U]").first().textContent(), "0.6");
  });

  test("a letter's name in code lights up too, also while it is edited, and Escape puts the light out", async () => {
    const {page} = open;
    const cell = new Cell(page, 0);
    await cell.element.scrollIntoViewIfNeeded();
    const place = () =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get("letter-x") ?? [];
        const {left, right, top, bottom} = (range as Range).getBoundingClientRect();
        return {x: (left + right) / 2, y: (top + bottom) / 2};
      });
    const {x, y} = await place();
    await page.mouse.move(x, y);
    await until(() => page.locator(".formula .lit").first().textContent(), expect.stringContaining("x"));
    await page.keyboard.press("Escape");
    expect(await page.locator("main .lit").count()).toBe(0);
    await cell.edit();
    await page.keyboard.press("ControlOrMeta+Home");
    for (let n = 0; n < 6; ++n) await page.keyboard.press("ArrowRight");
    await until(() => page.locator(".letters tr.lit").getAttribute("data-letter"), "W");
    await page.keyboard.press("Escape");
  });

  test("by keyboard: a formula's letters by the arrow keys, the table's by Tab", async () => {
    const {page} = open;
    await page.locator(".formula").first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await until(() => page.locator(".letter-card").isVisible(), true);
    const first = await page.locator(".letter-card").innerText();
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(".letter-card").innerText()).not.toBe(first);
    await page.locator(".letters button").first().focus();
    await page.keyboard.press("Tab");
    await until(() => page.locator(".letter-card").innerText(), expect.stringContaining("hidden state"));
  });

  test("the list of sections takes no room: bars at the edge that tell their names when they are approached", async () => {
    const {page, errors} = open;
    await page.keyboard.press("Escape");
    const rail = page.locator(".contents");
    expect((await rail.boundingBox())!.width).toBeLessThan(40);
    const {x} = await boxOf(open, "h1");
    const box = (await rail.boundingBox())!;
    expect(box.x + box.width).toBeLessThanOrEqual(x);
    await page.locator("#clipping").scrollIntoViewIfNeeded();
    await page.evaluate(() => document.querySelector("#clipping")!.scrollIntoView());
    await until(() => rail.locator("[aria-current=location] a").getAttribute("href"), "#clipping");
    await rail.hover();
    await until(() => rail.getByText("Many units").isVisible(), true);
    await rail.locator("a").first().focus();
    await page.mouse.move(700, 500);
    expect(await rail.getByText("Many units").isVisible()).toBe(true);
    expect(errors).toEqual([]);
  });

  test("printing shows all rungs", async () => {
    const {page} = open;
    await page.emulateMedia({media: "print"});
    const heights = await page
      .locator("#ladder-1 .rung")
      .evaluateAll(rungs => rungs.map(rung => (rung as HTMLElement).offsetHeight));
    expect(heights.length).toBe(4);
    for (const height of heights) expect(height).toBeGreaterThan(100);
    await page.emulateMedia({media: null});
  });
});

test("on a telephone everything is one column in reading order, and the list of sections one line that unfolds", async () => {
  const open = await site.open("/zh/rnn", {viewport: {width: 390, height: 844}});
  await settled(open.page);
  const [text, beside] = [await boxOf(open, ".spread-text"), await boxOf(open, ".spread-beside")];
  expect(beside.y).toBeGreaterThanOrEqual(text.y + text.height);
  expect((await boxOf(open, ".contents")).height).toBeLessThan(60);
  await open.page.locator(".contents button").click();
  await until(() => open.page.locator(".contents a").last().isVisible(), true);
  await open.page.locator(".contents a").last().click();
  await until(() => open.page.locator(".contents a").last().isVisible(), false);
  expect(open.errors).toEqual([]);
  await open.close();
});

test("old addresses of sections that have moved lead to their new pages", async () => {
  const {page, close} = await site.open("/en/rnn#recall");
  await page.waitForURL(/\/en\/lstm(\.html)?#recall$/);
  await close();
});
