/** A time as a reader takes it in: two digits, in milliseconds or seconds. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1) return "< 1 ms";
  if (milliseconds < 1000) return `${Number(milliseconds.toPrecision(2))} ms`;
  if (milliseconds < 100_000) return `${Number((milliseconds / 1000).toPrecision(2))} s`;
  return `${Math.round(milliseconds / 1000)} s`;
}
