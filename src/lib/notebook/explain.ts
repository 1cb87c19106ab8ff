import {foreignNames, foreignWords} from "./foreign.js";
import {frameworkNames, globalNames} from "./globals.js";
import {longestText} from "./large.js";
import type {Problem} from "./problem.js";
import {similarName} from "./similar.js";
import type {Lang} from "./words.js";

type Sentences = {[Kind in Problem["kind"]]: (problem: Extract<Problem, {kind: Kind}>) => string};

/**
 * Messages of the browsers that say little to a student, and what they mean; the rest is passed on as it is. Chrome, Firefox
 * and Safari each have their own words, in this order. Firefox's are in `js/public/friend/ErrorNumbers.msg` of
 * mozilla/gecko-dev, Safari's in `Source/JavaScriptCore/runtime/ExceptionHelpers.cpp` of WebKit/WebKit: of what fails it
 * quotes the text ("evaluating"), or where that is not known exactly some of it ("near").
 */
const thrown: [RegExp, Record<Lang, string>][] = [
  [
    /^(?:(.+) is not defined|Can't find variable: (.+))$/,
    {en: "`$1$2` is not defined.", zh: "`$1$2` 没有定义。"}
  ],
  [
    /^(\S+)\.append is not a function(?:\. \(In '.*\))?$/,
    {en: "A list grows by `push`: `$1.push(…)`.", zh: "列表用 `push` 添加元素：`$1.push(…)`。"}
  ],
  [
    /^(.+) is not a function \(near '\.\.\.(.+)\.\.\.'\)$/s,
    {
      en: "Near `$2`, a value that is $1 is called or gone through as a list.",
      zh: "在 `$2` 附近，值 $1 被当作函数调用，或被当作列表逐个取值。"
    }
  ],
  [
    /^(\d[\w.]*) is not a function(?:\. \(In '.*\))?$/s,
    {
      en: "`$1(…)` would call a number like a function; a product needs `*`.",
      zh: "`$1(…)` 把数当作函数来调用了；相乘要写 `*`。"
    }
  ],
  [
    /^(?:\(intermediate value\)\.)?(\S+?(?:\(\.{3}\)\S*?)*) is not a function(?:\. \(In '.*\))?$/s,
    {en: "`$1` is called, but it is not a function.", zh: "`$1` 不是函数，不能调用。"}
  ],
  [
    /^Cannot read properties of (undefined|null) \(reading '(\d+)'\)$/,
    {
      en: "`[$2]` is read from a value that is $1; perhaps an index before it lies outside of its list.",
      zh: "无法读取 `[$2]`：它前面的值是 $1，也许前面的下标超出了列表。"
    }
  ],
  [
    /^Cannot set properties of (undefined|null) \(setting '(\d+)'\)$/,
    {
      en: "`[$2]` is set on a value that is $1; a row has to be made first, such as `a[i] = [];`.",
      zh: "无法设置 `[$2]`：它前面的值是 $1。要先建立这一行，例如 `a[i] = [];`。"
    }
  ],
  [
    /^(?:number|string|boolean|bigint|symbol|object) (.+) is not a function$/s,
    {
      en: "A function is needed where `$1` stands.",
      zh: "这里需要一个函数，给出的却是 `$1`。"
    }
  ],
  [
    /^(?:.+ in JSON at position \d+.*|.+ is not valid JSON|Unexpected end of JSON input|JSON\.parse: .+|JSON Parse error: .+)$/s,
    {en: "The text is not valid JSON.", zh: "这段文字不是有效的 JSON。"}
  ],
  [
    /^Cannot read properties of (undefined|null) \(reading '(.+)'\)$/,
    {en: "`$2` is read from a value that is $1.", zh: "无法读取 `$2`：它前面的值是 $1。"}
  ],
  [
    /^can't access property "?(.+?)"?(?: of |, (.+) is )(undefined|null)$/,
    {en: "`$1` is read from a value that is $3.", zh: "无法读取 `$1`：它前面的值是 $3。"}
  ],
  [
    /^(undefined|null) is not an object \((?:evaluating '|near '\.\.\.)(.+?)(?:\.\.\.)?'\)$/s,
    {en: "In `$2`, something is read from a value that is $1.", zh: "无法计算 `$2`：其中前面的值是 $1。"}
  ],
  [
    /^(\S+) is (undefined|null)$/,
    {en: "`$1` is $2, where a value is needed.", zh: "`$1` 是 $2，而这里需要一个值。"}
  ],
  [
    /^Cannot set properties of (undefined|null) \(setting '(.+)'\)$/,
    {en: "`$2` is set on a value that is $1.", zh: "无法设置 `$2`：它前面的值是 $1。"}
  ],
  [
    /^Cannot access uninitialized variable\.$/,
    {
      en: "A name is used before the line that declares it.",
      zh: "有名称在声明它的那一行之前就被使用了。"
    }
  ],
  [
    /^(?:Cannot access '(.+)' before initialization\.?|can't access lexical declaration '(.+)' before initialization)$/,
    {
      en: "A name (`$1$2`) is used before the line that declares it.",
      zh: "有名称（`$1$2`）在声明它的那一行之前就被使用了。"
    }
  ],
  [
    /^(?:Assignment to constant variable\.|invalid assignment to const '.+'|Attempted to assign to readonly property\.)$/,
    {
      en: "A `const` cannot be given a new value; declare it with `let`.",
      zh: "`const` 不能重新赋值；请用 `let` 声明。"
    }
  ],
  [
    /^Spread syntax requires \.\.\.iterable\[Symbol\.iterator\] to be a function(?: \(.*\))?$/s,
    {
      en: "What stands behind `...` is not a list that can be gone through.",
      zh: "`...` 后面的值不是可以逐个取值的列表。"
    }
  ],
  [
    /^[Rr]educe of empty array with no initial value\.?$/,
    {
      en: "An empty list cannot be reduced without a value to begin with: `reduce(…, 0)`.",
      zh: "空列表要 `reduce`，必须给出初始值：`reduce(…, 0)`。"
    }
  ],
  [
    /^(.+?) is not iterable(?: .*)?$/,
    {en: "`$1` is not a list that can be gone through.", zh: "`$1` 不是可以逐个取值的列表。"}
  ],
  [
    /^(?:Maximum call stack size exceeded\.?|too much recursion)$/,
    {en: "A function calls itself without end.", zh: "函数不停地调用自己。"}
  ],
  [
    /^(?:Invalid array length|invalid array length|Array size is not a small enough positive integer\.)$/,
    {en: "An array cannot have this length.", zh: "数组不能有这样的长度。"}
  ],
  [
    /^(?:[Ii]nvalid typed array length: (.+))$/,
    {en: "An array cannot have the length $1.", zh: "数组的长度不能是 $1。"}
  ],
  [
    /^(?:Array buffer allocation failed|allocation size overflow|out of memory|Out of memory)$/i,
    {en: "There is not enough memory for this.", zh: "内存不够。"}
  ],
  [
    /^No end after (.+) s without a pause\.$/,
    {
      en:
        "This was stopped: it ran for $1 s without a pause, and the page could do nothing else. " +
        "Perhaps it never ends. If it needs the time, let it pause with `await` now and then.",
      zh:
        "已停止：这里连续运行了 $1 秒，网页无法做别的事。也许它永远不会结束。" +
        "如果确实需要这么久，请让它不时用 `await` 停一停。"
    }
  ],
  [
    /^No answer from a worker for (.+) s\.$/,
    {
      en:
        "A worker of this cell was stopped: it gave no sign of life for $1 s. " +
        "Perhaps it never ends. If it needs the time, let it pause with `await` now and then.",
      zh:
        "这个单元格的 worker 已停止：它有 $1 秒没有回应，也许永远不会结束。" +
        "如果确实需要这么久，请让它不时用 `await` 停一停。"
    }
  ],
  [
    /^(.+) values are too many: a page may ask for 1 GiB at once\.$/,
    {
      en: "$1 values are too many: a cell may ask for 1 GiB of memory at once, no more.",
      zh: "$1 个数太多了：一个单元格每次最多只能要 1 GiB 内存。"
    }
  ],
  [
    /^(.+) values are too many for one list; a typed array can hold more\.$/,
    {
      en: "$1 values are too many for one list. A typed array, such as `Float32Array`, can hold more.",
      zh: "$1 个值对一个列表来说太多了。类型化数组（如 `Float32Array`）能放得更多。"
    }
  ],
  [
    /^(.+) characters are too many for one text\.$/,
    {en: "$1 characters are too many for one text.", zh: "$1 个字符对一段文字来说太多了。"}
  ],
  [
    /^(?:Invalid string length|invalid string length|Out of memory: .*string.*)$/,
    {en: "The text becomes longer than a browser can hold.", zh: "文字太长，浏览器放不下。"}
  ],
  [
    /^(?:Converting circular structure to JSON.*|cyclic object value|JSON\.stringify cannot serialize cyclic structures\.)$/s,
    {
      en: "This cannot be written as JSON: it contains itself, directly or by way of other objects.",
      zh: "无法写成 JSON：它直接或间接地包含自己。"
    }
  ],
  [
    /^Timers leave no rest\.$/,
    {
      en:
        "This was stopped: its timers kept the page so busy, again and again, that it could hardly be used. " +
        "Let each of them do less, or come less often.",
      zh: "已停止：它的定时器一次又一次地长时间占用网页，网页几乎无法使用。请让定时器每次少做一些，或间隔长一些。"
    }
  ],
  [
    /^More than (.+) timers at once\.$/,
    {
      en: "More than $1 timers and workers are going at once. Perhaps a loop sets new ones without end.",
      zh: "同时运行的定时器和 worker 超过了 $1 个，也许有循环在不停地设置新的定时器。"
    }
  ],
  [
    /^(.+) needs a function, and was given (?:a text|none)\.$/,
    {
      en: "`$1` needs a function: `$1(() => { … })`. The book runs no text in its place.",
      zh: "`$1` 需要一个函数：`$1(() => { … })`。本书不会把文字当作代码运行。"
    }
  ],
  [
    /^A cell cannot make a script element\.$/,
    {
      en: "A cell cannot add a script element: nothing could stop its code. Write the code in the cell, or `import` it.",
      zh: "单元格不能添加 script 元素：其中的代码无法停止。请把代码写在单元格里，或用 `import` 导入。"
    }
  ],
  [
    /^A cell cannot put code into "on(.+)"\.$/,
    {
      en: '`on$1` cannot be set by a text: nothing could stop its code. Write `element.addEventListener("$1", () => { … })`.',
      zh: '不能用文字设置 `on$1`：其中的代码无法停止。请写 `element.addEventListener("$1", () => { … })`。'
    }
  ],
  [
    /^A cell cannot use an address of code\.$/,
    {
      en: "An address that begins with `javascript:` is code, and nothing could stop it. Write the code in the cell.",
      zh: "以 `javascript:` 开头的地址是代码，而且无法停止。请把代码写在单元格里。"
    }
  ],
  [
    /^A cell cannot show a page of its own in a frame\.$/,
    {
      en: "A frame in a cell shows no address that begins with `data:` or `blob:`: nothing could stop the code of such a page. `display(…)` shows elements here.",
      zh: "单元格中的内嵌框架不能打开以 `data:` 或 `blob:` 开头的地址：那样的网页里的代码无法停止。这里用 `display(…)` 显示元素。"
    }
  ],
  [
    /^A cell cannot write a new document\.$/,
    {
      en: "`document.write` would replace the whole page. `display(…)` shows a value here.",
      zh: "`document.write` 会替换整个网页。这里用 `display(…)` 显示一个值。"
    }
  ],
  [
    /^A cell cannot reach into a frame\.$/,
    {
      en: "What lies in a frame is a page of its own: nothing could stop code that a cell runs there. `display(…)` shows elements here.",
      zh: "内嵌框架里是另一个网页：单元格在其中运行的代码无法停止。这里用 `display(…)` 显示元素。"
    }
  ],
  [/^stopped$/, {en: "it was stopped by the reader.", zh: "它被停止了。"}]
];

/** TypeScript's most frequent faults of syntax, by their numbers. */
const syntax: Record<number, [RegExp, Record<Lang, string>]> = {
  1002: [/.*/, {en: "A text in quotes is not closed.", zh: "字符串缺少右引号。"}],
  1003: [/.*/, {en: "A name is missing here.", zh: "这里缺少一个名称。"}],
  1005: [/^(?:'(.+)' expected\.|应为“(.+)”。)$/, {en: "`$1$2` is expected here.", zh: "这里应该有 `$1$2`。"}],
  1109: [/.*/, {en: "A value is missing here.", zh: "这里缺少一个值。"}],
  1128: [
    /.*/,
    {
      en: "This does not belong here; perhaps there is a bracket too many.",
      zh: "这里多了什么，也许是一个括号。"
    }
  ],
  1134: [/.*/, {en: "The name of the variable is missing here.", zh: "这里缺少变量的名称。"}],
  1160: [/.*/, {en: "A text between backquotes is not closed.", zh: "字符串缺少右边的反引号。"}],
  1161: [/.*/, {en: "A regular expression is not closed.", zh: "正则表达式没有结束。"}],
  1351: [
    /.*/,
    {
      en: "A name follows a number at once; a product needs `*` between them.",
      zh: "数字后面直接跟着名称；要相乘，请在中间写 `*`。"
    }
  ],
  17006: [
    /.*/s,
    {
      en: "With a power, the sign needs brackets: `-(a ** 2)`, or `(-a) ** 2` if that is meant.",
      zh: "乘方与负号同用时要加括号：`-(a ** 2)`，或者 `(-a) ** 2`。"
    }
  ]
};

/** Faults that TypeScript leaves to the parser, in the parser's words. */
const misplaced: [RegExp, Record<Lang, string>][] = [
  [
    /^Identifier '(.+)' has already been declared$/,
    {en: "`$1` is declared twice in this cell.", zh: "`$1` 在这个单元格中声明了两次。"}
  ],
  [
    /^'return' outside of function$/,
    {
      en: "`return` belongs in a function; a cell shows a value by `display(…)`.",
      zh: "`return` 只能写在函数里；这里用 `display(…)` 显示一个值。"
    }
  ],
  [
    /^Shorthand property assignments are valid only in destructuring patterns$/,
    {
      en: "Between braces a value stands behind a colon: `{name: 1}`.",
      zh: "花括号里的值写在冒号后面：`{name: 1}`。"
    }
  ],
  [
    /^Unexpected character '@'$/,
    {
      en: "No browser can run decorators yet: `@` does not belong here.",
      zh: "浏览器还不能运行装饰器，这里不能用 `@`。"
    }
  ],
  [
    /^Assigning to rvalue$/,
    {
      en: "Several variables at once are written `let [a, b] = [1, 2];`.",
      zh: "一次给多个变量赋值写作 `let [a, b] = [1, 2];`。"
    }
  ],
  [/^Unsyntactic (.+)$/, {en: "`$1` belongs in a loop.", zh: "`$1` 只能写在循环里。"}],
  [
    /^Cannot use keyword 'await' outside an async function$/,
    {
      en: "A function that waits has `async` before it: `async function f() { … }` or `async () => …`.",
      zh: "要等待的函数前面要写 `async`：`async function f() { … }` 或 `async () => …`。"
    }
  ]
];

const reword = (text: string, [pattern, meaning]: [RegExp, Record<Lang, string>], lang: Lang) =>
  text.replace(pattern, meaning[lang]);

function rewordBy(known: [RegExp, Record<Lang, string>][], text: string, lang: Lang): string {
  const found = known.find(([pattern]) => pattern.test(text));
  return found ? reword(text, found, lang) : text;
}

/** A message may hold a value of any length. */
const mostCharacters = 2000;

const explainThrown = (text: string, lang: Lang) =>
  rewordBy(thrown, text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text, lang);

function explainSyntax(text: string, code: number | undefined, lang: Lang): string {
  if (code === undefined) return rewordBy(misplaced, text, lang);
  return syntax[code] ? reword(text, syntax[code], lang) : text;
}

/** Says the compiler of a shader that a whole number stands where a float is needed? */
const lacksPoint = (text: string) => /'const (?:highp )?int'.*float|float.*'const (?:highp )?int'/.test(text);

const list = (names: string[], comma = ", ") => names.map(name => `"${name}"`).join(comma);

/** The name that was probably meant, of the page's own and of those that every cell has. */
const meantBy = (name: string, known: string[] | undefined) =>
  known && similarName(name, [...known, ...globalNames, ...frameworkNames, "display", "view"]);

const importable = (known: string[]): Record<Lang, string> =>
  known.length
    ? {en: `This page can import: ${list(known)}.`, zh: `本页可以导入：${list(known, "、")}。`}
    : {en: "This page has no modules to import.", zh: "本页没有可以导入的模块。"};

const sentences: Record<Lang, Sentences> = {
  en: {
    syntax: ({text, code}) => explainSyntax(text, code, "en"),
    unclosed: ({open, close}) => `\`${open}\` is not closed: \`${close}\` is missing.`,
    character: ({character, instead}) =>
      `\`${character}\` is no character of code` + (instead ? `: write \`${instead}\`.` : "."),
    sideBySide: () =>
      "Two things stand side by side here. Between them something is missing: a comma, an operator such as `+`, or a new line.",
    foreign: ({name}) => (foreignNames[name] ?? foreignWords[name])!.en,
    wholeDivision: ({left, right}) =>
      `\`//\` starts a comment, so \`// ${right}\` does nothing. Whole division is \`Math.floor(${left} / ${right})\`.`,
    undeclared: ({name}) => `\`${name}\` is not declared yet. Write \`let ${name} = …\` first.`,
    importMeta: () => "`import.meta` is for modules, not for cells.",
    export: () => "A cell needs no `export`: every other cell sees what it declares.",
    import: ({name, known}) => `"${name}" cannot be imported here. ` + importable(known).en,
    unimported: ({name, known}) =>
      `\`${name}\` is not defined. A library has to be imported before it is used. ` + importable(known).en,
    assignment: ({name}) => `\`${name}\` belongs to another cell: it can be read here, but not changed.`,
    global: ({name}) => `\`${name}\` is a name of the browser's own and cannot be given a new meaning.`,
    twice: ({name}) =>
      `\`${name}\` is declared in another cell of this page too. Give one of them another name.`,
    undefined: ({name, known}) => {
      const meant = meantBy(name, known);
      return `\`${name}\` is not defined.` + (meant ? ` Did you mean \`${meant}\`?` : "");
    },
    upstream: ({name, text, cell, lost}) => {
      if (lost)
        return `\`${name}\` is not defined any more: [cell ${cell}](#cell-${cell}) used to declare it.`;
      if (cell !== undefined)
        return `Waiting for [cell ${cell}](#cell-${cell}): \`${name}\` comes from there.`;
      return `\`${name}\` comes from a cell that failed: ${explainThrown(text, "en")}`;
    },
    circular: () => "This cell needs a value that, by way of other cells, is made from this cell's own.",
    thrown: ({text}) => explainThrown(text, "en"),
    stopped: () => "Stopped. Run starts it again.",
    interrupted: () =>
      "Kept from your last visit and not run: it was still running when the page ended. Run starts it.",
    failedBefore: () => "Kept from your last visit and not run: it failed then. Run tries it again.",
    large: () =>
      `More than ${longestText.toLocaleString("en")} characters: they are kept, but neither checked nor run while you type or when the page opens. Run runs them.`,
    shader: ({text, code}) =>
      `The GPU cannot read \`${code}\`: ${text}.` +
      (lacksPoint(text) ? " A float is written with its point: `2.0`, not `2`." : ""),
    compiler: ({text}) =>
      `The TypeScript compiler could not be loaded${text && ` (${text})`}. Check the network and run the cell again.`,
    host: () =>
      "The site that this page comes from does not allow it to run code that a reader writes, so edited cells cannot run here; all else does. Whoever runs the site has to allow `'unsafe-eval'` in the `script-src` of its Content-Security-Policy."
  },
  zh: {
    syntax: ({text, code}) => explainSyntax(text, code, "zh"),
    unclosed: ({open, close}) => `\`${open}\` 没有闭合，缺少 \`${close}\`。`,
    character: ({character, instead}) =>
      `代码中不能用字符 \`${character}\`` + (instead ? `，请写 \`${instead}\`。` : "。"),
    sideBySide: () => "这里两部分紧挨在一起，中间缺少逗号、运算符（如 `+`）或换行。",
    foreign: ({name}) => (foreignNames[name] ?? foreignWords[name])!.zh,
    wholeDivision: ({left, right}) =>
      `\`//\` 后面是注释，所以 \`// ${right}\` 不起作用。整除要写 \`Math.floor(${left} / ${right})\`。`,
    undeclared: ({name}) => `\`${name}\` 还没有声明。请先写 \`let ${name} = …\`。`,
    importMeta: () => "`import.meta` 只能用在模块里，不能用在这里。",
    export: () => "这里不需要 `export`：其他单元格本来就能看到这里声明的名称。",
    import: ({name, known}) => `这里不能导入 "${name}"。` + importable(known).zh,
    unimported: ({name, known}) => `\`${name}\` 没有定义。使用库之前要先导入它。` + importable(known).zh,
    assignment: ({name}) => `\`${name}\` 属于另一个单元格：这里可以读取它，但不能改变它。`,
    global: ({name}) => `\`${name}\` 是浏览器自己的名称，不能另作他用。`,
    twice: ({name}) => `\`${name}\` 在本页的另一个单元格中也声明了。请给其中一个换个名称。`,
    undefined: ({name, known}) => {
      const meant = meantBy(name, known);
      return `\`${name}\` 没有定义。` + (meant ? `是不是想写 \`${meant}\`？` : "");
    },
    upstream: ({name, text, cell, lost}) => {
      if (lost) return `\`${name}\` 现在没有定义：它原来由[单元格 ${cell}](#cell-${cell}) 声明。`;
      if (cell !== undefined) return `等待[单元格 ${cell}](#cell-${cell})：\`${name}\` 来自那里。`;
      return `\`${name}\` 来自另一个单元格，而那里出错了：${explainThrown(text, "zh")}`;
    },
    circular: () => "这个单元格需要的值，经过其他单元格，又要由它自己算出。",
    thrown: ({text}) => explainThrown(text, "zh"),
    stopped: () => "已停止。点“运行”可以重新开始。",
    interrupted: () => "这是上次留下的代码，没有运行：上次页面结束时它还在运行。点“运行”可以开始。",
    failedBefore: () => "这是上次留下的代码，没有运行：上次它出错了。点“运行”可以再试。",
    large: () =>
      `超过 ${longestText.toLocaleString("en")} 个字符：内容会保留，但输入时和打开页面时既不检查也不运行。点“运行”才会运行。`,
    shader: ({text, code}) =>
      `着色器编译失败，出错的一行是 \`${code}\`：${text}。` +
      (lacksPoint(text) ? "浮点数要带小数点：写 `2.0`，不写 `2`。" : ""),
    compiler: ({text}) => `TypeScript 编译器加载失败${text && `（${text}）`}。请检查网络，再次运行。`,
    host: () =>
      "本页所在的网站不允许运行读者写的代码，所以改过的单元格在这里不能运行，其余一切照常。要让它运行，须由网站管理员在 Content-Security-Policy 的 `script-src` 中加上 `'unsafe-eval'`。"
  }
};

/** A sentence for the reader: `Line 3: \`kernal\` is not defined. Did you mean \`kernel\`?` */
export function explain(problem: Problem, lang: Lang): string {
  const tell = sentences[lang][problem.kind] as (problem: Problem) => string;
  const sentence = tell(problem);
  if (problem.line === undefined) return sentence;
  return lang === "zh" ? `第 ${problem.line} 行：${sentence}` : `Line ${problem.line}: ${sentence}`;
}
