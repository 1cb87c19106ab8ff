import {readFileSync} from "node:fs";
import {dirname, join, posix, relative, sep} from "node:path";
import {parse, type Program} from "acorn";

/** The modules of the built site and what they import, by the paths of their files. */
export class ModuleGraph {
  private readonly programs = new Map<string, Program>();

  /** @param parts smaller files that take the place of others where those are imported */
  constructor(private readonly parts: ReadonlyMap<string, string> = new Map()) {}

  /** A module as a tree; each file is read once. */
  read(file: string): Program {
    let program = this.programs.get(file);
    if (!program) {
      program = parse(readFileSync(file, "utf8"), {ecmaVersion: "latest", sourceType: "module"});
      this.programs.set(file, program);
    }
    return program;
  }

  /** What takes the place of a file. */
  partOf(file: string): string {
    return this.parts.get(file) ?? file;
  }

  /** The modules that load with these: all that they import at their heads, and what those import. */
  reachable(entries: Iterable<string>): Set<string> {
    const seen = new Set<string>();
    const visit = (whole: string) => {
      const file = this.partOf(whole);
      if (seen.has(file)) return;
      seen.add(file);
      for (const address of addressesIn(this.read(file))) visit(join(dirname(file), address));
    };
    for (const file of entries) visit(file);
    return seen;
  }
}

/** The site's own addresses that a module imports or passes on at its head. */
export const addressesIn = ({body}: Program): string[] =>
  body.flatMap(statement =>
    "source" in statement && statement.source && /^\.{1,2}\//.test(String(statement.source.value))
      ? [String(statement.source.value)]
      : []
  );

/** The address of a file, seen from a folder. */
export function addressFrom(folder: string, file: string): string {
  const address = relative(folder, file).split(sep).join(posix.sep);
  return address.startsWith(".") ? address : `./${address}`;
}
