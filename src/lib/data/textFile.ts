import {phrase, refusal} from "../../kernels/refusal.js";
import {decodeText, type DecodedText} from "./decodeText.js";

/** What was read from a reader's text. */
export interface TextFile {
  encoding: DecodedText["encoding"];
  /** Its beginning, in one line. */
  text: string;
  /** How many characters the file has, ends of lines and all other space as one each. */
  characters: number;
}

/** More bytes are not read. */
export const MOST_BYTES = 5e6;

/**
 * Reads the beginning of a reader's text, in whatever encoding, as one line of at most `longest` characters.
 * @throws Refusal with a sentence that says what was found and what would fit
 */
export async function readTextFile(
  file: Pick<Blob, "size" | "arrayBuffer">,
  longest: number
): Promise<TextFile> {
  if (file.size > MOST_BYTES)
    throw refusal`The file has ${(file.size / 1e6).toFixed(1)} MB, but at most ${MOST_BYTES / 1e6} MB are read; ${longest} characters are enough.`;
  const bytes = await file.arrayBuffer().catch(() => {
    throw refusal`The browser cannot read this; a file of text is expected, no folder.`;
  });
  const {text, encoding} = decodeText(new Uint8Array(bytes), phrase`a plain text is expected, such as .txt`);
  const characters = [...inOneLine(text)];
  if (characters.length === 0)
    throw refusal`The file has nothing to read in it; a text of at least one character is expected.`;
  return {encoding, text: characters.slice(0, longest).join(""), characters: characters.length};
}

/** A text without ends of lines and without what cannot be seen. */
export const inOneLine = (text: string): string =>
  text
    .replace(/[\s\u200b\ufeff]+/g, " ")
    .replace(/\p{Cc}/gu, "")
    .trim();
