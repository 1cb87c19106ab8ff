import {execFile} from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";

/** A copy of the book's texts, which may be broken, beside its code. */
let book: string;

beforeAll(() => {
  book = mkdtempSync(join(tmpdir(), "broken-book-"));
  mkdirSync(join(book, "docs/theme"), {recursive: true});
  for (const name of readdirSync("docs")) {
    if (!/^(lib|kernels|theme|data|\.observablehq)$/.test(name))
      cpSync(join("docs", name), join(book, "docs", name), {recursive: true});
  }
  for (const name of ["src", "node_modules", "docs/data", "package.json", "observablehq.config.ts"]) {
    symlinkSync(resolve(name), join(book, name));
  }
  mkdirSync(join(book, "dist"));
  writeFileSync(join(book, "dist/index.html"), "the last good site");
});

afterAll(() => rmSync(book, {recursive: true}));

const page = (name: string) => join(book, "docs/[lang]", `${name}.md`);

/** Puts lines at the end of a page. @returns the number of the first of them in the file */
function append(name: string, text: string): number {
  const before = readFileSync(page(name), "utf8").replace(/\n*$/, "\n\n");
  writeFileSync(page(name), before + text);
  return before.split("\n").length;
}

function build(): Promise<{code: number; said: string}> {
  return new Promise(done => {
    const args = ["--import", "tsx", "src/lib/book/commands/build.ts"];
    execFile(process.execPath, args, {cwd: book}, (error, out, err) => {
      done({code: error ? Number(error.code) : 0, said: out + err});
    });
  });
}

it("refuses each broken page with its file, line and a sentence, and leaves the last good site", async () => {
  const first = append(
    "convolution",
    [
      "```ts", //
      "const broken = (;",
      "```",
      "",
      "## No id",
      "",
      "[away](./no-such-page) and",
      "[nowhere](#no-such-place)",
      "",
      "In a line $x$ and",
      "then $\\frac{1$ too.",
      "",
      "```ts source=kernels/conv2d.ts#nowhere",
      "```",
      "```ts source=kernels/nothing.ts#loops",
      "```",
      "",
      "```ts",
      'import {nothing} from "/lib/nothing.js";',
      "Plot;",
      "```",
      "",
      "A live ${value of} this.",
      "",
      "::: en",
      "alone",
      ":::",
      "",
      "::: en",
      "one",
      ":::",
      "",
      "::: zh",
      "二",
      ":::",
      ""
    ].join("\n")
  );
  const conflict = append("rnn", "<<<<<<< HEAD\none\n=======\nother\n>>>>>>> branch\n");
  const {code, said} = await build();
  expect(code).toBe(1);
  const at = (offset: number) => `docs/[lang]/convolution.md:${first + offset}: `;
  for (const sentence of [
    `${at(1)}this cell cannot be read: Unexpected ";".`,
    `${at(4)}the heading "No id" needs an id: "## No id {#id}".`,
    `${at(6)}the link to "./no-such-page" leads to no page of the book.`,
    `${at(7)}the link to "#no-such-place" leads to no place of that page`,
    `${at(10)}KaTeX cannot read the formula "\\frac{1"`,
    `${at(12)}src/kernels/conv2d.ts has no region "nowhere"; it has `,
    `${at(14)}there is no file src/kernels/nothing.ts`,
    `${at(18)}there is no module "../lib/nothing.js" to import.`,
    `${at(18)}"Plot" without an import is fetched from the network`,
    `${at(22)}"\${value of}" cannot be read`,
    `${at(24)}this "::: en" block has no twin: a "::: zh" block right after it.`,
    `docs/[lang]/rnn.md:${conflict}: a merge left its marker "<<<<<<<" here`,
    `docs/[lang]/rnn.md:${conflict + 2}: a merge left its marker "=======" here`,
    `docs/[lang]/rnn.md:${conflict + 4}: a merge left its marker ">>>>>>>" here`
  ]) {
    expect(said).toContain(sentence);
  }
  expect(said.match(/^docs\/.*$/gm)).toHaveLength(14);
  expect(readFileSync(join(book, "dist/index.html"), "utf8")).toBe("the last good site");
}, 300_000);
