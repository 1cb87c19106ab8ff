import {type Bilingual, Wrong} from "./exercise.js";
import {inCode, kindOf, listOf} from "./values.js";

/** What a sentence speaks of: a value the reader has named, or what a call of the reader's function gives. */
export interface Subject {
  /** As it is written in code: `h` or `backStep(1, 0.5)`. */
  code: string;
  isCall: boolean;
}

export const named = (code: string): Subject => ({code, isCall: false});
export const called = (code: string): Subject => ({code, isCall: true});

/** The beginning of a sentence: "`backStep(1, 0.5)` gives". */
const begins = ({code, isCall}: Subject): Bilingual =>
  isCall ? {en: `\`${code}\` gives`, zh: `\`${code}\` 得到`} : {en: `\`${code}\` is`, zh: `\`${code}\` 是`};

function wrong(subject: Subject, found: Bilingual, needed: Bilingual): never {
  const {en, zh} = begins(subject);
  throw new Wrong({
    en: `${en} ${found.en}; ${needed.en}.`,
    zh: `${zh}${gap(found.zh)}${found.zh}，${needed.zh}。`
  });
}

/** Chinese and Latin letters stand a little apart. */
const gap = (text: string) => (/^[\x21-\x7e−∞]/.test(text) ? " " : "");

/** What can be said at once of a value that is nothing. */
function requireSomething(value: unknown, subject: Subject): void {
  if (value !== undefined && value !== null) return;
  const {code, isCall} = subject;
  throw new Wrong(
    isCall
      ? {
          en: `\`${code}\` gives nothing back. Is a \`return\` missing?`,
          zh: `\`${code}\` 没有返回任何值。是不是缺了 \`return\`？`
        }
      : {en: `\`${code}\` has no value yet.`, zh: `\`${code}\` 还没有值。`}
  );
}

/** A finite number. @throws Wrong with a sentence that says what came instead */
export function readNumber(value: unknown, subject: Subject): number {
  requireSomething(value, subject);
  if (typeof value !== "number")
    wrong(subject, kindOf(value), {en: "a number is needed", zh: "这里需要一个数"});
  if (Number.isNaN(value)) {
    const {code} = subject;
    throw new Wrong({
      en: `\`${code}\` is not a number: somewhere a value is missing, or the calculation has no result, like 0 / 0.`,
      zh: `\`${code}\` 不是一个数：计算中缺了某个值，或者像 0 / 0 那样没有结果。`
    });
  }
  if (!Number.isFinite(value))
    wrong(
      subject,
      {en: "infinite", zh: "无穷大"},
      {
        en: "something is divided by 0, or an exponent is too large",
        zh: "某处除以了 0，或者指数太大"
      }
    );
  return value;
}

/** A flat list of so many numbers. @throws Wrong */
export function readList(value: unknown, length: number, subject: Subject): number[] {
  requireSomething(value, subject);
  const needed = {
    en: `one flat list of ${length} ${length === 1 ? "number" : "numbers"} is needed`,
    zh: `需要一个由 ${length} 个数组成的一维列表`
  };
  const list = listOf(value);
  if (!list) return wrong(subject, kindOf(value), needed);
  if (list.some(listOf)) wrong(subject, {en: "a list of lists", zh: "列表的列表"}, needed);
  if (list.length !== length)
    wrong(subject, sized(list.length), {en: `${length} are needed`, zh: `需要 ${length} 个`});
  return list.map((each, k) => readNumber(each, named(`${subject.code}[${k}]`)));
}

const sized = (length: number): Bilingual => ({
  en: `a list of ${length} ${length === 1 ? "number" : "numbers"}`,
  zh: `${length} 个数的列表`
});

/** So many rows of so many numbers. @throws Wrong */
export function readGrid(value: unknown, rows: number, columns: number, subject: Subject): number[][] {
  requireSomething(value, subject);
  const needed = {
    en: `${rows} rows of ${columns} numbers are needed`,
    zh: `需要 ${rows} 行，每行 ${columns} 个数`
  };
  const list = listOf(value);
  if (!list) return wrong(subject, kindOf(value), needed);
  if (list.length && !list.some(listOf))
    wrong(
      subject,
      {en: `a flat list of ${list.length} numbers`, zh: `${list.length} 个数的一维列表`},
      needed
    );
  if (list.length !== rows)
    wrong(
      subject,
      {en: `${list.length} ${list.length === 1 ? "row" : "rows"}`, zh: `${list.length} 行`},
      {
        en: `${rows} are needed`,
        zh: `需要 ${rows} 行`
      }
    );
  return list.map((row, k) => readList(row, columns, named(`${subject.code}[${k}]`)));
}

/** An object with these numbers. @throws Wrong */
export function readFields(
  value: unknown,
  names: readonly string[],
  subject: Subject
): Record<string, number> {
  requireSomething(value, subject);
  if (typeof value !== "object" || listOf(value)) {
    const example = `{${names.map(name => `${name}: 0`).join(", ")}}`;
    return wrong(subject, kindOf(value), {
      en: `\`${example}\` is the form`,
      zh: `应写成 \`${example}\` 的形式`
    });
  }
  const fields = value as Record<string, unknown>;
  return Object.fromEntries(
    names.map(name => [name, readNumber(fields[name], named(`${subject.code}.${name}`))])
  );
}

/** A call as it would be written: `backStep(1, 0.5)`. */
export const callText = (name: string, given: readonly unknown[]) =>
  `${name}(${given.map(inCode).join(", ")})`;
