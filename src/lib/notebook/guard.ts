import type {
  CallExpression,
  ForStatement,
  Function,
  Identifier,
  Literal,
  MemberExpression,
  Node,
  Program
} from "acorn";
import {ancestor, full} from "acorn-walk";
import {findAssignments} from "./declarations.js";
import type {Edits} from "./edits.js";
import {ownGlobals, runName} from "./globals.js";

/** Constructors that take memory by a number, as `new Float32Array(n)`. */
const sized =
  /^(Array|ArrayBuffer|SharedArrayBuffer|((Int|Uint)(8|16|32)|Uint8Clamped|Float(32|64)|Big(Int|Uint)64)Array)$/;

const isFunction = ({type}: Node): boolean =>
  type === "FunctionDeclaration" || type === "FunctionExpression" || type === "ArrowFunctionExpression";

const isName = (node: Node, test: RegExp): node is Identifier =>
  node.type === "Identifier" && test.test((node as Identifier).name);

/** Is this `….property`, of a named object if one is given? */
function isMember(node: Node, property: string, object?: RegExp): boolean {
  if (node.type !== "MemberExpression") return false;
  const member = node as MemberExpression;
  if (member.computed || (object && !isName(member.object, object))) return false;
  return member.property.type === "Identifier" && member.property.name === property;
}

/** What may take long by itself, so that a round of a loop around it has no known price. */
const unpriced = new Set([
  "CallExpression",
  "NewExpression",
  "TaggedTemplateExpression",
  "SpreadElement",
  "AwaitExpression",
  "YieldExpression",
  "ImportExpression",
  "ForStatement",
  "ForInStatement",
  "ForOfStatement",
  "WhileStatement",
  "DoWhileStatement"
]);

const isSmallNumber = (node?: Node | null) =>
  node?.type === "Literal" && Math.abs(Number((node as Literal).raw)) < 2 ** 31;

/**
 * The variable of an innermost loop that counts from a small number, `for (let k = 0; …; ++k)`, with short rounds and a
 * variable that nothing else changes. Such a loop needs no counter of its own. (`0n` counts otherwise, and beyond 2⁵³
 * adding 1 changes nothing.)
 */
function countingVariable({init, update, test, body}: ForStatement): string | undefined {
  if (init?.type !== "VariableDeclaration" || update?.type !== "UpdateExpression") return undefined;
  const {argument} = update;
  if (
    argument.type !== "Identifier" ||
    !init.declarations.some(
      ({id, init: from}) => isName(id, /./) && id.name === argument.name && isSmallNumber(from)
    )
  )
    return undefined;
  let short = true;
  full(body, node => {
    if (unpriced.has(node.type) && !isMathCall(node)) short = false;
  });
  if (test) full(test, node => (short &&= !unpriced.has(node.type)));
  const changed = findAssignments(body).some(({name}) => name === argument.name);
  return short && !changed ? argument.name : undefined;
}

const isMathCall = (node: Node) =>
  node.type === "CallExpression" &&
  (node as CallExpression).callee.type === "MemberExpression" &&
  isName(((node as CallExpression).callee as MemberExpression).object, /^Math$/);

/**
 * Puts a cell's code under the guard of its run:
 * - each round of a loop and each call of a function counts, so that what never ends can be made to throw;
 * - at each `await` the run may let the page breathe, and a run that was stopped does not go on;
 * - memory asked for by a number is checked, listeners are given a signal that takes them away.
 * No line break is added, so that every line keeps its number.
 * @returns declarations of the counters, to stand before the code
 */
