import {type Bilingual, Wrong} from "./exercise.js";
import {callText} from "./reading.js";
import {kindOf} from "./values.js";

/** Calls a function of the reader's with copies of the arguments. @throws Wrong if it is none, or does not come to its end */
export function callReaders(f: unknown, name: string, given: readonly unknown[]): unknown {
  if (typeof f !== "function") {
    const {en, zh} = kindOf(f);
    throw new Wrong({
      en: `\`${name}\` is ${en}; a function is needed.`,
      zh: `\`${name}\` 是${zh}，这里需要一个函数。`
    });
  }
  const code = callText(name, given);
  let result: unknown;
  try {
    result = (f as (...given: unknown[]) => unknown)(...structuredClone(given as unknown[]));
  } catch (error) {
    const {en, zh} = failure(error);
    throw new Wrong({en: `\`${code}\` breaks off: ${en}.`, zh: `\`${code}\` 中途出错：${zh}。`});
  }
  if (result instanceof Promise) {
    result.catch(() => undefined);
    throw new Wrong({
      en: `\`${code}\` gives a promise: write the function without \`async\`.`,
      zh: `\`${code}\` 得到的是 Promise：写这个函数时不要用 \`async\`。`
    });
  }
  return result;
}

/** What the browsers' messages come down to, each in its own words. */
const failures: [RegExp, Bilingual][] = [
  [
    /^RangeError: .*(stack|recursion)|^InternalError/,
    {en: "it calls itself without end", zh: "它不停地调用自己"}
  ],
  [/^RangeError: No end|^EndedError/, {en: "it does not come to an end", zh: "它停不下来"}],
  [/^RangeError: .*length/, {en: "it makes a list of an impossible length", zh: "列表的长度不可能是这样"}],
  [
    /^ReferenceError: .*(?:before initialization|uninitialized)/,
    {en: "a variable is used before it is declared", zh: "变量在声明之前就被使用"}
  ],
  [
    /^TypeError: .*(?:constant|const\b|readonly)/,
    {en: "a `const` is given a second value; `let` can change", zh: "`const` 不能再次赋值，要改变请用 `let`"}
  ],
  [
    /^TypeError: (\S+)\.append is not a function(?:\. \(In '.*\))?$/s,
    {en: "a list grows by `push`: `$1.push(…)`", zh: "列表用 `push` 添加元素：`$1.push(…)`"}
  ],
  [
    /^TypeError: ([\w$]+) is not a function(?:\. \(In '.*\))?$/s,
    {
      en: "`$1` is called, but it is not a function; a product needs `*`",
      zh: "`$1` 不是函数，不能调用；相乘要写 `*`"
    }
  ],
  [
    /^TypeError: ([\w$.]+) is not a function(?:\. \(In '.*\))?$/s,
    {en: "`$1` is called, but it is not a function", zh: "`$1` 不是函数，不能调用"}
  ],
  [
    /^TypeError: .*not a function/,
    {en: "something is called that is not a function", zh: "被调用的东西不是函数"}
  ],
  [/^TypeError: .*iterable/, {en: "what is gone through is not a list", zh: "被逐个取出的东西不是列表"}],
  [
    /^TypeError: Cannot set properties of undefined \(setting '\d+'\)$/,
    {
      en: "it writes into a row that is not there; a row has to be made first, such as `a[i] = [];`",
      zh: "它要写入的那一行还不存在，要先建立它，例如 `a[i] = [];`"
    }
  ],
  [
    /^TypeError: .*(?:undefined|null)/,
    {
      en: "it asks for a part of something that is not there; perhaps an index runs past the end of a list",
      zh: "它要取的东西不存在，也许下标超出了列表的末尾"
    }
  ]
];

/** Why a function of the reader's failed. */
function failure(error: unknown): Bilingual {
  const text = String(error);
  const [, missing] =
    /^ReferenceError: (?:Can't find variable: )?['"`]?([\w$]+)['"`]? ?(?:is not defined)?$/.exec(text) ?? [];
  if (missing) return {en: `\`${missing}\` is not defined`, zh: `\`${missing}\` 没有定义`};
  for (const [pattern, {en, zh}] of failures) {
    const [told] = pattern.exec(text) ?? [];
    if (told !== undefined) return {en: told.replace(pattern, en), zh: told.replace(pattern, zh)};
  }
  // What the reader throws is the reader's own sentence.
  const own = error instanceof Error ? error.constructor === Error && error.message : text;
  return own
    ? {en: `it throws “${own}”`, zh: `它抛出“${own}”`}
    : {en: "an operation does not suit its values", zh: "某个运算不适用于它的值"};
}
