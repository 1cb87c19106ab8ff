import {parse, parseExpressionAt, type Comment, type Expression, type Node} from "acorn";
import {full} from "acorn-walk";

/** Python's `7 // 2`, of which JavaScript reads the 7 alone. */
export interface WholeDivision {
  left: string;
  right: string;
  line: number;
}

/** A number, a name, a call, an element, or a sum in brackets, at the end of what stands before the comment. */
const operand =
  /(?:^|[-+*/%=(,[:?&|<>]|\breturn\b)\s*((?:[\w$]+(?:\.[\w$]+)*(?:\([^()]*\)|\[[^[\]]*\])?)|\([^()]*\))$/;

const arithmetic = new Set(["Literal", "Identifier", "MemberExpression", "CallExpression"]);
const signs = new Set(["+", "-", "*", "/", "%", "**"]);

function isArithmetic(node: Node): boolean {
  if (node.type === "Literal") return typeof (node as Node & {value: unknown}).value === "number";
  if (node.type === "BinaryExpression" || node.type === "UnaryExpression")
    return signs.has((node as Node & {operator: string}).operator);
  return arithmetic.has(node.type);
}

/** The names of a text that is nothing but something to reckon with; undefined of any other text, such as a remark. */
function namesOf(text: string): string[] | undefined {
  let expression: Expression;
  try {
    expression = parseExpressionAt(text, 0, {ecmaVersion: "latest"});
  } catch {
    return undefined;
  }
  if (text.slice(expression.end).replace(/;\s*$/, "").trim()) return undefined;
  const names: string[] = [];
  let isSo = true;
  full(expression, node => {
    isSo &&= isArithmetic(node);
    if (node.type === "Identifier") names.push((node as Node & {name: string}).name);
  });
  return isSo ? names : undefined;
}

/**
 * The first comment of a text that seems to be meant as a whole division: a value stands before it, unfinished by any
 * semicolon, and it is itself no more than a number or names that the code has, too.
 * @param code the text as JavaScript, where comments are told from strings
 * @param lineOf the line of the text that a place of the code comes from
 */
export function findWholeDivision(
  source: string,
  code: string,
  lineOf: (place: number) => number | undefined
): WholeDivision | undefined {
  if (!source.includes("//")) return undefined;
  const comments: Comment[] = [];
  parse(code, {ecmaVersion: "latest", sourceType: "module", onComment: comments});
  const lines = source.split("\n");
  const bare = comments.reduce((rest, {value}) => rest.replace(value, ""), source);
  for (const {type, value, start} of comments) {
    const line = type === "Line" ? lineOf(start) : undefined;
    const text = line === undefined ? "" : lines[line - 1]!.trimEnd();
    if (line === undefined || !text.endsWith(`//${value.trimEnd()}`)) continue;
    const left = operand.exec(text.slice(0, text.lastIndexOf(`//${value.trimEnd()}`)).trimEnd())?.[1];
    const right = value.replace(/;\s*$/, "").trim();
    const names = left === undefined ? undefined : namesOf(right);
    const isKnown = (name: string) =>
      new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(bare);
    if (left !== undefined && names?.every(isKnown)) return {left, right, line};
  }
  return undefined;
}
