import {execFileSync} from "node:child_process";
import {existsSync} from "node:fs";
import {chromium} from "playwright";
import {installed, installPackage, isExecutable} from "./installed.js";

/**
 * Flags that give WebGL2 with float textures on a machine without a GPU, and keep the browser off the network. The GPU in
 * software is for WebGL alone: the pages themselves are painted without it, which takes a third of the time.
 */
export const chromeArguments = [
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--disable-gpu-compositing",
  "--disable-gpu-rasterization",
  "--disable-accelerated-2d-canvas",
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic"
];

/**
 * The same for the tests, which compile thousands of programs and draw few of them often: each shader is compiled once, when it
 * draws. As a rule ANGLE compiles it beforehand too, and links pipelines of parts; without that the tests of a kernel take a
 * sixth less. The benchmark of kernels and programs runs without this, as a reader's browser does.
 */
export const testArguments = [
  ...chromeArguments,
  "--disable-angle-features=supportsGraphicsPipelineLibrary,warmUpPipelineCacheAtLink"
];

const installedNames = [
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
  "chrome",
  "msedge"
];

const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"
];

const installedChrome = () => installed(installedNames, usualPlaces);

/** The file Playwright keeps its own Chromium in, downloaded if need be; undefined when the download is refused. */
function playwrightChrome(): string | undefined {
  const path = chromium.executablePath();
  if (existsSync(path)) return path;
  try {
    execFileSync("npx", ["playwright", "install", "chromium"], {stdio: "ignore", timeout: 300_000});
  } catch {
    return undefined;
  }
  return existsSync(path) ? path : undefined;
}

/** As root on Debian or Ubuntu: the distribution's own package. */
const systemPackage = () => (installPackage("chromium") ? installedChrome() : undefined);

let found: string | undefined;

/**
 * The Chrome or Chromium the tests use: `CHROME_PATH`, else an installed one, else Playwright's download, else the
 * system package. Says in one sentence which it chose.
 * @throws Error that tells what to install when there is none.
 */
export async function findChrome(): Promise<string> {
  // The runner loads its configuration in several processes; the first one's choice is handed down in the environment.
  found ??= process.env.BOOK_CHROME;
  if (found) return found;
  const named = process.env.CHROME_PATH;
  if (named && !isExecutable(named)) {
    throw new Error(
      `CHROME_PATH is "${named}", but no program can be run there. Correct it or leave it out.`
    );
  }
  const ways: [string, () => string | undefined][] = [
    ["named by CHROME_PATH", () => named],
    ["installed on this machine", installedChrome],
    ["Playwright's own download", playwrightChrome],
    ["the system package, installed just now", systemPackage]
  ];
  for (const [how, find] of ways) {
    const path = find();
    if (path) {
      console.log(`The browser tests use ${path} (${how}).`);
      process.env.BOOK_CHROME = path;
      return (found = path);
    }
  }
  throw new Error(
    "The tests need Chrome or Chromium and found none. Install Google Chrome or Chromium (Debian, Ubuntu: " +
      '"apt-get install chromium"), or set CHROME_PATH to the program.'
  );
}