export function guard(code: string, program: Program, edits: Edits, lineAt: (node: Node) => number): string {
  let counters = 0;
  /** Counts down to the next look at the clock, in a function; see `run.ts`. */
  const countCall = () => {
    const n = counters++;
    return `--__${n} < 0 && (__${n} = ${runName}.check(${n}, true))`;
  };
  /** The counters of the loops of each function: its own variables, which are faster, and begin where it left off. */
  const loopsOf = new Map<Function, number[]>();
  const countRound = (within: Function | undefined) => {
    const n = counters++;
    if (!within) return `--__${n} < 0 && (__${n} = ${runName}.check(${n}))`;
    loopsOf.set(within, [...(loopsOf.get(within) ?? []), n]);
    return `--own__${n} < 0 && (own__${n} = __${n} = ${runName}.check(${n}))`;
  };
  const enclosing = (ancestors: Node[]) =>
    ancestors.slice(0, -1).reverse().find(isFunction) as Function | undefined;
  const countIn = (body: Node, ancestors: Node[], first = "") => {
    const counted = `${first}${countRound(enclosing(ancestors))};`;
    if (body.type === "BlockStatement") edits.open(body.start + 1, counted);
    else edits.wrap(body, `{${counted}`, "}");
  };
  const loop = ({body}: {body: Node}, _state: unknown, ancestors: Node[]) => countIn(body, ancestors);
  const forLoop = (node: ForStatement, state: unknown, ancestors: Node[]) => {
    const variable = countingVariable(node);
    if (!variable) return loop(node, state, ancestors);
    // Almost free: the loop's own variable tells when to look.
    const look = `(${variable} & 1023) === 1023 && ${runName}.check(${counters++});`;
    if (node.body.type === "BlockStatement") edits.open(node.body.start + 1, look);
    else edits.wrap(node.body, `{${look}`, "}");
  };
  // What is handed over may be a sequence in brackets, `(a, b)`, which a call would take for two.
  const hand = (node: Node, to: string, more = "") =>
    edits.wrap(node, `${runName}.${to}((`, `)${more && `, ${more}`})`);
  const call = (node: Function) => {
    const counted = countCall();
    const own = (loopsOf.get(node) ?? []).map(n => `own__${n} = __${n}`).join(", ");
    if (node.body.type === "BlockStatement")
      edits.open(node.body.start + 1, `${own && `let ${own};`}${counted};`);
    else edits.wrap(node.body, `(${counted}, `, ")");
  };

  ancestor(program, {
    WhileStatement: loop,
    DoWhileStatement: loop,
    ForStatement: forLoop,
    ForInStatement: loop,
    ForOfStatement(node, _state, ancestors) {
      const suspends = node.await && !enclosing(ancestors);
      if (suspends) hand(node.right, "each", String(lineAt(node)));
      countIn(node.body, ancestors, suspends ? `${runName}.back();` : "");
    },
    FunctionDeclaration: call,
    FunctionExpression: call,
    ArrowFunctionExpression: call,
    AwaitExpression(node, _state, ancestors) {
      const [out, back] = enclosing(ancestors) ? ["wait", "go"] : ["away", "back"];
      hand(node.argument, out, String(lineAt(node)));
      edits.wrap(node, `${runName}.${back}(`, ")");
    },
    YieldExpression(node, _state, ancestors) {
      if (node.delegate || !node.argument || !enclosing(ancestors)?.async) return;
      hand(node.argument, "wait");
      edits.wrap(node, `${runName}.go(`, ")");
    },
    MemberExpression(node) {
      const name = ownGlobals.find(name => isMember(node, name, /^(window|globalThis|self)$/));
      if (name) edits.replace(node, code.slice(node.start, node.end).replace(/[^\n]/g, "") + name);
    },
    NewExpression(node) {
      const [size, ...more] = node.arguments;
      if (size && size.type !== "SpreadElement" && !more.length && isName(node.callee, sized))
        hand(size, "size", `"${node.callee.name}"`);
    },
    CallExpression(node) {
      const [first, ...more] = node.arguments;
      if (first && first.type !== "SpreadElement") {
        if (!more.length && isName(node.callee, /^Array$/)) hand(first, "size", `"Array"`);
        if (isMember(node.callee, "from", /^Array$/)) hand(first, "lengthOf");
      }
      signal(node);
    }
  });

  /** `x.addEventListener(type, listener, options)`: the options get the run's signal. */
  function signal({callee, arguments: given, end}: CallExpression): void {
    const listens = isName(callee, /^addEventListener$/) || isMember(callee, "addEventListener");
    if (!listens || given.length < 2 || given.some(({type}) => type === "SpreadElement")) return;
    const last = given.at(-1)!;
    if (given.length > 2) hand(last, "signal");
    else
      edits.close(end - 1, `${/,\s*$/.test(code.slice(last.end, end - 1)) ? "" : ","} ${runName}.signal()`);
  }

  return counters ? `let ${Array.from({length: counters}, (_, n) => `__${n} = 0`).join(", ")};` : "";
}
