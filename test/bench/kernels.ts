/** Times every version of every kernel next to the operation of TensorFlow.js: `npx tsx test/bench/kernels.ts`. */
import {chromium} from "playwright";
import {chromeArguments, findChrome} from "../browser/chrome.js";
import {bundle} from "./bundle.js";

const script = await bundle("test/bench/kernelsPage.ts");
const browser = await chromium.launch({executablePath: await findChrome(), args: chromeArguments});
try {
  const page = await browser.newPage();
  await page.addScriptTag({content: script, type: "module"});
  await page.waitForFunction(() => "timeKernels" in window);
  const rows = await page.evaluate(() => window.timeKernels(9));
  console.table(
    rows.map(({kernel, version, shapes, milliseconds, multiplyAdds}) => ({
      ...{kernel, version, shapes},
      ms: Number(milliseconds.toFixed(1)),
      "G multiply-adds/s": Number((multiplyAdds / milliseconds / 1e6).toFixed(2))
    }))
  );
} finally {
  await browser.close();
}
