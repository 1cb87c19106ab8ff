import {describe, expect, it} from "vitest";
import {compileCell} from "../../../src/lib/notebook/compile.js";
import {cellBody, errorLine} from "../../../src/lib/notebook/evaluate.js";
import {CellRun, EndedError} from "../../../src/lib/notebook/run.js";

const silent = {print: () => undefined, failed: () => undefined};

async function run(source: string, ...inputs: unknown[]) {
  const cell = await compileCell(source);
  const name = "cell-1-1.ts";
  const watch = new CellRun(silent);
  const result = () => cellBody(cell, name, async () => ({}))(watch)(...inputs) as never;
  return {cell, name, watch, result};
}

const failure = async (action: () => unknown): Promise<unknown> => {
  try {
    return await action();
  } catch (error) {
    return error;
  }
};

/** Texts in which the guard has to stand in the right place; each declares `r`. */
const programs: Record<string, [source: string, result: unknown]> = {
  "loops without braces": [
    "let r = 0;\nfor (let i = 0; i < 3; ++i) for (const j of [1, 2]) if (j > 1) r += j; else r += 10;\nwhile (r < 40) r++;\ndo r++\nwhile (r < 50)",
    50
  ],
  "an empty body": ["let i = 0;\nfor (; i < 5; i++);\nconst r = i;", 5],
  labels: [
    "let r = 0;\nouter: for (let i = 0; i < 5; ++i) {\n  for (;;) {\n    if (i === 3) break outer;\n    r += i;\n    continue outer;\n  }\n}",
    3
  ],
  "arrows that give objects and sequences": [
    "const f = () => ({a: 1}), g = () => (1, 2), h = (x: number) => (y: number) => x + y;\nconst r = [f().a, g(), h(3)(4)];",
    [1, 2, 7]
  ],
  "methods, getters, static blocks and fields": [
    "class A { n = [1, 2].map(x => x + 1); static s = 0; static { for (const k of [4, 5]) A.s += k; } get g() { return this.n[0]; } *m() { yield* this.n; } constructor() { this.n.push(9); } }\nconst a = new A();\nconst r = [A.s, a.g, ...a.m()];",
    [9, 2, 2, 3, 9]
  ],
  "a loop variable in a closure": [
    "const fs: (() => number)[] = [];\nfor (let i = 0; i < 3; ++i) fs.push(() => i);\nconst r = fs.map(f => f());",
    [0, 1, 2]
  ],
  "loops that count in BigInt": ["let r = 0n;\nfor (let i = 0n; i < 5n; i++) r += i;", 10n],
  "sizes that are not numbers": [
    "const r = [...new Uint8Array([1, 2]), ...Array(2).keys(), ...Array.from('ab'), new Array('x').length];",
    [1, 2, 0, 1, "a", "b", 1]
  ]
};

const awaiting: Record<string, [source: string, result: unknown]> = {
  "awaits in brackets and in a row": [
    "const p = async () => [1, 2];\nconst r = (await p()).length + (await (0, p)())[1]! + (await (1, 2));",
    6
  ],
  "async generators": [
    "async function* g() { const got = yield 1; yield got; yield Promise.resolve(5); }\nconst r: unknown[] = [];\nfor await (const x of g()) r.push(x);",
    [1, undefined, 5]
  ],
  "for await without braces, over promises": [
    "const r: number[] = [];\nfor await (const x of [Promise.resolve(1), 2]) r.push(x);",
    [1, 2]
  ],
  "for await that is left early": [
    "let r = '';\nasync function* g() { try { for (;;) yield 'a'; } finally { r += 'z'; } }\nfor await (const x of g()) { r += x; if (r.length > 2) break; }",
    "aaaz"
  ],
  "a rejected promise": [
    "let r = '';\ntry { await Promise.reject(new Error('no')); } catch (e) { r = (e as Error).message; }",
    "no"
  ]
};

describe("guarded code", () => {
  it.each(Object.entries(programs))("means what it meant: %s", async (_name, [source, expected]) => {
    expect(((await run(source)).result() as {r: unknown}).r).toEqual(expected);
  });

  it.each(Object.entries(awaiting))("means what it meant: %s", async (_name, [source, expected]) => {
    expect(((await (await run(source)).result()) as {r: unknown}).r).toEqual(expected);
  });

  it.each([
    ["const a = 1;\n\nfor (;;) {\n}", 3],
    ["let n = 0;\nwhile (true)\n  n++;", 3],
    ["for (let i = 2 ** 53; i < Infinity; i++) ;", 1],
    [
      "interface Box {\n  size: number;\n}\nconst f = (b: {\n  size: number;\n}) => { for (;;) b.size++; };\n\nf({size: 1});",
      6
    ]
  ])("throws in the line of the loop that does not end", async (source, line) => {
    const {cell, name, result} = await run(source);
    const start = performance.now();
    const error = await failure(result);
    expect((error as Error).message).toMatch(/^No end after/);
    expect(errorLine(error, cell, name)).toBe(line);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it("has its full time again after each await", async () => {
    const {result} = await run(
      "const busy = () => { const end = performance.now() + 400; let n = 0; while (performance.now() < end) ++n; return n; };\n" +
        "for (let i = 0; i < 5; ++i) { busy(); await 0; }\nconst r = 'done';"
    );
    expect(((await result()) as {r: string}).r).toBe("done");
  });

  it("catches what it waits for, also after long work", async () => {
    const {result} = await run(
      "let r = '';\nconst end = performance.now() + 150;\nwhile (performance.now() < end) r = '';\n" +
        "try { await Promise.reject(new Error('no')); } catch (e) { r = (e as Error).message; }"
    );
    expect(((await result()) as {r: string}).r).toBe("no");
  });

  it("goes no further once its run has ended", async () => {
    let rounds = 0;
    const {watch, result} = await run(
      "for (;;) {\n  try {\n    await 0;\n    count();\n  } catch {\n    continue;\n  }\n}",
      () => ++rounds
    );
    const ended = failure(result);
    await new Promise(done => setTimeout(done, 20));
    watch.end();
    expect(await ended).toBeInstanceOf(EndedError);
    const before = rounds;
    await new Promise(done => setTimeout(done, 20));
    expect(rounds).toBe(before);
  });

  it("lets functions clear up once its run has ended", async () => {
    const {watch, result} = await run(
      "const clear = async () => { await 0; cleared(); };\nconst r = clear;",
      () => ++cleared
    );
    let cleared = 0;
    const {r} = result() as {r: () => Promise<void>};
    watch.end();
    await r();
    expect(cleared).toBe(1);
  });

  it("gives every listener the signal of its run", async () => {
    const target = new EventTarget();
    let heard = 0;
    const {watch, result} = await run(
      "target.addEventListener('a', hear);\ntarget.addEventListener('a', hear, true);\ntarget\n  .addEventListener('a', () => hear(), {passive: true},);\n",
      target,
      () => ++heard
    );
    result();
    target.dispatchEvent(new Event("a"));
    expect(heard).toBe(3);
    watch.end();
    target.dispatchEvent(new Event("a"));
    expect(heard).toBe(3);
  });

  it("clears its timers, by whatever name it calls them", async () => {
    let fired = 0;
    const {watch, result} = await run(
      "setTimeout(fire, 20);\nsetInterval(fire, 5);\nglobalThis.setTimeout(fire, 20);",
      () => ++fired
    );
    expect((await run("window.setTimeout(fire)")).cell.code).not.toContain("window");
    result();
    watch.end();
    await new Promise(done => setTimeout(done, 60));
    expect(fired).toBe(0);
  });
});
