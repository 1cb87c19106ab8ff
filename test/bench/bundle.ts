import {build} from "esbuild";

/** One script for a browser page from a TypeScript file of this folder. */
export async function bundle(entryPoint: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [entryPoint],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    logLevel: "error",
    // tfjs asks for these only when it runs in Node.
    external: ["fs", "path", "os", "util", "crypto", "string_decoder", "worker_threads"]
  });
  return outputFiles[0].text;
}
