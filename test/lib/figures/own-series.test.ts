// @vitest-environment jsdom
import {beforeEach, describe, expect, it, vi} from "vitest";
import {readSeriesFile} from "../../../src/lib/data/index.js";
import {ownSeries} from "../../../src/lib/figures/own-series.js";

const days = (count: number, value: (n: number) => string) =>
  Array.from(
    {length: count},
    (_, n) => `${new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10)};${value(n)}`
  );
const fileOf = (name: string, lines: string[]) => new File([lines.join("\n")], name);
const good = fileOf("werte.csv", ["Tag;Wert", ...days(130, n => `${n % 9},5`)]);
const bad = fileOf("bad.csv", ["Tag;Wert", ...days(130, n => (n === 6 ? "warm" : `${n % 9},5`))]);

// jsdom's files have no arrayBuffer of their own.
const read = async (file: File) => {
  const bytes = await new Promise<ArrayBuffer>(done => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(file);
  });
  return readSeriesFile({size: file.size, arrayBuffer: () => Promise.resolve(bytes)});
};

/** A figure on the page, and what a reader does with it. */
function opened(lang: string) {
  const element = ownSeries(read, {lang});
  element.scrollIntoView = () => {};
  document.body.replaceChildren(element);
  let heard = 0;
  element.addEventListener("input", () => ++heard);
  const button = (name: string) =>
    [...element.querySelectorAll("button")].find(({textContent, hidden}) => textContent === name && !hidden);
  return {
    element,
    button,
    heard: () => heard,
    alert: () => element.querySelector(":scope > [role=alert]")?.textContent ?? "",
    status: () => element.querySelector("[role=status]")?.textContent ?? "",
    preview: () => element.querySelector<HTMLElement>(".series-preview"),
    choose(file: File) {
      const input = element.querySelector("input")!;
      Object.defineProperty(input, "files", {configurable: true, value: [file]});
      input.dispatchEvent(new Event("input", {bubbles: true}));
      input.dispatchEvent(new Event("change"));
    }
  };
}
type Opened = ReturnType<typeof opened>;

const shown = (figure: Opened) => vi.waitFor(() => expect(figure.preview()).not.toBeNull(), 20_000);
const drag = (type: string, target: EventTarget, files: File[], types = ["Files"]) => {
  const event = new Event(type, {bubbles: true, cancelable: true});
  Object.assign(event, {dataTransfer: {files, types}, relatedTarget: null});
  target.dispatchEvent(event);
  return event;
};

