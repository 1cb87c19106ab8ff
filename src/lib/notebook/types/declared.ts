import ts from "typescript";

/** What other cells can use of a cell, by the way it is handed on. */
export interface Declared {
  /** Variables: elsewhere they are what their promise or generator gives. */
  variables: string[];
  /** Functions, classes, enumerations, types: elsewhere they are what they are here. */
  definitions: string[];
  types: string[];
  /** Imports, as statements to be repeated. */
  imports: {name: string; statement: string}[];
}

function bound(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap(element => (ts.isBindingElement(element) ? bound(element.name) : []));
}

function imported(node: ts.ImportDeclaration): Declared["imports"] {
  const {importClause: clause, moduleSpecifier} = node;
  if (!clause || !ts.isStringLiteral(moduleSpecifier)) return [];
  const from = `from ${JSON.stringify(moduleSpecifier.text)};`;
  const names: Declared["imports"] = [];
  if (clause.name) names.push({name: clause.name.text, statement: `import ${clause.name.text} ${from}`});
  const bindings = clause.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings)) {
    const name = bindings.name.text;
    names.push({name, statement: `import * as ${name} ${from}`});
  } else {
    for (const each of bindings?.elements ?? [])
      names.push({name: each.name.text, statement: `import {${each.getText()}} ${from}`});
  }
  return names;
}

const isDefinition = (node: ts.Node) =>
  ts.isFunctionDeclaration(node) ||
  ts.isClassDeclaration(node) ||
  ts.isEnumDeclaration(node) ||
  ts.isModuleDeclaration(node);

/** What a cell declares at its top level; a text that is half written declares what can be read of it. */
export function declaredNames(text: string): Declared {
  const source = ts.createSourceFile("cell.ts", text, ts.ScriptTarget.ESNext, true);
  const declared: Declared = {variables: [], definitions: [], types: [], imports: []};
  for (const node of source.statements) {
    if (ts.isVariableStatement(node)) {
      for (const {name} of node.declarationList.declarations) declared.variables.push(...bound(name));
    } else if (isDefinition(node)) {
      if (node.name?.text) declared.definitions.push(node.name.text);
    } else if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) {
      declared.types.push(node.name.text);
    } else if (ts.isImportDeclaration(node)) {
      declared.imports.push(...imported(node));
    }
  }
  return declared;
}
