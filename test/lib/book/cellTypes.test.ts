import {mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync, cpSync} from "node:fs";
import {execFile} from "node:child_process";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {expect, it} from "vitest";

/** What `npm run typecheck` says of the cells of a book in which one page has cells at its end. */
async function check(page: string, cells: string): Promise<{code: number; said: string}> {
  const book = mkdtempSync(join(tmpdir(), "typed-book-"));
  mkdirSync(join(book, "docs/theme"), {recursive: true});
  for (const name of ["[lang]", "exercises", "symbols"])
    cpSync(join("docs", name), join(book, "docs", name), {recursive: true});
  for (const name of ["src", "node_modules", "package.json"]) symlinkSync(resolve(name), join(book, name));
  writeFileSync(join(book, "docs/[lang]", page), cells);
  const args = ["--import", "tsx", "src/lib/book/commands/checkCells.ts"];
  try {
    return await new Promise(done => {
      execFile(process.execPath, args, {cwd: book}, (error, out, err) => {
        done({code: error ? Number(error.code) : 0, said: out + err});
      });
    });
  } finally {
    rmSync(book, {recursive: true});
  }
}

const page = `---
title: A page
---

\`\`\`ts
import {conv2d} from "/lib/nn/index.js";
const later = Promise.resolve([1, 2]);
\`\`\`

\`\`\`ts echo
const w: number = "half";
const half = v => v / 2;
const halves = later.map(half);
\`\`\`

\`\`\`ts
conv2d({filters: "8", kernelSize: 3});
halves.lenght;
\`\`\`

Its sum is \${later.sum()}.
`;

it("finds each fault with file, line and message; cells without types have none", async () => {
  const {code, said} = await check("check-my-gpu.md", page);
  expect(code).toBe(1);
  expect(said.split("\n").filter(line => line.startsWith("docs/"))).toEqual([
    "docs/[lang]/check-my-gpu.md:11: Type 'string' is not assignable to type 'number'.",
    "docs/[lang]/check-my-gpu.md:17: Type 'string' is not assignable to type 'number'.",
    expect.stringContaining("docs/[lang]/check-my-gpu.md:18: Property 'lenght' does not exist"),
    "docs/[lang]/check-my-gpu.md:21: Property 'sum' does not exist on type 'number[]'."
  ]);
}, 300_000);
