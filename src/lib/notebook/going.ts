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
    this.begin(value, false);
    return this.stoppable(value);
  }

  /** Follows a generator that the page already takes values of: as soon as another is asked for, it goes on. */
  join(value: unknown): void {
    if (!isGenerator(value) || this.listener.isInput(value)) return;
    const own: Stepping = {next: value.next.bind(value), return: value.return.bind(value)};
    const stoppable = this.stoppable(own);
    let joined = false;
    value.next = given => {
      if (!joined) this.begin(own, true);
      joined = true;
      return stoppable.next(given);
    };
    value.return = stoppable.return;
  }

  private begin(generator: Stepping, hasValue: boolean): void {
    this.generators.set(generator, hasValue);
    this.listener.changed();
  }

  private stoppable(generator: Stepping): Stepping {
    const {generators, listener} = this;
    const end = () => {
      if (generators.delete(generator)) listener.changed();
    };
    const looked = (step: unknown) => {
      if ((step as IteratorResult<unknown>).done) end();
      else if (generators.has(generator)) generators.set(generator, true);
    };
    const failed = (error: unknown) => {
      if (generators.has(generator)) listener.failed(error);
      end();
    };
    return {
      next: (given: unknown) => {
        if (!generators.has(generator)) return {done: true, value: undefined};
        try {
          const step = generator.next(given);
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
        return generator.return(given);
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
