import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll} from "vitest";

/** A folder with these files, for the tests of one file. */
export function siteFolder(files: Record<string, string>): string {
  const site = mkdtempSync(join(tmpdir(), "site-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, name)), {recursive: true});
    writeFileSync(join(site, name), text);
  }
  afterAll(() => rmSync(site, {recursive: true}));
  return site;
}
