import type {Lang} from "./words.js";

/**
 * Names that a student brings along from Python or from mathematics, and what is written here instead. A cell that
 * declares such a name may use it.
 */
export const foreignNames: Record<string, Record<Lang, string>> = {
  print: {
    en: "`print` would open the printer. `display(…)` shows a value here.",
    zh: "`print` 会打开打印机。这里用 `display(…)` 显示一个值。"
  },
  len: {en: "The length of a list is `list.length`.", zh: "列表的长度是 `list.length`。"},
  range: {
    en: "To count, write `for (let i = 0; i < n; ++i) { … }`.",
    zh: "计数循环写作 `for (let i = 0; i < n; ++i) { … }`。"
  },
  True: {en: "In small letters: `true`.", zh: "要小写：`true`。"},
  False: {en: "In small letters: `false`.", zh: "要小写：`false`。"},
  None: {en: "Nothing is `null` here.", zh: "空值在这里是 `null`。"},
  sum: {
    en: "The sum of a list is `list.reduce((a, b) => a + b, 0)`.",
    zh: "列表的和写作 `list.reduce((a, b) => a + b, 0)`。"
  },
  sorted: {en: "Write `[...list].sort((a, b) => a - b)`.", zh: "请写 `[...list].sort((a, b) => a - b)`。"},
  enumerate: {
    en: "To count along, write `list.forEach((value, i) => { … })`.",
    zh: "要同时取得下标，写作 `list.forEach((value, i) => { … })`。"
  },
  str: {en: "Write `String(…)`.", zh: "请写 `String(…)`。"},
  int: {en: "Write `Math.trunc(Number(…))`.", zh: "请写 `Math.trunc(Number(…))`。"},
  float: {en: "Write `Number(…)`.", zh: "请写 `Number(…)`。"},
  pass: {en: "Leave `pass` out: `{ }` may be empty.", zh: "不需要 `pass`：`{ }` 里可以什么都没有。"},
  ...Object.fromEntries(
    ["max", "min"].map(name => [
      name,
      {
        en: `Write \`Math.${name}(a, b)\`, and for a list \`Math.${name}(...list)\`.`,
        zh: `请写 \`Math.${name}(a, b)\`；对列表写 \`Math.${name}(...list)\`。`
      }
    ])
  ),
  ...Object.fromEntries(
    "abs ceil cos exp floor log pow round sin sqrt tan tanh"
      .split(" ")
      .map(name => [name, {en: `Write \`Math.${name}\`.`, zh: `请写 \`Math.${name}\`。`}])
  ),
  tf: {
    en: 'TensorFlow.js is imported before it is used: `import * as tf from "@tensorflow/tfjs-core";`.',
    zh: 'TensorFlow.js 要先导入再使用：`import * as tf from "@tensorflow/tfjs-core";`。'
  },
  ln: {en: "The natural logarithm is `Math.log`.", zh: "自然对数写作 `Math.log`。"}
};

