/** What is thrown in place of an error of a cell that has run anew since: nobody waits for its answer any longer. */
export class Stale extends Error {}

/**
 * Questions of a cell to a model that the reader may exchange. When the cell runs anew, the model that it asked may be disposed
 * in the middle of an answer; what fails from then on is no fault.
 */
export function whileValid(invalidation: Promise<unknown>): {
  /** The same question; after the end of the cell its failure is `Stale`. */
  ask<A extends readonly unknown[], R>(question: (...given: A) => Promise<R>): (...given: A) => Promise<R>;
  /** The same steps; they end where they would fail after the end of the cell. */
  walk<S>(steps: AsyncIterable<S>): AsyncGenerator<S, void, undefined>;
} {
  let valid = true;
  void invalidation.then(() => (valid = false));
  return {
    ask:
      question =>
      async (...given) => {
        try {
          return await question(...given);
        } catch (error) {
          throw valid ? error : new Stale();
        }
      },
    async *walk(steps) {
      try {
        yield* steps;
      } catch (error) {
        if (valid) throw error;
      }
    }
  };
}
