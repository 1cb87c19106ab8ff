import {describe, expect, it, vi} from "vitest";
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
  "methods that give texts, and lists that are filled": [
    "const a = [1, 2, 3], o: {s?: string; t: string} = {t: 'x'};\na.length = 2;\n" +
      "const r = [a.fill(0).join('-').repeat(2), o.s?.padStart(3).length, o?.t.repeat(2).length, 'a b'.split(' '), 'a'.concat('b'), [1].concat([2])];",
    ["0-00-0", undefined, 2, ["a", "b"], "ab", [1, 2]]
  ],
  JSON: [
    "const o = {a: [1, {b: new Date(0)}], c: undefined};\n" +
      "const r = [JSON.stringify(o), JSON.stringify(o, ['c', 'a']), JSON.stringify([1], (_k, v) => v, 1), JSON.parse('[1]')];",
    ['{"a":[1,{"b":"1970-01-01T00:00:00.000Z"}]}', '{"a":[1,{}]}', "[\n 1\n]", [1]]
  ],
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
  "texts that are run": [
    "const k = 2;\n" +
      "const r = [eval('let s = 0; for (let i = 0; i < 3; ++i) s += i * k; s'), eval(3 as never), new Function('a', 'b', 'return a + b')(1, 2), " +
      "Function('return 7')(), (0, eval)('typeof k'), window.eval('1 + 1'), (() => 0) instanceof Function];",
    [6, 3, 3, 7, "undefined", 2, true]
  ],
  constructors: [
    "class A { n = 1; more() { return new (this.constructor as typeof A)(); } }\nfunction B() {}\nB.prototype.constructor = A;\n" +
      "const none = undefined as A | undefined;\n" +
      "const r = [new A().more().n, [].constructor === Array, B.prototype.constructor === A, none?.constructor.name, " +
      "(() => 0).constructor('return 7')(), (() => 0).constructor === Function, 'constructor' in {}];",
    [1, true, true, undefined, 7, true, true]
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

  it.each([
    ["eval", "eval('for (;;);');"],
    ["eval by another name", "const run = eval;\nrun('for (;;);');"],
    ["eval of the window", "globalThis.eval('eval(\\'for (;;);\\')');"],
    ["Function", "const r = new Function('for (;;);')();"],
    ["Function by the way of a list", "[].constructor.constructor('for (;;);')();"],
    [
      "JSON of what is shared many times",
      "let o = {};\nfor (let i = 0; i < 40; ++i) o = {a: o, b: o};\nJSON.stringify(o);"
    ]
  ])("stops what a text does, or the browser by itself: %s", async (_name, source) => {
    const {result} = await run(source);
    expect((await failure(result)) as Error).toMatchObject({message: expect.stringMatching(/^No end after/)});
  });

  it.each([
    ["const a = [];\na.length = 2 ** 32 - 1;\na.fill(0);", /^4,294,967,295 values are too many/],
    ["const s = 'x'.repeat(2 ** 28);", /^268,435,456 characters are too many/],
    ["let s = 'x';\nfor (;;) s = s.repeat(10).split('').join('ab');", /characters are too many/],
    ["for (;;) setInterval(() => 0);", /^More than 100 timers/],
    ["setTimeout('for (;;);' as never);", /^setTimeout needs a function/]
  ])("refuses what nobody could stop: %s", async (source, message) => {
    const {result, watch} = await run(source);
    expect(((await failure(result)) as Error).message).toMatch(message);
    watch.end();
  });

  it("ends functions that nobody waits for, and tells that they go on", async () => {
    const changes: boolean[] = [];
    const cell = await compileCell(
      "const f = async () => { for (;;) { await null; count(); } };\nconst g = async () => { await null; count(); g().catch(() => 0); };\nf().catch(() => 0);\ng().catch(() => 0);"
    );
    const watch: CellRun = new CellRun({...silent, changed: () => changes.push(watch.isGoing)});
    let rounds = 0;
    cellBody(cell, "cell.ts", async () => ({}))(watch)(() => ++rounds);
    await vi.waitFor(() => expect(changes).toEqual([true]));
    watch.stop();
    expect(changes).toEqual([true, false]);
    const before = rounds;
    expect(before).toBeGreaterThan(0);
    await new Promise(done => setTimeout(done, 50));
    expect(rounds).toBe(before);
  });

  it("tells when the last timer has ended, also by another cell's hand", async () => {
    const changes: boolean[] = [];
    const cell = await compileCell("const timer = setInterval(() => 0, 10);");
    const watch: CellRun = new CellRun({...silent, changed: () => changes.push(watch.isGoing)});
    const {timer} = cellBody(cell, "cell.ts", async () => ({}))(watch)() as {timer: number};
    await vi.waitFor(() => expect(changes).toEqual([true]));
    (await run("clearInterval(timer);", timer)).result();
    await vi.waitFor(() => expect(changes).toEqual([true, false]));
  });

  it("lets other cells go on calling its functions when one call has been too much", async () => {
    const {watch, result} = await run(
      "const count = (n: number) => { let s = 0; while (s < n) ++s; return s; };"
    );
    const {count} = watch.result(result) as {count(n: number): number};
    expect(() => count(Infinity)).toThrow(/^No end after/);
    await new Promise(done => setTimeout(done, 20));
    expect(count(10)).toBe(10);
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
