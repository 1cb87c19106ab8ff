import {execFileSync} from "node:child_process";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import type {Inspector} from "../../../src/lib/notebook/inspector.js";
import type {CellDefinition} from "../../../src/lib/notebook/runtime.js";

const framework = resolve("node_modules/@observablehq/framework/dist");

/** What Framework itself makes of a cell's JavaScript when it builds a page. */
export interface BuiltCell {
  references: {name: string}[];
  declarations: {name: string}[] | null;
  expression: boolean;
  async: boolean;
}

interface FrameworkParser {
  parseJavaScript(input: string, options: {path: string}): BuiltCell;
}

interface FrameworkTranspiler {
  transformJavaScriptSync(source: string, loader: "ts"): string;
}

const load = (path: string) => import(/* @vite-ignore */ pathToFileURL(join(framework, path)).href);

/** Framework's own way with the TypeScript of a fence. */
export async function buildCell(source: string): Promise<BuiltCell> {
  const {parseJavaScript} = (await load("javascript/parse.js")) as FrameworkParser;
  const {transformJavaScriptSync} = (await load("javascript/module.js")) as FrameworkTranspiler;
  return parseJavaScript(transformJavaScriptSync(source, "ts"), {path: "/index"});
}

/** The names Framework takes for globals. */
export async function frameworkGlobals(): Promise<Set<string>> {
  return ((await load("javascript/globals.js")) as {defaultGlobals: Set<string>}).defaultGlobals;
}

export interface Client {
  define(cell: Partial<CellDefinition> & {id: string; body: (...inputs: never[]) => unknown}): void;
}

/** What the client would load only when a cell asks for it; no cell here does. */
const unusedLibraries = ["dot", "duckdb", "mermaid", "sqlite", "tex", "vega-lite", "vgplot", "xlsx", "zip"];

/** A file of Framework's client. */
const client = (name: string) => join(framework, "client", `${name}.js`);

const bundles = new Map<string, string>();

/**
 * What a file of Framework's client exports, bundled with what it needs and run on the document as it is now. It is bundled
 * in a process of its own, because esbuild refuses to run where a browser's globals are imitated.
 */
function runClient(name: string): unknown {
  const options = {
    entryPoints: [client(name)],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "client",
    external: ["npm:*"],
    alias: {
      "observablehq:runtime": client("runtime"),
      ...Object.fromEntries(unusedLibraries.map(name => [`observablehq:stdlib/${name}`, `npm:${name}`])),
      "observablehq:stdlib": client("stdlib")
    }
  };
  const program = `process.stdout.write(require("esbuild").buildSync(${JSON.stringify(options)}).outputFiles[0].text)`;
  const bundle = bundles.get(name) ?? execFileSync(process.execPath, ["-e", program], {encoding: "utf8"});
  bundles.set(name, bundle);
  return new Function(`${bundle}; return client;`)();
}

/** The client that Framework puts into a built page, started on the document. */
export const startClient = () => runClient("main") as Client;

/** Framework's own view of values. */
export const frameworkInspector = () => (runClient("runtime") as {Inspector: Inspector}).Inspector;
