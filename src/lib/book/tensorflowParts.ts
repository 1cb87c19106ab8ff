import {readFile} from "node:fs/promises";
import type {Plugin} from "esbuild";

/** Lets a bundler leave out what TensorFlow.js ties to what the book uses, though nothing of the book's calls it. */
export const tensorflowParts: Plugin = {
  name: "tensorflow-parts",
  setup({onLoad}) {
    // Its entry registers seven optimisers, for models of its own format.
    onLoad({filter: /tfjs-core[\\/]dist[\\/]index\.js$/}, async ({path}) => ({
      contents: (await readFile(path, "utf8")).replace("registerOptimizers();", "")
    }));
    // Hashes of strings, and a library of long integers for them: for an operation that neither backend has here.
    onLoad({filter: /tfjs-core[\\/]dist[\\/]hash_util\.js$/}, () => ({contents: "export {};"}));
    // The WebGL backend takes fifty functions for the CPU out of one object, and needs one of them.
    onLoad({filter: /tfjs-backend-webgl[\\/]dist[\\/]kernel_utils[\\/]shared\.js$/}, async ({path}) => {
      const text = await readFile(path, "utf8");
      const [, from] = /import \* as shared from '([^']+)'/.exec(text) ?? [];
      const [, names] = /const \{([^}]+)\} = shared;/.exec(text) ?? [];
      if (!from || !names) return undefined;
      return {contents: `export {${names.replaceAll(":", " as")}} from "${from}";`};
    });
  }
};
