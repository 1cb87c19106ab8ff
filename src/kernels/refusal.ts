/**
 * What an operation, a model or a file says when it refuses something: an English sentence, and the same as data, from
 * which the sentence can be made in another language.
 */
export class Phrase {
  /** The sentence with a number in braces for each value: `{0}: x has {1} but w expects {2}.` */
  readonly kind: string;
  /** What stands in the places; a phrase may stand in another one. */
  readonly values: readonly unknown[];

  constructor(parts: readonly string[], values: readonly unknown[]) {
    this.kind = parts.reduce((text, part, i) => `${text}{${i - 1}}${part}`);
    this.values = values;
  }

  toString(): string {
    return this.kind.replace(/\{(\d+)\}/g, (_, i: string) => String(this.values[Number(i)]));
  }
}

/** A part of a sentence, such as phrase`above ${low}`. */
export const phrase = (parts: readonly string[], ...values: unknown[]): Phrase => new Phrase(parts, values);

/** Thrown where arguments are checked: what is wrong, in words and as data. */
export class Refusal extends RangeError {
  readonly kind: string;
  readonly values: readonly unknown[];

  constructor(
    readonly phrase: Phrase,
    options?: ErrorOptions
  ) {
    super(phrase.toString(), options);
    this.kind = phrase.kind;
    this.values = phrase.values;
  }
}

/** "relu", "tanh" or "linear", as one part of a sentence. */
export const anyOf = (choices: readonly unknown[]): unknown =>
  choices.reduce((list, choice) => phrase`${list} or ${choice}`);

/** throw refusal`dense: x has ${inputs} inputs in each row but w expects ${expected}.` */
export const refusal = (parts: readonly string[], ...values: unknown[]): Refusal =>
  new Refusal(new Phrase(parts, values));
