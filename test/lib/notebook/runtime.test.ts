// @vitest-environment jsdom
import {beforeEach, describe, expect, it, vi} from "vitest";
import {
  clearOutput,
  findRoot,
  PageRuntime,
  type CellRoot,
  type Variable
} from "../../../src/lib/notebook/runtime.js";
import {startClient, type Client} from "./framework.js";

/** A page of four cells under Framework's own client: a → b → display(b), and an empty root for the notebook. */
const page = `<main>
  <div id="a"><!--:aaaaaaaa:--></div>
  <div id="b"><!--:bbbbbbbb:--></div>
  <div id="c"><!--:cccccccc:--></div>
  <div id="n" hidden><!--:deadbeef:--></div>
</main>`;

let client: Client;
let runtime: PageRuntime;

const root = (id: string): CellRoot => findRoot(document.getElementById(id)!)!;
const shown = (id: string) => document.getElementById(id)!.textContent;

/** What happened to a watched cell. */
function listen() {
  const events: string[] = [];
  return {
    events,
    pending: () => void events.push("pending"),
    fulfilled: () => void events.push("fulfilled"),
    rejected: (error: unknown) => void events.push(String(error))
  };
}

/** Two rounds of the runtime: it computes at the next frame, and generators once more. */
const settled = () => new Promise(done => setTimeout(done, 120));

beforeEach(async () => {
  // Errors of cells are also written to the console; here they are asked for.
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  document.body.innerHTML = page;
  client = startClient();
  client.define({id: "aaaaaaaa", outputs: ["a"], body: () => ({a: 1})});
  client.define({
    id: "bbbbbbbb",
    inputs: ["a", "display"],
    outputs: ["b"],
    body: (a: number, display: (value: unknown) => void) => {
      display(`b is ${a * 10}`);
      return {b: a * 10};
    }
  });
  client.define({
    id: "cccccccc",
    inputs: ["b", "display"],
    body: (b: number, display: (value: unknown) => void) => display(`c sees ${b}`)
  });
  runtime = await new Promise<PageRuntime>(found =>
    client.define({
      id: "deadbeef",
      inputs: ["@variable"],
      body: (variable: Variable) => found(new PageRuntime(client.define, variable))
    })
  );
  await settled();
});

