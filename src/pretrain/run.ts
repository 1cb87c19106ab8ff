/**
 * `npm run pretrain`: trains what the pages open with, by the book's own library in Chromium, and writes the weights to
 * `docs/data/weights`, and what trainings were measured to do to `docs/data/measured`; `-- cover rnn …` only those. The seeds
 * stand in the trainings, one file for each page.
 */
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {format} from "prettier";
import {chromium} from "playwright";
import {mnistFile} from "../../docs/data/mnistFile.js";
import {seriesFile} from "../../docs/data/seriesFile.js";
import {bundle} from "../../test/bench/bundle.js";
import {chromeArguments, findChrome} from "../../test/browser/chrome.js";

const folder = "docs/data/weights";
const measured = "docs/data/measured";
const wanted = process.argv.slice(2);

const files: Record<string, () => string | Buffer> = {
  "/": () => "<!doctype html><script type=module src=/page.js></script>",
  "/mnist-train-6000.bin": () => mnistFile({set: "train", every: 10}),
  "/mnist-train-full.bin": () => mnistFile({set: "train"}),
  "/mnist-test-1000.bin": () => mnistFile({set: "test", every: 10}),
  "/seattle-temperature.csv": () => seriesFile("seattle-weather.csv", {date: "date", value: "temp_max"}),
  // What a page opens with, for measurements of that very network.
  "/cnn-digits.bin": () => readFileSync(join(folder, "cnn-digits.bin")),
  "/cnn-digits.json": () => readFileSync(join(folder, "cnn-digits.json"))
};
const types: Record<string, string> = {"/": "text/html", "/page.js": "text/javascript"};
const script = await bundle("src/pretrain/page.ts");
files["/page.js"] = () => script;

async function write(path: string, facts: object): Promise<void> {
  writeFileSync(
    path,
    await format(JSON.stringify(facts), {parser: "json", printWidth: 110, bracketSpacing: false})
  );
}

const browser = await chromium.launch({executablePath: await findChrome(), args: chromeArguments});
try {
  const page = await browser.newPage();
  await page.route("http://pretrain.test/**", route => {
    const {pathname} = new URL(route.request().url());
    const body = files[pathname]?.();
    return body ? route.fulfill({body, contentType: types[pathname]}) : route.fulfill({status: 404});
  });
  page.on("console", message => console.log(message.text()));
  await page.goto("http://pretrain.test/");
  await page.waitForFunction(() => "pretraining" in window);
  const pages = await page.evaluate(() => window.pretraining.pages);
  const unknown = wanted.find(name => !pages.includes(name));
  if (unknown) throw new Error(`There is no training "${unknown}"; there are ${pages.join(", ")}.`);
  for (const name of wanted.length ? wanted : pages) {
    for (const made of await page.evaluate(which => window.pretraining.pretrain(which), name)) {
      if ("results" in made) {
        await write(join(measured, `${made.name}.json`), made.results);
        continue;
      }
      const numbers = gzipSync(Buffer.from(made.numbers, "base64"), {level: 9});
      writeFileSync(join(folder, `${made.name}.bin`), numbers);
      await write(join(folder, `${made.name}.json`), made.facts);
      console.log(`${made.name}: ${numbers.length} bytes,`, made.facts.measured, "unrounded", made.unrounded);
    }
  }
} finally {
  await browser.close();
}
