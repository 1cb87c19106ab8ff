import {chromium, type Browser, type Page} from "playwright";
import {findChrome, testArguments} from "../browser/chrome.js";
import {bundle} from "../bench/bundle.js";
import {KernelBundle, kernelText, plainCode} from "./bundle.js";
import {cellCode} from "./cells.js";
import type {Judges} from "./page.js";
import {regionOf, wrongText, type WrongOperation, type WrongPart, type WrongVersion} from "./wrong.js";

/** Who has to find out a wrong version, and whether it did: its sentence, or null. */
export type Findings = Partial<Record<"units" | "check my GPU" | "page", string | null>>;

export interface Judged {
  operation: string;
  /** The file and region, or the page and what its cell declares. */
  where: string;
  what: string;
  findings: Findings;
}

/**
 * Random examples that a property test takes here: the first ones of those it always takes. Where they do not find out a
 * wrong version, all of them are taken.
 */
const fewRuns = 40;
const allRuns = 200;

export class Bench {
  private constructor(
    private readonly browser: Browser,
    private readonly page: Page
  ) {}

  static async open(): Promise<Bench> {
    const script = await bundle("test/mutants/page.ts");
    const browser = await chromium.launch({executablePath: await findChrome(), args: testArguments});
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    await page.addScriptTag({content: script, type: "module"});
    await page.waitForFunction(() => "judges" in window);
    return new Bench(browser, page);
  }

  close = () => this.browser.close();

  private ask<Name extends keyof Judges>(
    name: Name,
    ...given: Parameters<Judges[Name]>
  ): ReturnType<Judges[Name]> {
    return this.page.evaluate(
      ([name, given]) => (window.judges[name] as (...given: unknown[]) => Promise<unknown>)(...given),
      [name, given] as const
    ) as ReturnType<Judges[Name]>;
  }

  /** What the units say of the right versions, and *Check my GPU* and the pages' comparison: all of it has to be null. */
  async right(operation: WrongOperation): Promise<Judged[]> {
    const {operation: name, suites} = operation;
    const kernels = new KernelBundle(suites);
    await this.ask("load", await kernels.unchanged());
    await kernels.dispose();
    const of = (where: string, findings: Findings): Judged => ({
      operation: name,
      where,
      what: "nothing",
      findings
    });
    return [
      of("processor", {units: await this.ask("units", "processor", fewRuns)}),
      of("gpu", {units: await this.ask("units", "gpu", fewRuns)}),
      of("gpu", {"check my GPU": await this.ask("device", name)}),
      ...(await this.rightCells(operation))
    ];
  }

  /** What the pages' comparison says of their own loops. */
  async rightCells({operation, cells = []}: WrongOperation): Promise<Judged[]> {
    const judged: Judged[] = [];
    for (const cell of cells) {
      const findings = {page: await this.ask("cell", await cellCode(cell))};
      judged.push({operation, where: cell.page, what: "nothing", findings});
    }
    return judged;
  }

  /** What *Check my GPU* says of the right versions. */
  async device(): Promise<string | null> {
    const kernels = new KernelBundle([]);
    await this.ask("load", await kernels.unchanged());
    await kernels.dispose();
    return this.ask("device", "");
  }

  /** @param choose which of a part's or a cell's wrong versions are judged */
  async *wrong(
    operation: WrongOperation,
    choose: (versions: readonly WrongVersion[]) => readonly WrongVersion[] = versions => versions
  ): AsyncGenerator<Judged> {
    const {operation: name, suites, parts, cells = []} = operation;
    const kernels = new KernelBundle(suites);
    for (const part of parts) {
      const {file, region} = part;
      const text = await kernelText(file);
      const [from, to] = regionOf(text, region, file);
      const where = `${file}${region ? `#${region}` : ""}`;
      for (const version of choose(part.versions)) {
        const changed = wrongText(text.slice(from, to), version, where);
        const whole = text.slice(0, from) + changed + text.slice(to);
        const findings = await this.judgePart(name, part, changed, () => kernels.with(file, whole));
        yield {operation: name, where, what: version[0], findings};
      }
    }
    for (const cell of cells) {
      for (const version of choose(cell.versions)) {
        const findings = {page: await this.ask("cell", await cellCode(cell, version)).catch(brief)};
        yield {operation: name, where: `${cell.page}: ${cell.declares.trim()}`, what: version[0], findings};
      }
    }
    await kernels.dispose();
  }

  private async judgePart(
    operation: string,
    {in: kind, file, region}: WrongPart,
    changed: string,
    bundled: () => Promise<string>
  ): Promise<Findings> {
    const load = async () => void (await this.ask("load", await bundled()));
    const findings: Findings = {};
    const unitsOn = async (where: "processor" | "gpu"): Promise<string | null> => {
      await load();
      const first = await this.ask("units", where, fewRuns);
      if (first !== null) return first;
      await load();
      return this.ask("units", where, allRuns);
    };
    if (kind !== "shader") findings.units = await unitsOn("processor");
    // Loops are what the shaders are compared with: a fault that both backends share on the processor shows on the GPU.
    if ((findings.units ?? null) === null) findings.units = await unitsOn("gpu");
    if (kind !== "shader") return findings;
    findings["check my GPU"] = await this.ask("device", operation).catch(brief);
    const program = `${file}#${region}`;
    // The page finds a program out too if it cannot run it.
    if (await this.ask("isEditable", program)) {
      findings.page = await this.ask("trial", program, await plainCode(changed)).catch(brief);
    }
    return findings;
  }
}

const brief = (error: unknown) => String(error).split("\n")[0]!;
