import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {transform} from "esbuild";

/**
 * Takes comments and spaces out of the book's own modules, which Framework leaves as they were written. Names stay: a
 * reader meets them in errors and where values are shown.
 */
export async function minifyModules(folder: string): Promise<void> {
  for (const name of await readdir(folder, {recursive: true})) {
    if (!name.endsWith(".js")) continue;
    const file = join(folder, name);
    await writeFile(file, await minified(file));
  }
}

/** The text of a module as it is sent. */
export async function minified(file: string): Promise<string> {
  const {code} = await transform(await readFile(file, "utf8"), {
    ...{format: "esm", target: "es2022", charset: "utf8", legalComments: "none"},
    ...{minifyWhitespace: true, minifySyntax: true}
  });
  return code;
}
