/** The most one request may take: more brings a browser's page down instead of an error. */
const mostBytes = 2 ** 30;
/** Arrays of plain values are slower and take more; beyond this the browser stores them as a table. */
const mostValues = 2 ** 25;

const count = (n: number) => n.toLocaleString("en-US");

/** @throws RangeError that names what was asked for, if a cell asks for too much memory */
export function requireMemory(values: number, bytesEach: number): void {
  if (values * bytesEach > mostBytes)
    throw new RangeError(`${count(values)} values are too many: a page may ask for 1 GiB at once.`);
}

/** Checks the number in `new Float32Array(n)` and its like. */
export function requireSize(size: unknown, name: string): void {
  if (typeof size !== "number") return;
  if (name === "Array") requireLength(size);
  else
    requireMemory(
      size,
      (globalThis as unknown as Record<string, {BYTES_PER_ELEMENT?: number}>)[name]?.BYTES_PER_ELEMENT ?? 1
    );
}

/** Checks the length of a list that is to be made. */
export function requireLength(length: unknown): void {
  if (typeof length === "number" && length > mostValues)
    throw new RangeError(`${count(length)} values are too many for one list; a typed array can hold more.`);
}

/** Longer texts are as large as all of the page. */
const mostCharacters = 2 ** 24;
/** To cut a longer one into its characters takes a second. */
const mostPieces = 2 ** 21;

/** Checks a text that was made, or is to be cut up at each `separator`. */
export function requireText(text: unknown, separator?: unknown): void {
  const most = separator === "" ? mostPieces : mostCharacters;
  if (typeof text === "string" && text.length > most)
    throw new RangeError(`${count(text.length)} characters are too many for one text.`);
}

/** Functions of TensorFlow.js that make a tensor out of a shape. */
const makers = [
  "zeros",
  "ones",
  "fill",
  "buffer",
  "randomNormal",
  "randomUniform",
  "randomStandardNormal",
  "randomGamma",
  "randomUniformInt",
  "truncatedNormal"
];

type Namespace = Record<string, unknown>;

/** TensorFlow.js with a check of the shapes that a cell asks for; every other module as it is. */
export function withMemoryChecks(module: unknown): unknown {
  const namespace = module as Namespace | undefined;
  if (typeof namespace?.engine !== "function" || typeof namespace.zeros !== "function") return module;
  const checked: Namespace = {...namespace};
  for (const name of makers) {
    const make = namespace[name];
    if (typeof make !== "function") continue;
    checked[name] = (shape: unknown, ...more: unknown[]) => {
      if (Array.isArray(shape))
        requireMemory(
          shape.reduce((product: number, n: number) => product * n, 1),
          4
        );
      return (make as (...given: unknown[]) => unknown)(shape, ...more);
    };
  }
  return checked;
}
