import {readFile} from "node:fs/promises";
import type {Plugin} from "esbuild";

/** Lets a bundler leave out what TensorFlow.js ties to what the book uses, though nothing of the book's calls it. */
export const tensorflowParts: Plugin = {
  name: "tensorflow-parts",
  setup(build) {
    // Its entry registers seven optimisers; `base` is the same without them.
    build.onResolve({filter: /^@tensorflow\/tfjs-core$/}, async ({importer, kind, resolveDir}) => ({
      ...(await build.resolve("@tensorflow/tfjs-core/dist/base.js", {importer, kind, resolveDir})),
      sideEffects: true
    }));
    // The WebGL backend takes its fifty functions for the CPU out of one object, and uses one of them.
    build.onLoad({filter: /tfjs-backend-webgl[\\/]dist[\\/]kernel_utils[\\/]shared\.js$/}, async ({path}) => {
      const text = await readFile(path, "utf8");
      const [, from] = /import \* as shared from '([^']+)'/.exec(text) ?? [];
      const [, names] = /const \{([^}]+)\} = shared;/.exec(text) ?? [];
      if (!from || !names) return undefined;
      return {contents: `export {${names.replaceAll(":", " as")}} from "${from}";`};
    });
  }
};
