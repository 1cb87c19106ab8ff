/**
 * Names every cell may use without an import, exactly those Framework knows: they are never inputs of a cell, and a
 * cell may neither declare nor assign them.
 */
export const globalNames: ReadonlySet<string> = new Set(
  (
    "Array ArrayBuffer atob AudioContext Blob Boolean BigInt btoa clearInterval clearTimeout console crypto " +
    "CustomEvent DataView Date decodeURI decodeURIComponent devicePixelRatio document encodeURI " +
    "encodeURIComponent Error escape eval fetch File FileList FileReader Float32Array Float64Array Function " +
    "Headers Image ImageData Infinity Int16Array Int32Array Int8Array Intl isFinite isNaN JSON Map Math NaN " +
    "Number navigator Object observable parseFloat parseInt performance Path2D Promise Proxy RangeError " +
    "ReferenceError Reflect RegExp cancelAnimationFrame requestAnimationFrame Set setInterval setTimeout String " +
    "Symbol SyntaxError TextDecoder TextEncoder this TypeError Uint16Array Uint32Array Uint8Array " +
    "Uint8ClampedArray undefined unescape URIError URL WeakMap WeakSet WebSocket Worker window"
  ).split(" ")
);

/** Given by Framework to every cell without a library from elsewhere. */
export const frameworkNames: ReadonlySet<string> = new Set([
  "now",
  "width",
  "dark",
  "resize",
  "FileAttachment",
  "Generators",
  "Mutable"
]);

/** Globals that a cell has in a form of its own, so that its run can undo and show what they do. */
export const ownGlobals = [
  ...["console", "Worker", "JSON", "Function"],
  ...["setTimeout", "setInterval", "requestAnimationFrame"],
  ...["clearTimeout", "clearInterval", "cancelAnimationFrame"]
];

/** The name by which a cell's code reaches its run, which watches over it (`run.ts`). */
export const runName = "__run";
