/** Files that readers may bring, what is read from them and what is said of them. */

const DAYS = 130;
/** n days after the first of January 2024, as 2024-01-01. */
const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
const parts = (n: number) => day(n).split("-");
/** A series in tenths, from 1.5 on: it rises and falls. */
const value = (n: number) => (15 + ((n * n) % 37)) / 10;
const withComma = (n: number) => value(n).toFixed(1).replace(".", ",");

const lines = (line: (n: number) => string, {head, count = DAYS}: {head?: string; count?: number} = {}) =>
  [...(head === undefined ? [] : [head]), ...Array.from({length: count}, (_, n) => line(n)), ""].join("\n");
const utf8 = (text: string) => new TextEncoder().encode(text);
const plain = (n: number) => `${day(n)},${value(n)}`;
const head = "date,value";
/** A sound file in which one line is another. */
const withLine = (number: number, line: string) => {
  const all = lines(plain, {head}).split("\n");
  all[number - 1] = line;
  return all.join("\n");
};
const utf16 = (text: string, littleEndian: boolean, mark = true) => {
  const all = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(2 * all.length));
  for (let k = 0; k < all.length; ++k) view.setUint16(2 * k, all.charCodeAt(k), littleEndian);
  return new Uint8Array(view.buffer);
};
/** Text in which each character of `codes` is written as those bytes. */
const encoded = (text: string, codes: Record<string, number[]>) =>
  new Uint8Array([...text].flatMap(letter => codes[letter] ?? [letter.charCodeAt(0)]));

interface GoodFile {
  what: string;
  bytes: Uint8Array<ArrayBuffer>;
  gives: Record<string, unknown>;
}

const [first, last] = [value(0), value(DAYS - 1)];
const whole = {first, last, count: DAYS};
const dated = {...whole, from: "2024-01-01", to: day(DAYS - 1), hasDates: true};

