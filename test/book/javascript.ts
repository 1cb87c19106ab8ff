import {gzipSync} from "node:zlib";
import type {Page} from "playwright";

declare global {
  interface Window {
    /** When a cell first showed something, in milliseconds since the page was asked for. */
    firstOutput?: number;
  }
}

/** For `Site.open`: runs in the page before its own scripts. */
export const noteFirstOutput = `(${note})()`;

function note(): void {
  performance.setResourceTimingBufferSize(2000);
  new MutationObserver((_, observer) => {
    if (!document.querySelector(".observablehq--block > :not(observablehq-loading)")) return;
    window.firstOutput = performance.now();
    observer.disconnect();
  }).observe(document, {childList: true, subtree: true});
}

export interface LoadedScripts {
  /** Bytes, gzipped, of all scripts asked for before a cell showed something. */
  beforeFirstOutput: number;
  /** Of all asked for until now. */
  untilNow: number;
}

const sizes = new Map<string, Promise<number>>();

async function gzippedSize(address: string): Promise<number> {
  const response = await fetch(address);
  return gzipSync(Buffer.from(await response.arrayBuffer())).length;
}

/**
 * The scripts that a page opened with `noteFirstOutput` has loaded: as many bytes as a host sends that compresses. Those
 * beside the page are the definitions of its cells and its frame, which are its own text in a file (`ownScripts.ts`): they
 * are not counted, as they were not when they stood in the HTML.
 */
export async function loadedScripts(page: Page): Promise<LoadedScripts> {
  const {first, scripts} = await page.evaluate(() => ({
    first: window.firstOutput,
    scripts: performance
      .getEntriesByType("resource")
      .filter(({name}) => new URL(name).pathname.endsWith(".js"))
      .filter(({name}) => new URL("./", name).href !== new URL("./", location.href).href)
      .map(({name, startTime}) => ({name, startTime}))
  }));
  if (first === undefined) throw new Error("No cell of the page has shown anything.");
  const loaded: LoadedScripts = {beforeFirstOutput: 0, untilNow: 0};
  for (const {name, startTime} of new Map(scripts.map(script => [script.name, script])).values()) {
    if (!sizes.has(name)) sizes.set(name, gzippedSize(name));
    const size = await sizes.get(name)!;
    loaded.untilNow += size;
    if (startTime <= first) loaded.beforeFirstOutput += size;
  }
  return loaded;
}
