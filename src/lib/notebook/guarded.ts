import type {CompiledCell} from "./compile.js";
import type {CellConsole} from "./console.js";
import {cellBody, type Load} from "./evaluate.js";
import {displayNames} from "./displayNames.js";
import {requireNoCodeWithin} from "./inlineCode.js";
import {displayed} from "./inspect.js";
import {withMemoryChecks} from "./memory.js";
import {CellRun, type RunListener} from "./run.js";
import {Lingering} from "./lingering.js";
import type {CellDefinition} from "./runtime.js";

export {findConflict} from "./conflict.js";
export {CellConsole} from "./console.js";
export {cellBody, errorLine} from "./evaluate.js";
export {CellRun} from "./run.js";

export interface GuardedCellOptions extends Required<Pick<RunListener, "failed" | "changed">> {
  /** The name of the code in stack traces. */
  name: string;
  /** What the cell was compiled from: it knows the names of what is displayed. */
  text: string;
  load: Load;
  console: CellConsole;
  /** Tells of each run as it begins. */
  begun(run: CellRun): void;
}

/**
 * The definition of a compiled cell: each time the runtime calls it, a run begins that watches over the code, and which
 * ends when the runtime invalidates the cell.
 */
export function guardedCell(cell: CompiledCell, options: GuardedCellOptions): Omit<CellDefinition, "id"> {
  const {name, text, console, failed, changed} = options;
  const names = displayNames(text);
  const makeBody = cellBody(cell, name, async name => withMemoryChecks(await options.load(name)));
  const inputs = cell.inputs.includes("invalidation") ? cell.inputs : [...cell.inputs, "invalidation"];
  const invalidationAt = inputs.indexOf("invalidation");
  const displayAt = inputs.indexOf("display");
  const body = (...values: unknown[]) => {
    const lingering = new Lingering(text);
    const run: CellRun = new CellRun({
      failed,
      print: (level, values) =>
        console.print(
          level,
          values.map(value => run.floods.shortened(value))
        ),
      begun: () => lingering.begin(),
      changed: () => {
        if (!run.isGoing) lingering.end();
        changed();
      },
      leftOut: counts => console.leaveOut(counts)
    });
    options.begun(run);
    // What the cell itself does on its invalidation comes first.
    const invalidation = values[invalidationAt] as Promise<void>;
    void invalidation.then(() => undefined).then(() => run.end());
    const display = values[displayAt] as ((value: unknown) => unknown) | undefined;
    let count = 0;
    const show = (value: unknown) => {
      if (value instanceof Node) requireNoCodeWithin(value);
      const output = run.floods.output(value);
      if (output) display!(displayed(output.value, names[count]));
      ++count;
      return value;
    };
    if (display) values[displayAt] = show;
    return run.result(() => makeBody(run)(...values));
  };
  return {inputs, outputs: cell.outputs, body};
}
