import {evaluated} from "./evaluate.js";
import {ownGlobals, runName} from "./globals.js";
import type {CellRun} from "./run.js";

type Guard = typeof import("./guardText.js").guardText;

/** What makes a function of a text: `Function`, and its kin for functions that are asynchronous or generate. */
const makers = new Set<unknown>([
  Function,
  ...[async () => undefined, function* () {}, async function* () {}].map(made => made.constructor)
]);

/** `eval` and `Function` in a cell's own form: the text they are given is guarded as the cell itself is. */
export class Texts {
  private guard?: Guard;

  constructor(private readonly run: () => CellRun) {}

  /** To be awaited before the code of a cell that names them. */
  async load(): Promise<void> {
    this.guard = (await import("./guardText.js")).guardText;
  }

  /** For `eval(…)`, which sees the names around it. */
  guarded<T>(text: T): T | string {
    return typeof text === "string" ? this.guard!(text) : text;
  }

  /** `eval` by any other name sees only what every cell sees. */
  readonly evaluate = (text: unknown): unknown => {
    if (typeof text !== "string") return text;
    const evaluate = evaluated(`(({${ownGlobals.join(", ")}}, ${runName}, __text) => eval(__text))`) as (
      globals: CellRun["globals"],
      run: CellRun,
      text: string
    ) => unknown;
    const run = this.run();
    return evaluate(run.globals, run, this.guard!(text));
  };

  readonly Function = new Proxy(Function, {
    apply: (_target, _self, given: unknown[]) => this.made(given),
    construct: (_target, given: unknown[]) => this.made(given) as object
  });

  /** `value.constructor`, by which any function leads to `Function`. */
  readonly constructorOf = <T>(constructor: T): T | typeof Function =>
    makers.has(constructor) ? this.Function : constructor;

  private made(given: unknown[]): unknown {
    const [body = "", ...parameters] = given.map(String).reverse();
    return this.evaluate(`(function anonymous(${parameters.reverse().join(",")}\n) {\n${body}\n})`);
  }
}
