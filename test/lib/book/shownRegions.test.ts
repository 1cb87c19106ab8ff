import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import ts from "typescript";
import {expect, it} from "vitest";
import {readRegion} from "../../../src/lib/book/sources.js";

/** As many columns as a listing has room for beside the text. */
const columns = 76;

/** The files of which the pages show regions. */
const files = new Set(
  readdirSync("docs/[lang]")
    .filter(name => name.endsWith(".md"))
    .flatMap(page => [
      ...readFileSync(join("docs/[lang]", page), "utf8").matchAll(/^`{3,}\w+\s+.*?source=([\w./-]+)#/gm)
    ])
    .map(([, file]) => file)
);

/** What is shown of an operation, or may be: its loops, shaders and gradients. */
const isLesson = (region: string) => /^(loops|shader|gradient|products|accessors)/.test(region);

const regions = [...files].flatMap(file =>
  [...readFileSync(join("src", file), "utf8").matchAll(/^\s*\/\/ #region (\S+)$/gm)]
    .map(([, name]) => [file, name] as const)
    .filter(([, name]) => isLesson(name))
);

it("the pages show regions", () => expect(regions.length).toBeGreaterThan(10));

it.each(regions)(`src/%s#%s has no line of more than ${columns} columns`, (file, name) => {
  const {text, firstLine} = readRegion(readFileSync(join("src", file), "utf8"), name, file);
  const long = text
    .split("\n")
    .map((line, n) => [firstLine + n, line] as const)
    .filter(([, line]) => [...line].length > columns);
  expect(long).toEqual([]);
});

it.each(regions)("src/%s#%s is complete: it begins and ends with a statement", (file, name) => {
  const {text} = readRegion(readFileSync(join("src", file), "utf8"), name, file);
  const source = ts.createSourceFile("region.ts", text, ts.ScriptTarget.Latest) as ts.SourceFile & {
    parseDiagnostics: readonly ts.Diagnostic[];
  };
  expect(source.parseDiagnostics.map(({messageText}) => messageText)).toEqual([]);
});
