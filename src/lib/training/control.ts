import {TimeLeft} from "./time-left.js";

/** What a training tells about each of its steps; epochs and batches count from 1. */
export interface TrainingStep {
  epoch: number;
  epochs: number;
  batch: number;
  batches: number;
  loss: number;
  /** Of a classifier. */
  accuracy?: number;
  validationLoss?: number;
  validationAccuracy?: number;
}

/**
 * - `ready`: waits for the reader; - `running`; - `paused`;
 * - `stopped`: the reader ended it; - `done`: it came to its end;
 * - `lost`: something outside the training broke (say, the GPU was taken away), and it can go on;
 * - `failed`: it cannot go on.
 */
export type TrainingState = "ready" | "running" | "paused" | "stopped" | "done" | "lost" | "failed";

export interface SteerOptions {
  /** Settles when the training is no longer wanted: the cell that holds it is about to run anew. */
  invalidation: Promise<unknown>;
  /** Puts everything to where a training begins, before each one that the reader starts. */
  prepare?: () => void;
  /** Whether an error is one that `recover` can mend. */
  canRecover?: (error: unknown) => boolean;
  /** Mends it and tells how many epochs were complete. */
  recover?: () => Promise<number>;
  /** What to tell the reader about an error; its own message if left out. */
  inWords?: (error: unknown) => string | Promise<string>;
}

/**
 * What the weights are before a training's first step: `first`, drawn at random as each training begins; trained
 * `beforehand`; or `kept` from a training on other data.
 */
export type WeightsOrigin = "first" | "beforehand" | "kept";

/** Milliseconds between two drawings of the page while a training runs. */
const REST = 90;

/**
 * The reader's hand on a training: start, pause, stop, go on, again. Any number of panels and figures can show and steer
 * the same one. Dispatches "change" when the state changes and "step" after each training step.
 */
export class TrainingControl extends EventTarget {
  state: TrainingState = "ready";
  /** What went wrong, in the states `lost` and `failed`. */
  message = "";
  latest?: TrainingStep;
  /** Where the weights come from, as long as no step has changed them. */
  origin: WeightsOrigin = "first";
  /** What is known of weights that were trained beforehand. */
  facts = "";
  /** What has changed since the weights have learned something. */
  notice = "";
  /** Brings back what was learned before the change, where that can be done. */
  offer?: () => void;
  /** Whether a training is there to be steered: its cell has run, and is not about to run anew. */
  begun = false;
  private readonly time = new TimeLeft();
  /** Whether the next step is the first of a training, and what came before it is to be forgotten. */
  private anew = true;
  private autostart = false;
  /** What it was doing when it was lost. */
  private lostFrom?: TrainingState;

  /** Milliseconds until the training ends, as far as its pace tells; undefined before there is a pace. */
  get timeLeft(): number | undefined {
    const {latest} = this;
    if (!latest) return undefined;
    const {epoch, epochs, batch, batches} = latest;
    return this.time.left((epochs - epoch + 1) * batches - batch);
  }

  /** Share of the training that is done, 0 … 1. */
  get progress(): number {
    const {latest} = this;
    return latest
      ? ((latest.epoch - 1) * latest.batches + latest.batch) / (latest.epochs * latest.batches)
      : 0;
  }

  /** Whether the weights have learned anything. */
  get trained(): boolean {
    return this.latest !== undefined || this.origin !== "first";
  }

  /**
   * Starts, or goes on. A training that has ended begins again. One that has failed is over for its cell: the event "again"
   * asks for the cell to run anew, and what takes its place starts at once.
   */
  start(): void {
    if (this.state === "failed") {
      this.autostart = true;
      this.dispatchEvent(new Event("again"));
    } else if (this.state !== "running") {
      if (this.state === "stopped" || this.state === "done") this.anew = true;
      this.message = "";
      this.time.rest();
      this.become("running");
    }
  }

  pause(): void {
    if (this.state === "running") this.become("paused");
  }

  stop(): void {
    if (this.state === "running" || this.state === "paused" || this.state === "lost") this.become("stopped");
  }

  /** Ends with a sentence for the reader. */
  fail(message: string): void {
    this.message = message;
    this.become("failed");
  }

  /** Whether a training has begun and has not come to an end. */
  get underWay(): boolean {
    const state = this.state === "lost" ? this.lostFrom : this.state;
    return state === "running" || state === "paused";
  }

