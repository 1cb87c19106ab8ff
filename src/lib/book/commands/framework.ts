import {spawn, type ChildProcess} from "node:child_process";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";

/** Starts Observable Framework's program with telemetry off. */
export function startFramework(...args: string[]): ChildProcess {
  const manifest = createRequire(import.meta.url).resolve("@observablehq/framework/package.json");
  const program = join(dirname(manifest), "dist/bin/observable.js");
  return spawn(process.execPath, [program, ...args], {
    stdio: "inherit",
    env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"}
  });
}

/** Resolves with the exit code of a program; 1 if a signal ended it. */
export const ended = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", code => resolve(code ?? 1));
  });

/** Runs Observable Framework's program; resolves with its exit code. */
export const framework = (...args: string[]): Promise<number> => ended(startFramework(...args));