describe("ownSeries(read, {lang})", () => {
  let figure: Opened;
  beforeEach(() => void (figure = opened("en")));

  it("shows what was read before it is used", async () => {
    figure.choose(good);
    await shown(figure);
    expect(figure.element.value).toBeNull();
    expect(figure.heard()).toBe(0);
    expect(document.activeElement).toBe(figure.preview());
    const facts = [...figure.preview()!.querySelectorAll("dd")].map(({textContent}) => textContent);
    expect(facts).toEqual([
      "130, lines 2 to 131",
      "Wert",
      "0.5 to 8.5",
      "2024-01-01 to 2024-05-09",
      "semicolons between the columns, decimal comma, a line of names, UTF-8"
    ]);
    expect(figure.preview()!.getAttribute("aria-label")).toBe("Read from werte.csv");
    expect(figure.preview()!.querySelector(".sparkline path")!.getAttribute("d")).toMatch(
      /^M0,98\.0L1,86\.0/
    );
  });

  it("says which rows of a long file are taken", async () => {
    figure.choose(fileOf("long.txt", ["value", ...Array.from({length: 10_500}, (_, n) => String(n % 9))]));
    await shown(figure);
    const facts = [...figure.preview()!.querySelectorAll("dd")].map(({textContent}) => textContent);
    expect(facts).toEqual([
      "the newest 10,000 of 10,500, lines 502 to 10501",
      "value",
      "0 to 8",
      "none; the steps are counted",
      "decimal point, a line of names, UTF-8"
    ]);
  });

  it("is used when asked, and gives the book's data back", async () => {
    figure.choose(good);
    await shown(figure);
    figure.button("Use it")!.click();
    expect(figure.element.value?.values.slice(0, 3)).toEqual([0.5, 1.5, 2.5]);
    expect(figure.heard()).toBe(1);
    expect(figure.status()).toBe("Your series: werte.csv, 130 values.");
    expect(figure.preview()).toBeNull();
    const back = figure.button("Back to the book’s data")!;
    expect(document.activeElement).toBe(back);
    back.click();
    expect(figure.element.value).toBeNull();
    expect(figure.heard()).toBe(2);
    expect(figure.status()).toBe("");
    expect(back.hidden).toBe(true);
    expect(document.activeElement).toBe(figure.button("Open a file with a series …"));
  });

  it("leaves the series before when the file is not the one, or does not fit", async () => {
    figure.choose(good);
    await shown(figure);
    figure.button("Use it")!.click();
    const before = figure.element.value;
    figure.choose(bad);
    await vi.waitFor(() =>
      expect(figure.alert()).toBe(
        "Line 8 has “warm” in the column “Wert”, but a number is expected, such as 12,8."
      )
    );
    expect(figure.status()).toBe("Your series: werte.csv, 130 values.");
    figure.choose(good);
    await shown(figure);
    expect(figure.alert()).toBe("");
    figure.button("Not this one")!.click();
    expect(figure.preview()).toBeNull();
    expect(figure.element.value).toBe(before);
    expect(figure.heard()).toBe(1);
  });

  it("lets another column be chosen; one that does not fit says why", async () => {
    figure.choose(
      fileOf("two.csv", ["a;b;c", ...Array.from({length: 130}, (_, n) => `${n % 7};${n % 9 || ""};${n % 5}`)])
    );
    await shown(figure);
    const menu = figure.preview()!.querySelector("select")!;
    const choose = (value: string) => {
      menu.value = value;
      menu.dispatchEvent(new Event("input", {bubbles: true}));
      menu.dispatchEvent(new Event("change"));
    };
    choose("1");
    await vi.waitFor(() =>
      expect(figure.preview()!.querySelector("[role=alert]")!.textContent).toMatch(
        /^Line 2 has no value in the column “b”/
      )
    );
    expect(figure.button("Use it")!.disabled).toBe(true);
    choose("2");
    await vi.waitFor(() => expect(figure.preview()!.querySelector("[role=alert]")!.textContent).toBe(""));
    expect(figure.heard()).toBe(0);
    figure.button("Use it")!.click();
    expect(figure.element.value?.values.slice(3, 6)).toEqual([3, 4, 0]);
  });

  it("takes a file that is dropped anywhere on the page, with a mark while it is dragged", async () => {
    const elsewhere = document.body.appendChild(document.createElement("p"));
    const mark = () => document.querySelector(".file-drop");
    expect(drag("dragover", elsewhere, []).defaultPrevented).toBe(true);
    // As a browser does it, several times a second.
    await vi.waitFor(() => {
      expect(drag("dragover", elsewhere, []).defaultPrevented).toBe(true);
      expect(mark()?.textContent).toBe("Drop the file anywhere on this page");
    });
    drag("dragleave", elsewhere, []);
    expect(mark()).toBeNull();
    drag("dragover", elsewhere, []);
    expect(mark()).not.toBeNull();
    expect(drag("drop", elsewhere, [good]).defaultPrevented).toBe(true);
    expect(mark()).toBeNull();
    await shown(figure);
  });

  it("takes the first one even if it is dropped at once", async () => {
    expect(drag("drop", document.body, [good]).defaultPrevented).toBe(true);
    await shown(figure);
    expect(figure.element.querySelectorAll(".series-preview")).toHaveLength(1);
  });

  it("leaves alone what is no file, and what an editor takes", async () => {
    const editor = document.body.appendChild(document.createElement("div"));
    expect(drag("dragover", editor, [], ["text/plain"]).defaultPrevented).toBe(false);
    editor.addEventListener("drop", event => event.preventDefault());
    const left = () => {
      drag("drop", editor, [good]);
      expect(figure.status()).toBe("");
      expect(figure.preview()).toBeNull();
    };
    left();
    drag("dragover", document.body, []);
    await vi.waitFor(() => expect(figure.element.querySelector("[role=status]")).not.toBeNull(), 20_000);
    left();
  });
});

it("says all of it in Chinese", async () => {
  const figure = opened("zh");
  figure.choose(bad);
  await vi.waitFor(() => expect(figure.alert()).toBe("第 8 行的“Wert”列是“warm”，应为一个数，例如 12,8。"));
  figure.choose(good);
  await shown(figure);
  expect(figure.preview()!.textContent).toBe(
    "从 werte.csv 读到的内容行数130 行（文件第 2 至 131 行）列Wert数值0.5 至 8.5日期2024-01-01 至 2024-05-09写法各列以分号分隔，小数用逗号，有列名行，UTF-8用这个序列不用这个"
  );
  figure.button("用这个序列")!.click();
  expect(figure.status()).toBe("现在用的是你的序列：werte.csv，130 个值。");
  figure.button("换回书中的数据")!.click();
  expect(figure.element.value).toBeNull();
});