const good: [what: string, content: string | Uint8Array<ArrayBuffer>, gives: Record<string, unknown>][] = [
  [
    "commas and points below names",
    lines(plain, {head}),
    {
      ...dated,
      separator: ",",
      decimal: ".",
      name: "value",
      hasNames: true,
      encoding: "UTF-8",
      lines: [2, 131]
    }
  ],
  [
    "the commas of a Chinese keyboard",
    lines(n => `${day(n)}，${value(n)}`, {head: "日期，气温"}),
    {...dated, separator: "，", decimal: ".", name: "气温"}
  ],
  [
    "semicolons and decimal commas",
    lines(n => `${day(n)};${withComma(n)}`, {head: "Datum;Wert"}),
    {...dated, separator: ";", decimal: ",", name: "Wert"}
  ],
  [
    "semicolons and decimal commas without names",
    lines(n => `${day(n)};${withComma(n)}`),
    {...dated, separator: ";", decimal: ",", hasNames: false, place: 2, lines: [1, DAYS]}
  ],
  [
    "semicolons between columns of words, and decimal commas",
    lines(n => `${day(n)};rain;grey;calm;${withComma(n)}`, {head: "Tag;a;b;c;Wert"}),
    {...dated, separator: ";", decimal: ",", place: 5}
  ],
  ["tabs", lines(n => `${day(n)}\t${value(n)}`, {head: "date\tvalue"}), {...dated, separator: "\t"}],
  ["bars", lines(n => `${day(n)}|${value(n)}`, {head: "date|value"}), {...dated, separator: "|"}],
  ["no names: the first line is a value", lines(plain), {...dated, hasNames: false}],
  [
    "quotation marks, with commas inside and ends of lines",
    lines(
      n => `"${day(n)}","said ""so"", or
not","${value(n)}"`,
      {head: '"date","note, long","value"'}
    ),
    {...dated, name: "value", lines: [2, 260]}
  ],
  ["line ends of Windows", lines(plain, {head}).replaceAll("\n", "\r\n"), dated],
  ["line ends of old Macs", lines(plain, {head}).replaceAll("\n", "\r"), dated],
  [
    "a byte order mark of UTF-8",
    `\ufeff${lines(plain, {head})}`,
    {...dated, encoding: "UTF-8", hasNames: true}
  ],
  ["UTF-16, little end first", utf16(lines(plain, {head}), true), {...dated, encoding: "UTF-16"}],
  ["UTF-16, big end first", utf16(lines(plain, {head}), false), {...dated, encoding: "UTF-16"}],
  ["UTF-16 without a mark", utf16(lines(plain, {head}), true, false), {...dated, encoding: "UTF-16"}],
  [
    "GB18030, as Excel writes it in China",
    encoded(lines(plain, {head: "日期,气温"}), {
      日: [0xc8, 0xd5],
      期: [0xc6, 0xda],
      气: [0xc6, 0xf8],
      温: [0xce, 0xc2]
    }),
    {...dated, name: "气温", encoding: "GB18030"}
  ],
  [
    "Windows-1252, as Excel writes it in the West",
    encoded(lines(plain, {head: "date,Wärme in °C"}), {ä: [0xe4], "°": [0xb0]}),
    {...dated, name: "Wärme in °C", encoding: "Windows-1252"}
  ],
  [
    "numbers alone",
    lines(n => String(value(n))),
    {...whole, hasDates: false, width: 1, from: "1", to: "130"}
  ],
  [
    "numbers alone with decimal commas, below a name",
    lines(withComma, {head: "value"}),
    {...whole, hasDates: false, width: 1, decimal: ","}
  ],
  [
    "the first of several columns of numbers that is no date and does not count",
    lines(n => `${n},${day(n)},${value(n)},${n === 7 ? "" : n * n},${n * 11}`, {
      head: "id,date,warmest,rain,wind"
    }),
    {...dated, name: "warmest", width: 5}
  ],
  [
    "an index without a name before the columns, as pandas writes it",
    lines(n => `${n},${day(n)},${value(n)}`, {head: ",date,value"}),
    {...dated, name: "value"}
  ],
  ["dates as 2024/1/31", lines(n => `${parts(n).map(Number).join("/")},${value(n)}`), dated],
  ["dates as 31.1.2024", lines(n => `${parts(n).reverse().map(Number).join(".")};${withComma(n)}`), dated],
  [
    "dates as 1/31/2024",
    lines(n => `${[parts(n)[1], parts(n)[2], "2024"].map(Number).join("/")},${value(n)}`),
    dated
  ],
  ["dates as 31/1/2024", lines(n => `${parts(n).reverse().map(Number).join("/")},${value(n)}`), dated],
  [
    "months as 1/2/2024 for the first of February",
    lines(n => `1/${(n % 12) + 1}/${2000 + Math.floor(n / 12)},${value(n)}`),
    {...whole, from: "2000-01-01", to: "2010-10-01"}
  ],
  [
    "dates as 2024年1月31日",
    lines(n => `${day(n).replace(/(\d+)-0?(\d+)-0?(\d+)/, "$1年$2月$3日")},${value(n)}`, {head: "日期,气温"}),
    {...dated, name: "气温"}
  ],
  [
    "months as 2024-01 and 2024年1月",
    lines(n => `${2000 + Math.floor(n / 12)}年${(n % 12) + 1}月,${value(n)}`),
    {...whole, from: "2000-01", to: "2010-10"}
  ],
  [
    "hours",
    lines(n => `${day(Math.floor(n / 24))}T${String(n % 24).padStart(2, "0")}:00:00Z,${value(n)}`),
    {...whole, from: "2024-01-01 00:00", to: "2024-01-06 09:00"}
  ],
  ["dates as 20240131", lines(n => `${day(n).replaceAll("-", "")},${value(n)}`), dated],
  [
    "years",
    lines(n => `${1890 + n},${value(n)}`, {head: "year,value"}),
    {...whole, from: "1890", to: "2019", name: "value"}
  ],
  ["the newest first, turned round", lines(n => plain(DAYS - 1 - n), {head}), {...dated, newestFirst: true}],
  [
    "thousands in quotation marks",
    lines(n => `${day(n)},"${(1000 + n * n).toLocaleString("en-US")}"`, {head}),
    {...dated, first: 1000, last: 1000 + 129 * 129, decimal: "."}
  ],
  [
    "thousands with points beside decimal commas",
    lines(n => `${day(n)};${(1000 + n * n).toLocaleString("de-DE")},5`, {head: "Tag;Wert"}),
    {...dated, first: 1000.5, last: 17641.5, decimal: ","}
  ],
  [
    "thousands with spaces, a true minus sign, powers of ten",
    lines(n => `${day(n)};${["−1 234,5", "1\u202f000", "1,5e3", "+2"][n % 4]}`, {head: "Tag;Wert"}),
    {...dated, first: -1234.5, last: 1000}
  ],
  [
    "comments above and blank lines",
    `# NOAA\n#\n\n${lines(plain, {head})}\n,\n\n`,
    {...dated, lines: [5, 134]}
  ],
  ["what Excel calls sep=", `sep=;\n${lines(n => `${day(n)};${value(n)}`, {head: "date;value"})}`, dated],
  ["separators at the ends of lines", lines(n => `${day(n)};${withComma(n)};;`, {head: "date;value"}), dated],
  [
    "the newest 10,000 of more values",
    lines(n => `${n % 10}`, {head: "value", count: 25_000}),
    {count: 10_000, rows: 25_000, leftOut: 15_000, lines: [15_002, 25_001], from: "15001"}
  ],
  [
    "the newest 10,000 where they stand first",
    lines(n => `${new Date(2e12 - n * 36e5).toISOString()},${n % 10}`, {head, count: 11_000}),
    {count: 10_000, leftOut: 1000, newestFirst: true, first: 9, last: 0, to: "2033-05-18 03:33"}
  ],
  ["zeros, but for a few", lines(n => `${day(n)},${n % 50 === 3 ? 1 : 0}`, {head}), {count: DAYS, first: 0}],
  ["a straight line", lines(n => `${day(n)},${0.1 * n}`, {head}), {count: DAYS}]
];

