/**
 * `npx tsx test/bench/digits.ts`: accuracy and time of the source's network on MNIST, 6,000 digits and one epoch;
 * `--full` takes all 60,000 (and 10,000 to test), `--epochs N` and `--batch N` change the training.
 */
import {parseArgs} from "node:util";
import {chromium} from "playwright";
import {mnistFile} from "../../docs/data/mnistFile.js";
import {chromeArguments, findChrome} from "../browser/chrome.js";
import {bundle} from "./bundle.js";

const {values} = parseArgs({
  options: {
    full: {type: "boolean", default: false},
    epochs: {type: "string", default: "1"},
    batch: {type: "string", default: "32"}
  }
});
const every = values.full ? 1 : 10;
const files: Record<string, Buffer> = {
  "/": Buffer.from("<!doctype html><script type=module src=/digits.js></script>"),
  "/digits.js": Buffer.from(await bundle("test/bench/digitsPage.ts")),
  "/train.bin": mnistFile({set: "train", every}),
  "/test.bin": mnistFile({set: "test", every})
};
const types: Record<string, string> = {"/": "text/html", "/digits.js": "text/javascript"};

const browser = await chromium.launch({executablePath: await findChrome(), args: chromeArguments});
try {
  const page = await browser.newPage();
  await page.route("http://digits.test/**", route => {
    const {pathname} = new URL(route.request().url());
    const body = files[pathname];
    return body ? route.fulfill({body, contentType: types[pathname]}) : route.fulfill({status: 404});
  });
  page.on("console", message => console.log(message.text()));
  await page.goto("http://digits.test/");
  await page.waitForFunction(() => "digits" in window);
  const settings = {epochs: Number(values.epochs), batchSize: Number(values.batch)};
  const {history, seconds} = await page.evaluate(options => window.digits.trainDigits(options), settings);
  console.table(
    history.map(({loss, accuracy, validationLoss, validationAccuracy}, e) => ({
      epoch: e + 1,
      loss: Number(loss.toFixed(4)),
      accuracy: Number(accuracy!.toFixed(4)),
      "test loss": Number(validationLoss?.toFixed(4)),
      "test accuracy": Number(validationAccuracy?.toFixed(4)),
      seconds: Math.round(seconds[e])
    }))
  );
} finally {
  await browser.close();
}
