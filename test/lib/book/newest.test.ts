import {mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {newestOf} from "../../../src/lib/book/newest.js";

let folder: string;
const at = (name: string, seconds: number) => utimesSync(join(folder, name), seconds, seconds);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "newest-"));
  mkdirSync(join(folder, "docs/deep"), {recursive: true});
  writeFileSync(join(folder, "docs/deep/a.md"), "a");
  writeFileSync(join(folder, "package.json"), "{}");
  at("docs/deep/a.md", 100);
  at("docs/deep", 90);
  at("docs", 90);
  at("package.json", 80);
});

afterEach(() => rmSync(folder, {recursive: true}));

const newest = () => newestOf([join(folder, "docs"), join(folder, "package.json")]) / 1000;

describe("newestOf(paths)", () => {
  it("is the time of the file that was changed last, however deep it lies", () => {
    expect(newest()).toBe(100);
    at("package.json", 200);
    expect(newest()).toBe(200);
  });

  it("is the folder's where a file came or went", () => {
    rmSync(join(folder, "docs/deep/a.md"));
    expect(newest()).toBeGreaterThan(1000);
  });

  it("does not follow a link", () => {
    writeFileSync(join(folder, "elsewhere"), "");
    symlinkSync(join(folder, "elsewhere"), join(folder, "docs/link"));
    at("elsewhere", 4_000_000_000);
    at("docs", 90);
    expect(newest()).toBeLessThan(4_000_000_000);
  });
});
