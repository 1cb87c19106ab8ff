/**
 * `npm run bench`: the book's training step next to tf.layers, on the same backend, in the same browser, in the same run.
 * `--json FILE` also writes the figures to a file; `--blocks N` sets how many blocks of three steps are timed (20).
 */
import {writeFileSync} from "node:fs";
import {parseArgs} from "node:util";
import {chromium} from "playwright";
import {chromeArguments, findChrome} from "../browser/chrome.js";
import {bundle} from "./bundle.js";
import {benchCnn} from "./cnn.js";
import type {CnnResult} from "./cnn.js";
import type {Figures} from "./cnnPage.js";

const {values} = parseArgs({options: {json: {type: "string"}, blocks: {type: "string", default: "20"}}});
const blocks = Number(values.blocks);
if (!(Number.isInteger(blocks) && blocks >= 1)) {
  throw new RangeError(`--blocks is ${values.blocks}, but a whole number of at least 1 is expected.`);
}

const script = await bundle("test/bench/cnnPage.ts");

const browser = await chromium.launch({executablePath: await findChrome(), args: chromeArguments});
try {
  const open = async () => {
    const page = await browser.newPage();
    await page.addScriptTag({content: script, type: "module"});
    await page.waitForFunction(() => "cnn" in window);
    return page;
  };
  const page = await open();
  const device = await page.evaluate(() => window.cnn.startDevice());
  await page.close();
  console.log(`Device: ${device.backend}, ${device.renderer}`);
  const cnn = await benchCnn(open, {blocks});
  print(cnn);
  if (values.json) writeFileSync(values.json, JSON.stringify({device, cnn}, null, 2) + "\n");
} finally {
  await browser.close();
}

function print({ours, tfLayers, ratio}: CnnResult): void {
  const row = (name: string, {ms, draws, programs, bytes, firstStepMs}: Figures) => ({
    "Conv2D(32) MaxPool Dense(128) Dense(10), batch 32": name,
    "ms a step": Number(ms.toFixed(1)),
    "draws a step": draws,
    programs,
    "GPU MB": Number((bytes / 1e6).toFixed(1)),
    "first step, ms": Math.round(firstStepMs)
  });
  console.table([row("this book", ours), row("tf.layers", tfLayers)]);
  console.log(`A step takes ${ratio.toFixed(2)} times less than with tf.layers.`);
}
