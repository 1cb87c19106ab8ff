import type {Completion, Fault, Info, Signature} from "./service.js";

export type {Completion, Fault, Info, Signature} from "./service.js";

/** The worker's first message. */
export interface Start {
  /** Address of the declarations, as JSON. */
  declarations: string;
  /** Address of TypeScript's messages in another language. */
  messages?: string;
  path: string;
}

export interface Request {
  id: number;
  question: "faults" | "completions" | "detail" | "info" | "signature" | "alternatives";
  /** The texts of all cells, so that every answer is about the page as it is. */
  texts: string[];
  cell: number;
  position?: number;
  label?: string;
}

export interface Response {
  id: number;
  /** Undefined when there is nothing to say, or nothing can be said. */
  value: unknown;
}

export interface TypesOptions {
  /** Where the declarations are; asked with the first question. */
  declarations: () => Promise<string>;
  /** Where TypeScript's messages in the page's language are, if that is not English. */
  messages?: () => Promise<string>;
  path: string;
  /** Texts of all cells. */
  texts: () => string[];
}

/** What one cell's editor can ask; positions are those of the cell's text. */
export interface CellTypes {
  faults(): Promise<Fault[] | undefined>;
  completions(position: number): Promise<Completion[] | undefined>;
  detail(position: number, label: string): Promise<Pick<Info, "type" | "text"> | undefined>;
  info(position: number): Promise<Info | undefined>;
  signature(position: number): Promise<Signature | undefined>;
  alternatives(position: number): Promise<string[] | undefined>;
}

/**
 * TypeScript's language service in a worker of its own: no run ever waits for a check. It is started by the first question, a
 * moment after an editor has opened, so that an edit that is run at once has the machine to itself.
 */
export class Types {
  private worker?: Promise<Worker>;
  private requests = 0;
  private readonly waiting = new Map<number, (value: unknown) => void>();

  constructor(private readonly options: TypesOptions) {}

  private async load(): Promise<Worker> {
    const {declarations, messages, path} = this.options;
    const worker = new Worker(import.meta.resolve("./worker.js"), {type: "module"});
    worker.addEventListener("message", ({data}: MessageEvent<Response>) => {
      this.waiting.get(data.id)?.(data.value);
      this.waiting.delete(data.id);
    });
    // Without types the cells run all the same: nobody hears of it, and the next question tries anew.
    worker.addEventListener("error", () => {
      this.worker = undefined;
      for (const answer of this.waiting.values()) answer(undefined);
      this.waiting.clear();
    });
    const start: Start = {declarations: await declarations(), messages: await messages?.(), path};
    worker.postMessage(start);
    return worker;
  }

  private async ask<T>(
    question: Request["question"],
    place: () => number,
    position?: number,
    label?: string
  ): Promise<T | undefined> {
    if (place() < 0) return undefined;
    const id = ++this.requests;
    const worker = await (this.worker ??= this.load());
    const [cell, texts] = [place(), this.options.texts()];
    if (cell < 0) return undefined;
    return new Promise(resolve => {
      this.waiting.set(id, value => resolve(value as T | undefined));
      worker.postMessage({id, question, texts, cell, position, label} satisfies Request);
    });
  }

  /** @param cell place of the cell among the texts, as it is when something is asked; −1 when it is gone, or not to be read */
  of(cell: () => number): CellTypes {
    return {
      faults: () => this.ask("faults", cell),
      completions: position => this.ask("completions", cell, position),
      detail: (position, label) => this.ask("detail", cell, position, label),
      info: position => this.ask("info", cell, position),
      signature: position => this.ask("signature", cell, position),
      alternatives: position => this.ask("alternatives", cell, position)
    };
  }
}
