import {defineConfig} from "vitest/config";
import {playwright} from "@vitest/browser-playwright";
import {findChrome, testArguments} from "./test/browser/chrome.js";

const executablePath = await findChrome();

/** How many random examples the kernels' property tests take, and their seed, where `npm run fuzz` sets them. */
const {FUZZ_RUNS, FUZZ_SEED} = process.env;
const fuzz = FUZZ_RUNS === undefined ? null : {runs: Number(FUZZ_RUNS), seed: Number(FUZZ_SEED)};
/** A test with so many examples takes as long as it takes. */
const patience = (milliseconds: number) => (fuzz ? 0 : milliseconds);

const webgl = "test/**/*.webgl.test.ts";
const bare = "test/**/*.bare.webgl.test.ts";
const pages = "test/book/pages.book.test.ts";
const training = ["test/book/training.book.test.ts", "test/book/cover.book.test.ts"];
const leaks = "test/book/leaks.book.test.ts";

/** As many files at a time as there are cores. */
const maxWorkers = "100%";

/**
 * A page takes its time, most of all beside others. What fails there gets a second go, and the report marks it ("retry x1"):
 * such a mark is a race to be found.
 */
const inBrowser = {testTimeout: 240_000, hookTimeout: 240_000, retry: 1};

/**
 * The tests:
 * - `webgl`: kernels and models on the WebGL backend in a real browser (`*.webgl.test.ts`). The files share a page, which
 *   keeps what was compiled; those that ask what is registered there (`*.bare.webgl.test.ts`) have one each;
 * - `pages`: every page of the built site, driven in a real browser;
 * - `book`: what only some of its pages do (`test/book/*.book.test.ts`);
 * - `node`: plain TypeScript, and the same kernels and models on the processor (`*.test.ts`);
 * - `leaks`: runs of every cell, again and again, that have to come to rest;
 * - `cells`: what must happen within seconds, in a small book of live cells (`test/book/cells/*.book.test.ts`);
 * - `training`: what takes all of the machine, and what must be alive within three seconds.
 *
 * The first two run side by side, a file of each at a time; then `book`, `node` and `leaks`, on all cores; then `cells`, two
 * files at a time; then `training`.
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
          isolate: false,
          maxWorkers,
          sequence: {groupOrder: 1},
          provide: {fuzz},
          // Beside something else that takes the processor, what takes seconds takes a minute.
          testTimeout: patience(180_000),
          hookTimeout: 300_000
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
              launchOptions: {executablePath, args: testArguments}
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
          name: "pages",
          environment: "node",
          include: [pages],
          ...inBrowser
        }
      },
      {
        test: {
          name: "book",
          environment: "node",
          include: ["test/book/*.book.test.ts"],
          exclude: [pages, leaks, ...training],
          maxWorkers,
          sequence: {groupOrder: 1},
          ...inBrowser
        }
      },
      {
        test: {
          name: "leaks",
          environment: "node",
          include: [leaks],
          maxWorkers,
          sequence: {groupOrder: 1},
          provide: {reruns: mode === "leaks" ? 100 : 10},
          ...inBrowser
        }
      },
      {
        test: {
          name: "cells",
          environment: "node",
          globalSetup: "test/book/cells/build.ts",
          include: ["test/book/cells/*.book.test.ts"],
          maxWorkers: 2,
          sequence: {groupOrder: 2},
          ...inBrowser
        }
      },
      {
        test: {
          name: "training",
          environment: "node",
          include: training,
          sequence: {groupOrder: 3},
          ...inBrowser
        }
      }
    ]
  }
}));
