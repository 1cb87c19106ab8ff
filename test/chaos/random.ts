/** What went wrong, in a few words. */
export type Finding = string;

/** Uniform in 0 … 1. */
export type Random = () => number;

/** One of the items. */
export const pick = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)];
