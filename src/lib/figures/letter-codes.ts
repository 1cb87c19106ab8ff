/** Bits of a letter's code: +1 and −1. */
export const CODE_BITS = 5;

const most = 2 ** CODE_BITS;

const alphabet = "abcdefghijklmnopqrstuvwxyz ";

/**
 * A number from 0 to 31 for each character of a text; capital and small letters are the same. The Latin letters and the space have
 * theirs in every text. Any other character takes the one its Unicode number leaves when divided by 32, or, where another one
 * of the text has it, the next that is free. So any script can be read by a network that knows 32 letters. Whatever comes after
 * 32 different characters shares the number it would have taken first.
 */
export function letterNumbers(characters: readonly string[]): number[] {
  const letters = characters.map(character => character.toLowerCase());
  const numbers = new Map<string, number>();
  const taken = new Set<number>();
  const give = (letter: string, number: number) => {
    numbers.set(letter, number);
    taken.add(number);
  };
  for (const letter of letters) if (alphabet.includes(letter)) give(letter, alphabet.indexOf(letter));
  for (const letter of letters) {
    if (numbers.has(letter)) continue;
    const first = letter.codePointAt(0)! % most;
    let number = first;
    while (taken.has(number) && taken.size < most) number = (number + 1) % most;
    give(letter, number);
  }
  return letters.map(letter => numbers.get(letter)!);
}

/** The five bits of a number, each +1 or −1, the highest first. */
export const bitsOf = (number: number): number[] =>
  Array.from({length: CODE_BITS}, (_, k) => ((number >> (CODE_BITS - 1 - k)) & 1 ? 1 : -1));

/** The number whose bits have the signs of these values. */
export const numberOf = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((number, value) => 2 * number + (value > 0 ? 1 : 0), 0);
