import type {CallExpression, ForStatement, Function, Literal, MemberExpression, Node, Program} from "acorn";
import {ancestor, full} from "acorn-walk";
import {findAssignments} from "./declarations.js";
import type {Edits} from "./edits.js";
import {runName} from "./globals.js";
import {guardCalls, isName, type Hand} from "./guardCalls.js";

const isFunction = ({type}: Node): boolean =>
  type === "FunctionDeclaration" || type === "FunctionExpression" || type === "ArrowFunctionExpression";

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
 * - what it asks of the browser goes through the run (`guardCalls.ts`).
 * No line break is added, so that every line keeps its number.
 * @returns declarations of the counters, to stand before the code, and whether the code runs texts
 */
export function guard(
  code: string,
  program: Program,
  edits: Edits,
  lineAt: (node: Node) => number
): {counters: string; evaluates: boolean} {
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
  const hand: Hand = (node, to, more = "") =>
    edits.wrap(node, `${runName}.${to}((`, `)${more && `, ${more}`})`);
  /** A function pauses, and goes on only if the run has not ended meanwhile. */
  const pause = (node: Node, argument: Node) => {
    hand(argument, "wait");
    edits.wrap(node, `${runName}.go(${runName}.goesOn, `, ")");
  };
  const call = (node: Function) => {
    const counted = countCall();
    const own = (loopsOf.get(node) ?? []).map(n => `own__${n} = __${n}`).join(", ");
    if (node.body.type === "BlockStatement")
      edits.open(node.body.start + 1, `${own && `let ${own};`}${counted};`);
    else edits.wrap(node.body, `(${counted}, `, ")");
  };

  const calls = guardCalls(code, edits, hand);
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
      if (enclosing(ancestors)) return pause(node, node.argument);
      hand(node.argument, "away", String(lineAt(node)));
      edits.wrap(node, `${runName}.back(`, ")");
    },
    YieldExpression(node, _state, ancestors) {
      if (node.delegate || !node.argument || !enclosing(ancestors)?.async) return;
      pause(node, node.argument);
    },
    ...calls.visitors
  });

  return {
    counters: counters ? `let ${Array.from({length: counters}, (_, n) => `__${n} = 0`).join(", ")};` : "",
    evaluates: calls.evaluates()
  };
}
