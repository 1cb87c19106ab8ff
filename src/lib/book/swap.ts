import {existsSync, renameSync, rmSync} from "node:fs";

/**
 * Puts a folder in the place of another, which goes only when the new one stands: whoever looks meanwhile finds one or the
 * other whole.
 */
export function putInPlace(made: string, place: string): void {
  const old = `${place}.old`;
  rmSync(old, {recursive: true, force: true});
  if (existsSync(place)) renameSync(place, old);
  renameSync(made, place);
  rmSync(old, {recursive: true, force: true});
}
