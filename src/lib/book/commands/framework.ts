import {spawn} from "node:child_process";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";

/** Runs Observable Framework's program with telemetry off; resolves with its exit code. */
export function framework(...args: string[]): Promise<number> {
  const manifest = createRequire(import.meta.url).resolve("@observablehq/framework/package.json");
  const program = join(dirname(manifest), "dist/bin/observable.js");
  const child = spawn(process.execPath, [program, ...args], {
    stdio: "inherit",
    env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"}
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", code => resolve(code ?? 1));
  });
}