/** Words and signs of Python's that TypeScript cannot read. */
export const foreignWords: Record<string, Record<Lang, string>> = {
  and: {en: "`and` is written `&&`.", zh: "`and` 写作 `&&`。"},
  or: {en: "`or` is written `||`.", zh: "`or` 写作 `||`。"},
  not: {en: "`not` is written `!`.", zh: "`not` 写作 `!`。"},
  elif: {en: "`elif` is written `else if`.", zh: "`elif` 写作 `else if`。"},
  def: {
    en: "A function is written `function f(x) { return …; }`.",
    zh: "函数写作 `function f(x) { return …; }`。"
  },
  lambda: {en: "A short function is written `x => x + 1`.", zh: "简短的函数写作 `x => x + 1`。"},
  if: {
    en: "The condition stands in brackets, what follows in braces: `if (…) { … }`.",
    zh: "条件写在圆括号里，后面的语句写在花括号里：`if (…) { … }`。"
  },
  while: {
    en: "The condition stands in brackets, what follows in braces: `while (…) { … }`.",
    zh: "条件写在圆括号里，后面的语句写在花括号里：`while (…) { … }`。"
  },
  for: {
    en: "A loop is written `for (let i = 0; i < n; ++i) { … }` or `for (const x of list) { … }`.",
    zh: "循环写作 `for (let i = 0; i < n; ++i) { … }` 或 `for (const x of list) { … }`。"
  },
  ":": {
    en: "There is no colon before a block; it stands in braces: `{ … }`.",
    zh: "语句块前面没有冒号；语句块写在花括号里：`{ … }`。"
  },
  let: {
    en: "What belongs to a loop or a condition stands in braces, `{ … }`; indentation does not group lines.",
    zh: "属于循环或条件的语句要写在花括号 `{ … }` 里；缩进不起分组的作用。"
  },
  is: {en: "`is` is written `===`.", zh: "`is` 写作 `===`。"},
  del: {
    en: "An element is taken out of a list by `list.splice(i, 1)`.",
    zh: "从列表中删除元素写作 `list.splice(i, 1)`。"
  },
  raise: {en: '`raise` is written `throw new Error("…")`.', zh: '`raise` 写作 `throw new Error("…")`。'},
  assert: {
    en: '`assert` is written `if (!(…)) throw new Error("…")`.',
    zh: '`assert` 写作 `if (!(…)) throw new Error("…")`。'
  },
  "[:]": {
    en: "A part of a list is written `list.slice(from, to)`.",
    zh: "列表的一段写作 `list.slice(from, to)`。"
  },
  "for in": {
    en: "`[v * 2 for v in list]` is written `list.map(v => v * 2)`.",
    zh: "`[v * 2 for v in list]` 写作 `list.map(v => v * 2)`。"
  },
  "if else": {en: "`a if c else b` is written `c ? a : b`.", zh: "`a if c else b` 写作 `c ? a : b`。"},
  "//": {
    en: "`//` begins a comment. Division without a remainder is `Math.floor(a / b)`.",
    zh: "`//` 开始一条注释。整除写作 `Math.floor(a / b)`。"
  },
  "#": {en: "A comment begins with `//`.", zh: "注释以 `//` 开头。"},
  'f"': {
    en: "A text with values in it stands between backquotes: `` `x is ${x}` ``.",
    zh: "含有值的文字写在反引号之间：`` `x 是 ${x}` ``。"
  },
  import: {
    en: 'A library is imported by `import {…} from "…"`, and only those that the book has.',
    zh: '导入库写作 `import {…} from "…"`，并且只能导入本书自带的库。'
  }
};

/** Python's words that TypeScript takes for names; the others, such as `if`, are its own too. */
const names = new Set(["and", "or", "not", "elif", "def", "lambda", "is", "del", "raise", "assert"]);

/** What begins a block in Python, with a colon behind it. */
const blockHead = /(?:\)|^\s*(?:else|try|finally|class\s+\w+|(?:except|with)\b.*))\s*$/;

/** The word of another language at a fault of syntax, if there is one. */
export function foreignWord(source: string, at: number): string | undefined {
  const [word = ""] = /^[A-Za-z]+|^./.exec(source.slice(at)) ?? [];
  const [, before = ""] = /(\)|\b[A-Za-z]+)\s*$/.exec(source.slice(0, at)) ?? [];
  const line = source.slice(source.lastIndexOf("\n", at - 1) + 1, at);
  if (/^["']$/.test(word) && before === "f") return 'f"';
  if (/^[:：]$/.test(word)) {
    if (/[\w)\]]\[[^\][?{]*$/.test(line)) return "[:]";
    return blockHead.test(line) ? ":" : undefined;
  }
  if (names.has(word) || word === "#") return word;
  if (names.has(before)) return before;
  if (word === "{" && /\belif\b/.test(line)) return "elif";
  if (/^(let|const)$/.test(word) && before === ")") return "let";
  const rest = source.slice(at).split("\n")[0]!;
  if (/\S\s*$/.test(line) && /^for\s.+\sin\s/.test(rest)) return "for in";
  if (/[\w)\]"']\s*$/.test(line) && /^if\s.+\selse\s/.test(rest)) return "if else";
  return /^(if|while|for)$/.test(before) && word !== "(" ? before : undefined;
}

/** Has a bracket no end because Python's division made a comment of it? */
export const dividesAsInPython = (rest: string): boolean =>
  /[\w)\]]\s*\/\/\s*[\w(][^\n]*[)\]]/.test(rest.split("\n")[0]!);

const importedAsInPython = /^\s*(?:import\s+[\w.]+(?:\s+as\s+\w+)?\s*;?\s*$|from\s+[\w.]+\s+import\b)/;

/** Where the line begins that imports a library as Python does, if the fault lies in it or is missed after it. */
export function foreignImport(source: string, at: number): number | undefined {
  const starts = [at, source.slice(0, at).trimEnd().length].map(end => source.lastIndexOf("\n", end - 1) + 1);
  return starts.find(start => importedAsInPython.test(source.slice(start).split("\n")[0]!));
}
