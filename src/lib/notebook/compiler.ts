import type {CompiledCell} from "./compile.js";
import {isLarge} from "./large.js";
import {CellError, type Problem} from "./problem.js";
import type {PageNames} from "./rewrite.js";

/** A text that may be run soon. */
export interface Approach {
  source: string;
}

export interface Request {
  id: number;
  source: string;
  names: PageNames;
  /** Address of TypeScript's messages in another language, for the text's faults. */
  messages?: string;
}

export type Response = {id: number; cell: CompiledCell} | {id: number; problem: Problem};

interface Waiting {
  resolve(cell: CompiledCell): void;
  reject(error: CellError): void;
}

/** The compiler of cells in a worker, started by the first edit of a page. */
export class Compiler {
  private worker?: Worker;
  private requests = 0;
  private readonly waiting = new Map<number, Waiting>();

  /** @param messages gives the address of TypeScript's messages in the page's language, where that is not English */
  constructor(
    private readonly names: PageNames,
    private readonly messages?: () => Promise<string>
  ) {}

  /** Loads what a text needs, so that the compiler is there when the reader runs it. */
  approach(source: string): void {
    const worker = this.start();
    if (!isLarge(source)) worker.postMessage({source} satisfies Approach);
  }

  private start(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(import.meta.resolve("./worker.js"), {type: "module"});
    worker.addEventListener("message", ({data}: MessageEvent<Response>) => this.answer(data));
    worker.addEventListener("error", event => this.fail(event));
    return (this.worker = worker);
  }

  /**
   * Compiles a cell's text.
   * @throws CellError with the problem of the text
   */
  async compile(source: string): Promise<CompiledCell> {
    const messages = await this.messages?.();
    const id = ++this.requests;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, {resolve, reject});
      this.start().postMessage({id, source, names: this.names, messages} satisfies Request);
    });
  }

  private answer(response: Response): void {
    const waiting = this.waiting.get(response.id);
    this.waiting.delete(response.id);
    if ("cell" in response) waiting?.resolve(response.cell);
    else waiting?.reject(new CellError(response.problem));
  }

  /** The worker could not be loaded or broke down: those who wait hear it, and the next request tries anew. */
  private fail(event: ErrorEvent): void {
    this.worker?.terminate();
    this.worker = undefined;
    for (const {reject} of this.waiting.values()) {
      reject(new CellError({kind: "compiler", text: event.message ?? ""}));
    }
    this.waiting.clear();
  }
}
