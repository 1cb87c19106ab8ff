import type {Page} from "playwright";
import {afterAll, beforeAll, expect, test} from "vitest";
import {photo, pixels, png} from "../lib/data/pictures.js";
import {until} from "./cell.js";
import {settled} from "./settled.js";
import {openSite, type Site} from "./site.js";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

/** Drops a file on the page's heading. */
const drop = (page: Page, name: string, content: Buffer) =>
  page
    .locator("h1")
    .first()
    .evaluate(
      (heading, {name, bytes}) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([Uint8Array.from(bytes)], name));
        for (const type of ["dragover", "drop"])
          heading.dispatchEvent(new DragEvent(type, {bubbles: true, cancelable: true, dataTransfer}));
      },
      {name, bytes: [...content]}
    );

const words = {
  en: {
    read: /^seven\.png: PNG, 320 × 240 pixels\. Cut out around the writing: \d+ × \d+, scaled/,
    reversed: "Bright on dark, so it was reversed.",
    svg: "The file is a drawing in SVG, which is code and not made of pixels; save it as PNG.",
    damaged:
      "The file begins as a picture in PNG, but it is damaged or not complete: the browser cannot show it.",
    huge: "The picture has 20,000 × 20,000 pixels, but at most 64 million are read; scale it down or cut out a part.",
    grey: /^There is nothing to see in the picture/
  },
  zh: {
    read: /^seven\.png：PNG 格式，320 × 240 像素。按字迹裁出 \d+ × \d+/,
    reversed: "原图是深底浅字，已经反转。",
    svg: "这是 SVG 图形文件，内容是代码而不是像素；请另存为 PNG。",
    damaged: "文件开头是 PNG 图片，但已损坏或不完整，浏览器无法显示。",
    huge: "图片有 20,000 × 20,000 像素，最多只读 64 百万像素；请缩小，或裁出一部分。",
    grey: /^图片里看不出什么/
  }
};

test.each(["en", "zh"] as const)(
  "/%s/cnn-digits: a photographed digit is read; what does not fit changes nothing, and the drawing comes back",
  async lang => {
    const {page, errors, foreign, requests, close} = await site.open(`/${lang}/cnn-digits`);
    await settled(page);
    const say = words[lang];
    const pad = page.locator(".drawing-pad").first();
    await pad.scrollIntoViewIfNeeded();
    const input = pad.locator("input[type=file]");
    await input.waitFor({state: "attached"});
    const ink = () => pad.evaluate((pad: HTMLElement & {value: Float32Array}) => [...pad.value].join());
    const alert = () => pad.locator("[role=alert]").innerText();
    const facts = () => pad.locator(".pad-pictures [role=status]").innerText();
    const empty = await ink();
    // What reads pictures comes with the first one.
    const readers = () => requests.filter(address => /pad-pictures/.test(address)).length;
    expect(readers()).toBe(0);

    const seven = photo(7, {paper: x => 0.1 + 0.2 * (x / 320), ink: 0.9});
    await input.setInputFiles({name: "seven.png", mimeType: "image/png", buffer: png(seven)});
    await until(facts, expect.stringMatching(say.read));
    expect(await facts()).toContain(say.reversed);
    expect(readers()).toBeGreaterThan(0);
    await until(async () => (await ink()) !== empty, true);
    const before = await ink();

    const bad: [string, Buffer, string | RegExp][] = [
      ["a.svg", Buffer.from("<svg><script>alert(1)</script></svg>"), say.svg],
      ["b.png", png(seven).subarray(0, 20_000), say.damaged],
      ["c.png", png(seven, [20_000, 20_000]), say.huge],
      ["d.png", png(pixels(64, 64, () => [120, 120, 120])), say.grey]
    ];
    for (const [name, content, sentence] of bad) {
      await drop(page, name, content);
      await until(alert, typeof sentence === "string" ? sentence : expect.stringMatching(sentence));
      expect(await ink()).toBe(before);
      expect(await facts()).toMatch(say.read);
    }

    await pad.locator(".pad-pictures button").click();
    await until(ink, empty);
    expect(await alert()).toBe("");
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  }
);

test("/zh/lstm: a text dropped anywhere is read letter by letter, and the book's comes back", async () => {
  const {page, errors, close} = await site.open("/zh/lstm");
  await settled(page);
  const field = page.locator(".text-field").first();
  const before = await field.locator("input").inputValue();
  await drop(page, "长恨歌.txt", Buffer.from("汉皇重色思倾国，（御宇多年）求不得。\n".repeat(9)));
  await until(
    () => field.locator("[role=status]").innerText(),
    "长恨歌.txt：170 个字符，UTF-8 编码。取前 120 个。"
  );
  await until(() => page.locator(".gate-table thead th").count(), 121);
  await drop(page, "a.bin", Buffer.from([1, 0, 0, 2, 0, 0, 0]));
  await until(
    () => field.locator("[role=alert]").innerText(),
    "这个文件是二进制数据，不是文本，应为纯文本，例如 .txt。"
  );
  await field.getByRole("button").click();
  expect(await field.locator("input").inputValue()).toBe(before);
  expect(errors).toEqual([]);
  await close();
});
