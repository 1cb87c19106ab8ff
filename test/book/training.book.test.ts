import type {Page} from "playwright";
import {afterAll, beforeAll, expect, test} from "vitest";
import {loseGpu} from "../chaos/lostGpu.js";
import {Cell, until} from "./cell.js";
import {atRest} from "./atRest.js";
import {settled} from "./settled.js";
import {openSite, type Site} from "./site.js";
import {panel, reaches, start} from "./trainingPanel.js";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

/** Draws a stroke through points given as shares of the pad's sides. */
async function draw(page: Page, points: [number, number][]): Promise<void> {
  const field = page.locator(".drawing-pad-field").first();
  await field.scrollIntoViewIfNeeded();
  const {x, y, width, height} = (await field.boundingBox())!;
  const [first, ...rest] = points.map(([u, v]) => [x + u * width, y + v * height] as const);
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const point of rest) await page.mouse.move(...point, {steps: 4});
  await page.mouse.up();
}

// Trained to the end once in each edition: here the source's network, in Chinese a smaller one with a lost GPU on the way.
test("/en/cnn-digits: one pass over the 6,000 digits reaches 90 % on the test digits, and a drawn 1 is read as 1", async () => {
  const sentence = /Test accuracy after epoch 1: ([\d.]+) %/;
  const judged = /(\d+) of 1000 right/;
  const {page, errors, foreign, close} = await site.open("/en/cnn-digits");
  await settled(page);
  await page.locator("select[name=epochs]").selectOption("1");
  await start(page).click();
  await reaches(page, "running", 15_000);
  await until(
    () =>
      panel(page)
        .locator("progress")
        .evaluate((bar: HTMLProgressElement) => bar.value > 0),
    true
  );
  await reaches(page, "done");
  const [, accuracy] = sentence.exec(await panel(page).innerText()) ?? [];
  expect(Number(accuracy)).toBeGreaterThanOrEqual(90);

  // The page judges all 1,000 test digits by itself; the two numbers are one.
  const right = async () => Number(judged.exec(await page.locator("main").innerText())?.[1]);
  await expect.poll(async () => (await right()) / 10, {timeout: 60_000}).toBeCloseTo(Number(accuracy), 5);

  await draw(page, [
    [0.5, 0.15],
    [0.5, 0.85]
  ]);
  const bars = page.locator(".probability-bars").first();
  await expect.poll(() => bars.innerText(), {timeout: 30_000}).toMatch(/\d %/);
  const best = await bars.evaluate(element => {
    const shares = (element as HTMLElement).innerText.match(/[\d.]+ %/g)!.map(parseFloat);
    return shares.indexOf(Math.max(...shares));
  });
  expect(best).toBe(1);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});

test("a training is paused, goes on, is stopped; a changed setting starts it afresh and frees the old one's tensors", async () => {
  const {page, errors, close} = await site.open("/en/cnn-digits");
  await settled(page);
  const tensors = () =>
    page.evaluate(
      () => (window as unknown as {_tfengine: {memory(): {numTensors: number}}})._tfengine.memory().numTensors
    );
  await start(page).click();
  await reaches(page, "running", 15_000);
  await until(() => panel(page).innerText(), expect.stringMatching(/step \d+ of 188 · .*left/));
  await start(page).click();
  await reaches(page, "paused", 15_000);
  const done = () =>
    panel(page)
      .locator("progress")
      .evaluate((bar: HTMLProgressElement) => bar.value);
  await page.waitForTimeout(2000); // the step that was under way comes to its end
  const at = await done();
  await page.waitForTimeout(1000);
  expect(await done()).toBe(at);
  await start(page).click();
  await reaches(page, "running", 15_000);
  await until(async () => (await done()) > at, true);

  // A new setting takes the running training's place, which goes on from the beginning with the new network.
  await page.locator("select[name=filters]").selectOption("8");
  await until(() => panel(page).innerText(), expect.stringMatching(/Epoch 1 of 10, step [1-9] of 188/));
  await reaches(page, "running", 15_000);
  // 8·9 + 8, 1352·128 + 128, 128·10 + 10 parameters, worked out by the page.
  await until(() => page.locator("main").innerText(), expect.stringContaining("174,554"));
  // Whatever has run before, a stopped training holds the network, and nothing of the last step.
  const stop = async () => {
    await panel(page).locator("button").nth(1).click();
    await reaches(page, "stopped", 15_000);
    return atRest(page, tensors, 2000); // it still judges the test digits, in several steps
  };
  const held = await stop();
  await start(page).click();
  for (const filters of ["16", "8"]) {
    await page.locator("select[name=filters]").selectOption(filters);
    await until(() => panel(page).innerText(), expect.stringMatching(/Epoch 1 of 10, step \d+ of 188/));
  }
  expect(await stop()).toBe(held);
  expect(errors).toEqual([]);
  await close();
});

