interface Stepping {
  next(given?: unknown): unknown;
  return(value?: unknown): unknown;
}

const isGenerator = (value: unknown): value is Stepping =>
  typeof (value as Stepping | null)?.next === "function" && typeof (value as Stepping).return === "function";

export interface GoingListener {
  /** A generator has begun or has ended. */
  changed(): void;
  /** A generator has thrown. */
  failed(error: unknown): void;
  /** Does this one only wait for events, as a slider's values do? */
  isInput(generator: object): boolean;
}

/** The generators of a cell that have not ended; the page takes a value of each at every frame. */
export class Going {
  /** Has each of them given a value yet? */
  private readonly generators = new Map<Stepping, boolean>();

  constructor(private readonly listener: GoingListener) {}

  get any(): boolean {
    return this.generators.size > 0;
  }

  /** What the page is given instead of a value of the cell: if it is a generator, one that can be stopped. */
  follow(value: unknown): unknown {
    if (value instanceof Promise) return value.then(value => this.follow(value));
    if (!isGenerator(value) || this.listener.isInput(value)) return value;
    const {generators, listener} = this;
    const end = () => {
      if (generators.delete(value)) listener.changed();
    };
    const looked = (step: unknown) => {
      if ((step as IteratorResult<unknown>).done) end();
      else if (generators.has(value)) generators.set(value, true);
    };
    const failed = (error: unknown) => {
      if (generators.has(value)) listener.failed(error);
      end();
    };
    generators.set(value, false);
    listener.changed();
    return {
      next: (given: unknown) => {
        if (!generators.has(value)) return {done: true, value: undefined};
        try {
          const step = value.next(given);
          if (step instanceof Promise) step.then(looked, failed);
          else looked(step);
          return step;
        } catch (error) {
          failed(error);
          throw error;
        }
      },
      return: (given: unknown) => {
        end();
        return value.return(given);
      }
    };
  }

  /**
   * Ends the generators; their last values stay.
   * @returns false, and nothing has ended, if there is none, or one that has no value yet for which others would wait
   */
  stop(): boolean {
    const {generators, listener} = this;
    if (!this.any || [...generators.values()].includes(false)) return false;
    for (const generator of generators.keys()) generator.return();
    generators.clear();
    listener.changed();
    return true;
  }
}
