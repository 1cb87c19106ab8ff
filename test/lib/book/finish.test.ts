import {expect, test} from "vitest";
import {finishPage} from "../../../src/lib/book/finish.js";

const page =
  '<html><head><meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1"></head>';

test("a page gets its language, its twin's address, and may be zoomed", () => {
  const zh = finishPage(page, "zh/convolution.html");
  expect(zh).toContain('<html lang="zh-Hans">');
  expect(zh).toContain('hreflang="en" href="../en/convolution.html"');
  expect(zh).not.toContain("maximum-scale");
});

test("the first screen's fonts are loaded ahead", () => {
  const linked = page.replace("</head>", '<link rel="icon" href="data:,"></head>');
  expect(finishPage(linked, "en/rnn.html")).toMatch(
    /<link rel="preload" as="font"[^>]* href="\.\.\/theme\/serif\/[^>]*>/
  );
  expect(finishPage(linked, "index.html")).not.toContain("preload");
});

test("a page outside of the editions is English and has no twin", () => {
  const index = finishPage(page, "index.html");
  expect(index).toContain('<html lang="en">');
  expect(index).not.toContain("hreflang");
});

test("a page is called by its name and the book's, in its language, and says what it is about", () => {
  const titled = page.replace("<head>", "<head><title>Old | Book</title>");
  const zh = finishPage(titled, "zh/rnn.html");
  expect(zh).toContain("<title>循环神经网络 · 活的深度学习</title>");
  expect(zh).toMatch(/<meta name="description" content="隐状态[^"]*">/);
  expect(zh).toContain('<meta property="og:title" content="循环神经网络 · 活的深度学习">');
  expect(zh).toContain('<meta property="og:locale" content="zh_CN">');
  expect(finishPage(titled, "en/index.html")).toContain("<title>Deep Learning, Live</title>");
});

test("a page says in its language what it lacks where no script runs, and puts a dash for each number", () => {
  const whole = page.replace("</head>", '</head><main id="m">\n');
  const zh = finishPage(whole, "zh/rnn.html");
  expect(zh).toMatch(/<main id="m">\n<noscript><p class="no-script">JavaScript 没有启用/);
  expect(zh).toMatch(
    /<noscript><style>[^<]*\.live-value[^<]*content: "—"[^<]*<\/style><\/noscript>\n<\/head>/
  );
  expect(finishPage(whole, "en/rnn.html")).toContain("JavaScript is switched off or has not loaded.");
  expect(finishPage(whole, "index.html")).not.toContain("noscript");
});
