/**
 * `npm run cards`: draws what is shown where a page's address is shared, one picture for each language, from the built
 * site's cover as it stands still: its title and its network. Run it again when the cover's look has changed.
 */
import {statSync, writeFileSync} from "node:fs";
import {chromium} from "playwright";
import {cardFile, cardSize} from "../lib/book/pageCard.js";
import {languages} from "../lib/book/chapters.js";
import {serveFolder} from "../lib/book/server.js";
import {chromeArguments, findChrome} from "../../test/browser/chrome.js";
import {palettePng} from "./palettePng.js";

/** The card's layout; type and colours are the book's own. */
const rules = `
#card { position: fixed; inset: 0; z-index: 100; box-sizing: border-box; padding: 44px 56px 32px; display: flex; flex-direction: column; gap: 20px; background: var(--paper); overflow: hidden; }
#card h1 { margin: 0; font-size: 76px; line-height: 1.1; }
/* Nobody can write here. */
#card .live-network :is(p, button) { visibility: hidden; }
#card .cover-picture { flex: 1; width: auto; margin: 0; min-height: 0; }
`;

const {server, url} = await serveFolder("dist");
const browser = await chromium.launch({executablePath: await findChrome(), args: chromeArguments});
try {
  for (const language of languages) {
    const page = await browser.newPage({viewport: cardSize, reducedMotion: "reduce", colorScheme: "light"});
    await page.goto(`${url}/${language}/index.html`);
    await page.locator(".network-picture [role=img]").first().waitFor({state: "attached"});
    await page.addStyleTag({content: rules});
    await page.evaluate(() => {
      const card = document.createElement("div");
      card.id = "card";
      card.append(document.querySelector("h1")!, document.querySelector(".cover-picture")!);
      document.body.append(card);
    });
    await page.waitForTimeout(4000); // the network is drawn anew at its new width, and the digit has been read
    const path = `docs/${cardFile(language)}`;
    const shot = await page.screenshot();
    const pixels = await page.evaluate(
      async ({base64, width, height}) => {
        const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
        const canvas = new OffscreenCanvas(width, height).getContext("2d")!;
        canvas.drawImage(image, 0, 0);
        return [...canvas.getImageData(0, 0, width, height).data].join();
      },
      {base64: shot.toString("base64"), ...cardSize}
    );
    writeFileSync(path, palettePng({...cardSize, data: pixels.split(",").map(Number)}));
    await page.close();
    console.log(`${path}: ${statSync(path).size} bytes`);
  }
} finally {
  await browser.close();
  server.close();
}