export const goodFiles: GoodFile[] = good.map(([what, content, gives]) => ({
  what,
  bytes: typeof content === "string" ? utf8(content) : content,
  gives
}));

interface BadFile {
  what: string;
  bytes: Uint8Array<ArrayBuffer>;
  en: string;
  zh: string;
}

const commaHint = {
  en: "A comma inside a number needs semicolons or tabs between the columns.",
  zh: "如果数里有逗号（千位分隔如 1,234，或小数逗号如 12,8），请去掉它，或改用分号、制表符分隔各列。"
};
const dateHint = {
  en: "2024-01-31, 31.1.2024, 1/31/2024 or 2024年1月31日 would fit.",
  zh: "可以写成 2024-01-31、2024/1/31 或 2024年1月31日。"
};
const short = (count: string, zhCount: string): [string, string] => [
  `The file has ${count}, but at least 120 are needed: windows of up to 48 to learn from, and a fifth held out to be judged by.`,
  `这个文件有 ${zhCount}，至少需要 120 个：学习用的窗口最长 48 个值，还要留出五分之一用来评判。`
];
const noText = (en: string, zh: string): [string, string] => [
  `The file is ${en}, but a table as text is expected: in a spreadsheet's program, save it as CSV.`,
  `这个文件是${zh}，应为文本形式的表格：请在电子表格软件中另存为 CSV。`
];
const bytesOf = (...bytes: number[]) => new Uint8Array([...bytes, ...Array(40).fill(7)]);

