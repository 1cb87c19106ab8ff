import {lstatSync, readdirSync} from "node:fs";
import {join} from "node:path";

/**
 * When the newest of these files and folders, and of all that is in them, was changed, in milliseconds since 1970. A folder
 * is changed when a file in it comes or goes. What a link leads to is not looked into.
 */
export function newestOf(paths: readonly string[]): number {
  return Math.max(
    ...paths.map(path => {
      const found = lstatSync(path);
      const inside = found.isDirectory() ? readdirSync(path).map(name => join(path, name)) : [];
      return Math.max(found.mtimeMs, newestOf(inside));
    })
  );
}
