import {installed, installPackage, isExecutable} from "./installed.js";

const places = [
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
  "C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe"
];
const installedFirefox = () => installed(["firefox-esr", "firefox"], places);

export interface FoundFirefox {
  /** The program; undefined where there is none. */
  path?: string;
  /** Where it was found, or why there is none: a sentence to be shown. */
  told: string;
}

/**
 * The Firefox that the tests use: `FIREFOX_PATH`, else an installed one, else the system's package. Unlike Chrome it may be
 * missing: the book is tested without it then, and says so.
 * @throws Error when `FIREFOX_PATH` names no program
 */
export function findFirefox(): FoundFirefox {
  const named = process.env.FIREFOX_PATH;
  if (named && !isExecutable(named)) {
    throw new Error(
      `FIREFOX_PATH is "${named}", but no program can be run there. Correct it or leave it out.`
    );
  }
  const path =
    named ?? installedFirefox() ?? (installPackage("firefox-esr") ? installedFirefox() : undefined);
  if (path) return {path, told: `The tests in Firefox use ${path}.`};
  return {
    told:
      "Nothing was run in Firefox: none is installed here, and it could not be installed. Install it (Debian: " +
      '"apt-get install firefox-esr"), or set FIREFOX_PATH to the program.'
  };
}