  /** Something outside broke, also when no training is under way: tells the reader, who can go on. */
  lose(message: string): void {
    if (this.state === "failed") return;
    if (this.state !== "lost") this.lostFrom = this.state;
    this.message = message;
    this.become("lost");
  }

  /** What broke is mended. If no training was under way, all is as before, and the reader is told. */
  regain(notice: string): void {
    if (this.state !== "lost" || this.underWay) return;
    const from = this.lostFrom!;
    this.lostFrom = undefined;
    this.message = "";
    this.notice = notice;
    this.become(from);
  }

  /** Tells whoever shows the training that something about it is new. */
  changed(): void {
    this.dispatchEvent(new Event("change"));
  }

  private become(state: TrainingState): void {
    this.state = state;
    this.changed();
  }

  /**
   * Runs trainings under the reader's hand: waits for the start, takes step after step, waits while it is paused, leaves it
   * when it is stopped, and waits for the reader to begin it again. Yields all steps of one training so far, about ten
   * times a second and at the end of each epoch; another training has another list. What takes the place of a running one
   * runs at once.
   * @param fit begins the training after so many complete epochs
   */
  async *steer<S extends TrainingStep>(
    fit: (epochsDone: number) => AsyncIterable<S>,
    {invalidation, prepare, canRecover = () => false, recover, inWords = messageOf}: SteerOptions
  ): AsyncGenerator<readonly S[], void, undefined> {
    let steps: S[] = [];
    let wanted = true;
    const unwanted = invalidation.then(() => void (wanted = this.begun = false));
    const turn = () => Promise.race([this.nextChange(), unwanted]);
    let epochsDone = 0;
    this.begin();
    yield steps;
    while (wanted) {
      while (wanted && !this.is("running")) await turn();
      if (!wanted) return;
      try {
        if (this.lostFrom && recover) {
          epochsDone = await recover();
          if (this.resumed(steps, epochsDone)) continue;
        }
        if (this.anew) {
          this.forget();
          epochsDone = 0;
          prepare?.();
          this.changed();
          if (steps.length > 0) yield (steps = []);
        }
        let drawn = 0;
        for await (const step of fit(epochsDone)) {
          if (!wanted) return;
          steps.push(step);
          this.take(step);
          if (this.is("paused") || step.batch === step.batches || performance.now() - drawn > REST) {
            yield steps;
            drawn = performance.now();
          }
          while (wanted && this.is("paused")) await turn();
          if (!wanted || !this.is("running") || this.anew) break;
        }
        if (!wanted) return;
        if (this.is("running") && !this.anew) this.become("done");
        // The step that was under way has come to its end.
        else this.changed();
        yield steps;
      } catch (error) {
        if (!wanted) return;
        const mendable = recover !== undefined && canRecover(error);
        const message = await inWords(error);
        if (!wanted) return;
        if (!mendable) {
          this.fail(message);
          throw error;
        }
        // Who has stopped it meanwhile does not go on with it.
        if (this.underWay) this.lose(message);
      }
    }
  }

  // As a method, so that the compiler knows that the state changes while one waits.
  private is(state: TrainingState): boolean {
    return this.state === state;
  }

  private begin(): void {
    const goOn = this.autostart || this.state === "running";
    this.autostart = false;
    this.lostFrom = undefined;
    this.message = "";
    this.forget();
    this.anew = this.begun = true;
    this.become(goOn ? "running" : "ready");
  }

  /** A training begins: what was known of the one before is not true of it. */
  private forget(): void {
    this.anew = false;
    this.latest = undefined;
    this.time.begin();
  }

  private take(step: TrainingStep): void {
    this.latest = step;
    this.time.step();
    this.dispatchEvent(new Event("step"));
  }

  /**
   * After a recovery: drops the steps of an epoch that will be done again.
   * @returns whether no training was under way when it was lost, so that there is nothing to go on with
   */
  private resumed(steps: TrainingStep[], epochsDone: number): boolean {
    const from = this.lostFrom;
    this.lostFrom = undefined;
    if (from === "ready" || from === "stopped" || from === "done") {
      this.become(from);
      return true;
    }
    const kept = steps.findIndex(step => step.epoch > epochsDone);
    if (kept >= 0) steps.length = kept;
    this.latest = steps.at(-1);
    this.time.begin();
    return false;
  }

  private nextChange(): Promise<void> {
    return new Promise(resolve => this.addEventListener("change", () => resolve(), {once: true}));
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