describe("PageRuntime", () => {
  it("reads a cell's definition back as it was given", () => {
    const {id, inputs, outputs} = runtime.definition(root("b"))!;
    expect({id, inputs, outputs}).toEqual({id: "bbbbbbbb", inputs: ["a", "display"], outputs: ["b"]});
  });

  it("redefines a cell, and the cells that depend on it follow", async () => {
    expect(shown("c")).toContain("c sees 10");
    runtime.redefine(root("a"), {inputs: [], outputs: ["a"], body: () => ({a: 7})}, listen());
    await settled();
    expect(shown("b")).toContain("b is 70");
    expect(shown("c")).toContain("c sees 70");
    expect(shown("c")).not.toContain("10");
  });

  it("brings the first definition back", async () => {
    const first = runtime.definition(root("b"))!;
    const body = (display: (value: unknown) => void) => (display("other"), {b: 3});
    runtime.redefine(root("b"), {inputs: ["display"], outputs: ["b"], body}, listen());
    await settled();
    expect(shown("c")).toContain("c sees 3");
    runtime.redefine(root("b"), first, listen());
    await settled();
    expect(shown("b")).toContain("b is 10");
    expect(shown("b")).not.toContain("other");
    expect(shown("c")).toContain("c sees 10");
  });

  it("takes old output away when the new definition shows none", async () => {
    runtime.redefine(root("b"), {inputs: [], outputs: ["b"], body: () => ({b: 5})}, listen());
    await settled();
    expect(shown("b")).toBe("");
    expect(shown("c")).toContain("c sees 5");
  });

  it("runs a cell again without piling up its output", async () => {
    for (let i = 0; i < 3; ++i) {
      runtime.rerun(root("b"), listen());
      await settled();
    }
    expect(shown("b")!.match(/b is 10/g)).toHaveLength(1);
  });

  it("tells of runs, results and errors, and says which input is missing", async () => {
    const b = listen();
    runtime.watch(root("b"), b);
    await settled();
    expect(b.events).toEqual(["fulfilled"]);
    runtime.redefine(root("a"), {inputs: [], outputs: ["renamed"], body: () => ({renamed: 1})}, listen());
    await settled();
    expect(b.events.slice(1)).toEqual(["pending", "RuntimeError: a is not defined"]);
  });

  it("ends a replaced cell: its generator returns, its invalidation resolves", async () => {
    let ended = 0;
    function* frames() {
      try {
        for (let i = 0; ; ++i) yield i;
      } finally {
        ++ended;
      }
    }
    const body = (invalidation: Promise<void>) => (void invalidation.then(() => ++ended), {a: 2});
    runtime.redefine(root("a"), {inputs: ["invalidation"], outputs: ["a"], body}, listen());
    runtime.redefine(root("c"), {inputs: [], outputs: [], body: frames}, listen());
    await settled();
    expect(ended).toBe(0);
    runtime.redefine(root("a"), {inputs: [], outputs: ["a"], body: () => ({a: 1})}, listen());
    runtime.redefine(root("c"), {inputs: [], outputs: [], body: () => undefined}, listen());
    await settled();
    expect(ended).toBe(2);
  });

  it("replaces a cell that is still running, and who waits for it waits for its successor, without an error", async () => {
    vi.mocked(console.error).mockClear();
    const [slow, waiting] = [listen(), listen()];
    runtime.watch(root("c"), waiting);
    await settled();
    waiting.events.length = 0;
    const body = () => new Promise<never>(() => undefined);
    runtime.redefine(root("b"), {inputs: [], outputs: ["b"], body}, {...slow, started: () => undefined});
    await settled();
    expect(waiting.events).toEqual(["pending"]);
    runtime.redefine(root("b"), {inputs: [], outputs: ["b"], body: () => ({b: 4})}, listen());
    await settled();
    expect(waiting.events).toEqual(["pending", "pending", "fulfilled"]);
    expect(shown("c")).toContain("c sees 4");
    expect(console.error).not.toHaveBeenCalled();
  });

  it("stops a replaced cell that is still displaying, and lets no old output through", async () => {
    let stopped = "";
    const body = async (display: (value: unknown) => void) => {
      try {
        for (let i = 0; ; ++i) {
          display(`old ${i}`);
          await new Promise(done => setTimeout(done, 10));
        }
      } catch (error) {
        stopped = String(error);
      }
    };
    runtime.redefine(root("c"), {inputs: ["display"], outputs: [], body}, listen());
    await settled();
    expect(shown("c")).toMatch(/old/);
    const next = (display: (value: unknown) => void) => display("new");
    runtime.redefine(root("c"), {inputs: ["display"], outputs: [], body: next}, listen());
    await settled();
    expect(stopped).toBe("Error: stale display");
    expect(shown("c")).toContain("new");
    expect(shown("c")).not.toContain("old");
  });

  it("runs a cell anew that never ends", async () => {
    let runs = 0;
    const body = () => (++runs, new Promise(() => undefined));
    runtime.redefine(root("c"), {inputs: [], outputs: [], body}, listen());
    await settled();
    runtime.rerun(root("c"), listen());
    await settled();
    expect(runs).toBe(2);
  });

  it("takes a cell out of the page, and brings it back", async () => {
    const first = runtime.definition(root("b"))!;
    const c = listen();
    runtime.watch(root("c"), c);
    runtime.remove(root("b"));
    await settled();
    expect(shown("b")).toBe("");
    expect(runtime.names()).toEqual(["a"]);
    expect(c.events.at(-1)).toBe("RuntimeError: b is not defined");
    runtime.redefine(root("b"), first, listen());
    await settled();
    expect(shown("b")).toContain("b is 10");
    expect(shown("c")).toContain("c sees 10");
  });

  it("lets what a cell hands out be followed", async () => {
    const followed: unknown[] = [];
    const follow = (value: unknown) => (followed.push(value), value === 3 ? 4 : value);
    runtime.redefine(root("a"), {inputs: [], outputs: ["a"], body: () => ({a: 3})}, {...listen(), follow});
    await settled();
    expect(followed).toEqual([{a: 3}, 3]);
    expect(shown("b")).toContain("b is 40");
  });

  it("knows the page's names and who declares them", () => {
    expect(runtime.names().sort()).toEqual(["a", "b"]);
    expect(runtime.isDeclaredElsewhere("a", root("b"))).toBe(true);
    expect(runtime.isDeclaredElsewhere("b", root("b"))).toBe(false);
    expect(runtime.isDeclaredElsewhere("free", root("b"))).toBe(false);
    expect(runtime.isBuiltin("d3")).toBe(true);
    expect(runtime.isBuiltin("a")).toBe(false);
  });

  it("leaves nothing behind in a hundred runs", async () => {
    const {_module} = runtime.variable(root("a"))!;
    const count = () => _module._runtime._variables.size;
    const body = (a: number, display: (value: unknown) => void) => (display(a), {b: a});
    const again = async () => {
      runtime.redefine(root("b"), {inputs: ["a", "display", "view"], outputs: ["b"], body}, listen());
      await settled();
    };
    await again();
    const before = [count(), _module._scope.get("a")!._outputs.size];
    for (let i = 0; i < 100; ++i) {
      runtime.redefine(root("b"), {inputs: ["a", "display", "view"], outputs: ["b"], body}, listen());
    }
    await settled();
    expect([count(), _module._scope.get("a")!._outputs.size]).toEqual(before);
  });

  it("clears what a cell displayed", () => {
    clearOutput(root("b"));
    expect(shown("b")).toBe("");
  });
});
