/**
 * Code that a reader's cell may hold and that would take the page away from everything else, each with what the page does about it:
 * - `stopped`: it is broken off, and a sentence at the cell says so;
 * - `refused`: what cannot be broken off is not begun, and a sentence says so;
 * - `shortened`: what is too much is left out, and a note says how much;
 * - `goesOn`: it leaves the page time, is seen to go on, and *Stop* ends it;
 * - `kept`: no page can stop it; the next visit opens in peace, with the text named and not run.
 */
export interface HangingCode {
  name: string;
  code: string;
  becomes: "stopped" | "refused" | "shortened" | "goesOn" | "kept";
  /** What the sentence or the note says. */
  says?: {en: RegExp; zh: RegExp};
}

const pause = {en: /it ran for 1\.2 s without a pause/, zh: /已停止：这里连续运行了 1\.2 秒/};
const rest = {en: /its timers kept the page so busy/, zh: /它的定时器一次又一次地长时间占用网页/};
const timers = {en: /More than 10+ timers/, zh: /同时运行的定时器和 worker 超过了 10+ 个/};
/** Which comes first hangs on the machine. */
const timersOrPause = {en: /More than 10+ timers|without a pause/, zh: /超过了 10+ 个|这里连续运行了/};
const recursion = {en: /calls itself without end/, zh: /函数不停地调用自己/};
const values = {en: /values are too many/, zh: /个(数|值)(对一个列表来说)?太多了/};
const characters = {en: /characters are too many for one text/, zh: /个字符对一段文字来说太多了/};
const leftOut = {en: /^Left out, because the page can hold no more: .*\d/, zh: /^网页放不下，省略了：.*\d/};
const worker = {en: /A worker of this cell was stopped/, zh: /这个单元格的 worker 已停止/};
const script = {en: /cannot add a script element/, zh: /不能添加 script 元素/};
const handler = {en: /`?on\w+`? cannot be set by a text/, zh: /不能用文字设置\s*`?on\w+/};
const address = {en: /begins with `?javascript:`? is code/, zh: /javascript:`?\s*开头的地址是代码/};
const frame = {en: /A frame in a cell shows no address/, zh: /单元格中的内嵌框架不能打开/};
const memory = {en: /not enough memory|too many|longer than/, zh: /内存不够|太多了|太长/};

type Row = [name: string, code: string, says: HangingCode["says"]];
const rows = (becomes: HangingCode["becomes"], list: Row[]): HangingCode[] =>
  list.map(([name, code, says]) => ({name, code, becomes, says}));

const busy = (milliseconds: number) =>
  `const busy = () => { const end = performance.now() + ${milliseconds}; while (performance.now() < end); };`;

