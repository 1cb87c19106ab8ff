/** What was refused, as data: see `Refusal` and `Phrase` of `kernels/refusal.ts`, which are known here by their form. */
export interface Refused {
  kind: string;
  values: readonly unknown[];
}

export function isRefused(value: unknown): value is Refused {
  if (typeof value !== "object" || value === null) return false;
  const {kind, values} = value as Partial<Refused>;
  return typeof kind === "string" && Array.isArray(values);
}

/** The sentence of a refusal by a table of sentences, parts of it included; undefined where the table lacks it. */
export function fillIn({kind, values}: Refused, table: Record<string, string>): string | undefined {
  const sentence = table[kind];
  return sentence?.replace(/\{(\d+)\}/g, (_, i: string) => {
    const value = values[Number(i)];
    return (isRefused(value) && fillIn(value, table)) || String(value);
  });
}

/** What an error says, in the reader's language where the book itself has thrown it. */
export async function errorInWords(error: unknown, lang: string): Promise<string> {
  const message = error instanceof Error ? error.message : String(error);
  if (lang !== "zh" || !isRefused(error)) return message;
  const {chinese} = await import("./chinese.js");
  return fillIn(error, chinese) ?? message;
}
