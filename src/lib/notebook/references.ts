import type {Identifier, Node, Pattern} from "acorn";
import {ancestor} from "acorn-walk";
import {globalNames} from "./globals.js";

type Named = {name: string};

const functions = new Set(["FunctionExpression", "FunctionDeclaration", "ArrowFunctionExpression"]);
const blocks = new Set([
  "BlockStatement",
  "SwitchStatement",
  "ForInStatement",
  "ForOfStatement",
  "ForStatement"
]);

const isScope = (node: Node) => functions.has(node.type) || node.type === "Program";
const isBlockScope = (node: Node) => blocks.has(node.type) || isScope(node);

const innermost = (ancestors: Node[], test: (node: Node) => boolean) => [...ancestors].reverse().find(test);

/** Every name a pattern binds: `x`, `{a, b: [c, ...d]}`, `e = 1`. */
export function patternNames(pattern: Pattern): Identifier[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern];
    case "ObjectPattern":
      return pattern.properties.flatMap(p => patternNames(p.type === "Property" ? p.value : p));
    case "ArrayPattern":
      return pattern.elements.flatMap(element => (element ? patternNames(element) : []));
    case "RestElement":
      return patternNames(pattern.argument);
    case "AssignmentPattern":
      return patternNames(pattern.left);
    default:
      return [];
  }
}

/** Is this name there without a declaration? */
export const isGiven = ({name}: Identifier): boolean => name === "undefined" || globalNames.has(name);

/**
 * The names that a cell uses and does not declare, in the order of the text. Those that are not given are its inputs.
 * Follows Framework's rules of scope, so that an edited cell has the inputs the build gave it.
 */
export function findFreeNames(body: Node): Identifier[] {
  const locals = new Map<Node, Set<string>>();
  const declare = (scope: Node | undefined, ...names: Named[]) => {
    if (!scope) return;
    const known = locals.get(scope) ?? new Set<string>();
    for (const {name} of names) known.add(name);
    locals.set(scope, known);
  };
  const declareFunction = (node: Node & {params: Pattern[]; id?: Identifier | null}) => {
    declare(node, ...node.params.flatMap(patternNames));
    if (node.id) declare(node, node.id);
    if (node.type !== "ArrowFunctionExpression") declare(node, {name: "arguments"});
  };
  /** The nearest scope around a node, which is the last of its own list of ancestors. */
  const around = (ancestors: Node[], test: (node: Node) => boolean) =>
    innermost(ancestors.slice(0, -1), test);

  ancestor(body, {
    VariableDeclaration(node, _state, ancestors) {
      const scope = innermost(ancestors, node.kind === "var" ? isScope : isBlockScope);
      declare(scope, ...node.declarations.flatMap(declaration => patternNames(declaration.id)));
    },
    FunctionDeclaration(node, _state, ancestors) {
      if (node.id) declare(around(ancestors, isScope), node.id);
      declareFunction(node);
    },
    FunctionExpression: node => declareFunction(node),
    ArrowFunctionExpression: node => declareFunction(node),
    ClassDeclaration(node, _state, ancestors) {
      if (node.id) declare(around(ancestors, isScope), node.id);
    },
    ClassExpression(node) {
      if (node.id) declare(node, node.id);
    },
    CatchClause(node) {
      if (node.param) declare(node, ...patternNames(node.param));
    },
    ImportDeclaration(node, _state, ancestors) {
      declare(ancestors[0], ...node.specifiers.map(specifier => specifier.local));
    }
  });

  const references: Identifier[] = [];
  const use = (node: Identifier, ancestors: Node[]) => {
    if (!ancestors.slice(0, -1).some(scope => locals.get(scope)?.has(node.name))) references.push(node);
  };
  ancestor(body, {
    Pattern(node, _state, ancestors) {
      if (node.type === "Identifier") use(node, ancestors);
    },
    Identifier: (node, _state, ancestors) => use(node, ancestors)
  });
  return references;
}
