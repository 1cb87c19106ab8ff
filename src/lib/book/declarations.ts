import {dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import ts from "typescript";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");

/** What cells can import: the entries of the book's own folders. */
const entries = ["lib/nn", "lib/training", "lib/figures", "lib/data", "lib/lab", "kernels"].map(name =>
  join(root, "src", name, "index.ts")
);

const tensorsPath = "/node_modules/@tensorflow/tfjs-core/";

/** Declarations without the remarks at their heads and, where nobody looks them up, all others. */
const withoutLicence = (text: string) =>
  text.replace(/^\s*\/\*\*?[\s\S]*?(?:licen|copyright)[\s\S]*?\*\//i, "");
const withoutComments = (text: string) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/(?!\/).*$/gm, "")
    .replace(/\n\s*\n+/g, "\n");

/** `/lib/nn/index.d.ts`, `/node_modules/…`, `/typescript/lib.dom.d.ts`: the path a page's types know a file by. */
function pagePath(file: string): string {
  const path = file.replaceAll("\\", "/");
  const lib = /\/typescript\/lib\/(lib\.[^/]+)$/.exec(path);
  if (lib) return `/typescript/${lib[1]}`;
  const inPackage = path.lastIndexOf("/node_modules/");
  if (inPackage >= 0) return path.slice(inPackage);
  return path.slice(path.lastIndexOf("/src/") + "/src".length);
}

/**
 * Everything the type service of the live cells reads: TypeScript's declarations of the language and the browser, those
 * of the book's own library made from its sources, and those of the tensors its functions take and give.
 */
export function makeDeclarations(): Record<string, string> {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.esnext.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    strict: true,
    skipLibCheck: true,
    declaration: true,
    emitDeclarationOnly: true,
    types: []
  };
  const made: Record<string, string> = {};
  const tensors = join(root, tensorsPath, "dist/index.d.ts");
  const program = ts.createProgram([...entries, tensors], options);
  program.emit(undefined, (file, text) => (made[pagePath(file)] = text), undefined, true);
  for (const file of program.getSourceFiles()) {
    const path = pagePath(file.fileName);
    if (program.isSourceFileDefaultLibrary(file)) made[path] = withoutComments(file.text);
    // Not what lies in a folder of packages of its own: types of WebGPU, which the book does not use.
    else if (path.startsWith(tensorsPath)) made[path] = withoutLicence(file.text);
  }
  made[`${tensorsPath}package.json`] = JSON.stringify({types: "dist/index.d.ts"});
  return made;
}
