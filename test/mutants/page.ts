/** What runs in the browser: the libraries that all wrong versions share, and what judges one of them. */
import * as tfjs from "@tensorflow/tfjs";
import * as cpu from "@tensorflow/tfjs-backend-cpu/dist/base.js";
import * as webgl from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import * as core from "@tensorflow/tfjs-core";
import {programOf} from "../../src/lib/lab/editShaders.js";
import type {checkCase} from "../../src/kernels/checkCase.js";
import type {kernelCases} from "../../src/kernels/checkKernels.js";
import type {Case, randomFrom} from "../../src/kernels/checks/case.js";
import type {TrialCase} from "../../src/kernels/tryProgram.js";
import type {AgreementResult} from "../../src/lib/figures/agreement.js";
import * as harness from "./harness.js";

/** By the names under which the wrong versions import them. */
const shared: Record<string, unknown> = {
  "@tensorflow/tfjs": tfjs,
  "@tensorflow/tfjs-backend-cpu/dist/base.js": cpu,
  "@tensorflow/tfjs-backend-webgl/dist/base.js": webgl,
  "@tensorflow/tfjs-core": core,
  vitest: harness
};

type Load = () => Promise<unknown>;

/** What `bundle.ts` makes of the book's kernels and their units. */
export interface Kernels {
  processor: Load[];
  gpu: Load[];
  kernelCases: typeof kernelCases;
  randomFrom: typeof randomFrom;
  checkCase: typeof checkCase;
  compareProgram(name: string, own: (...sizes: never[]) => object): Promise<TrialCase[]>;
  scopeOf(name: string): Record<string, unknown> | undefined;
}

let kernels: Kernels | undefined;

/** Runs a module's text. */
async function moduleOf(code: string): Promise<unknown> {
  const url = URL.createObjectURL(new Blob([code], {type: "text/javascript"}));
  const loaded: unknown = await import(/* @vite-ignore */ url);
  URL.revokeObjectURL(url);
  return loaded;
}

/** What each that judges gives is what is wrong, or null if nothing was found. */
const judges = {
  async load(code: string): Promise<null> {
    kernels = (await moduleOf(code)) as Kernels;
    return null;
  },

  /** The units, on the processor or on the GPU. */
  async units(where: "processor" | "gpu", runs: number): Promise<string | null> {
    for (const load of kernels![where]) {
      const failure = await harness.firstFailure(load, runs);
      if (failure !== null) return failure;
    }
    return null;
  },

  /** *Check my GPU*: all of its cases, those of one operation first. */
  async device(operation: string): Promise<string | null> {
    await core.setBackend("webgl");
    core.env().set("SIZES_AS_UNIFORMS", false);
    const {kernelCases, randomFrom, checkCase} = kernels!;
    const cases = [...kernelCases(randomFrom(1))];
    const isOwn = ({kernel}: Case) => kernel.startsWith(operation);
    for (const example of [...cases.filter(isOwn), ...cases.filter(each => !isOwn(each))]) {
      const {kernel, version, ok} = await checkCase(example);
      if (!ok) return `${kernel} ${version}`.trim();
    }
    return null;
  },

  async isEditable(name: string): Promise<boolean> {
    return kernels!.scopeOf(name) !== undefined;
  },

  /** The page's trial of a shader whose text a reader has changed. */
  async trial(name: string, code: string): Promise<string | null> {
    await core.setBackend("webgl");
    core.env().set("SIZES_AS_UNIFORMS", false);
    const scope = kernels!.scopeOf(name);
    if (!scope) throw new Error(`The page has no program "${name}".`);
    const declares = /function (\w+Program)/.exec(code)?.[1];
    const run = new Function(...Object.keys(scope), `${code}\nreturn {${declares}};`);
    const program = programOf(run(...Object.values(scope)) as Record<string, unknown>, "en");
    const wrong = (await kernels!.compareProgram(name, program)).filter(({ok}) => !ok);
    return wrong.length > 0 ? wrong.map(({shapes}) => shapes).join("; ") : null;
  },

  /** The page's comparison of loops that a reader has changed. */
  async cell(code: string): Promise<string | null> {
    const {result} = (await moduleOf(code)) as {result: AgreementResult};
    return result.failure ? `set ${result.failure.at + 1} of ${result.cases}` : null;
  }
};

export type Judges = typeof judges;

declare global {
  interface Window {
    shared: typeof shared;
    judges: Judges;
  }
}
window.shared = shared;
// A kernel that is registered again is what is wanted here.
console.warn = () => undefined;
void core
  .setBackend("webgl")
  .then(() => core.ready())
  .then(() => (window.judges = judges));
