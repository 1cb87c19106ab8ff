import {readdirSync, readFileSync} from "node:fs";
import {resolve} from "node:path";
import {buildSync} from "esbuild";
import type {Exercise} from "../exercises/exercise.js";
import {chapters} from "./chapters.js";
import {newestOf} from "./newest.js";

const folder = "docs/exercises";

/** An exercise, and the module of `docs/exercises` that exports it. */
export interface FoundExercise {
  module: string;
  exercise: Exercise;
}

let read: {at: number; found: Map<string, FoundExercise>} | undefined;

/**
 * All exercises of the book by their ids, as they are on the disk now: in the preview an author changes them while the
 * program runs.
 * @throws Error when two have the same id
 */
export function bookExercises(): Map<string, FoundExercise> {
  const at = newestOf([folder, "src/lib/exercises"]);
  if (read?.at === at) return read.found;
  const names = readdirSync(folder)
    .filter(name => name.endsWith(".ts"))
    .map(name => name.slice(0, -3));
  const exports = names.map((name, k) => `export {exercises as e${k}} from "./${name}.ts";`);
  const {outputFiles} = buildSync({
    stdin: {contents: exports.join("\n"), resolveDir: resolve(folder), loader: "ts"},
    ...{bundle: true, write: false, format: "cjs", platform: "node", target: "node20"}
  });
  const module = {exports: {} as Record<string, Exercise[]>};
  new Function("module", "exports", outputFiles[0]!.text)(module, module.exports);
  const found = new Map<string, FoundExercise>();
  for (const [k, name] of names.entries()) {
    for (const exercise of module.exports[`e${k}`]!) {
      const {id} = exercise;
      const other = found.get(id)?.module;
      if (other !== undefined)
        throw new Error(`${folder}: the exercise "${id}" is in ${other}.ts and in ${name}.ts.`);
      found.set(id, {module: name, exercise});
    }
  }
  read = {at, found};
  return found;
}

/** `::: exercise id`, on a line of its own. */
export const exerciseLine = /^:::\s*exercise\s+([\w-]+)\s*$/;

/** The exercises on a page of the book, in their order, as `module/id`. */
export function exercisesOf(page: string): string[] {
  if (!chapters.some(chapter => chapter.page === page)) return [];
  const lines = readFileSync(`docs/[lang]/${page}.md`, "utf8").split(/\r?\n/);
  return lines.flatMap(line => {
    const id = exerciseLine.exec(line)?.[1];
    const found = id === undefined ? undefined : bookExercises().get(id);
    return found ? [`${found.module}/${found.exercise.id}`] : [];
  });
}