test("digits held back after a training: what was learned is not carried over, and the panel says why", async () => {
  const {page, errors, close} = await site.open("/en/cnn-digits");
  await settled(page);
  await page.locator("select[name=filters]").selectOption("4");
  await page.locator("select[name=units]").selectOption("16");
  await start(page).click();
  await until(() => panel(page).innerText(), expect.stringMatching(/step ([3-9]|\d\d+) of 188/));
  await panel(page).locator("button").nth(1).click();
  await reaches(page, "stopped", 15_000);
  const judged = () => page.locator("main").innerText();
  await expect.poll(judged, {timeout: 60_000}).toMatch(/\d+ of 1000 right/);

  const cell = new Cell(page, page.locator(".cell", {hasText: "const heldBack"}).first());
  await cell.run("const heldBack = 1000;");
  await expect
    .poll(() => panel(page).innerText(), {timeout: 30_000})
    .toContain(
      "1,000 digits are held back now, and the network has seen some of them. The weights begin anew."
    );
  await reaches(page, "ready", 15_000);
  expect(await panel(page).innerText()).not.toContain("Not trained yet");
  await expect.poll(judged, {timeout: 30_000}).toContain("Nothing to judge yet");

  // Only the reader goes on with what was learned: then the page judges it again.
  await panel(page).locator("button", {hasText: "Go on with what it has learned"}).click();
  await until(
    () => panel(page).innerText(),
    expect.stringContaining("It goes on with what it has learned before.")
  );
  await expect.poll(judged, {timeout: 60_000}).toMatch(/\d+ of 1000 right/);
  // 5,000 digits in batches of 32.
  await start(page).click();
  await until(() => panel(page).innerText(), expect.stringMatching(/step \d+ of 157/));
  expect(errors).toEqual([]);
  await close();
});

test("/zh/cnn-digits: a lost GPU stops the training with a sentence, and it goes on from the last copy", async () => {
  const {page, close} = await site.open("/zh/cnn-digits");
  await settled(page);
  await page.locator("select[name=epochs]").selectOption("1");
  await page.locator("select[name=filters]").selectOption("8");
  await page.locator("select[name=learningRate]").selectOption("0.003");
  await start(page).click();
  await until(() => panel(page).innerText(), expect.stringMatching(/第 \d+ 步（共 188 步）/));
  await loseGpu(page, "lost");
  await reaches(page, "lost", 30_000);
  expect(await panel(page).innerText()).toContain("浏览器与 GPU 的连接中断");
  await start(page).click();
  await reaches(page, "done");
  const [, accuracy] = /第 1 轮后的测试准确率：([\d.]+)%/.exec(await panel(page).innerText()) ?? [];
  expect(Number(accuracy)).toBeGreaterThanOrEqual(90);
  await close();
});

test.each([
  ["en", "Your browser gives no WebGL 2, so this page runs on the processor"],
  ["zh", "浏览器没有提供 WebGL 2，本页改在 CPU 上运行"]
])("/%s/cnn-digits without WebGL says so and trains on the processor", async (language, sentence) => {
  const {page, errors, close} = await site.open(
    `/${language}/cnn-digits`,
    {},
    "delete window.WebGL2RenderingContext"
  );
  await settled(page);
  expect(await page.locator("main").innerText()).toContain(sentence);
  await page.locator("select[name=filters]").selectOption("4");
  await page.locator("select[name=units]").selectOption("16");
  await start(page).click();
  await until(() => panel(page).innerText(), expect.stringMatching(/step [2-9] of|第 [2-9] 步/));
  expect(errors).toEqual([]);
  await close();
});