export const hangingCode: readonly HangingCode[] = [
  ...rows("stopped", [
    ["a loop", "while (true) {}", pause],
    ["a loop without a body", "for (;;);", pause],
    ["a loop that catches what stops it", "for (;;) { try { for (;;); } catch { continue; } }", pause],
    [
      "nested loops",
      "for (let a = 0; a < 1e5; ++a) for (let b = 0; b < 1e5; ++b) for (let c = 0; c < 1e5; ++c);",
      pause
    ],
    [
      "a recursion that branches",
      "const fib = n => n < 2 ? n : fib(n - 1) + fib(n - 2);\ndisplay(fib(90));",
      pause
    ],
    ["a recursion without end", "const f = () => f() + 1;\nf();", recursion],
    ["a generator that is spread", "function* all() { for (;;) yield 1; }\nconst list = [...all()];", pause],
    [
      "an iterator that never ends",
      "const list = [...{[Symbol.iterator]: () => ({next: () => ({done: false, value: 1})})}];",
      pause
    ],
    [
      "a comparison that sorts without end",
      "const list = Array.from({length: 3e6}, Math.random).sort((a, b) => Math.sin(a) - Math.sin(b) + [a, b, a].map(Math.cos)[0] * 0);",
      pause
    ],
    ["a proxy that answers without end", "const p = new Proxy({}, {get: () => { for (;;); }});\np.x;", pause],
    ["promises that follow each other", "const f = () => Promise.resolve().then(f);\nf();", pause],
    ["microtasks that follow each other", "const f = () => queueMicrotask(f);\nf();", pause],
    ["a loop in a timer", "setTimeout(() => { for (;;); }, 50);", pause],
    ["a loop in a frame", "requestAnimationFrame(() => { for (;;); });", pause],
    ["a loop after an await", "await 0;\nfor (;;);", pause],
    [
      "a loop in a worker",
      `const worker = new Worker(URL.createObjectURL(new Blob(["for (;;);"])));`,
      worker
    ],
    ["an endless getter that is displayed", "display({get x() { for (;;); }});", pause],
    ["an endless getter of a class", "class A { get x() { for (;;); } }\ndisplay(new A().x);", pause],
    ["an endless toString", "display(`${{toString() { for (;;); }}}`);", pause],
    ["eval", `eval("for(;;);");`, pause],
    ["eval by another name", `const run = eval;\nrun("for(;;);");`, pause],
    ["window.eval", `window.eval("for(;;);");`, pause],
    ["new Function", `new Function("for(;;);")();`, pause],
    ["Function by the way of a list", `[].constructor.constructor("for(;;);")();`, pause],
    ["Function, later", `const f = Function("n", "while (n) ++n;");\nsetTimeout(() => f(1), 20);`, pause],
    [
      "JSON of objects shared many times",
      "let o = {};\nfor (let i = 0; i < 40; ++i) o = {a: o, b: o};\nJSON.stringify(o);",
      pause
    ],
    [
      "timers of 1.1 s in a chain",
      `${busy(1100)}\nconst next = () => { busy(); setTimeout(next); };\nnext();`,
      rest
    ],
    ["intervals of 1.1 s", `${busy(1100)}\nsetInterval(busy, 10);`, rest],
    [
      "frames of 1.1 s",
      `${busy(1100)}\nconst next = () => { busy(); requestAnimationFrame(next); };\nnext();`,
      rest
    ],
    ["texts in the page without end", `for (;;) document.body.append("x");`, pause],
    [
      "elements in the page without end",
      `const main = document.querySelector("main");\nfor (;;) main.appendChild(document.createElement("p"));`,
      pause
    ],
    ["display without end", `for (;;) display(document.createElement("div"));`, pause],
    ["display of numbers without end", "for (let i = 0; ; ++i) display(i);", pause],
    ["the console without end", "for (let i = 0; ; ++i) console.log(i, {i});", pause],
    ["markup without end", `for (;;) document.body.insertAdjacentHTML("beforeend", "<i>x</i>");`, pause]
  ]),
  ...rows("refused", [
    ["a flood of intervals", "for (;;) setInterval(() => {}, 0);", timers],
    [
      "a hundred thousand intervals",
      "for (let i = 0; i < 1e5; ++i) setInterval(() => Math.random(), 0);",
      timers
    ],
    ["timers that double", "const f = () => { setTimeout(f); setTimeout(f); };\nf();", timersOrPause],
    [
      "a script element",
      `const script = document.createElement("script");\nscript.textContent = "for(;;);";\ndocument.body.append(script);`,
      script
    ],
    [
      "an attribute that is a handler",
      `const button = document.createElement("button");\nbutton.setAttribute("onclick", "for(;;);");\nbutton.click();`,
      handler
    ],
    [
      "an attribute node that is a handler",
      `const a = document.createAttribute("onclick");\na.value = "for(;;);";\ndocument.body.setAttributeNode(a);\ndocument.body.click();`,
      handler
    ],
    [
      "markup with a handler",
      `document.createElement("p").innerHTML = '<img src="x:" onerror="for(;;);">';`,
      handler
    ],
    [
      "markup with a handler, by a property of an object",
      `Object.assign(document.createElement("p"), {innerHTML: '<img src="x:" onerror="for(;;);">'});`,
      handler
    ],
    [
      "markup with a handler, added",
      `document.body.insertAdjacentHTML("beforeend", '<svg onload="for(;;);"></svg>');`,
      handler
    ],
    [
      "markup that is parsed and put into the page",
      `const parsed = new DOMParser()["parseFrom" + "String"]('<img src="x:" onerror="for(;;);">', "text/html");\ndisplay(parsed.body.firstChild);`,
      handler
    ],
    [
      "a script in a fragment",
      `const around = document.createRange();\naround.selectNode(document.body);\ndocument.body.append(around.createContextualFragment("<script>for(;;);</script>"));`,
      script
    ],
    [
      "a frame with a document that is a text",
      `const frame = document.createElement("iframe");\nframe.srcdoc = "<script>for(;;);</script>";\ndisplay(frame);`,
      script
    ],
    [
      "markup with a frame with a handler",
      `document.body.insertAdjacentHTML("beforeend", "<iframe srcdoc='<img src=x: onerror=for(;;);>'></iframe>");`,
      handler
    ],
    [
      "a frame with an address of code",
      `const frame = document.createElement("iframe");\nframe.src = " java\\nscript:for(;;);";\ndisplay(frame);`,
      address
    ],
    [
      "a link with an address of code",
      `const a = document.createElement("a");\na.setAttribute("href", "javascript:for(;;);");\ndisplay(a);\na.click();`,
      address
    ],
    ["the address of the page", `window.location.href = "javascript:for(;;);";`, address],
    [
      "a frame with a page that the cell has written",
      `const frame = document.createElement("iframe");\ndisplay(frame);\nframe.src = URL.createObjectURL(new Blob(["<script>for(;;);</script>"], {type: "text/html"}));`,
      frame
    ],
    [
      "a frame that is written into",
      `const frame = document.createElement("iframe");\ndisplay(frame);\nframe.contentDocument?.write("<script>for(;;);</script>");`,
      {en: /a page of its own/, zh: /另一个网页/}
    ],
    [
      "eval of a frame",
      `const frame = document.createElement("iframe");\ndisplay(frame);\nframe.contentWindow.eval("for(;;);");`,
      {en: /a page of its own/, zh: /另一个网页/}
    ],
    [
      "document.write",
      `document.write("<script>for(;;);</script>");`,
      {en: /would replace the whole page/, zh: /会替换整个网页/}
    ],
    ["a timer of text", `setTimeout("for(;;);", 10);`, {en: /needs a function/, zh: /需要一个函数/}],
    ["a list with four thousand million places", "const a = [];\na.length = 2**32-1;\na.fill(0);", values],
    ["a list that is filled", "const a = new Array(1e9).fill(0);", values],
    ["a typed array", "const a = new Float32Array(1e9);", values],
    ["a tensor", `const {zeros} = await import("@tensorflow/tfjs-core");\nzeros([1e5, 1e5]);`, values],
    ["a text of 2²⁸ characters", `const text = "x".repeat(2**28);\ndisplay(text);`, characters],
    ["a text that is filled up", `display("x".padStart(2**28));`, characters],
    [
      "a chain of repeat, split and join",
      `let s = "x";\nfor (;;) s = s.repeat(10).split("").join("ab");`,
      characters
    ],
    ["a text that doubles", `let s = "xy";\nfor (;;) s += s;`, memory],
    [
      "a text that doubles and is cut up",
      `let s = "xy";\nfor (let i = 0; i < 26; ++i) s += s;\ns.split("");`,
      characters
    ],
    [
      "JSON that contains itself",
      "const a = {};\na.a = a;\nJSON.stringify(a);",
      {en: /it contains itself/, zh: /包含自己/}
    ]
  ]),
  ...rows("shortened", [
    ["a text of a million characters", `display("x".repeat(1e6));`, leftOut],
    ["a text of a million characters in a list", `display(["x".repeat(1e6), "y"]);`, leftOut],
    ["a text of a million characters in the console", `console.log("x".repeat(1e6));`, leftOut],
    [
      "a text of a million characters in an element",
      `const p = document.createElement("p");\np.textContent = "x".repeat(1e6);\ndisplay(p);`,
      leftOut
    ],
    ["two thousand outputs", "for (let i = 0; i < 2000; ++i) display(i);", leftOut],
    [
      "a hundred thousand elements",
      `const p = document.createElement("p");\ndisplay(p);\nfor (let i = 0; i < 1e5; ++i) p.append(document.createElement("i"), "x");`,
      leftOut
    ]
  ]),
  ...rows("goesOn", [
    [
      "endless await in a function nobody awaits",
      "async function f() { for (;;) await null; }\nf();",
      undefined
    ],
    [
      "a function that awaits and calls itself",
      "const f = async () => { await null; f(); };\nf();",
      undefined
    ],
    [
      "short timers in a chain",
      `${busy(20)}\nconst next = () => { busy(); setTimeout(next); };\nnext();`,
      undefined
    ],
    [
      "a thousand chains of timers",
      "const next = () => void setTimeout(next);\nfor (let i = 0; i < 1000; ++i) next();",
      undefined
    ],
    [
      "a thousand chains of timers of 2 ms",
      `${busy(2)}\nconst next = () => { busy(); setTimeout(next, 1); };\nfor (let i = 0; i < 1000; ++i) setTimeout(next);`,
      undefined
    ],
    [
      "a thousand functions that wait for timers",
      "const next = async () => { for (;;) await new Promise(done => setTimeout(done)); };\nfor (let i = 0; i < 1000; ++i) next();",
      undefined
    ],
    [
      "a chain of a thousand timers of 50 ms",
      `${busy(50)}\nlet left = 1000;\nconst next = () => { busy(); if (--left > 0) setTimeout(next); };\nnext();`,
      undefined
    ],
    ["ninety intervals", `${busy(2)}\nfor (let i = 0; i < 90; ++i) setInterval(busy, 0);`, undefined],
    [
      "a flood of elements, a thousand a frame",
      `const p = document.createElement("p");\ndisplay(p);\nconst next = () => { for (let i = 0; i < 1000; ++i) p.append("x"); requestAnimationFrame(next); };\nnext();`,
      undefined
    ],
    ["an await for ever", "(async () => { await new Promise(() => {}); })();", undefined]
  ]),
  ...rows("kept", [
    ["a catastrophic regular expression", `display(/^(a+)+$/.test("a".repeat(64) + "b"));`, undefined],
    ["the same, later", `setTimeout(() => /^(a+)+$/.test("a".repeat(64) + "b"), 60);`, undefined],
    [
      "a native method on a list that only seems long",
      "Array.prototype.fill.call({length: 2**53 - 1}, 0);",
      undefined
    ],
    [
      "JSON of chosen names of shared objects",
      `let o = {};\nfor (let i = 0; i < 60; ++i) o = {a: o, b: o};\nJSON.stringify(o, ["a", "b"]);`,
      undefined
    ]
  ])
];
