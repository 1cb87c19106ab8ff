/**
 * What need not be there before somebody asks: begun by the first who asks, and the same for all. What failed is begun anew
 * for the next.
 */
export function whenAsked<T>(begin: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | undefined;
  return () =>
    (begun ??= begin().catch((error: unknown) => {
      begun = undefined;
      throw error;
    }));
}
