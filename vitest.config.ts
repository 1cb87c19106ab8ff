import {defineConfig} from "vitest/config";
import {playwright} from "@vitest/browser-playwright";
import {findChrome, chromeArguments} from "./test/browser/chrome.js";

const executablePath = await findChrome();

/** How many random examples the kernels' property tests take, and their seed, where `npm run fuzz` sets them. */
const {FUZZ_RUNS, FUZZ_SEED} = process.env;
const fuzz = FUZZ_RUNS === undefined ? null : {runs: Number(FUZZ_RUNS), seed: Number(FUZZ_SEED)};
/** A test with so many examples takes as long as it takes. */
const patience = (milliseconds: number) => (fuzz ? 0 : milliseconds);

const webgl = "test/**/*.webgl.test.ts";
const bare = "test/**/*.bare.webgl.test.ts";
const training = "test/book/training.book.test.ts";

/** A page takes its time, most of all beside others. */
const inBrowser = {testTimeout: 240_000, hookTimeout: 240_000};

/**
 * Five groups of tests:
 * - `node`: plain TypeScript (`*.test.ts`);
 * - `webgl`: the same code on the WebGL backend in a real browser (`*.webgl.test.ts`);
 * - `book`: the built site, driven in a real browser (`test/book/*.book.test.ts`);
 * - `timely`: what must happen within seconds, in a small book of live cells (`test/book/cells/*.book.test.ts`), and what
 *   takes all of the machine, a training.
 *
 * The first three run side by side: on two cores, one file of `webgl` and one of the others at a time (a third was
 * measured to bring nothing). The last comes after them, and has the machine for itself.
 */
export default defineConfig(({mode}) => ({
  test: {
    projects: [
      {
        test: {
          name: "node",
          environment: "node",
          include: ["test/**/*.test.ts"],
          exclude: [webgl, "test/**/*.book.test.ts"],
          provide: {fuzz},
          testTimeout: patience(60_000)
        }
      },
      {
        mode,
        optimizeDeps: {
          include: [
            "@tensorflow/tfjs",
            "@tensorflow/tfjs-core",
            "@tensorflow/tfjs-backend-webgl/dist/base.js",
            "@tensorflow/tfjs-backend-cpu/dist/base.js",
            "fast-check"
          ]
        },
        test: {
          name: "webgl",
          include: [webgl],
          provide: {fuzz},
          testTimeout: patience(120_000),
          browser: {
            enabled: true,
            fileParallelism: false,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {executablePath, args: chromeArguments}
            }),
            instances: [
              {browser: "chromium", name: "webgl-shared", exclude: [bare], isolate: false},
              {browser: "chromium", name: "webgl-bare", include: [bare]}
            ]
          }
        }
      },
      {
        test: {
          name: "book",
          environment: "node",
          include: ["test/book/*.book.test.ts"],
          exclude: [training],
          provide: {reruns: mode === "leaks" ? 100 : 10},
          ...inBrowser
        }
      },
      {
        test: {
          name: "timely",
          environment: "node",
          globalSetup: "test/book/cells/build.ts",
          include: [training, "test/book/cells/*.book.test.ts"],
          fileParallelism: false,
          ...inBrowser
        }
      }
    ]
  }
}));
