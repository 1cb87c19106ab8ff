import {afterAll, beforeAll, expect, test} from "vitest";
import {until} from "./cell.js";
import {settled} from "./settled.js";
import {openSite, type Site} from "./site.js";
import {train} from "./trainingPanel.js";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

test("/en/recurrent: a typed text is read at once, the arrow keys walk over it, and the other network knows the first letter", async () => {
  const {page, errors, foreign, close} = await site.open("/en/recurrent");
  await settled(page);
  const reader = page.locator(".letter-reader");
  const says = reader.locator("[role=status]");
  await reader.locator("input[type=text]").fill("recurrent");
  await until(
    () => says.innerText(),
    expect.stringMatching(/^After 9 letters: of the last 6 letters, the state names \d correctly\.$/)
  );
  const place = reader.getByRole("slider");
  await place.focus();
  await page.keyboard.press("Home");
  await until(() => says.innerText(), "After 1 letter: of the last letter, the state names 1 correctly.");
  await page.keyboard.press("End");
  await reader.getByRole("radio", {name: "the first letter"}).check();
  await until(
    () => says.innerText(),
    expect.stringMatching(/the first one was “r” \(probability \d+ %\): right\.$/)
  );
  // By the mouse: over the third letter.
  const {x, y, width} = (await place.locator("svg").boundingBox())!;
  await page.mouse.move(x + (2.5 / 9) * width, y + 60);
  await until(() => says.innerText(), expect.stringMatching(/^After 3 letters/));
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});

test("/zh/recurrent: a turned bit changes every state after it; a longer sequence has no more parameters", async () => {
  const {page, errors, close} = await site.open("/zh/recurrent");
  await settled(page);
  const figure = page.locator(".shared-steps");
  const parities = () => figure.locator(".shared-steps-parity").allInnerTexts();
  await until(parities, ["奇", "奇", "偶", "奇", "奇", "偶"]);
  await figure.getByRole("button", {name: /第 2 位/}).click();
  await until(parities, ["奇", "偶", "奇", "偶", "偶", "奇"]);
  await figure.getByRole("button", {name: "加一步"}).click();
  await until(parities, ["奇", "偶", "奇", "偶", "偶", "奇", "偶"]);
  expect(await figure.locator("[role=status]").innerText()).toMatch(
    /^7 步：循环层共 8 个参数.*需要 16 个参数/
  );
  expect(errors).toEqual([]);
  await close();
});

test("/en/recurrent: the time of a recurrence is measured beside that of a convolution", async () => {
  const {page, errors, close} = await site.open("/en/recurrent");
  await settled(page);
  const figure = page.locator(".length-times");
  await figure.getByRole("button", {name: "Measure on this device"}).click();
  const rows = figure.locator("tbody tr");
  await until(() => rows.count().then(count => count >= 3), true);
  const cells = await rows.nth(2).locator("th, td").allInnerTexts();
  expect(cells.slice(0, 2)).toEqual(["64", "131,072"]);
  expect(Number(cells[2])).toBeGreaterThanOrEqual(64);
  expect(Number(cells[4])).toBeLessThanOrEqual(8);
  expect(errors).toEqual([]);
  await close();
});

test("/zh/recurrent: the recall task is learnt again on the page", async () => {
  const {page, errors, foreign, close} = await site.open("/zh/recurrent");
  await settled(page);
  await page.getByRole("button", {name: "在这里训练"}).click();
  await page.locator(".training-panel").waitFor();
  await train(page);
  const rows = page.locator(".results", {hasText: "答对没见过的序列"}).locator("tbody tr");
  await expect
    .poll(() =>
      rows
        .locator("td:last-child")
        .allInnerTexts()
        .then(texts => texts.map(parseFloat))
    )
    .toEqual([expect.closeTo(100, -1), expect.closeTo(100, -1)]);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});
