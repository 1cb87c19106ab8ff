import {readdir, readFile} from "node:fs/promises";
import {resolve} from "node:path";
import {context, transform, type BuildContext, type Plugin} from "esbuild";

const sharedNames =
  /^(vitest|@tensorflow\/(tfjs|tfjs-core|tfjs-backend-webgl\/dist\/base\.js|tfjs-backend-cpu\/dist\/base\.js))$/;

/** What the page holds already is not bundled again. */
const fromThePage: Plugin = {
  name: "from the page",
  setup({onResolve, onLoad}) {
    onResolve({filter: sharedNames}, ({path}) => ({path, namespace: "page"}));
    onLoad({filter: /.*/, namespace: "page"}, ({path}) => ({
      contents: `module.exports = window.shared[${JSON.stringify(path)}];`
    }));
  }
};

export const kernelPath = (file: string) => resolve("src/kernels", `${file}.ts`);
export const kernelText = (file: string) => readFile(kernelPath(file), "utf8");

/** Bundles the kernels with the units of some of them, again and again, with one file changed. */
export class KernelBundle {
  /** The file that says something else. */
  private changed?: {path: string; text: string};
  private building?: Promise<BuildContext>;

  constructor(private readonly suites: readonly string[]) {}

  /** @param text what the file says instead of its own text */
  with(file: string, text: string): Promise<string> {
    return this.build({path: kernelPath(file), text});
  }

  unchanged(): Promise<string> {
    return this.build();
  }

  private async build(changed?: {path: string; text: string}): Promise<string> {
    this.changed = changed;
    const {rebuild} = await (this.building ??= this.begin());
    return (await rebuild()).outputFiles![0].text;
  }

  async dispose(): Promise<void> {
    await (await this.building)?.dispose();
  }

  private async begin(): Promise<BuildContext> {
    const files = await readdir("test/kernels");
    const tests = (ending: string) =>
      this.suites
        .map(suite => `${suite}${ending}`)
        .filter(name => files.includes(name))
        .map(name => `() => import("./test/kernels/${name}")`)
        .join(", ");
    return context({
      stdin: {
        contents: `
          export {scopeOf} from "./src/kernels/index.js";
          export {checkCase} from "./src/kernels/checkCase.js";
          export {kernelCases} from "./src/kernels/checkKernels.js";
          export {randomFrom} from "./src/kernels/checks/case.js";
          export {compareProgram} from "./src/kernels/tryProgram.js";
          export const processor = [${tests(".test.ts")}];
          export const gpu = [${tests(".webgl.test.ts")}];`,
        resolveDir: resolve("."),
        loader: "ts"
      },
      bundle: true,
      write: false,
      format: "esm",
      target: "es2022",
      logLevel: "silent",
      plugins: [
        fromThePage,
        {
          name: "the wrong version",
          setup: ({onLoad}) =>
            onLoad({filter: /[\\/]src[\\/]kernels[\\/]\w+\.ts$/}, async ({path}) => ({
              contents: path === this.changed?.path ? this.changed.text : await readFile(path, "utf8"),
              loader: "ts"
            }))
        }
      ]
    });
  }
}

/** Plain code of a text in TypeScript. */
export const plainCode = async (text: string) => (await transform(text, {loader: "ts"})).code;
