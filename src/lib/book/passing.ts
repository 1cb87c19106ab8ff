import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";

/**
 * Where that lies which a module only passes on (see `bundleAhead`): asking for it there spares a request. Undefined for a
 * module that does more, or that passes a name on as another.
 */
export function originOf(module: string): string | undefined {
  const [, names, from] =
    /^(?:export|import) ?\{([^}]*)\} ?from ?"([^"]+)";?\s*$/.exec(readFileSync(module, "utf8")) ?? [];
  return names === undefined || / as /.test(names) ? undefined : join(dirname(module), from!);
}
