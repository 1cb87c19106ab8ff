import {mkdir, writeFile} from "node:fs/promises";
import {dirname} from "node:path";
import {addressFrom} from "./moduleGraph.js";

/** Stands before the path of a file that stays where it is, until the place of the bundle that asks for it is known. */
const mark = "apart:";

/** What a bundler writes for a file that it leaves out. */
export const apart = (file: string): string => mark + file;

/** Writes a bundle, in which the files left out are asked for by their addresses from there. */
export async function writeBundle(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), {recursive: true});
  await writeFile(
    file,
    text.replace(/["']apart:([^"']+)["']/g, (_, other: string) =>
      JSON.stringify(addressFrom(dirname(file), other))
    )
  );
}
