import {phrase, refusal} from "../../kernels/refusal.js";

export interface DecodedText {
  text: string;
  encoding: "UTF-8" | "UTF-16" | "GB18030" | "Windows-1252";
}

/** How files begin that are no text, and what they are. */
const signatures: readonly (readonly [bytes: readonly number[], what: unknown])[] = [
  [[0x50, 0x4b, 0x03, 0x04], phrase`a spreadsheet or an archive`],
  [[0xd0, 0xcf, 0x11, 0xe0], phrase`a spreadsheet of an old kind`],
  [[0x25, 0x50, 0x44, 0x46], phrase`a PDF`],
  [[0x1f, 0x8b], phrase`a packed file`],
  [[0x89, 0x50, 0x4e, 0x47], phrase`a picture`],
  [[0xff, 0xd8, 0xff], phrase`a picture`],
  [[0x47, 0x49, 0x46, 0x38], phrase`a picture`]
];

const table = phrase`a table as text is expected: in a spreadsheet's program, save it as CSV`;

/**
 * The text of a file, in the encoding that its byte order mark names; without one UTF-8 if it is that, else GB18030 (as
 * Excel writes it in China) or Windows-1252 (in the West).
 * @param expected what would fit, in a sentence of its own
 * @throws Refusal if it is no text
 */
export function decodeText(bytes: Uint8Array, expected: unknown = table): DecodedText {
  const notText = (found: unknown) => refusal`The file is ${found}, but ${expected}.`;
  const begins = (mark: readonly number[]) => mark.every((byte, k) => bytes[k] === byte);
  const read = (label: string, encoding: DecodedText["encoding"]): DecodedText => ({
    text: new TextDecoder(label).decode(bytes),
    encoding
  });
  if (begins([0xff, 0xfe])) return read("utf-16le", "UTF-16");
  if (begins([0xfe, 0xff])) return read("utf-16be", "UTF-16");
  const [, what] = signatures.find(([mark]) => begins(mark)) ?? [];
  if (what) throw notText(what);
  const [even, odd] = zeros(bytes);
  // In UTF-16 without a mark, digits and separators have a zero in each second byte.
  if (odd > bytes.length / 4 && even === 0) return read("utf-16le", "UTF-16");
  if (even > bytes.length / 4 && odd === 0) return read("utf-16be", "UTF-16");
  if (even + odd > 0) throw notText(phrase`no text`);
  if (isWritten(bytes, "utf-8")) return read("utf-8", "UTF-8");
  return isWritten(bytes, "gb18030") && mostlyPairs(bytes)
    ? read("gb18030", "GB18030")
    : read("windows-1252", "Windows-1252");
}

/** Zero bytes at even and at odd places. */
function zeros(bytes: Uint8Array): [even: number, odd: number] {
  const found: [number, number] = [0, 0];
  for (let k = 0; k < bytes.length; ++k) if (bytes[k] === 0) found[k % 2] += 1;
  return found;
}

function isWritten(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, {fatal: true}).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Chinese characters take two high bytes each; a letter with an accent or a °, among plain ones, only one. */
function mostlyPairs(bytes: Uint8Array): boolean {
  let [pairs, single, run] = [0, 0, 0];
  for (let k = 0; k <= bytes.length; ++k) {
    if (bytes[k] >= 0x80) {
      run += 1;
      continue;
    }
    if (run > 0 && run % 2 === 0) pairs += 1;
    if (run % 2 === 1) single += 1;
    run = 0;
  }
  return pairs >= single;
}
