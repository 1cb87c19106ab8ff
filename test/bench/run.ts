/**
 * `npm run bench`: a training step of each of the source's programs next to tf.layers, and every kernel next to the
 * operation of TensorFlow.js that computes the same, on the same backend, in the same browser, in the same run; and what a
 * reader of the built site (`npm run build`) waits for at the live cells, and at each page when it opens.
 *
 * - `--json FILE` also writes the figures to a file;
 * - `--blocks N` sets how many blocks of three steps are timed (20);
 * - `--only cnn,lstm,autoencoder,kernels,cells,pages` leaves the others out;
 * - `--kernel TEXT` times only kernels with TEXT in their name;
 * - `--page TEXT` opens only pages with TEXT in their name;
 * - `--openings N` sets how often each page is opened as a telephone does, for its blocking time (1);
 * - `--plot FILE.svg` measures how a step's time grows with batch, width and sequence length, and draws it, for the programs
 *   of `--only`.
 */
import {writeFileSync} from "node:fs";
import {parseArgs} from "node:util";
import {withPages} from "./browser.js";
import {measureCells} from "./cells.js";
import {growthPlot, growths, type Growth} from "./growth.js";
import {measurePages} from "./pages.js";
import type {ProgramName} from "./programs.js";
import type {Figures} from "./programsPage.js";
import type {Contestant} from "./trainers.js";

const programs = ["cnn", "lstm", "autoencoder"] as const satisfies ProgramName[];
const parts = [...programs, "kernels", "cells", "pages"] as const;
const {values} = parseArgs({
  options: {
    json: {type: "string"},
    plot: {type: "string"},
    blocks: {type: "string", default: "20"},
    kernel: {type: "string", default: ""},
    page: {type: "string", default: ""},
    openings: {type: "string", default: "1"},
    only: {type: "string", default: parts.join()}
  }
});
const [blocks, openings] = (["blocks", "openings"] as const).map(option => {
  const count = Number(values[option]);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new RangeError(`--${option} is ${values[option]}, but a whole number of at least 1 is expected.`);
});
const only = values.only.split(",");
const unknown = only.find(part => !(parts as readonly string[]).includes(part));
if (unknown) throw new RangeError(`--only has "${unknown}", but ${parts.join(", ")} are there.`);

interface ProgramResult extends Record<Contestant, Figures> {
  /** How many times less time our step takes than that of tf.layers. */
  ratio: number;
}

const results: Record<string, unknown> = {};
const stepsPerBlock = 3;

await withPages("test/bench/programsPage.ts", "bench", async inPage => {
  const device = await inPage(page => page.evaluate(() => window.bench.startDevice()));
  console.log(`Device: ${device.backend}, ${device.renderer}`);
  results.device = device;
  for (const name of programs.filter(program => only.includes(program))) {
    const alone = (who: Contestant) =>
      inPage(page => page.evaluate(([n, w]) => window.bench.alone(n, w), [name, who] as const));
    const [ours, tfLayers] = [await alone("ours"), await alone("tfLayers")];
    const ms = await inPage(page =>
      page.evaluate(([n, b, s]) => window.bench.byTurns(n, b, s), [name, blocks, stepsPerBlock] as const)
    );
    const result: ProgramResult = {
      ours: {ms: ms.ours, ...ours},
      tfLayers: {ms: ms.tfLayers, ...tfLayers},
      ratio: ms.tfLayers / ms.ours
    };
    results[name] = result;
    print(name, result);
  }
  if (values.plot) {
    const curves: Growth[] = [];
    for (const growth of growths.filter(({name}) => only.includes(name))) {
      const milliseconds = await inPage(page =>
        page.evaluate(({name, along, values: sizes}) => {
          const {sizes: own} = window.bench.programs[name];
          return window.bench.growth(
            name,
            sizes.map(size => ({...own, [along]: size})),
            5
          );
        }, growth)
      );
      curves.push({...growth, milliseconds});
    }
    results.growth = curves;
    writeFileSync(values.plot, growthPlot(curves));
  }
});

if (only.includes("kernels")) {
  const rows = await withPages("test/bench/kernelsPage.ts", "timeKernels", inPage =>
    inPage(page => page.evaluate(part => window.timeKernels(9, part), values.kernel))
  );
  results.kernels = rows;
  console.table(
    rows.map(({kernel, version, shapes, milliseconds, tfMilliseconds, multiplyAdds}) => ({
      ...{kernel, version, shapes},
      ms: Number(milliseconds.toFixed(2)),
      "tf, ms": Number(tfMilliseconds.toFixed(2)),
      "tf / ours": Number((tfMilliseconds / milliseconds).toFixed(2)),
      "G multiply-adds/s": multiplyAdds ? Number((multiplyAdds / milliseconds / 1e6).toFixed(2)) : ""
    }))
  );
}

if (only.includes("cells")) {
  const rows = await measureCells();
  results.cells = rows;
  const kB = (bytes: number) => Number((bytes / 1000).toFixed(1));
  console.table(
    rows.map(({page, scripts, editable, types, result, dragging}) => ({
      page,
      "kB to first output": kB(scripts.beforeFirstOutput),
      "kB in all": kB(scripts.untilNow),
      "click to editable, ms": [editable.first, editable.later].map(Math.round).join(", later "),
      "types, ms": [types.first, types.later].map(Math.round).join(", later "),
      "edit to result, ms": [result.first, result.later].map(Math.round).join(", later "),
      "dragging, updates/s": Math.round(dragging.updatesPerSecond)
    }))
  );
}

if (only.includes("pages")) {
  const rows = await measurePages(values.page, openings);
  results.pages = rows;
  console.table(
    rows.map(({page, language, lcpMs, cls, firstFigureMs, unslowedFirstFigureMs, ...sizes}) => ({
      page: `${language}/${page}`,
      "LCP, ms": Math.round(lcpMs),
      CLS: Number(cls.toFixed(3)),
      "first figure, ms": firstFigureMs && Math.round(firstFigureMs),
      "unslowed, ms": unslowedFirstFigureMs && Math.round(unslowedFirstFigureMs),
      "TBT, ms": Math.round(sizes.tbtMs),
      requests: sizes.requests,
      "kB in all": Math.round(sizes.transferKB),
      "kB of scripts to first output": Number(sizes.jsKBToFirstOutput.toFixed(1))
    }))
  );
}

if (values.json) writeFileSync(values.json, JSON.stringify(results, null, 2) + "\n");

function print(name: string, {ours, tfLayers, ratio}: ProgramResult): void {
  const row = (who: string, {ms, draws, programs, bytes, firstStepMs}: Figures) => ({
    [name]: who,
    "ms a step": Number(ms.toFixed(1)),
    "draws a step": draws,
    programs,
    "GPU MB": Number((bytes / 1e6).toFixed(1)),
    "first step, ms": Math.round(firstStepMs)
  });
  console.table([row("this book", ours), row("tf.layers", tfLayers)]);
  console.log(`A step takes ${ratio.toFixed(2)} times less than with tf.layers.`);
}
