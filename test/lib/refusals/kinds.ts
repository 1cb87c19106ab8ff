import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import ts from "typescript";

/** The kinds of all sentences that these folders' files make with `refusal` and `phrase`. */
export function kindsIn(folders: readonly string[]): string[] {
  const found = new Set<string>();
  for (const file of folders.flatMap(filesIn)) {
    const visit = (node: ts.Node) => {
      if (ts.isTaggedTemplateExpression(node) && /^(refusal|phrase)$/.test(node.tag.getText()))
        found.add(kindOf(node.template));
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true));
  }
  return [...found];
}

const kindOf = (template: ts.TemplateLiteral): string =>
  ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : template.head.text + template.templateSpans.map(({literal}, i) => `{${i}}${literal.text}`).join("");

/** Errors that a folder's files throw in plain words. */
export function plainErrorsIn(folders: readonly string[]): string[] {
  return folders.flatMap(filesIn).flatMap(file => {
    const text = readFileSync(file, "utf8");
    return [...text.matchAll(/new (?:Range|Type)?Error\(/g)].map(() => file);
  });
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter(name => name.endsWith(".ts"))
    .map(name => join(folder, name));