const bad: [what: string, content: string | Uint8Array<ArrayBuffer>, says: [en: string, zh: string]][] = [
  ["an empty file", "", ["The file is empty.", "这个文件是空的。"]],
  ["blank lines", " \n\n\t\n", ["The file is empty.", "这个文件是空的。"]],
  [
    "names alone",
    "date,value\n",
    ["The file has a line of names, but no values below it.", "这个文件只有一行列名，下面没有数值。"]
  ],
  ["five rows", lines(plain, {head, count: 5}), short("5 values", "5 个值")],
  ["one row", lines(plain, {head, count: 1}), short("1 value", "1 个值")],
  ["30 rows", lines(plain, {head, count: 30}), short("30 values", "30 个值")],
  ["119 rows", lines(plain, {head, count: 119}), short("119 values", "119 个值")],
  [
    "NaN",
    withLine(8, "2024-01-07,NaN"),
    [
      "Line 8 has “NaN” in the column “value”, which is no value; each line needs a number, so fill it in or take the line out.",
      "第 8 行的“value”列是“NaN”，不是数值；每行都要有一个数，请补上，或删去这一行。"
    ]
  ],
  [
    "a blank value",
    withLine(9, "2024-01-08,"),
    [
      "Line 9 has no value in the column “value”; each line needs a number, so fill it in or take the line out.",
      "第 9 行的“value”列没有值；每行都要有一个数，请补上，或删去这一行。"
    ]
  ],
  [
    "a line with dates only",
    withLine(9, "2024-01-08"),
    [
      `Line 9 has 1 column, but line 1 has 2 names. ${commaHint.en}`,
      `第 9 行有 1 列，而第 1 行有 2 个列名。${commaHint.zh}`
    ]
  ],
  [
    "a word among numbers",
    withLine(10, "2024-01-09,warm"),
    [
      "Line 10 has “warm” in the column “value”, but a number is expected, such as 12.8.",
      "第 10 行的“value”列是“warm”，应为一个数，例如 12.8。"
    ]
  ],
  [
    "a hexadecimal number",
    withLine(11, "2024-01-10,0x1F"),
    [
      "Line 11 has “0x1F” in the column “value”, but a number is expected, such as 12.8.",
      "第 11 行的“value”列是“0x1F”，应为一个数，例如 12.8。"
    ]
  ],
  [
    "hexadecimal numbers throughout, without names",
    lines(n => `${day(n)},0x${n.toString(16)}f`),
    [
      "Line 1 has “0x0f” in column 2, and no column has numbers; a date and a number are expected in each line, such as 2024-01-31,12.8.",
      "第 1 行的第 2 列是“0x0f”，没有哪一列是数；每行应有一个日期和一个数，例如 2024-01-31,12.8。"
    ]
  ],
  [
    "a unit behind a number",
    lines(n => `${day(n)};${withComma(n)}${n === 4 ? " °C" : ""}`, {head: "Tag;Wert"}),
    [
      "Line 6 has “3,1 °C” in the column “Wert”, but a number is expected, such as 12,8.",
      "第 6 行的“Wert”列是“3,1 °C”，应为一个数，例如 12,8。"
    ]
  ],
  [
    "a decimal point among decimal commas",
    lines(n => `${day(n)};${n === 9 ? "1.5" : withComma(n)}`, {head: "Tag;Wert"}),
    [
      "Line 11 has “1.5” in the column “Wert”, but a number is expected, such as 12,8.",
      "第 11 行的“Wert”列是“1.5”，应为一个数，例如 12,8。"
    ]
  ],
  [
    "decimal commas between commas",
    lines(n => `${day(n)},${withComma(n)}`, {head}),
    [
      `Line 2 has 3 columns, but line 1 has 2 names. ${commaHint.en}`,
      `第 2 行有 3 列，而第 1 行有 2 个列名。${commaHint.zh}`
    ]
  ],
  [
    "one decimal comma between commas, without names",
    lines(n => `${day(n)},${n === 20 ? "5,3" : value(n)}`),
    [
      `Line 21 has 3 columns, but most lines have 2. ${commaHint.en}`,
      `第 21 行有 3 列，而多数行有 2 列。${commaHint.zh}`
    ]
  ],
  [
    "what can be one number or two",
    lines(withComma),
    [
      "Line 1 is 1,5: one number with a decimal comma, or two? A line of names above tells, or a point in the number.",
      "第 1 行是 1,5：是一个带小数逗号的数，还是两个数？请在最上面加一行列名，或把小数逗号改成小数点。"
    ]
  ],
  [
    "1e999",
    withLine(12, "2024-01-11,1e999"),
    [
      "Line 12 has 1e999 in the column “value”, which is too large or not finite; numbers up to 10³⁰ would fit.",
      "第 12 行的“value”列是 1e999，太大或不是有限的数；应为绝对值不超过 10³⁰ 的数。"
    ]
  ],
  [
    "±1e308",
    lines(n => `${day(n)},${n % 2 ? "-1e308" : "1e308"}`, {head}),
    [
      "Line 2 has 1e308 in the column “value”, which is too large or not finite; numbers up to 10³⁰ would fit.",
      "第 2 行的“value”列是 1e308，太大或不是有限的数；应为绝对值不超过 10³⁰ 的数。"
    ]
  ],
  [
    "Infinity",
    withLine(13, "2024-01-12,-Infinity"),
    [
      "Line 13 has -Infinity in the column “value”, which is too large or not finite; numbers up to 10³⁰ would fit.",
      "第 13 行的“value”列是 -Infinity，太大或不是有限的数；应为绝对值不超过 10³⁰ 的数。"
    ]
  ],
  [
    "a constant",
    lines(n => `${day(n)},5`, {head}),
    [
      "The value in the column “value” is 5 in all lines: there is nothing to forecast. A series that changes would fit.",
      "“value”列在每一行都是 5，没有什么可预测的；应为有变化的序列。"
    ]
  ],
  [
    "a constant but for the end, without names",
    lines(n => `${day(n)},${n > 110 ? n : 0}`),
    [
      "The value in column 2 is 0 throughout the first four fifths, from which the network learns: there is nothing to learn. A series that changes would fit.",
      "第 2 列在前五分之四（网络从中学习的部分）始终是 0，没有什么可学的；应为有变化的序列。"
    ]
  ],
  [
    "nonsense among dates",
    withLine(20, "2024-13-45,3"),
    [
      `Line 20 has “2024-13-45” where a date is expected: ${dateHint.en}`,
      `第 20 行的“2024-13-45”不是日期，${dateHint.zh}`
    ]
  ],
  [
    "nonsense for dates",
    lines(n => `2020-${n + 13},${value(n)}`, {head}),
    [
      `Line 2 has “2020-13” where a date is expected: ${dateHint.en}`,
      `第 2 行的“2020-13”不是日期，${dateHint.zh}`
    ]
  ],
  [
    "the 30th of February",
    withLine(61, "2024-02-30,3"),
    [
      `Line 61 has “2024-02-30” where a date is expected: ${dateHint.en}`,
      `第 61 行的“2024-02-30”不是日期，${dateHint.zh}`
    ]
  ],
  [
    "a value without a date",
    withLine(22, ",3"),
    [`Line 22 has no date: ${dateHint.en}`, `第 22 行没有日期，${dateHint.zh}`]
  ],
  [
    "shuffled dates",
    lines(n => plain((n * 77) % DAYS), {head}),
    [
      "Line 4 has the date 2024-01-25, line 3 before it 2024-03-18: the dates have to go on from line to line, one value for each.",
      "第 4 行的日期是 2024-01-25，而它前面的第 3 行是 2024-03-18：日期应当逐行推进，每个日期一个值。"
    ]
  ],
  [
    "a day twice",
    withLine(5, "2024-01-03,3"),
    [
      "Line 5 has the date 2024-01-03, line 4 before it 2024-01-03: the dates have to go on from line to line, one value for each.",
      "第 5 行的日期是 2024-01-03，而它前面的第 4 行是 2024-01-03：日期应当逐行推进，每个日期一个值。"
    ]
  ],
  [
    "an open quotation mark",
    withLine(30, '2024-01-29,"3'),
    [
      "In line 30 a quotation mark opens a value that does not end; close it, or take the mark out.",
      "第 30 行有一个引号没有配对；请补上另一半，或去掉这个引号。"
    ]
  ],
  [
    "HTML",
    "<!doctype html>\n<table><tr><td>1</td></tr></table>",
    [
      "The file looks like HTML, but a table is expected: a line for each step, with a date and a number.",
      "这个文件像是 HTML，应为表格：每个时刻一行，写一个日期和一个数。"
    ]
  ],
  [
    "JSON",
    '[{"date": "2024-01-01", "value": 1}]',
    [
      "The file looks like JSON, but a table is expected: a line for each step, with a date and a number.",
      "这个文件像是 JSON，应为表格：每个时刻一行，写一个日期和一个数。"
    ]
  ],
  [
    "prose",
    "The weather was fine\nand nobody measured it\n",
    [
      "Line 2 has “and nobody measured it” in the column “The weather was fine”, and no column has numbers; a date and a number are expected in each line, such as 2024-01-31,12.8.",
      "第 2 行的“The weather was fine”列是“and nobody measured it”，没有哪一列是数；每行应有一个日期和一个数，例如 2024-01-31,12.8。"
    ]
  ],
  ["a spreadsheet", bytesOf(0x50, 0x4b, 3, 4), noText("a spreadsheet or an archive", "电子表格或压缩包")],
  [
    "an old spreadsheet",
    bytesOf(0xd0, 0xcf, 0x11, 0xe0),
    noText("a spreadsheet of an old kind", "旧格式的电子表格")
  ],
  ["a picture", bytesOf(0x89, 0x50, 0x4e, 0x47), noText("a picture", "图片")],
  ["a PDF", utf8("%PDF-1.7\n"), noText("a PDF", " PDF 文件")],
  ["a packed file", bytesOf(0x1f, 0x8b), noText("a packed file", "压缩文件")],
  ["bytes", bytesOf(1, 0, 0, 0, 0, 9), noText("no text", "二进制数据，不是文本")],
  [
    "10 MB",
    new Uint8Array(1e7).fill(48),
    [
      "The file has 10.0 MB, but at most 5 MB are read; 10,000 values are enough, so keep its last lines.",
      "这个文件有 10.0 MB，最多只读 5 MB；有 10,000 个值就够了，请只保留最新的若干行。"
    ]
  ]
];

export const badFiles: BadFile[] = bad.map(([what, content, [en, zh]]) => ({
  what,
  bytes: typeof content === "string" ? utf8(content) : content,
  ...{en, zh}
}));
