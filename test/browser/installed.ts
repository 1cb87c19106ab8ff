import {execFileSync} from "node:child_process";
import {accessSync, constants, existsSync} from "node:fs";
import {delimiter, join} from "node:path";

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first program of these names in the folders of `PATH`, else in one of these places. */
export function installed(names: readonly string[], places: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = names.flatMap(name => folders.map(folder => join(folder, name)));
  return [...candidates, ...places].find(isExecutable);
}

/** As root on Debian or Ubuntu: installs a package of the distribution. @returns whether that could be done */
export function installPackage(name: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  try {
    execFileSync("apt-get", ["update", "-qq"], {stdio: "ignore", timeout: 300_000});
    execFileSync("apt-get", ["install", "-y", "-qq", name], {
      stdio: "ignore",
      timeout: 600_000,
      env: {...process.env, DEBIAN_FRONTEND: "noninteractive"}
    });
    return true;
  } catch {
    return false;
  }
}
