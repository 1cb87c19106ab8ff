import type {Identifier, Node, Pattern, Program} from "acorn";
import {recursive, simple} from "acorn-walk";
import {patternNames} from "./references.js";

/** The names a cell declares at its top level: its outputs, which other cells can use. */
export function findDeclarations(program: Program): Identifier[] {
  return program.body.flatMap(statement => {
    switch (statement.type) {
      case "VariableDeclaration":
        return statement.declarations.flatMap(declaration => patternNames(declaration.id));
      case "ClassDeclaration":
      case "FunctionDeclaration":
        return [statement.id];
      case "ImportDeclaration":
        return statement.specifiers.map(specifier => specifier.local);
      default:
        return [];
    }
  });
}

/** Every name the cell assigns to: `x = 1`, `x++`, `[x] = …`, `for (x of …)`. */
export function findAssignments(body: Node): Identifier[] {
  const assigned: Identifier[] = [];
  const left = (node: {left: Node}) => {
    if (node.left.type !== "VariableDeclaration") assigned.push(...patternNames(node.left as Pattern));
  };
  simple(body, {
    AssignmentExpression: left,
    ForOfStatement: left,
    ForInStatement: left,
    UpdateExpression: node => {
      assigned.push(...patternNames(node.argument as Pattern));
    }
  });
  return assigned;
}

/** Does the cell itself wait, outside of the functions it declares? */
export function hasAwait(body: Node): boolean {
  let found = false;
  const enter = () => undefined;
  recursive(body, null, {
    FunctionDeclaration: enter,
    FunctionExpression: enter,
    ArrowFunctionExpression: enter,
    ForOfStatement(node, state, visit) {
      if (node.await) found = true;
      visit(node.left, state);
      visit(node.right, state);
      visit(node.body, state);
    },
    AwaitExpression() {
      found = true;
    },
    VariableDeclaration(node, state, visit) {
      if (node.kind === "await using") found = true;
      for (const declarator of node.declarations) visit(declarator, state);
    }
  });
  return found;
}
