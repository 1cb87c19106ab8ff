import {expect, test} from "vitest";
import {takeTurns} from "../../../src/lib/book/takeTurns.js";

interface Cell {
  id: string;
  body: (...inputs: never[]) => unknown;
}

/** What a page that takes turns defines, instead of what it asks to be defined. */
function defined(cells: readonly Cell[]): Cell[] {
  const script = takeTurns('import {define} from "../client.js";\n\nfor (const cell of cells) define(cell);');
  const all: Cell[] = [];
  const run = new Function("cells", "defineCell", script.replace(/^import .*$/m, "")) as (
    cells: readonly Cell[],
    define: (cell: Cell) => void
  ) => void;
  run(cells, cell => all.push(cell));
  return all;
}

/** Keeps the page busy for so long, in milliseconds. */
function keepBusy(time: number): void {
  for (const end = performance.now() + time; performance.now() < end;);
}

test("between the first runs of two long cells the page has a turn; they stay in order", async () => {
  const seen: string[] = [];
  // What is done within one task, however much, is done before a turn.
  let steps = 0;
  const step = () => void (++steps % 1000 && queueMicrotask(step));
  const cells = ["a", "b", "c"].map(id => ({
    id,
    body: () => {
      seen.push(`${id} after ${steps}`);
      keepBusy(20);
      queueMicrotask(step);
      return id;
    }
  }));
  const values = defined(cells).map(({body}) => body());
  expect(seen).toEqual([]);
  expect(await Promise.all(values)).toEqual(["a", "b", "c"]);
  expect(seen).toEqual(["a after 0", "b after 1000", "c after 2000"]);
});

test("a later run begins at once, with its inputs; a failure is the cell's own", async () => {
  const failing = () => {
    throw new RangeError("no");
  };
  const [sum, fails] = defined([
    {id: "sum", body: (a: number, b: number) => a + b},
    {id: "fails", body: failing}
  ]);
  const body = sum!.body as (...inputs: number[]) => unknown;
  await expect(body(1, 2)).resolves.toBe(3);
  expect(body(3, 4)).toBe(7);
  await expect(fails!.body()).rejects.toThrow("no");
  expect(() => fails!.body()).toThrow("no");
});

test("a page that defines nothing stays as it is", () => {
  expect(takeTurns("<p>import {define} from nowhere</p>")).toBe("<p>import {define} from nowhere</p>");
});
